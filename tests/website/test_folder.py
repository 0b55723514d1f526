"""The folder of a site: replaced as a whole or not at all, and nothing of anybody else's is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from website.folder import MARKER, SiteFolderError, replaced


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_what_is_no_longer_made_disappears(tmp_path: Path) -> None:
    for page in ("old.html", "a/new.html"):
        with replaced(tmp_path / "site") as site:
            site.write(page, "x")
    assert names(tmp_path) == [f"site/{MARKER}", "site/a/new.html"]


def test_a_folder_of_somebody_else_is_never_touched(tmp_path: Path) -> None:
    mine = tmp_path / "thesis" / "chapter.txt"
    mine.parent.mkdir()
    mine.write_text("mine")
    with pytest.raises(SiteFolderError, match="not empty"), replaced(mine.parent) as site:
        site.write("index.html", "x")
    with pytest.raises(SiteFolderError, match="is a file"), replaced(mine) as site:
        site.write("index.html", "x")
    assert names(tmp_path) == ["thesis/chapter.txt"]


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    with replaced(tmp_path / "site") as site:
        site.write("index.html", "x")
    assert (tmp_path / "site" / "index.html").read_text() == "x"


def test_a_site_that_breaks_off_leaves_the_one_before(tmp_path: Path) -> None:
    with replaced(tmp_path / "site") as site:
        site.write("index.html", "good")

    def breaks_off() -> None:
        with replaced(tmp_path / "site") as site:
            site.write("index.html", "half")
            site.write("index.html", "the same page twice")

    with pytest.raises(FileExistsError):
        breaks_off()
    assert (tmp_path / "site" / "index.html").read_text() == "good"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "www")
    with replaced(tmp_path / "site") as site:
        site.write("index.html", "x")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "www" / "index.html").exists()


@pytest.mark.parametrize("name", ["../out.html", "/etc/x", "a/../../b", "", "a\\b"])
def test_no_page_is_written_outside(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="no path"), replaced(tmp_path / "site") as site:
        site.write(name, "x")


def test_others_may_read_it(tmp_path: Path) -> None:
    with replaced(tmp_path / "site") as site:
        site.write("index.html", "x")
    assert (tmp_path / "site").stat().st_mode & 0o055 == 0o055
