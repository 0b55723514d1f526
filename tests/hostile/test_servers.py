"""Bad servers: each case of ``hostile.servers`` comes to what it must come to."""

from __future__ import annotations

from pathlib import Path

import pytest

from hostile.servers import Case, cases, world


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_bad_server(case: Case, tmp_path: Path) -> None:
    with world(tmp_path) as trial:
        assert case.run(trial) == case.expected
