"""How the nights went and whether the machine can do the next one: what ``status`` and ``doctor`` tell.

Belongs here: looking at logs, tables, disks, programs and Prefect's server, and saying what to do. Does not belong here:
changing anything. A check that tries whether a folder can be written to removes what it wrote.
"""
