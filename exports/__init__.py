"""The published tables in the formats of others: CSV, Frictionless data package, OCDS, DCAT-AP.

Belongs here: one module per format in ``exports/formats`` (found by being there), what they share, and the extension of
OCDS that is ours (``exports/data``). Everything is made from the published tables, so nothing masked there can come back
here. Does not belong here: deciding what is known (``pipeline``), the website (``website``), options and printing
(``inkoopspoor``).
"""
