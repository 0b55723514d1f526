"""``python -m hostile report``: try everything and write the table into ``docs/hostile.md``."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from hostile.report import areas, results_of, write


def main() -> int:
    """Run the command; the exit code is 1 where a trial came to something else than expected."""
    parser = argparse.ArgumentParser(prog="python -m hostile", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    report = commands.add_parser("report", help="try everything and write docs/hostile.md")
    report.add_argument("areas", nargs="*", help=f"only these; the rest of the page stays: {', '.join(areas())}")
    for name, area in areas().items():
        if hasattr(area, "add_command"):
            area.add_command(commands.add_parser(name, help=area.__doc__))
    given = parser.parse_args()
    if given.command != "report":
        return int(areas()[given.command].run_command(given))
    with tempfile.TemporaryDirectory() as folder:
        results = []
        for result in results_of(given.areas or list(areas()), Path(folder)):
            results.append(result)
            write(results)  # at once: faults take long, and what was tried by then stands
    return 1 if any(result.missed for result in results) else 0


if __name__ == "__main__":
    raise SystemExit(main())
