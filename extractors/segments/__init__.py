"""Segments of one document: how they are named (``names``), which there are (``inventory``), which a fact is about (``scoping``)."""
