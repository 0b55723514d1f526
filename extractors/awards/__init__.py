"""Who is named as a provider, and what of them: lists, tables and sentences of awards.

Belongs here: finding providers' names by the structure and grammar around them, and what that says of them. Does not:
how names are written (``extractors.names``) and how the finds become facts (``extractors.rules.providers``).
"""
