"""Trains the small model that finds names of providers, on text of our own: ``python -m annotated.ner``.

Here belong the grammar of invented names (``names.toml``), the lines in which they stand or do not (``lines.toml``), and
the training. What extraction does with the model does not belong here: that is ``extractors.names.voters``.
"""
