"""``inkoopspoor review``: as a script calls it, and as a person sits before it at a real terminal."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pexpect
import pytest

from inkoopspoor.cli import main
from inkoopspoor.cli.asking import assignments
from pipeline.extraction.result import problem
from pipeline.workplace import Workplace
from tests.pipeline.correcting import REGION
from tests.pipeline.review.reviewing import REMARK, corrections_file, open_matters, published_at

ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workplace:
    monkeypatch.chdir(tmp_path)
    return published_at(tmp_path)


def flags(place: Workplace) -> list[str]:
    return ["--curated", place.curated_at, "--regions", str(place.regions_folder)]


def verdicts(place: Workplace) -> list[tuple[str, str]]:
    return [(one.verdict, one.reason) for one in place.corrections(REGION)]


def first_id(place: Workplace) -> str:
    known: str = open_matters(place)[0].evidence[0].fact["fact_id"]
    return known


def test_the_list_is_there_without_a_terminal(place: Workplace, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", *flags(place)]) == 0
    assert "3 to judge in merendal." in capsys.readouterr().out
    assert main(["review", "--json", *flags(place)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["kind"] for one in told] == ["contradiction", "doubt", "words"]
    assert told[0]["evidence"][0]["quote"] == "betalen wij per traject"


def test_a_script_judges_by_id(place: Workplace, capsys: pytest.CaptureFixture[str]) -> None:
    known = first_id(place)
    mended = ["--mend", known[:10], "status=current", "--reason", "Nagelezen.", "--on", "2026-03-02"]
    assert main(["review", *mended, *flags(place)]) == 0
    (one,) = place.corrections(REGION)
    assert (one.verdict, one.values, one.reason, str(one.on)) == (
        "mend",
        {"status": "current"},
        "Nagelezen.",
        "2026-03-02",
    )
    assert "inkoopspoor publish --region merendal --curated" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--confirm", "geen-id", "--reason", "Ja."], 1, "no published fact has the id"),
        (["--region", "atlantis"], 1, "atlantis"),
        (["status=current"], 2, "--mend"),
    ],
)
def test_what_cannot_be_judged_is_told(
    place: Workplace, arguments: list[str], code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", *arguments, *flags(place)]) == code
    output = capsys.readouterr()
    assert told in output.err
    assert "Traceback" not in output.err
    assert not corrections_file(place).exists()


def test_a_judgement_wants_a_reason(place: Workplace, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "--reject", first_id(place), *flags(place)]) == 2
    assert "say why" in capsys.readouterr().err


def test_values_run_until_the_next_column() -> None:
    assert assignments("segment=Wonen en verblijf  status = chosen") == ["segment=Wonen en verblijf", "status = chosen"]
    assert assignments("zomaar") == ["zomaar"]
    assert assignments("  ") == []


class Terminal:
    """A person at a pseudo-terminal of 100 columns."""

    def __init__(self, place: Workplace, *more: str) -> None:
        arguments = ["-m", "inkoopspoor", "review", *flags(place), *more]
        self.process = pexpect.spawn(sys.executable, arguments, encoding="utf-8", timeout=60, dimensions=(60, 100))

    def answer(self, prompt: str, words: str) -> str:
        """Wait for the prompt, answer it, and return what stood before it."""
        self.process.expect_exact(prompt)
        self.process.sendline(words)
        return ANSI.sub("", str(self.process.before))

    def end(self) -> tuple[str, Any]:
        """What came last, and the exit code."""
        self.process.expect(pexpect.EOF)
        self.process.close()
        return ANSI.sub("", str(self.process.before)), self.process.exitstatus


ASKED = "c r m s o u q> "


@pytest.mark.slow
def test_a_steward_goes_through_a_region(place: Workplace) -> None:
    path = corrections_file(place)
    path.parent.mkdir(parents=True)
    path.write_text(REMARK, encoding="utf-8")
    person = Terminal(place)
    first = person.answer(ASKED, "help")
    assert "1 of 3, merendal: contradiction" in first
    assert "decides" in first
    person.answer(ASKED, "c")
    assert "which one? 1 to 2" in person.answer(ASKED, "c 9")
    assert "a number from 1 to 2" in person.answer(ASKED, "o")
    assert "https://www.waterbeke.example/brief" in person.answer(ASKED, "m 2 status=misschien")
    person.answer("why? ", "De brief noemt een voornemen.")
    assert "vocabulary" in person.answer(ASKED, "m 2 status=proposed")
    person.answer("why (Enter: De brief noemt een voornemen.)? ", "")
    assert "2 of 3, merendal: doubtful fact" in person.answer(ASKED, "r 1")
    person.answer("? ", "Het staat er twee keer.")
    assert "The others of this passage" in person.answer(ASKED, "u")
    assert "is taken back" in person.answer(ASKED, "r 2")
    person.answer("? ", "")
    person.answer(ASKED, "c")  # what is left of them
    person.answer("? ", "")
    assert "3 of 3" in person.answer("s o u q> ", "q")
    last, code = person.end()
    assert code == 0
    assert "inkoopspoor publish --region merendal" in last
    assert verdicts(place) == [
        ("mend", "De brief noemt een voornemen."),
        ("reject", "Het staat er twee keer."),
        ("confirm", "Het staat er twee keer."),
    ]
    assert path.read_text(encoding="utf-8").startswith(REMARK)


@pytest.mark.slow
@pytest.mark.parametrize("key", ["\x04", "\x03"])
def test_whoever_leaves_keeps_what_was_judged(place: Workplace, key: str) -> None:
    person = Terminal(place, "--reason", "Nagelezen.")
    person.answer(ASKED, "c 1")
    person.process.expect_exact(ASKED)
    person.process.send(key)
    last, code = person.end()
    assert (code, verdicts(place)) == (0, [("confirm", "Nagelezen.")])
    assert "inkoopspoor publish --region merendal" in last


@pytest.mark.slow
def test_a_terminal_obeys_no_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    bad = problem("publish", "correction_unused", "Weg \x1b[2J\x07.", quote="\x1b]0;titel\x07 [bold]woord[/bold]")
    person = Terminal(published_at(tmp_path, problems=[bad], conflict=False))
    person.process.expect_exact("s o u q> ")
    shown = str(person.process.before)
    assert "\x1b[2J" not in shown
    assert "\x1b]0" not in shown
    assert "\\x1b" in shown
    assert "[bold]woord[/bold]" in shown
    person.process.sendline("q")
    assert person.end()[1] == 0
