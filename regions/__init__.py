"""Regions: one TOML file each, found by being there; ``schemas/region_format.py`` says what may stand in one.

Belongs here: the files of the regions that are shipped, and nothing else. Does not belong here: code. A region that
needs code of its own shows that the format lacks something.
"""
