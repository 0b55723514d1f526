"""Where bytes lie: the archive (``raw/``), the published tables (``curated/``), the run log, the cache of extractions.

Belongs here: paths (``roots`` is the one module that handles them), atomic writing, and the shape of what is stored.
Does not belong here: network, readers of documents, rules. This package imports only ``schemas``.
"""
