"""How products are named: by code, in a cell, in an enumeration. Which fact that gives is told in ``rules.products``."""
