"""A region file: what may stand in ``regions/<id>.toml``. The id of the region is the name of the file.

A whole file, here with all that a typical one needs (what is left out has the default that its model declares)::

    name = "Merendal"
    kind = "jeugdregio"                    # or procurement_region: buys together, is no jeugdregio
    jz = ["JZ01"]                          # codes of the jeugdregio's that it is, or belongs to
    aliases = ["Merendalgemeenten"]        # other names in documents
    buyers = ["Inkoopbureau Merendal"]     # organisations that buy for it
    notes = "Publishes on the site of the municipality of Waterbeke."

    [pages]
    start = ["https://www.waterbeke.example/inkoop-jeugdhulp"]
    verified = true                        # somebody, or a search result, saw that this is the right page
    basis = "found through the site's own menu"
    checked = 2026-03-01

    [follow]                               # which links are followed
    allow = ["waterbeke.example"]          # hosts or folders; default: the hosts of the start pages
    include = ["/inkoop", "\\.pdf$"]       # regular expressions, one must be found in the address; default: all
    exclude = ["/nieuws/"]                 # none may be found in it
    depth = 2                              # clicks away from a start page

    [crawl]
    cadence = "weekly"                     # nightly, weekly, monthly, or manual: only when asked for

    [expect]
    documents = 20                         # fewer than this, and the run is not complete
    facts = 100
    since = 2026-03-01                     # the site was made smaller that day: earlier crawls are not compared with

    [municipalities]
    GM0001 = "Waterbeke"
    GM0002 = { name = "Merenburg (M.)", until = 2024-12-31, note = "joined GM0001" }
    GM0003 = { name = "Duinoord", since = 2021-01-01, parts = ["ambulant"] }
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from schemas.address import AddressError, lies_within, place_of

RegionId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
JeugdregioCode = Annotated[str, StringConstraints(pattern=r"^JZ\d{2}$")]
MunicipalityCode = Annotated[str, StringConstraints(pattern=r"^GM\d{4}$")]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Cadence = Literal["nightly", "weekly", "monthly", "manual"]
PURPOSE = (
    "Research into public procurement of care: public documents of public bodies, reused under the Wet hergebruik van "
    "overheidsinformatie; no data of persons are published"
)


ALL_REGIONS = "all-regions"
"""The id that no region may have: the partition of tables over all of them, and the takedowns that hold for each."""


class _Strict(BaseModel):
    """No key that the model does not know, no value of another type, no change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Municipality(_Strict):
    """A municipality that takes part, and from when to when."""

    code: MunicipalityCode
    name: Words
    aliases: tuple[Words, ...] = ()
    """Other names in documents: ``Den Haag``."""
    since: date | None = None
    """First day; left out where it took part from the beginning, or nobody knows."""
    until: date | None = None
    """Last day; left out while it takes part."""
    parts: tuple[Words, ...] = ()
    """The parts of the purchase it takes part in, in words; all where left out."""
    note: str = ""

    @model_validator(mode="after")
    def _dates_in_order(self) -> Municipality:
        if self.since and self.until and self.since > self.until:
            raise ValueError(f"since ({self.since}) comes after until ({self.until})")
        return self


class Pages(_Strict):
    """Where a crawl of the region begins. None: the region is not crawled, and its coverage says so."""

    start: tuple[Words, ...] = ()
    verified: bool = False
    """Whether somebody saw that this is the right address; one from memory is not."""
    basis: str = ""
    """How the address is known."""
    checked: date | None = None
    """When somebody last looked."""

    @field_validator("start")
    @classmethod
    def _are_addresses(cls, start: tuple[str, ...]) -> tuple[str, ...]:
        for address in start:
            if "://" not in address:
                raise AddressError(f"{address!r}: write the whole address, with https://")
            place_of(address)
        return start


class Follow(_Strict):
    """Which links are followed, how far and how many."""

    allow: tuple[Words, ...] = ()
    """Hosts (``example.nl``) or folders (``example.nl/inkoop``); the start pages' hosts where left out."""
    include: tuple[Words, ...] = ()
    """Regular expressions; where there are any, one must be found in the address. Write ``(?i)`` to ignore case."""
    exclude: tuple[Words, ...] = ()
    """Regular expressions; an address in which one is found is not followed."""
    depth: int = Field(default=3, ge=0, le=20)
    """Clicks away from a start page: 0 fetches the start pages alone."""
    max_documents: int = Field(default=1000, ge=1, le=100_000)
    """Most documents of one run; what lies beyond is counted as truncated."""

    @field_validator("allow")
    @classmethod
    def _allow_places(cls, allow: tuple[str, ...]) -> tuple[str, ...]:
        for entry in allow:
            place_of(entry)
        return allow

    @field_validator("include", "exclude")
    @classmethod
    def _patterns_compile(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in patterns:
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f"{pattern!r} is no regular expression: {error}") from error
        return patterns


class Crawl(_Strict):
    """How the region's hosts are treated."""

    delay_seconds: float = Field(default=5.0, ge=0, le=600)
    """Least time between two requests to one host; the crawler keeps to more where robots.txt asks for it."""
    cadence: Cadence = "nightly"
    purpose: Words = PURPOSE
    """Why, and on what legal ground, the pages are collected."""


class Expect(_Strict):
    """The least that a complete run brings. Nothing found is never success."""

    documents: int = Field(default=1, ge=0)
    facts: int = Field(default=1, ge=0)
    since: date | None = None
    """Day from which crawls are compared with each other: a fall by half since then is told every night until it is over,
    or until somebody who looked moves this day."""


class Region(_Strict):
    """One region: who takes part, where its documents are, and what a complete run brings."""

    id: RegionId
    name: Words
    kind: Literal["jeugdregio", "procurement_region"]
    jz: tuple[JeugdregioCode, ...] = ()
    """The code of a jeugdregio; the codes of those that a procurement region's municipalities belong to."""
    aliases: tuple[Words, ...] = ()
    buyers: tuple[Words, ...] = ()
    """Organisations that buy for the region, as documents name them."""
    bought_by: tuple[RegionId, ...] = ()
    """Regions whose files hold the pages of (a part of) its purchase, so that no site is crawled twice."""
    parts: tuple[Words, ...] = ()
    """What a procurement region buys, in words; all care where left out."""
    notes: str = ""
    pages: Pages = Pages()
    follow: Follow = Follow()
    crawl: Crawl = Crawl()
    expect: Expect = Expect()
    municipalities: tuple[Municipality, ...] = ()
    """In the file a table from code to name, or to a table with the name and more."""

    @field_validator("municipalities", mode="before")
    @classmethod
    def _from_table(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return [{"code": code, **({"name": own} if isinstance(own, str) else own)} for code, own in value.items()]

    @model_validator(mode="after")
    def _hangs_together(self) -> Region:
        if self.kind == "jeugdregio":
            if len(self.jz) != 1:
                raise ValueError("jz: a jeugdregio has one JZ code")
            if not self.municipalities:
                raise ValueError("municipalities: a jeugdregio has at least one")
        codes = [municipality.code for municipality in self.municipalities]
        if len(set(codes)) != len(codes):
            raise ValueError("municipalities: a code stands there twice")
        if self.crawl.cadence != "manual" and not self.pages.start:
            raise ValueError('crawl.cadence: write "manual", as there is no address under pages.start to crawl')
        for address in self.pages.start:
            if not self.allows(address):
                raise ValueError(f"pages.start: {address} is not within what [follow] allows, and would not be fetched")
        return self

    @property
    def allowed(self) -> tuple[str, ...]:
        """Hosts and folders that may be fetched: those of the file, or the hosts of its start pages."""
        return self.follow.allow or tuple(dict.fromkeys(place_of(address)[0] for address in self.pages.start))

    def allows(self, address: str) -> bool:
        """Whether the file lets the crawler fetch ``address``; what is no http(s) address is not allowed.

        A start page needs no pattern of ``include``: it is where the links that need one are found.
        """
        try:
            inside = "://" in address and any(lies_within(address, entry) for entry in self.allowed)
        except AddressError:
            return False
        if not inside or any(re.search(pattern, address) for pattern in self.follow.exclude):
            return False
        if not self.follow.include or address in self.pages.start:
            return True
        return any(re.search(pattern, address) for pattern in self.follow.include)
