"""The command line: exit codes, one-line errors, JSON, and where settings come from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inkoopspoor.cli import main
from inkoopspoor.settings import Settings, SettingsError, load_settings
from tests.conftest import pages

COMMANDS = [
    "run",
    "crawl",
    "extract",
    "publish",
    "rebuild",
    "ingest",
    "regions",
    "corrections",
    "show",
    "evaluate",
    "export",
    "status",
    "doctor",
    "review",
]


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INKOOPSPOOR_PROCESSES", "1")


def told(capsys: pytest.CaptureFixture[str]) -> str:
    captured = capsys.readouterr()
    return captured.out + captured.err


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS), *(["regions", n] for n in ("list", "new"))])
def test_every_command_has_help(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "--help"]) == 0
    assert len(told(capsys)) > 150


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert told(capsys).startswith("inkoopspoor ")


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (["ingest", "weg.pdf", "--region", "r"], 2, "there is no weg.pdf"),
        (["ingest", ".", "--region", "../x"], 2, "--region"),
        (["ingest", "."], 2, "--region"),
        (["run", "--region", "atlantis"], 2, "atlantis"),
        (["run", "--region", "lekstroom", "--all"], 2, "not both"),
        (["publish", "--region", "atlantis"], 2, "nothing is archived for atlantis"),
        (["show", "abc"], 1, "no published fact has the id 'abc'"),
        (["status", "--settings", "weg.toml"], 2, "there is no settings file weg.toml"),
        (["regions", "show", "atlantis"], 2, "there is no region atlantis"),
        (["evaluate", ".", "."], 2, "no answers"),
        (["regions", "new", "nieuw", "https://waterbeke.example"], 2, "--contact"),
    ],
)
def test_an_error_is_told_in_words(
    arguments: list[str], code: int, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == code
    output = told(capsys)
    assert line in output
    assert "Traceback" not in output


def test_a_missing_file_writes_nothing(tmp_path: Path) -> None:
    assert main(["ingest", "weg.pdf", "--region", "r", "--curated", "OUT"]) == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_ingest_then_look_at_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages(tmp_path / "bestanden")
    assert main(["ingest", "bestanden", "--region", "merendal", "--curated", "OUT", "--json"]) == 0
    run = json.loads(capsys.readouterr().out)
    assert run["outcome"] == run["regions"]["merendal"]["outcome"] == "complete"
    assert run["regions"]["merendal"]["rows"]["documents"] == 2
    assert (tmp_path / "OUT-raw" / "objects").is_dir(), "the archive lies beside the tables"

    assert main(["ingest", "bestanden", "--region", "merendal", "--curated", "OUT"]) == 0
    assert "2 documents, 0 of them read now, 0 tables changed" in told(capsys)

    from storage.curated import Curated
    from storage.roots import Root

    fact = Curated(Root("OUT"), tmp_path).read("milestones", "merendal").to_pylist()[0]
    assert main(["show", fact["fact_id"][:12], "--curated", "OUT"]) == 0
    shown = told(capsys)
    assert fact["event"] in shown
    assert "html" in shown
    assert main(["show", fact["fact_id"], "--curated", "OUT", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["fact"]["quote"] == fact["quote"]

    assert main(["status", "--curated", "OUT", "--json"]) == 0
    status = json.loads(capsys.readouterr().out)
    assert [row["state"] for row in status["coverage"]] == ["complete"]
    assert [run["kind"] for run in status["runs"]] == ["ingest", "ingest"]

    assert main(["rebuild", "--curated", "OUT", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["regions"]["merendal"]["changed"] == []


@pytest.mark.slow
def test_what_is_missing_is_exit_code_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (pages(tmp_path / "bestanden") / "stuk.pdf").write_bytes(b"%PDF-1.4\nstuk")
    assert main(["ingest", "bestanden", "--region", "merendal", "--curated", "OUT"]) == 3
    assert "1 document could not be read" in " ".join(told(capsys).split())


def test_flags_come_before_the_environment_and_that_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "inkoopspoor.toml").write_text('contact = "file"\nseconds = 5\nprocesses = 7\n', encoding="utf-8")
    monkeypatch.setenv("INKOOPSPOOR_CONTACT", "environment")
    settings = load_settings(processes=3)
    assert (settings.processes, settings.contact, settings.seconds) == (3, "environment", 5)
    assert Settings(**settings.model_dump(mode="json")) == Settings(**settings.model_dump())


@pytest.mark.parametrize(
    ("raw", "curated", "expected"),
    [(None, None, "raw"), (None, "OUT/", "OUT-raw"), ("r", "OUT", "r"), (None, "s3://b/c", "s3://b/c-raw")],
)
def test_the_archive_lies_beside_the_tables(raw: str | None, curated: str | None, expected: str) -> None:
    assert load_settings(raw=raw, curated=curated).raw_root == expected


@pytest.mark.parametrize("content", ["kleur = 1", "megabytes = 0", "megabytes = ", 'seconds = "veel"'])
def test_a_setting_that_cannot_be_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "inkoopspoor.toml").write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError):
        load_settings()


def test_regions_are_listed_shown_and_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["regions", "list", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) >= 42
    assert main(["regions", "show", "lekstroom"]) == 0
    assert "JZ26" in told(capsys)
    assert main(["regions", "check"]) == 0
    (tmp_path / "r").mkdir()
    (tmp_path / "r" / "stuk.toml").write_text('naam = "Stuk"', encoding="utf-8")
    assert main(["regions", "check", "--regions", "r"]) == 1
    assert "stuk.toml" in told(capsys)
