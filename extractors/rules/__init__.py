"""Rules: from marked spans and the structure around them to facts, one module per fact table (or a few that are found together).

A module of this folder is an extractor by having ``find(context) -> Iterator[Fact | Doubt]``. The order in which
modules run has no influence on what they find. Shared helpers stand in modules without ``find``.
"""
