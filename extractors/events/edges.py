"""Words for the ends of a contract: "Ingang", "Looptijd tot", "Begonnen op"; and where they stand for nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

# Headers of a table of what is bought: "Segment | Looptijd | Start"; of one of steps: "Activiteit | Start | Einde"
OF_CONTRACTS = re.compile(
    r"segment|perceel|percelen|kavel|cluster|inkoopwijze|gunning|publicatie|hulpvorm|zorgvorm|product|aanbieder"
    r"|opdrachtnemer|contract|overeenkomst|looptijd|bekostiging|voorziening",
    re.IGNORECASE,
)
OF_STEPS = re.compile(r"\b(?:activiteit|stap|stappen|mijlpa\w+|actie|processtap|onderdeel planning)\b", re.IGNORECASE)
_IT = r"(?:het|dit|de (?:hulp|zorg|opdracht|overeenkomst|levering|ondersteuning)|het (?:nieuwe |huidige )?contract|de (?:nieuwe |huidige )?contracten)"
STARTS = re.compile(
    r"^\W*(?:(?:beoogde?|verwachte?|geplande?|gewenste?|voorziene?) )?(?:start|begin|aanvang|ingang|in|vanaf|van|per"
    r"|(?:begonnen|gestart|ingegaan)(?: op)?)(?:s?datum|moment)?\W*$"
    # As in: Wanneer begint het? · Vanaf wanneer? · Loopt vanaf · Van kracht per
    rf"|^\W*(?:(?:vanaf |per |sinds )?wanneer (?:begint|start|gaat)(?: {_IT})?(?: in)?|(?:vanaf|per|sinds) wanneer|(?:begint|start|gaat in|ingegaan) (?:op|per)"
    r"|(?:loopt|geldig|geldt|lopend) (?:vanaf|van|sinds|per)|van kracht(?: (?:per|vanaf|sinds))?|klaar voor de start)\W*$",
    re.IGNORECASE,
)
STOPS = re.compile(
    r"^\W*(?:einde?|eind(?:datum)?|afloop(?:datum)?|expiratie(?:datum)?|tot|t/m|tot en met|(?:looptijd|loopt|contract|geldig) (?:tot|t/m)"
    r"(?: en met)?)\W*$"
    # As in: Tot wanneer? · Wanneer loopt het af?
    rf"|^\W*(?:tot (?:en met )?wanneer(?: loopt(?: {_IT})?)?|wanneer (?:stopt|eindigt|loopt)(?: {_IT})?(?: af)?|(?:stopt|eindigt|loopt af)(?: op| per)?)\W*$",
    re.IGNORECASE,
)

_EXTENDED = re.compile(r"^\W*(?:verleng(?:d|ing)(?: tot(?: en met)?| t/m)?)\W*$", re.IGNORECASE)


def edge_of(header: str) -> Iterator[str]:
    """The end of a contract that a header names ("Ingang", "Looptijd tot"), as the words of a label."""
    if STARTS.match(header):
        yield "ingangsdatum contract"
    elif STOPS.match(header):
        yield "einddatum contract"
    elif _EXTENDED.match(header):
        yield "contract verlengd tot"


def contract_edge(headers: Iterable[str], around: str) -> str | None:
    """The end of a contract that ``headers`` name where the words ``around`` are of contracts and not of steps."""
    edge = next((event for text in headers for event in edge_of(text)), None)
    return edge if edge and OF_CONTRACTS.search(around) and not OF_STEPS.search(around) else None
