"""What the published data look like: tables, vocabularies and the shape of a region file.

Belongs here: declarations (every table and column once, every vocabulary as a data file) and what is made from them: the
pyarrow schema, validation, Parquet metadata and the data dictionary. Does not belong here: reading documents, finding
facts, files and network. This package imports nothing else of the project.
"""
