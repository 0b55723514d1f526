"""From bytes to a document, from a document to facts. Pure: no network, no disk, no clock, no settings.

``readers`` turn bytes into a ``Document``; ``components`` are spaCy components that mark spans in its text; ``rules`` turn
spans and structure into facts. Does not belong here: fetching, archiving, caching, publishing, Prefect.
"""
