"""The site in a real Chromium, opened from its folder: what runs, what is asked for, what the keyboard reaches."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from tests.website.small import HOSTILE, ODD

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.chromium,
    pytest.mark.skipif(
        not (BROWSER and DRIVER), reason="no Chromium with its driver (Debian: chromium chromium-driver)"
    ),
]
DESK, PHONE = (1280, 900), (375, 780)
MERENDAL = "regions/merendal.html"


class Window:
    """A browser on the site's folder."""

    def __init__(self, driver: webdriver.Chrome, site: Path) -> None:
        self.driver, self._site = driver, site

    def open(self, page: str) -> None:
        self.driver.get("about:blank")
        self.driver.get(f"{self._site.as_uri()}/{page}")

    def size(self, width: int, height: int) -> None:
        screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)

    def press(self, *keys: str) -> None:
        webdriver.ActionChains(self.driver).send_keys(*keys).perform()

    def js(self, script: str) -> Any:
        return self.driver.execute_script(f"return {script}")

    def arrives(self, words: str) -> None:
        """Wait until the address holds ``words``: a key that follows a link comes back before its page is there."""
        WebDriverWait(self.driver, 10).until(lambda driver: words in driver.current_url, f"no page {words}")
        WebDriverWait(self.driver, 10).until(lambda driver: self.js("document.readyState") == "complete")

    def tab_to(self, selector: str, limit: int = 200) -> None:
        """Press Tab until what ``selector`` names has the focus."""
        for _ in range(limit):
            self.press(Keys.TAB)
            if self.js(f"document.activeElement.matches({json.dumps(selector)})"):
                return
        raise AssertionError(f"Tab reaches no {selector}")

    def events(self) -> list[dict[str, Any]]:
        logged: list[dict[str, Any]] = self.driver.get_log("performance")  # type: ignore[no-untyped-call]
        return [json.loads(one["message"])["message"] for one in logged]

    def console(self) -> list[dict[str, Any]]:
        logged: list[dict[str, Any]] = self.driver.get_log("browser")  # type: ignore[no-untyped-call]
        return logged


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = str(BROWSER)
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def window(browser: webdriver.Chrome, site: Path) -> Window:
    opened = Window(browser, site)
    opened.size(*DESK)
    opened.events()
    opened.console()
    return opened


def all_pages(site: Path) -> list[str]:
    return sorted(str(path.relative_to(site)) for path in site.rglob("*.html"))


def test_no_page_complains_or_asks_for_anything_else(window: Window, site: Path) -> None:
    for page in all_pages(site):
        window.open(page)
    asked = {
        event["params"]["request"]["url"] for event in window.events() if event["method"] == "Network.requestWillBeSent"
    }
    assert len(asked) > len(all_pages(site))  # the style sheet and the script were seen too
    assert {url for url in asked if not url.startswith((site.as_uri(), "about:"))} == set()
    assert window.console() == []


def test_nothing_that_a_document_says_runs(window: Window, site: Path) -> None:
    for page in (f"documents/merendal/{ODD[:16]}.html", MERENDAL, "search.html?q=img"):
        window.open(page)
        assert window.js("document.images.length") == 0
        assert window.js("[...document.scripts].every((one) => one.src.startsWith('file:'))")
    window.open(f"documents/merendal/{ODD[:16]}.html")
    assert HOSTILE in window.driver.find_element(By.TAG_NAME, "blockquote").text
    assert not [event for event in window.events() if event["method"] == "Page.javascriptDialogOpening"]


def test_the_policy_of_a_page_stops_what_gets_in(window: Window) -> None:
    """Were something not escaped after all: a script within the page does not run, and nothing is fetched."""
    window.open("index.html")
    window.js(
        "document.body.insertAdjacentHTML('beforeend', '<img src=https://example.invalid/x onerror=\"window.ran=1\">')"
    )
    window.js("void document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))")
    assert window.js("window.ran") is None
    told = " ".join(one["message"] for one in window.console())
    assert "Content Security Policy" in told


def test_the_keyboard_goes_from_the_first_page_to_the_words(window: Window) -> None:
    window.open("index.html")
    window.tab_to("tbody th a[href='regions/merendal.html']")
    window.press(Keys.ENTER)
    window.arrives(MERENDAL)
    window.tab_to("#p-p1 td a.said")
    chosen = window.js("document.activeElement.textContent")
    window.press(Keys.ENTER)
    window.arrives("/documents/merendal/")
    assert window.js("document.querySelector('mark:target').getBoundingClientRect().top") < DESK[1]
    assert chosen in window.js("document.querySelector('li.now').textContent")


def test_the_focus_can_be_seen_and_the_first_stop_skips_the_head(window: Window) -> None:
    window.open(MERENDAL)
    window.press(Keys.TAB)
    assert window.js("document.activeElement.className") == "skip"
    assert window.js("document.activeElement.getBoundingClientRect().left") >= 0
    window.press(Keys.ENTER)
    assert window.js("document.activeElement.id") == "main"
    window.press(Keys.TAB)
    assert window.js("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_the_search_finds_and_the_arrow_keys_go_through_it(window: Window) -> None:
    window.open("index.html")
    window.driver.find_element(By.ID, "find").send_keys("waterl", Keys.ENTER)
    window.arrives("search.html?q=waterl")
    assert window.driver.find_element(By.ID, "found").text == "1 found."
    window.press(Keys.ARROW_DOWN)
    assert window.js("document.activeElement.querySelector('.what').textContent") == "Stichting De Waterlelie"
    window.press(Keys.ARROW_UP)
    assert window.js("document.activeElement.id") == "q"
    window.press(Keys.ARROW_DOWN, Keys.ENTER)
    window.arrives("providers/waterlelie-1.html")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("merendal taakg", ["Wonen"]),
        ("OEVERSTAD", ["Merendal"]),
        ("wónen 2026", ["Wonen"]),
        ("praktijk jansje", []),
        ("<img", ['"><img src=x onerror=alert(2)> \ufffdtxt.exe']),
        ("niets van dit alles", []),
    ],
)
def test_what_is_searched_is_found(window: Window, words: str, names: list[str]) -> None:
    window.open("search.html")
    window.driver.find_element(By.ID, "q").send_keys(words)
    found = [one.text for one in window.driver.find_elements(By.CSS_SELECTOR, "#results .what")]
    assert found == names
    assert window.driver.find_element(By.ID, "found").text.startswith(str(len(names)))


def test_a_phone_scrolls_down_and_never_sideways(window: Window, site: Path) -> None:
    window.size(*PHONE)
    wide = {}
    for page in all_pages(site):
        window.open(page)
        width = window.js("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)")
        if width > PHONE[0]:
            wide[page] = width
    assert wide == {}


def test_a_screen_reader_is_told_names_and_roles(window: Window) -> None:
    window.open(MERENDAL)
    tree = window.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    named = [
        (node.get("role", {}).get("value"), node.get("name", {}).get("value", ""))
        for node in tree
        if not node["ignored"]
    ]
    roles = {role for role, _ in named}
    assert {"banner", "main", "navigation", "contentinfo", "search", "table", "rowheader", "columnheader"} <= roles
    assert ("searchbox", "Search regions, segments, providers") in named
    assert any(name.startswith("Timeline of the purchases of Merendal") for _, name in named)
    assert [one for one in named if one[0] in ("link", "button", "searchbox", "heading") and not one[1]] == []
