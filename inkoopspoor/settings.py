"""What an operator may set: by a flag, by the environment (``INKOOPSPOOR_*``) or in a settings file, in that order.

The settings file is ``inkoopspoor.toml`` in the working directory unless another is named::

    raw = "s3://bucket/inkoopspoor/raw"    # a path or a file system URL
    curated = "/srv/inkoopspoor/curated"
    contact = "inkoopspoor@example.nl"
    processes = 4
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from pipeline.extraction.pool import Limits
from pipeline.workplace import Workplace
from schemas.region import read_regions

FILE = "inkoopspoor.toml"
CURATED = "curated"


class SettingsError(ValueError):
    """A setting that cannot be used; the message names it."""


class Settings(BaseSettings):
    """All settings, each with its default."""

    model_config = SettingsConfigDict(env_prefix="INKOOPSPOOR_", extra="forbid")

    curated: str = Field(default=CURATED, description="Published tables: a path or a file system URL")
    raw: str | None = Field(
        default=None,
        description="Archive: a path or a file system URL; raw, or <curated>-raw where curated is set",
    )
    work: Path = Field(default=Path(".inkoopspoor"), description="Cache and locks: a folder of this machine")
    regions: Path | None = Field(default=None, description="Folder of region files; those that are shipped")
    contact: str | None = Field(default=None, description="Operator's mail address or page, for the user agent")
    allow_private: bool = Field(default=False, description="May addresses of one's own network be crawled?")
    processes: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1, description="Worker processes")
    seconds: float = Field(default=300, gt=0, description="Seconds that reading one document may take")
    megabytes: int = Field(default=2048, ge=64, description="Memory that reading one document may take")
    publisher: str | None = Field(default=None, description="Who publishes the exports")
    licence: str | None = Field(default=None, description="Address of the licence of exported data")
    publish_at: str | None = Field(default=None, description="Address of the folder that exports lie in on the web")
    ocid_prefix: str | None = Field(default=None, description="Prefix of ocids, from the Open Contracting Partnership")
    regions_at_once: int = Field(default=8, ge=1, description="Regions that are worked on at the same time")

    @property
    def raw_root(self) -> str:
        """The archive: as set; beside the published tables where only those were set; else ``raw``."""
        if self.raw is not None:
            return self.raw
        return "raw" if self.curated == CURATED else f"{self.curated.rstrip('/')}-raw"


def load_settings(file: Path | None = None, **flags: Any) -> Settings:
    """Settings from ``flags`` (None: not given), the environment and ``file``; raises ``SettingsError``."""
    path = file or Path(os.environ.get("INKOOPSPOOR_SETTINGS", FILE))
    if file is not None and not file.is_file():
        raise SettingsError(f"there is no settings file {file}")

    class Configured(Settings):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,
            file_secret_settings: PydanticBaseSettingsSource,
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, toml_file=path)

    try:
        return Configured(**{name: value for name, value in flags.items() if value is not None})
    except ValidationError as error:
        faults = (f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors(include_url=False))
        raise SettingsError(f"settings: {'; '.join(faults)}") from error
    except ValueError as error:  # the file is no TOML
        raise SettingsError(f"{path}: {error}") from error


def workplace(settings: Settings) -> Workplace:
    """Where a run under these settings works; region files that are broken are told by the workplace."""
    regions, broken = read_regions(settings.regions)
    return Workplace(
        raw=settings.raw_root,
        curated_at=settings.curated,
        work=settings.work,
        limits=Limits(settings.processes, settings.seconds, settings.megabytes),
        regions=regions,
        broken_regions=broken,
        regions_folder=settings.regions,
        contact=settings.contact,
        allow_private=settings.allow_private,
    )
