"""Where names stand in sentences about awards: what comes before them, which verbs follow them, where a clause ends."""

from __future__ import annotations

import re

NOUN = (
    r"(?:[\w-]*aanbieders?|partij(?:en)?|inschrijvers?|(?:zorg|welzijns|jeugdhulp|jeugdzorg|jeugd|thuiszorg|ggz-"
    r"|zuster|moeder|hulp|hulpverlenings)?organisaties?|winnaars?|opdrachtnemers?|(?:hoofd|onder)aannemers?"
    r"|(?:zorg)?instelling(?:en)?|gegadigden?|deelnemers?|combinanten|contractpart\w+|[\w-]*partners?|uitvoerders?"
    r"|vervoerders?|stichtingen|welzijnsstichting|samenwerkingsverband"
    r"|jeugdzorgorganisaties?|consortium|combinatie|spelers|leveranciers?|contractanten)"
)
# Common nouns that begin a name: "zorgboerderij 't Heem"
NAMED_NOUN = r"(?:zorg)?boerderij|gezinshuis|logeerhuis|[a-z]*praktijk|huize|[a-z]*kliniek|zorggroep"
WORDS = r"(?: [\w'’()-]+)"
LEAD_IN = (
    rf"(?: (?:de|het|een|deze|onze))?(?: (?:volgende|gegunde|geselecteerde|gecontracteerde|\d+"
    rf"|[a-z]\w*e))?(?: {NOUN})?(?: (?:te weten|namelijk|zijnde|en wel))?[:,]? "
)
TRIGGERS = (
    # "is gegund aan Vlonder", "gunning van perceel 2 aan de combinatie Vlonder", "de opdracht verleend aan"
    (
        "awarded_to",
        0.85,
        re.compile(
            rf"\b(?:[Gg]egund|[Gg]unning(?:en)?|[Aa]anbesteding(?= aan )"
            rf"|gunnen|gunt|gunde|gunden|verleend|verlenen|verleent|opgedragen|op te dragen|opdracht geven|opdracht gegeven|toegekend|toegewezen"
            rf"|gegaan|gaat|gaan|ging|gingen){WORDS}{{0,8}}? (?:aan|naar)(?={LEAD_IN})(?:{LEAD_IN})"
        ),
    ),
    # "overeenkomst gesloten met Vlonder en De Zandbank", "een contract met zorgaanbieder Vlonder", "in dialoog met"
    (
        "contract_with",
        0.8,
        re.compile(
            rf"\b(?:[Cc]ontract(?:en)?|[Rr]aamcontract(?:en)?|\w*overeenkomst(?:en)?|in dialoog|dialoog"
            rf"|contractafspraken|[Ss]amen|samenwerk(?:t|en|ing)|in zee|afspraken){WORDS}{{0,6}}?,? \(?met(?:{LEAD_IN})"
            # "de beschikkingen van Vlonder en Tureluur", "een jaarlijkse subsidie aan Tureluur"
            rf"|\w*(?:subsidies?|beschikking(?:en)?)(?: [a-z]+){{0,2}} (?:van|aan|voor)(?:{LEAD_IN})(?=['A-Z])"
        ),
    ),
    # "De inschrijvingen van Vlonder en Tureluur", "afgewezen, onder meer die van Vlonder"
    (
        "bid_of",
        0.75,
        re.compile(
            rf"\b(?:inschrijving|aanmelding|aanvraag|aanvragen|aanbieding|offerte|die|dat)(?:en)?(?: binnen| ontvangen)?,? van(?:{LEAD_IN})"
        ),
    ),
    # "De hulp wordt geboden door Vlonder", "De overeenkomst is getekend door Vlonder en De Zandbank"
    (
        "done_by",
        0.75,
        re.compile(rf"\b(?:uitgevoerd|geleverd|geboden|aangeboden|verzorgd|getekend|ondertekend) door(?:{LEAD_IN})"),
    ),
    # "Schoon huis wordt nu door Vlonder uitgevoerd"
    (
        "by_done",
        0.75,
        re.compile(
            rf"\b(?:wordt|worden|is|zijn|werd|werden)\b{WORDS}{{0,5}}? door(?:{LEAD_IN})"
            rf"(?=['A-Z][^.;]{{2,90}}\b(?:uitgevoerd|geleverd|geboden|verzorgd|aangeboden)\b)"
        ),
    ),
    # "Op 1 oktober tekenden Vlonder en De Zandbank hun contract"
    ("signed", 0.75, re.compile(r"\b(?:onder)?teken(?:t|en|de|den) (?=['A-Z])")),
    # "De jeugd-ggz komt in handen van Vlonder", "subsidie aan de huidige uitvoerder Vlonder"
    (
        "in_hands_of",
        0.8,
        re.compile(
            rf"\bin handen van(?:{LEAD_IN})|\b(?:huidige|zittende|bestaande) (?:uitvoerder|vervoerder)s? (?=['A-Z])"
        ),
    ),
    # "Wij feliciteren Vlonder en Tureluur met de gunning", "De keuze viel op Vlonder", "We kozen voor Vlonder"
    (
        "chosen",
        0.75,
        re.compile(
            rf"\b(?:[Ff]elicite(?:ren|ert|erden)|[Cc]ontracte(?:ren|ert|erden?)|selecteerden?|(?:ko(?:os|zen)|gekozen)(?: we| wij)? voor"
            rf"|keu(?:s|ze) (?:is )?(?:viel|valt|gevallen) op|[Vv]erwelkomen)(?:{LEAD_IN})"
        ),
    ),
    # "Met Vlonder en De Zandbank is een overeenkomst gesloten", "Aan Vlonder is gegund"
    (
        "with_first",
        0.8,
        re.compile(
            r"(?:^|(?<=[;:,] ))(?:Met|met|Aan|aan|Bij|bij) (?:(?:de |het )?(?:\w*aanbieders?|partijen|organisaties"
            r"|combinatie) )?"
        ),
    ),
    # As in: de aanbieders Vlonder en Tureluur · onderaannemer Vlonder · gecontracteerd zijn: Vlonder en Tureluur; "met gemeenten en
    # andere partijen" ends a list, whatever stands behind it
    (
        "named_party",
        0.7,
        re.compile(
            rf"\b(?!(?:(?<=en andere )|(?<=en overige ))(?i:{NOUN}) ['A-ZÀ-Þ])(?i:{NOUN})(?: die [^,.;:]{{3,70}}(?=[:,]))?"
            rf"(?:,? (?:te weten|namelijk|zoals|waaronder|onder meer|onder andere|zijn|is|zijnde))?[:,]? "
        ),
    ),
    # Some of many, as in: de zittende instellingen, waaronder Vlonder en Riet
    (
        "among",
        0.75,
        re.compile(
            rf"(?i:\b{NOUN})\b[^.;:]{{0,60}}[,(–-] ?(?:te weten|namelijk|zijnde|waaronder|onder wie|zoals|onder meer|onder andere|o\.a\.|bijvoorbeeld"
            rf"|met name|met als (?:grootste|belangrijkste|bekendste)"
            rf"|in (?:omvang|grootte) voorop|voorop)(?: nieuwkomers?| de| het)* (?=['A-Z])"
        ),
    ),
    (
        "named_status",
        0.75,
        re.compile(
            r"\b(?:gegund|gecontracteerd|geselecteerd|afgewezen|teruggetrokken|toegelaten)(?: zijn| is| worden"
            r"| wordt)?: "
        ),
    ),
    # As in: Uit zes aanmeldingen kozen we er twee: Vlonder en De Zandbank · De winnaars zijn bekend: Vlonder, Tureluur
    ("behind_colon", 0.75, re.compile(rf"(?<=[a-z)\d]): (?:(?:de|het) )?(?:{NOUN} )?(?=['A-Z])")),
    # "De contracten van nu (Vlonder, Stichting Riet en De Zandbank)": names that fill brackets
    ("in_brackets", 0.75, re.compile(r"(?<=[a-z\d]) \((?=['A-Z])")),
    # "begeleiding aan Tureluur en verblijf aan Vlonder, Zandbank en Oever", in a sentence that gives a standing; "perceel
    # Noord gaat naar Vlonder; perceel Zuid naar Oever"
    ("gapped", 0.7, re.compile(r"(?:,|;| en) (?:voor|in) (?:de |het )?(?:[a-zà-ÿ][a-zà-ÿ-]* ){1,4}(?=['A-ZÀ-Þ])")),
    ("to_each", 0.7, re.compile(rf"(?<=[\w)]) (?:aan|naar) (?=['A-Z]|(?:{NAMED_NOUN}) ['A-Z])")),
)
# "aanbieders zoals Vlonder": whoever stands there is a party, whatever the sentence says of it
AMONG = re.compile(r"zoals|waaronder|onder (?:meer|andere)")
# Words without which a trigger cannot be in a sentence
NEEDS = {
    "awarded_to": (" aan ", " aan:", " naar "),
    "to_each": (" aan ", " naar "),
    "gapped": (", voor ", ", in ", " en voor ", " en in ", "; voor ", "; in "),
    "among": (
        "te weten",
        "namelijk",
        "zijnde",
        "waaronder",
        "onder wie",
        "zoals",
        "onder meer",
        "onder andere",
        "o.a.",
        "bijvoorbeeld",
        "met name",
        "met als",
        "voorop",
    ),
    "by_done": (" door ",),
    "behind_colon": (": ",),
    "contract_with": (" met", "(met", "subsidie", "beschikking"),
    "with_first": ("Met ", "met ", "Aan ", "aan ", "Bij ", "bij "),
}
# Rules that say nothing by themselves: the sentence before the name must give a standing
NEED_STATUS = ("gapped", "behind_colon", "to_each", "done_by", "bid_of")
# "Op de reservelijst staan Vlonder en De Zandbank", "Afgevallen is Tureluur": what is said stands before the verb
INVERTED = re.compile(
    r"\b(?:staan|staat|zijn|is|werd|werden|wordt|worden|bleef|bleven|blijft|blijven|lever(?:t|en)|bied(?:t|en)|verzorg(?:t|en)|krijg(?:t|en)|kreeg|kregen)"
    r"(?: onder andere| onder meer| o\.a\.| ook| verder| onder anderen| bijvoorbeeld)? (?=['A-Z])"
)
# The first word of a sentence is no name because of its capital
FIRST = re.compile(
    r"(?:(?:Hier|Daar|Waar|Er)(?:in|binnen|van|voor|mee|bij|na|door|toe|op|om|uit|naast|onder|over|tussen|tegen|boven)\w*|Gegund"
    r"|Gecontracteerd|Geselecteerd|Afgewezen|Afgevallen|Teruggetrokken|Definitief|Voorlopig|Niet"
    r"|Met|Aan|Ook|Door|Daarnaast|Verder|Na|Naast|Tussen|Volgens|Vanuit|Zowel|Omdat|Als|Wel|Maar|Alleen|Tevens|Inmiddels"
    r"|Namens|Daarom|Dat|Deze|Dit|Wij|We|Zij|Ze|Er|Het|Alle|Beide|Hiermee|Hiervan"
    r"|Daarmee|Hij|Men|Wie|Ieder|Iedereen|Geen|Sinds|Vanaf|Tot|Per|Voor|Bij|In|Op|Over|Om|Uit|Onder|Binnen|Daarbij"
    r"|Hierbij|Die|Dezelfde|Gemiddeld|Ruim|Bijna|Circa|Ongeveer|Minder|Meer|Hier|Daar|Vandaag|Gisteren|Morgen|Straks"
    r"|Dan|Zo|Toch|Dus|Want|Nog|Al|Eerst|Vooral|Momenteel|Helaas|Gelukkig|Samen|Wat|Hoe"
    r"|Waarom|Elke?|Sommige|Veel|Vele|Enkele|Andere|Meerdere|Iedere|Niemand|Iemand|Jaarlijks|Soms|Vaak|Ons|Onze|Uw|Zijn|Haar|Hun|U|Je|Jullie"
    r"|Behalve|Wanneer|Zodra|Indien|Mocht|Zolang|Terwijl|Hoewel|Ondanks|Dankzij|Wegens|Vanwege|Sommigen|Anderen|Beiden"
    r"|Allen|Toegelaten|Gekozen|Gunning|Opdracht|Inschrijver|Eén|Een|Twee|Drie|Vier|Vijf|Nu|Toen|Later|Eerder"
    r"|Uiteindelijk|Hierdoor|Hieronder|Eerste|Tweede|Derde|Vierde|Vijfde|Zesde|Laatste|Winnaar|Afvaller"
    r"|Onderstaande|Inwoners|Jongeren|Jeugdigen|Kinderen|Gezinnen|Ouders|Cliënten|Mensen)\b(?! \w+ B\.?V)"
)
# "Vlonder en De Zandbank zijn gegund", "Tureluur heeft zich teruggetrokken"
VERB = re.compile(
    r"(?: \([^()]{2,40}\))?(?:,? (?:die|dat|welke|waarmee|met wie|waarvan) [^,.;]{3,90},)? (?:zijn|is|wordt|worden|werd|werden|heeft"
    r"|hebben|had|hadden|krijgt|krijgen|kreeg|kregen"
    r"|trekt|trekken|trok|trokken|ziet|zien|zag|zagen|wint|winnen|won|wonnen|viel|vielen|valt|vallen|gaat|gaan|ging|gingen|was|waren"
    r"|kwam|kwamen|komt|komen|behoort|behoren|behoorde|behoorden|eindigde|eindigden|eindigt|stapte|stapten|stapt|haakte|haakten"
    r"|haakt|haken|greep|grepen|bleef|bleven|blijft|blijven|bleek|bleken|staat|staan|stond|stonden|werkt|werken|werkte|treedt|treden"
    r"|trad|traden|verloor|verloren|verliest|levert|leveren|doet|doen|deed|deden|mag|mogen|mocht|mochten|haalde|haalden|scoorde"
    r"|scoorden|vist|viste|visten|raakt|raakte|raakten|mist|miste|misten|tekent|voldeed|voldeden|voldoet|voldoen|bedankte|stopt|stoppen|stopte|tekende|tekenden|sluit|sluiten|sloot|sloten|zegde"
    r"|ontvangt|ontvangen|ontving|ontvingen|maakt|maken|maakte|maakten|neemt|nemen|nam|namen|vormt|vormen|vormden"
    r"|kan|kunnen|kon|konden|loopt|lopen|scoort|scoren|ontvangt|zal|zullen|behoudt|behield|schrijft|schreef"
    r"|voert|voeren|rijdt|rijden|schuift|houdt|houden|stapt|stappen|rijdt|tekenden?)\b"
    r"| (?:zijn )?de (?:enige|huidige|zittende|bestaande|winnende) [a-z]+"
)
SUBJECT = re.compile(
    r"(?:^(?:Alleen |Ook |Maar |Zelfs |Enkel )?|(?<=; )|(?<=, )|(?<=\bdat )|(?<=\bmaar )|(?<=\bterwijl )|(?<=\ben ))"
)
# Words that begin another clause; names with a verb of their own do too, see ``clauses``
CLAUSE_END = re.compile(
    r";|(?<=\b[BN]\.V\.) (?=[A-Z][^;]{2,50}? (?:is|heeft|wordt|werd|trekt|trok|ziet|krijgt)\b)|,? \b(?:maar|terwijl|waarna|echter|waarbij)\b|, en (?=[A-Z])"
    r"|,? (?=met (?:[^,;]{2,60}(?:, | en ))?[^,;]{2,60} (?:als|in) onderaannem)"
    r"|,? en (?=van (?:het|de) \w+ )"
    r"|,? (?=met (?:als )?(?:de )?onderaannem)|,? (?=met daarachter|met als reserve)"
)
# Searched in lower-case text without flags, so that the engine can skip ahead to the first letters.
STATUS_HINT = re.compile(
    r"gegund|gun(?:ning|nen|t|de)|contract|overeenkomst|selecteer|dialoog|trek|trok|afge|afwijz|combinatie|samenwerking"
    r"|consorti|aannemer|inschrijver|partij|aanbieder|organisatie|instelling|opdracht|reserve|partner|toegelaten|verleend|won|win"
    r"| naar | af|coalitie|deelnemer|gegadigde|coöperatie|subsidie"
)

ARTICLE = re.compile(r"[Dd]e (?=(?:[Ss]tichting|[Cc]oöperatie|[Mm]aatschap|[Vv]ereniging|[Cc]ombinatie) )")
# "De gemeenten Veendorp, Elsbeek en Oever hebben": the rest of an enumeration is no subject of its own
MID_LIST = re.compile(r"[A-Z][\w'&.-]*,\s*$|^[^,]{3,40}, [^,]*,\s*$")
BUYERS = re.compile(
    r"\b(?:\w*[Gg]emeenten?|[Rr]egio(?:'s|gemeenten)?|[Cc]olleges?|[Ww]ethouders?|[Ss]cho(?:ol|len)|[Rr]aden|[Ii]nwoners|[Jj]ongeren"
    r"|[Gg]ezinnen|[Kk]inderen|[Mm]ensen)(?: van| uit| in)?:? \(?(?:[\w'’ -]+, )*(?:[\w'’ -]+ en )?$"
)
PLURAL = re.compile(r"^ (?:[a-z]+en|zijn|gaan|staan|doen|zien)\b")
# What a name holds at the least. Where a sentence has none behind its first letter, only its first word can be a name.
OF_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ0-9]")
# A capital behind the first letter of a stretch: a name may stand there
CAPITAL = re.compile(r"(?<=\S)\s+['(]?[A-ZÀ-ÖØ-Þ]")
