"""Each annotated document is read once: recognising the scans takes minutes, and a reader's result depends on bytes alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from extractors.readers import read
from pipeline.extraction import reading
from tests.annotated import test_annotated


@pytest.fixture(scope="session", autouse=True)
def each_is_read_once() -> Iterator[None]:
    once = cache(read)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "read", once)
        patch.setattr(test_annotated, "read", once)
        yield
