"""How Dutch names of people are written: titles, initials, prefixes of surnames, functions."""

from __future__ import annotations

import re

CAPITALS = "A-ZÀ-ÖØ-Þ"
"""Capital letters, as a class of characters holds them."""
_UPPER = CAPITALS
_LOWER = "a-zà-öø-ÿ"
# "Jansen", "Smit-Bakker", "McDonald", "O'Brien", "d'Hondt" (its "d'" is a prefix)
WORD = (
    rf"(?:[{_UPPER}]['’])?[{_UPPER}](?:[{_LOWER}]+(?:[{_UPPER}][{_LOWER}]+)?"
    rf"|(?=['’]))(?:['’-][{_UPPER}{_LOWER}][{_LOWER}]+)*"
)
# "J.", "J.P.", "Th.M.", "J. P."; legal forms look the same (B.V., V.O.F.) and are kept out
INITIALS = (
    rf"(?!(?:B\.? ?V|N\.? ?V|U\.? ?A|V\.? ?O\.? ?F|C\.? ?V)\b)[{_UPPER}](?:h|hr)?\.(?: ?[{_UPPER}](?:h|hr)?\.){{0,4}}"
)
# "van der", "van 't", "de", "in 't": the first may be capitalised where no given name stands before it ("de heer Van
# Dijk")
PREFIX = (
    r"(?:[Vv]an ?(?:de[rn]?|['’‘`]{1,2}t|het)?|[Vv]on(?: der?)?|[Dd]e(?: la)?|[Dd]en|[Dd]er|[Tt]en?|[Tt]er|[Oo]p (?:de[rn]?"
    r"|'t)"
    r"|[Ii]n '?t|['’]t|[Uu]it de[rn]?|[Ll]a|[Ll]e|[Ee]l|[Aa]l|[Bb]en|[Dd][uai]|[Dd]['’]) ?"
)
SURNAME = rf"(?:{PREFIX}\b)?{WORD}"
GIVEN = rf"(?:{INITIALS}|{WORD})"
# Two parts or more: "Sanne de Groot", "A.B. van der Meer", "Anna Maria Bakker", "S. (Sanne) de Groot"
FULL = rf"{GIVEN} ?(?:\({WORD}\) )?(?:(?<=[ .]){GIVEN} ){{0,2}}{SURNAME}"

# "de heer", "dhr.", "mevr.", "drs."; "mr." and "dr." need their stop
TITLE = (
    r"(?:[Dd]e [Hh]ere?n?|[Hh]eer|[Dd]hr\.?|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Mm]ej\.|[Dd]rs\.?|[Dd]r\.|[Mm]r\.|[Ii]r\."
    r"|[Ii]ng\.|[Pp]rof\.)"
)
# Functions of people; a compound ends in one: "beleidsadviseur", "interim-directeur", "projectondersteuner"
_FUNCTION_END = (
    r"(?:wethouder|burgemeester|gedeputeerde|portefeuillehouder|raadslid|directeur|bestuurder|voorzitter|secretaris|griffier|notulist(?:e)?"
    r"|adviseur|manager|leider|leidster|medewerker|medewerkster|ondersteuner|coördinator|coordinator|inkoper|jurist|consultant|onderzoeker"
    r"|controller|beheerder|strateeg|functionaris|woordvoerder|specialist|regisseur|begeleider|assistent|ambtenaar|hoofd|lid|persoon)"
)
FUNCTION = rf"(?:[A-Za-zà-ÿ-]*{_FUNCTION_END})"
# Functions that stand before a bare surname: "wethouder Bakker", "burgemeester De Groot"
OFFICE = r"(?:[Ww]ethouder|[Bb]urgemeester|[Rr]aadslid|[Gg]edeputeerde|[Pp]ortefeuillehouder)"
# Words after which a person is named: "Toelichting door", "Opgesteld door:", "Contactpersoon:"
INTRODUCTION = (
    r"(?:(?:[Tt]oelichting|[Pp]resentatie|[Ii]nleiding|[Oo]pening|[Oo]pgesteld|[Gg]eschreven|[Oo]ndertekend|[Bb]ehandeld|[Vv]erzorgd|[Gg]epresenteerd"
    r"|[Aa]fgesloten|[Gg]eopend|[Gg]oedgekeurd|[Vv]astgesteld|[Gg]etekend|[Vv]erzonden|[Ii]ngediend|[Gg]enotuleerd) door"
    r"|[Cc]ontact(?:persoon|personen)?|[Aa]uteurs?|[Ww]\.g\.|[Tt]\.?a\.?v\.|[Tt]er attentie van|c/o|[Nn]otulen|[Nn]amens (?:het college|deze),?"
    r"|[Oo]psteller|[Ss]teller|[Nn]otulist"
    r"|[Ss]prekers?|[Vv]oorzitter|[Bb]ehandelaar|[Bb]ehandelend ambtenaar|[Aa]fzender|[Oo]ndertekenaar"
    r"|[Aa]anwezig(?:en)?|[Aa]fwezig(?:en)?"
    r"|[Vv]an|[Aa]an|[Cc][Cc]|[Nn]amens)"
)
GREETING = re.compile(
    r"\b(?:(?:[Mm]et\s+)?(?:(?:[Vv]riendelijke|[Hh]artelijke)\s+groet(?:en)?)|[Hh]oogachtend|[Mm]\.?[Vv]\.?[Gg]\b\.?|[Gg]roet(?:en|jes)?(?=,))"
)
