"""What disks do to files that stand there: bits that turn, ends that are lost, files that are gone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random


def turned_bit(path: Path) -> None:
    """One byte in the middle is another."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(bytes(content))


def cut_short(path: Path) -> None:
    """The second half is lost."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def emptied(path: Path) -> None:
    """Nothing is in it."""
    path.write_bytes(b"")


def zeroed(path: Path) -> None:
    """As long as it was, all zeros: what a power cut leaves of a file that was never synced."""
    path.write_bytes(bytes(path.stat().st_size))


def gone(path: Path) -> None:
    """It is not there any more."""
    path.unlink()


HARMS: tuple[Callable[[Path], None], ...] = (turned_bit, cut_short, emptied, zeroed, gone)


def harmed(files: list[Path], random: Random, number: int = 1) -> list[str]:
    """Harm ``number`` of ``files``, each in one way; tells which and how."""
    told = []
    for path in random.sample(sorted(files), min(number, len(files))):
        harm = random.choice(HARMS)
        harm(path)
        told.append(f"{path.name[:12]} {harm.__name__}")
    return told
