"""The units of systemd: valid as systemd reads them, and calling what is there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

UNITS = Path(__file__).parent.parent / "deploy" / "systemd"
HOME = "/srv/inkoopspoor/code/.venv"


def test_units_are_there() -> None:
    assert len(list(UNITS.iterdir())) == 6


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_has_no_remark_on_them(tmp_path: Path) -> None:
    """With the virtual environment of the test run in the place of the one on an operator's machine."""
    for unit in UNITS.iterdir():
        text = unit.read_text(encoding="utf-8").replace(f"{HOME}/bin", str(Path(sys.executable).parent))
        (tmp_path / unit.name).write_text(text, encoding="utf-8")
    assert remarks(tmp_path) == ""
    broken = tmp_path / "inkoopspoor.service"
    broken.write_text(
        broken.read_text(encoding="utf-8").replace("SuccessExitStatus", "SuccesExitStatus"), encoding="utf-8"
    )
    assert "SuccesExitStatus" in remarks(tmp_path), "the check can fail"


def test_each_calls_a_command_that_is_there() -> None:
    called = {
        found
        for unit in UNITS.iterdir()
        for found in re.findall(r"\.venv/bin/(\S+ \S+)", unit.read_text(encoding="utf-8"))
    }
    assert called == {"prefect server", "prefect worker", "inkoopspoor run", "inkoopspoor status"}


def remarks(folder: Path) -> str:
    """What systemd says of the units in ``folder``."""
    done = subprocess.run(
        ["systemd-analyze", "verify", *sorted(map(str, folder.iterdir()))],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    lines = (done.stdout + done.stderr).splitlines()
    return "\n".join(line for line in lines if str(folder) in line or "inkoopspoor" in line)
