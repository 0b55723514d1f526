"""spaCy components: each marks spans of one kind in a passage's text and writes them to ``doc.spans`` under its own name.

A component knows words and grammar within one passage. It knows nothing of headings, tables and lists around it, claims
nothing, and leaves ``doc.ents`` alone: what a span means for a purchase is for ``extractors.rules`` to say. A module of
this folder is a component by declaring ``NAME``; ``AFTER`` names components that must have run before it.
"""
