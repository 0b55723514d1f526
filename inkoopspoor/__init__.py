"""Settings and the command line.

Belongs here: what an operator may set and where it comes from (``settings``), and the commands (``cli``, one file per
group). Does not belong here: the work itself (``pipeline``), and anything that another package would want to import.
"""
