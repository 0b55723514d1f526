"""What a site may turn into between two nights, so that a crawl finds no fault and yet nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hostile.silence.site import FOUND, START, Reply, links, moved, page

_LOGIN = page(
    "Mijn Oeverdam",
    '<p>Log in om verder te gaan.</p><form method="post" action="/naar-binnen"><label>Gebruikersnaam <input name="naam">',
    '</label><label>Wachtwoord <input name="woord" type="password"></label><button>Inloggen</button></form>',
)
_CONSENT = Reply(
    '<!doctype html><html lang="nl"><head><title>Oeverdam</title></head><body><form action="/keuze"><h2>Cookies</h2>'
    "<p>Deze website gebruikt cookies. Maak een keuze om verder te gaan.</p>"
    "<button>Alle cookies accepteren</button><button>Alleen wat nodig is</button></form></body></html>"
)
_SCRIPTED = Reply(
    '<!doctype html><html lang="nl"><head><title>Inkoop jeugdhulp Oeverdam</title><script src="/app.js"></script></head>'
    '<body><main><h1>Inkoop jeugdhulp Oeverdam</h1><p>Onze vernieuwde website.</p><div id="app"></div></main></body></html>'
)
_EMPTY = Reply(
    '<!doctype html><html><head><script src="/app.js"></script></head><body><div id="app"></div></body></html>'
)
_DUTIFUL = page("Inkoop", "<p>Deze informatie wordt binnenkort bijgewerkt.</p>")


@dataclass(frozen=True, slots=True)
class Case:
    """The site of the second night and all nights after, and what has to be told then."""

    name: str
    what: str
    site: Mapping[str, Reply]
    reasons: tuple[str, ...]
    """Codes of coverage, in their order."""
    problems: frozenset[str]
    """Codes in the table problems."""
    state: str = "partial"
    documents: int = 1
    """The region file's minimum."""
    stay: int = 3
    """Documents of the first night that come no more, and stay."""


def _all_but_start(reply: Reply) -> dict[str, Reply]:
    return {path: FOUND[START] if path == START else reply for path in FOUND}


_FELL = ("documents_fell", "facts_fell")
CASES = (
    Case(
        "redesign without links",
        "the start page is made anew, by a script; nothing is linked",
        {**FOUND, START: _SCRIPTED},
        ("links_gone", *_FELL),
        frozenset({"came_no_more"}),
    ),
    Case(
        "redesign, empty page",
        "the start page has no words without a script",
        {START: _EMPTY},
        ("links_gone", *_FELL, "unreadable"),
        frozenset({"came_no_more", "no_text"}),
        stay=4,
    ),
    Case(
        "login in place",
        "every page but the start page shows a form for a password, with status 200",
        _all_but_start(_LOGIN),
        ("login", *_FELL, "unreadable"),
        frozenset({"came_no_more", "login_page"}),
    ),
    Case(
        "login elsewhere on the site",
        "every page but the start page leads to /inloggen",
        {**_all_but_start(moved("/inkoop/inloggen")), "/inkoop/inloggen": _LOGIN},
        ("login", *_FELL, "unreadable"),
        frozenset({"leads_to_login", "login_page"}),
    ),
    Case(
        "login at another host",
        "every page but the start page leads to a login that the region file does not allow",
        _all_but_start(moved("https://login.oeverdam.example/sso?terug=inkoop")),
        ("login", *_FELL, "led_away"),
        frozenset({"leads_to_login"}),
    ),
    Case(
        "consent wall",
        "every page shows a question on cookies only, with status 200",
        dict.fromkeys(FOUND, _CONSENT),
        ("consent", "links_gone", *_FELL, "unreadable"),
        frozenset({"came_no_more", "consent_page"}),
        stay=4,
    ),
    Case(
        "fewer documents than expected",
        "one page is no longer linked, and the region file expects four",
        {**FOUND, START: page("Inkoop jeugdhulp Oeverdam", links("/inkoop/strategie", "/inkoop/planning"))},
        ("fewer_documents",),
        frozenset({"came_no_more"}),
        documents=4,
        stay=1,
    ),
    Case(
        "facts fall by half",
        "all pages are there; those with facts say that they will be back",
        {**FOUND, "/inkoop/strategie": _DUTIFUL, "/inkoop/planning": page("Planning", "<p>Volgt nog.</p>")},
        ("facts_fell",),
        frozenset(),
        stay=0,
    ),
    Case(
        "a page that is gone",
        "one page of four answers 404",
        {path: reply for path, reply in FOUND.items() if path != "/inkoop/gunning"},
        ("not_fetched",),
        frozenset({"not_fetched"}),
        stay=1,
    ),
    Case(
        "everything is gone",
        "the server answers 404 to all",
        {},
        ("nothing_came", "not_fetched"),
        frozenset({"not_fetched"}),
        state="failed",
        stay=0,
    ),
)
