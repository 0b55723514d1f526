"""What a document claims of a funding model or procedure: chosen, proposed, considered, current, former or mentioned.

Belongs here: the words that tell one claim from another, how a sentence is cut around a term, and what headers, headings and
the kind of document say. Does not belong here: which model or procedure a term names (vocabularies and components).
"""
