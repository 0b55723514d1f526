"""All benchmarks, one after the other, each in a process of its own: ``python -m benchmarks [--json]``."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import benchmarks

_NO_BENCHMARK = ("__main__", "make_")


def main() -> int:
    """Run every module of this folder that measures; the exit code of the worst."""
    worst = 0
    for module in sorted(info.name for info in pkgutil.iter_modules(benchmarks.__path__)):
        if not module.startswith(_NO_BENCHMARK):
            print(f"== {module}", flush=True)
            worst = max(worst, subprocess.run([sys.executable, "-m", f"benchmarks.{module}", *sys.argv[1:]]).returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main())
