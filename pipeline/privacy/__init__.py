"""What keeps people out of the tables after masking: takedowns, the gate before publication, retention of the archive.

Masking itself is in ``extractors.people``: it comes before anything is read from a document.
"""
