"""Names of organisations: how they are written, where they begin and end, and when two spellings are one organisation.

Belongs here: legal forms, canonical names and ids, cutting an enumeration into names, telling a name from other words,
the models that vote on it (``voters``).
Does not: people (``extractors.people``), and what a document says of an organisation (``extractors.rules``).
"""
