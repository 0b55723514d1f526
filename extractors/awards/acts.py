"""What parties do, by verbs with their forms: who stops withdraws, who falls short is rejected, who delivers now has a contract.

Asked where the words of a purchase itself (gegund, afgewezen, gecontracteerd) are not there. A verb of delivering needs a word
for now, since everybody delivers care; all is searched in lower-case text.
"""

from __future__ import annotations

import re
from functools import lru_cache

_FEW = r"(?:[^\s.;:]+ ){0,5}?"
_SOME = r"[^.;:]{0,70}"
_RANK = r"(?:tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|laatste)"
# Verbs of giving care in the present tense: stem of one, form of several; those that part stand with their particle
_GIVE = (
    r"(?:lever(?:t|en)|bied(?:t|en)|verzorg(?:t|en)|begeleid(?:t|en)|behandel(?:t|en)|vang(?:t|en)|voer(?:t|en)|draai(?:t|en)|doe[nt]|help(?:t|en)"
    r"|werk(?:t|en)|run(?:t|nen)|huisvest(?:en)?|ondersteun(?:t|en)|exploiteer(?:t|en))"
)
_NOW = r"(?:nu|nog|vanaf|per|met ingang van|voortaan|straks|momenteel|thans|op dit moment|vooralsnog|sinds|tot(?: en met)?|al|voorlopig|inmiddels)"
_BOND = (
    r"(?:subsidie(?:relaties?|s)?|jaarsubsidies?|beschikking(?:en)?|afspra(?:ak|ken)|relaties?|samenwerking|contractrelaties?"
    r"|dienstverlening|budgetten|budget"
    r"|bekostigingsrelaties?|opdrachten|opdracht|contract(?:en)?|\w*overeenkomst(?:en)?|verlenging(?:en)?|overbrugging(?:en)?)"
)
_KEEPS = (
    r"(?:verleng[dt]|verlengen|loop(?:t|en)|door(?:gezet|lopen|loopt)?|voortgezet|voortzetten|eindig(?:t|en)"
    r"|afloop|af(?:lopen|loopt)?|afgesproken|aangehouden)"
)
# The first that matches counts
_ACTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (status, re.compile(expression))
    for status, expression in (
        (
            # "Vlonder stopt er per 1 januari mee", "houdt ermee op", "sluit de deuren", "zegt de samenwerking op"
            "withdrawn",
            rf"\bstop(?:t|pen|te|ten) (?:er|per|op|vanaf|daar|in|aan|eind)\b|\bgestopt\b|\bho(?:u|ud|udt|uden) (?:er"
            rf"|daar)\b{_SOME}\bop\b|\bh(?:ield|ielden) (?:er|daar)\b{_SOME}\bop\b"
            rf"|\bhoud(?:t|en) {_FEW}(?:ermee|ermee) op\b|\bslui(?:t|ten) {_FEW}(?:de|haar|zijn|hun) deuren|\bbod (?:\w+ ){{0,3}}ingetrokken"
            rf"|\b(?:haar|zijn|hun) (?:bod|plan|aanvraag)\b{_SOME}\bin(?:getrokken)?\b"
            r"|\bziet ervan af|\bzien ervan af|\bafgemeld\b|\bwil(?:len)? niet (?:meer )?(?:verder|door)\b|\bopgeheven\b",
        ),
        (
            # "staat klaar als een van de drie afvalt", "schuift door als er een uitvalt", "valt in"
            "reserve",
            rf"\bschui(?:ft|ven) (?:\w+ ){{0,2}}(?:door|op|aan)\b{_SOME}\b(?:als|wanneer|zodra|indien|mocht)\b|\bsta(?:at"
            rf"|an) klaar\b|\bachter de hand\b|\bstand-?by\b|\bin te vallen\b|\bval(?:t|len) in\b|^wachtlijst\W*$"
            rf"|\b(?:als|mocht|wanneer|indien|zodra) (?:een|er|één)\b{_SOME}\b(?:uitvalt|afvalt|wegvalt|afhaakt|alsnog)\b"
            rf"|\bwachtplaats|(?<!van de )\breserve\w*|\bwachtlijst (?:\(|voor aanbieders|van aanbieders|geplaatst)",
        ),
        (
            # "ontbraken de jaarstukken", "buiten beschouwing gelaten", "kwam niet door de beoordeling", "was onvoldoende"
            "rejected",
            rf"\bbuiten beschouwing|\b(?:strand|sneuvel|struikel)(?:t|de|den|en|d)\b|\bniet (?:\w+ ){{0,2}}door (?:de"
            rf"|het|onze) |\bniet (?:\w+ )?(?:verder|door)\b|\bontbr(?:ak|aken|eekt|eken)\b|\bte laat (?:\w+ )?(?:in"
            rf"|bin|ontv|ingel)|\b(?:on|niet )geschikt"
            rf"|\bonvoldoende\b|\b(?:als|op de) {_RANK}\b|\b{_RANK} (?:plaats|plek|geworden|werd)|\bverlie(?:st|zer"
            rf"|zers|zen)\b|\bniet (?:de )?(?:winnaar|beste)\b|\bgeen (?:geldige?|volledige?) (?:bod|inschrijving|offerte)"
            r"|\bbuiten de (?:selectie|prijzen|boot)|\bonder de (?:ondergrens|drempel|norm)|\bhaal(?:t|de|den|en) {0,1}\w* ?(?:de|het) [^.;:]{2,40} niet\b",
        ),
        (
            # "gaat het uitvoeren", "doen het straks", "had de hoogste score"
            "awarded",
            r"\bgewonnen\b|\bw[io]n(?:t|nen)?\b|\blangste eind|^(?:de )?opdracht(?:en)?\W*$|\b(?:hoogste|beste) (?:score"
            r"|aanbod|inschrijving|plan|beoordeling)|\b(?:eerste plaats|als eerste|nummer één|nummer 1)\b|\bdoe(?:t"
            r"|n) het (?:straks|voortaan|vanaf)|\bin de plaats gekomen|\b(?:komt|kwam)\b[^.;:]{0,30}\bin de plaats\b"
            rf"|\bm(?:ag|ogen) {_FEW}(?:doen|uitvoeren|leveren|starten|beginnen|verzorgen)\b|\bopdracht\b{_SOME}\bverstrekt|\bverstrekt\b{_SOME}\bopdracht"
            r"|\b(?:opdracht|klus|perceel|kavel|segment) (?:\w+ ){0,3}(?:binnen|in de wacht)|\bga(?:at|an)\b[^.;:]{0,60}\b(?:uitvoeren"
            r"|leveren|verzorgen|bieden|doen|klaren)\b",
        ),
        (
            # "levert nu nog huishoudelijke hulp", "is goed voor de helft van de uren", "de subsidierelatie met Vlonder is verlengd"
            "contracted",
            rf"\b{_NOW}\b{_SOME}\b{_GIVE}\b|\b{_GIVE}\b{_SOME}\b{_NOW}\b|\bgoed voor\b{_SOME}\b(?:deel|procent|helft"
            rf"|derde|kwart|uren|plaatsen|plekken|cliënten|jeugdigen|omzet|%)"
            rf"|\b{_BOND} (?:van|met|aan|voor)\b{_SOME}\b{_KEEPS}\b|\b{_KEEPS}\b{_SOME}\b{_BOND}\b|\b(?:hebben|heeft"
            rf"|met)\b{_SOME}\bafspraken\b|\bafspraken\b{_SOME}\b(?:met|hebben)\b"
            rf"|\bmet\b{_SOME}\b(?:afgesproken|overeengekomen|overeenstemming)\b|\bovereenstemming\b{_SOME}\bmet\b|\b(?:komt|kwam) (?:nu )?van\b"
            rf"|\b(?:huidige|zittende|bestaande|lopende|vaste) (?:\w+ ){{0,1}}(?:instelling|organisatie|aanbieder"
            rf"|uitvoerder|partner|gi's|gi|stichting|zorg|jeugd|pleegzorg|hulp)\w*|\bzittende\b"
            rf"|\bne(?:emt|men) {_SOME}\bover\b|\bcontract(?:en)? (?:\w+ ){{0,2}}hebben\b|\bin dienst bij\b|\bmedewerkers van\b"
            rf"|\b(?:is|zijn|worden|blijven)\b{_SOME}\bonze (?:\w+ )?(?:partner|aanbieder|uitvoerder|contract)\w*"
            r"|\b(?:is|zijn) (?:\w+ ){0,2}(?:aanbieder|contractpartij) (?:onder|van|voor|in|binnen)\b"
            rf"|\bonze (?:\w+ )?(?:partner|aanbieder|uitvoerder)s?\b{_SOME}\b(?:is|zijn)\b"
            r"|\b(?:blijft|ligt|belegd|ondergebracht|loopt|lopen|blijven) (?:\w+ )?bij\b|^contract(?:en)?\W*$|^wie (?:gaat|doet|levert)",
        ),
        (
            # "wij spreken nu met Vlonder en De Zandbank over hun plan", "zijn uitgenodigd voor een gesprek"
            "selected",
            rf"\b(?:in gesprek|onderhandelen|om de tafel|om tafel|aan tafel)\b{_SOME}\bmet\b|\bmet\b{_SOME}\b(?:in gesprek|onderhandeld)\b"
            r"|\bvoorgeselecteerd|\bfinalisten?\b|\buitgenodigd\b",
        ),
    )
)


# Letters of which the first two kinds above hold one: a cheap look for whoever asks for these alone
_ENDS = re.compile(
    r"stop|houd|hield|gestopt|deuren|\bbod\b|\bplan\b|aanvraag|ervan af|afgemeld|\bwil|opgeheven|schui|klaar|hand|stand|uitval|afval|wegval|afhaak|alsnog"
    r"|wachtplaats|reserve|wachtlijst|vallen|valt"
)


def ends_in(words: str) -> str | None:
    """Tells "withdrawn" or "reserve" where a sentence says that its party stops, or waits for a place; else None."""
    if _ENDS.search(words.lower()) is None:
        return None
    act = act_in(words)
    return act if act in ("withdrawn", "reserve") else None


@lru_cache(maxsize=2048)
def act_in(words: str) -> str | None:
    """Status by what a sentence says that its parties do or have; None where it tells none."""
    lower = words.lower()
    return next((status for status, expression in _ACTS if expression.search(lower)), None)
