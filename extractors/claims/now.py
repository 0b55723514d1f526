"""What "nu" says: how it goes today, or that another way is taken this time.

"Nu betalen wij per uur" tells how it goes; "wij kiezen nu voor een openbare procedure", "beginnen opnieuw, nu als open house"
tell of a turn. The verb decides: one that begins or decides is a turn, one that lasts is how it goes.
"""

from __future__ import annotations

import re

# Verbs that begin, decide or call for something. "Er is nu een openbare aanbesteding gehouden"
_TURNS = re.compile(
    r"(?<!\w)(?:kies\w*|kiez\w*|koos|kozen|gekozen|beslo\w+|beslui\w+|start(?:en|t)?|gestart|begin(?:t|nen)|begonnen"
    r"|publice\w+|gepubliceerd|schrij(?:f|ft|ven)|zoek(?:t|en)?|vra(?:ag|agt|gen)|gaan?|gaat|stap(?:t|pen)|sta(?:p|ppen) over"
    r"|opnieuw|heropen\w*|volg(?:t|en) (?:wij|we|de)|gehouden|gevolgd|doorlopen|aanbesteed|ingevoerd|invoeren|komt er|komen er"
    r"|daarom|dus|selecte\w+|gunnen|gegund|anders dan|in tegenstelling)(?!\w)",
    re.IGNORECASE,
)
# ", nu als open house", "en nu via een niet-openbare procedure": a way named without a verb of its own
_AS = re.compile(
    r"\W*(?:en |maar |en dan )?nu (?:als|via|met|in de vorm van|door middel van|volgens|voor)\s", re.IGNORECASE
)
_NOW = re.compile(r"nu(?!\w)(?! nog)", re.IGNORECASE)
_LASTS = re.compile(r"(?<!\w)(?:nog|tot dan|lopen|loopt)(?!\w)", re.IGNORECASE)


def turns(match: re.Match[str], clause: str) -> bool:
    """Whether a "nu" that was found in ``clause`` tells of what is done this time rather than of how it goes."""
    if not _NOW.fullmatch(match.group().strip()):
        return False
    return bool(_AS.match(clause) or (_TURNS.search(clause) and not _LASTS.search(clause)))
