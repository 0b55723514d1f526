"""What the demo ends with: the site of its tables, and a notebook run over them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inkoopspoor.settings import Settings, workplace
from pipeline.evidence import Studio
from website.build import Built, build
from website.pictures import PagePictures

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"


def site_of(out: Path) -> Built:
    """The site, in the folder ``pages``; ``out`` is the demo's folder."""
    place = workplace(
        Settings(raw=str(out / "raw"), curated=str(out / "curated"), work=out / "work", regions=out / "regions")
    )
    with Studio(place.archive, place.limits) as studio:
        pictures = PagePictures(studio, place.archive, "answers")
        return build(place.curated, place.regions, out / "pages", pictures=pictures)


def notebook_on(out: Path, name: str = "who-won-what") -> Path:
    """A notebook run over the demo's tables, as a page beside them. Raises ``CellExecutionError`` where a cell fails."""
    import nbformat  # Jupyter takes a second to import
    from nbclient import NotebookClient
    from nbconvert import HTMLExporter

    notebook = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    quiet = ["--log-level=ERROR"]
    client = NotebookClient(
        notebook, timeout=300, extra_arguments=quiet, resources={"metadata": {"path": str(NOTEBOOKS)}}
    )
    with _told_where(out / "curated"):
        client.execute()
    # no formulas and no widgets: what draws them would be loaded from elsewhere
    pages = HTMLExporter(
        template_name="classic", mathjax_url="", require_js_url="", jquery_url="", exclude_input_prompt=True
    )  # type: ignore[no-untyped-call]
    page, _ = pages.from_notebook_node(notebook)
    written = out / f"{name}.html"
    written.write_text(page, encoding="utf-8")
    return written


@contextmanager
def _told_where(curated: Path) -> Iterator[None]:
    """Have notebooks read ``curated``."""
    before = os.environ.get("INKOOPSPOOR_CURATED")
    os.environ["INKOOPSPOOR_CURATED"] = str(curated.resolve())
    try:
        yield
    finally:
        if before is None:
            del os.environ["INKOOPSPOOR_CURATED"]
        else:
            os.environ["INKOOPSPOOR_CURATED"] = before
