"""Fetching over HTTP: the client, robots.txt, pacing, which addresses may be asked for, and the crawl of a region.

Belongs here: everything that touches the network. Does not belong here: what documents say (``extractors``), where
bytes lie (``storage``), what happens with them next (``pipeline``). Imports ``schemas``, ``storage`` and, to know a
page from a PDF, ``extractors.readers.sniff``.
"""
