"""Invented people, and the ways in which a municipality's documents name them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

# Few of them are on the list of given names that masking knows: most people's are not.
_FIRST = (
    *(
        "Fatoumata",
        "Xin",
        "Tjitske",
        "Oluwaseun",
        "Marijke",
        "Jan",
        "Sanne",
        "Bogdan",
        "Yildirim",
        "Eefje",
        "Noël",
        "Wubbo",
        "Ilse-Marije",
    ),
)
_LAST = (
    *(
        "Quakernaat",
        "Diallonde",
        "Zwaluwenburg",
        "Terwisscha",
        "Oppedijkers",
        "Benaliouk",
        "Smallenbroek",
        "Lingewaard",
        "Hooghiemstra",
    ),
    *("Vreugdenhilt", "Kwakkelstein", "Poelgeester", "Nieuwenhuysen", "Rozengracht", "Wychgelaer"),
)
_PREFIX = ("", "", "", "van ", "van der ", "de ", "van 't ")
_FUNCTION = ("beleidsadviseur", "projectleider inkoop", "contractmanager jeugd", "inkoper", "teammanager")


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who does not exist."""

    first: str
    prefix: str
    last: str
    mail: str
    phone: str
    mobile: str
    iban: str
    bsn: str
    function: str

    @property
    def full(self) -> str:
        """Given name and surname."""
        return f"{self.first} {self.prefix}{self.last}"

    @property
    def initialled(self) -> str:
        """Initial and surname."""
        return f"{self.first[0]}. {self.prefix}{self.last}"

    @property
    def formal(self) -> str:
        """As it follows a title: "Van der Quakernaat"."""
        name = f"{self.prefix}{self.last}"
        return name[0].upper() + name[1:]


def people(number: int, seed: int = 1) -> Iterator[Person]:
    """``number`` people, the same for the same seed; none shares a surname with one of the fourteen before."""
    chance = random.Random(seed)
    last = list(_LAST)
    for index in range(number):
        if index % len(last) == 0:
            chance.shuffle(last)
        first, surname, prefix = chance.choice(_FIRST), last[index % len(last)], chance.choice(_PREFIX)
        style = chance.choice(("{i}.{p}{l}", "{f}.{l}", "{i}{l}"))
        bare = surname.lower()
        local = style.format(i=first[0].lower(), f=_plain(first), p=prefix.replace(" ", "").replace("'", ""), l=bare)
        digits = f"{chance.randrange(10**7):07d}"
        account = f"{chance.randrange(10**10):010d}"
        yield Person(
            first,
            prefix,
            surname,
            f"{local}@gemeente-oeverdam.example",
            f"0{chance.randrange(10, 60)} {digits[:3]} {digits[3:5]} {digits[5:]}",
            chance.choice(("06-{0}", "06 {0}", "+31 6 {0}")).format(f"{chance.randrange(10**7, 10**8)}"),
            _iban(account),
            _bsn(chance),
            chance.choice(_FUNCTION),
        )


def lines_of(person: Person) -> dict[str, str]:
    """Kind -> a line or some lines of a document that hold what is told of this person."""
    p = person
    return {
        "name with function": f"{p.full}, {p.function}, licht de planning toe.",
        "name after a title": f"Mevrouw {p.formal} beantwoordt de vragen.",
        "name of an office holder": f"Wethouder {p.full} tekent de overeenkomst.",
        "name of a contact": f"Contactpersoon: {p.full}",
        "initials": f"Het verslag is van {p.initialled} namens de regio.",
        "mailbox": f"Stuur uw vraag naar {p.mail} voor 1 mei 2026.",
        "hidden mailbox": f"Stuur uw vraag naar {p.mail.replace('@', ' [at] ')} voor 1 mei 2026.",
        "telephone": f"Bel {p.phone} tijdens kantooruren.",
        "mobile": f"Buiten kantooruren: {p.mobile}",
        "bank account": f"Stort de borg op {p.iban} onder vermelding van het perceel.",
        "citizen number": f"Op het formulier staat BSN {p.bsn}.",
        "signature": f"Met vriendelijke groet,\n{p.full}\n{p.function.capitalize()}\nT {p.mobile} | E {p.mail}",
    }


def left_of(person: Person, text: str) -> list[str]:
    """What of this person can still be read in a text: surname, mailbox, numbers."""
    digits = "".join(filter(str.isdigit, text.replace("\n", "|")))
    found = [person.last] if person.last.casefold() in text.casefold() else []
    if person.mail.split("@")[0] in text:
        found.append("mailbox")
    for kind in ("phone", "mobile", "iban", "bsn"):
        number = "".join(filter(str.isdigit, getattr(person, kind)))[-8:]
        if number in digits:
            found.append(kind)
    return found


def _plain(name: str) -> str:
    return name.lower().replace("ë", "e").replace("-", "")


def _iban(account: str) -> str:
    """A Dutch account number that passes the check of ISO 13616, of a bank that does not exist."""
    letters = "".join(str(int(character, 36)) for character in f"OEVR{account}NL00")
    return f"NL{98 - int(letters) % 97:02d} OEVR {account[:4]} {account[4:8]} {account[8:]}"


def _bsn(chance: random.Random) -> str:
    """Nine digits that pass the test of eleven."""
    while True:
        digits = [chance.randrange(10) for _ in range(9)]
        weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
        if digits[0] and sum(w * d for w, d in zip(weights, digits, strict=True)) % 11 == 0:
            return "".join(map(str, digits))
