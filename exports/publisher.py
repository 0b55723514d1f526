"""Who publishes an export, under which licence and where: what no table can know."""

from __future__ import annotations

import re
from dataclasses import dataclass

PLACEHOLDER = "ocds-xxxxxx"
"""Stands for the prefix that the Open Contracting Partnership gives to a publisher who registers."""
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_PREFIX = re.compile(r"ocds-[a-z0-9]{6}")


class PublisherError(ValueError):
    """Something that the publisher has to say is missing or wrong; the message names the setting."""


@dataclass(frozen=True, slots=True)
class Publisher:
    """What an operator says of the publication. Raises ``PublisherError`` for a prefix or an address that cannot be."""

    name: str = "Inkoopspoor"
    contact: str | None = None
    """Mail address or page."""
    licence: str = LICENCE
    """Address of the licence of the data."""
    publish_at: str | None = None
    """Address of the folder under which ``curated/`` and the exports are put on the web; ends with a slash."""
    ocid_prefix: str = PLACEHOLDER

    def __post_init__(self) -> None:
        if not _PREFIX.fullmatch(self.ocid_prefix):
            raise PublisherError(f"ocid_prefix: {self.ocid_prefix!r} is not ocds- and six letters or digits")
        for name, address in (("licence", self.licence), ("publish_at", self.publish_at or LICENCE)):
            if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", address):
                raise PublisherError(f"{name}: {address!r} is not an address that begins with http:// or https://")
        if self.contact is not None and not re.fullmatch(r"[^\s<>\"{}|\\^`]+", self.contact):
            raise PublisherError(f"contact: {self.contact!r} is no mail address or page")
        if not self.name.strip():
            raise PublisherError("publisher: a name is needed")

    @classmethod
    def of(cls, **told: str | None) -> Publisher:
        """From settings, of which None leaves the default."""
        return cls(**{name: value for name, value in told.items() if value is not None})

    @property
    def base(self) -> str:
        """``publish_at`` with a slash at its end; empty where it is not known."""
        return f"{self.publish_at.rstrip('/')}/" if self.publish_at else ""

    @property
    def contact_address(self) -> str | None:
        """The contact as an address: ``mailto:`` before a mailbox."""
        if self.contact is None:
            return None
        return self.contact if re.match(r"https?://|mailto:", self.contact) else f"mailto:{self.contact}"
