"""One built site for all tests that only look at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.website.small import KNOWN, read, small
from website.build import Built, build
from website.tables import Tables


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("website")
    return build(small(folder), KNOWN, folder / "site")


@pytest.fixture
def site(built: Built) -> Path:
    return built.out


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    return read(tmp_path_factory.mktemp("tables"))
