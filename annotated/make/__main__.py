"""``python -m annotated.make PART [NAME ...]``: make the documents of a part anew, all or those named."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

from annotated.make.printing import printed
from annotated.make.scanning import scanned

HERE = Path(__file__).parent.parent


def make(source: Path) -> tuple[str, bytes]:
    """The name and the bytes of the document that is made of ``source``."""
    name = source.name.split(".")[0]
    if source.name.endswith(".pdf.html"):
        return f"{name}.pdf", printed(source)
    if source.name.endswith(".scan.html"):
        return f"{name}.pdf", scanned(printed(source), name)
    if source.suffix == ".py":
        module = runpy.run_path(str(source))
        return f"{name}{module['SUFFIX']}", module["make"]()
    raise ValueError(f"{source.name}: a source ends in .pdf.html, .scan.html or .py")


def main(part: str, *names: str) -> None:
    """Make what is asked for and say what was made."""
    sources = sorted(path for path in (HERE / part / "sources").iterdir() if path.is_file())
    for source in sources:
        if names and source.name.split(".")[0] not in names:
            continue
        name, content = make(source)
        (HERE / part / "documents" / name).write_bytes(content)
        print(f"{part}/documents/{name}: {len(content):,} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
