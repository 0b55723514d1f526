"""Events that more than a noun tells, and how terms of the vocabulary ``event`` are weighed.

What a term of the vocabulary ``event`` can name is not repeated in the patterns. ``penalty`` says how weak the words
are: the distance in characters at which a strong word would count as much.
"""

from __future__ import annotations

import re

from extractors.events import asking, awarding, contracts, deciding, handover, launching, tendering
from extractors.events.pattern import CONTRACT, EventPattern

PATTERNS: tuple[EventPattern, ...] = (
    *contracts.PATTERNS,
    *handover.PATTERNS,
    *launching.PATTERNS,
    *asking.PATTERNS,
    *awarding.PATTERNS,
    *tendering.PATTERNS,
    *deciding.PATTERNS,
)

# Terms of the vocabulary that are weak, or that need a contract in the sentence: "gaan in op de vragen" starts nothing.
TERM_PENALTY = {
    "postponement": 70, "council_information": 3, "provider_meeting": 3, "evaluation": 30, "selection": 5,
    "standstill_end": 5,
    "implementation_start": 5, "evaluation_contract": 10, "termination": 10, "proceedings": 15, "preparation_start": 5,
}  # fmt: skip
NEEDS_CONTRACT = re.compile(CONTRACT + r"|inkoop|aanbested|dienstverlening|datum", re.IGNORECASE)
TERMS_NEEDING_CONTRACT = frozenset({"contract_start", "contract_end", "extension", "termination"})
# The verb weighs less than what it makes public: "de nota van inlichtingen is op 3 mei gepubliceerd"
PUBLISHING = re.compile(r"(?:ge)?publice(?:er|r)", re.IGNORECASE)
PUBLISHING_PENALTY = 12
# Words that are events only with what follows: "publicatie nota van inlichtingen", "einddatum inschrijftermijn"
LIGHT_HEAD = re.compile(
    r"^(?:publicatie\w*|gepubliceerd|publiceren|bekendmaking|aankondiging|startdatum|einddatum"
    r"|sluitingsdatum|besluit(?:vorming)?|vaststelling"
    r"|indiening|datum publicatie|publicatie op tenderned|start)$",
    re.IGNORECASE,
)
HEAD_LINK = re.compile(
    r"(?:\s*[:,-]?\s*|\s+(?:van|de|het|een|over|inzake|tot|op|voor|eerste|tweede|1e|2e|definitieve"
    r"|concept|voorlopige|eventuele)\b\s*)*",
    re.IGNORECASE,
)
# "de gegunde aanbieders", "gecontracteerde": a quality of somebody, no event
ATTRIBUTIVE = re.compile(
    r"(?:gegunde|verlengde|geselecteerde|gepubliceerde|geschorste|vastgestelde|ingetrokken\s+\w+ing)$", re.IGNORECASE
)
