"""Pages that show a login or a question for consent instead of their content, and pages that only have one beside it."""

from __future__ import annotations

import pytest

from extractors.document import UnreadableError
from extractors.readers.html import read

CONTENT = "<h1>Inkoop jeugdhulp</h1>" + "<p>De gemeenten kopen hulp in voor de jaren 2027 tot en met 2030.</p>" * 8
PASSWORD = (
    '<form action="/in"><label>Naam <input name="n"></label><label>Wachtwoord <input type="password"></label></form>'
)
COOKIES = (
    "<h2>Cookies</h2><p>Wij gebruiken cookies om de site te laten werken.</p><button>Alle cookies accepteren</button>"
)

WALLS = {
    "a form with a password": ("login_page", f"<main><h1>Mijn Merendal</h1><p>Welkom.</p>{PASSWORD}</main>"),
    "a script instead of a form": (
        "login_page",
        '<h1>Portaal</h1><div><input type="PASSWORD"><button>Verder</button></div>',
    ),
    "a login elsewhere": ("login_page", "<main><h1>Inloggen</h1><button>Inloggen met DigiD</button></main>"),
    "a login by its title": (
        "login_page",
        "<title>Login | Merendal</title><form><button>Verder</button></form><p>Kies.</p>",
    ),
    "cookies": ("consent_page", f"<main>{COOKIES}</main>"),
    "cookies in a dialog alone": ("consent_page", f'<div role="dialog">{COOKIES}</div>'),
    "terms without a heading": (
        "consent_page",
        '<form><p>Lees de voorwaarden van dit archief.</p><input type="submit" value="Ik ga akkoord"></form>',
    ),
}
PAGES = {
    "a login in the corner": f"<header>{PASSWORD}</header><main>{CONTENT}</main>",
    "a login under the content": f"<main>{CONTENT}{PASSWORD}</main>",
    "a banner on cookies": f'<div class="melding">{COOKIES}</div><main>{CONTENT}</main>',
    "a short page with a banner": f"<div>{COOKIES}</div><main><h1>Inkoop</h1><p>Start op 1 mei 2026.</p></main>",
    "a page on how to log in": f"<main><h1>Inloggen in het portaal</h1>{CONTENT}<form><button>Zoek</button></form></main>",
    "a page on registering": "<main><h1>Aanmelden marktconsultatie</h1><form><button>Aanmelden</button></form></main>",
    "a page on cookies": f"<main><h1>Cookies</h1>{CONTENT}</main>",
    "a short page with a form": "<main><h1>Inkoop Wmo</h1><p>Start in mei.</p><form><button>Accepteren</button></form></main>",
}


@pytest.mark.parametrize("name", WALLS)
def test_a_wall_is_no_document(name: str) -> None:
    code, body = WALLS[name]
    with pytest.raises(UnreadableError) as told:
        read(f"<html><body>{body}</body></html>".encode())
    assert told.value.kind == code


@pytest.mark.parametrize("name", PAGES)
def test_a_page_with_a_form_or_a_banner_is_a_page(name: str) -> None:
    assert read(f"<html><body>{PAGES[name]}</body></html>".encode()).passages
