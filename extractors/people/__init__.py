"""Masking people: no natural person, personal address or number is left in a document that is stored or read for facts.

Masked by the same number of characters, so that offsets hold: ``masked`` runs before anything else looks at a document.
Belongs here: how people's names and addresses are told from those of organisations. Does not: what organisations do.
"""

from extractors.people.masking import MASK, bare, masked, masked_text
from extractors.people.trade import natural_person

__all__ = ["MASK", "bare", "masked", "masked_text", "natural_person"]
