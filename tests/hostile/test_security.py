"""What the code may not do with what strangers sent, read from the code itself; and what people see of it."""

from __future__ import annotations

import ast
import io
import runpy
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from flows.work import markdown
from inkoopspoor.cli import output
from inkoopspoor.cli.printable import printable
from pipeline.summary import Summary

ROOT = Path(__file__).parents[2]
PACKAGES = ("crawler", "demo", "extractors", "flows", "inkoopspoor", "pipeline", "schemas", "storage")
SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))

FORBIDDEN_MODULES = {"pickle", "cPickle", "dill", "cloudpickle", "shelve", "marshal", "yaml", "pty", "ctypes.util"}
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__", "os.system", "os.popen", "os.execv", "os.spawnv"}
FORBIDDEN_CALLS |= {"subprocess.getoutput", "subprocess.getstatusoutput", "tempfile.mktemp", "numpy.load", "np.load"}
XML_PARSERS = ("etree.parse", "etree.XML", "etree.fromstring", "etree.iterparse", "minidom.parse", "sax.parse")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_shell_no_eval_no_pickle_no_unsafe_xml(path: Path) -> None:
    assert amiss(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "code",
    [
        "import pickle",
        "from yaml import load",
        "eval(text)",
        "import os\nos.system('ls')",
        "import subprocess\nsubprocess.run('ls', shell=True)",
        "import subprocess\nsubprocess.run(f'ls {folder}')",
        "from lxml import etree\netree.fromstring(content)",
        "from lxml import etree\netree.XMLParser(no_network=True)",
        "import xml.dom.minidom",
        "import zipfile\nzipfile.ZipFile(path).extractall(folder)",
        "client(verify=False)",
    ],
)
def test_the_look_at_the_code_sees(code: str) -> None:
    assert len(amiss(code)) == 1


def amiss(code: str) -> list[str]:
    """What stands in ``code`` that may not."""
    found: list[str] = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias.name for alias in node.names]
            modules = names if isinstance(node, ast.Import) else [node.module or ""]
            found += [f"import {name}" for name in modules if name in FORBIDDEN_MODULES or _unsafe_xml(name, names)]
        elif isinstance(node, ast.Call):
            found += _of_call(node)
    return found


def _unsafe_xml(module: str, names: list[str]) -> bool:
    """The standard library's parsers expand entities; its error and its element are no parser."""
    return module.startswith("xml.") and not set(names) <= {"ParseError", "Element"}


def _of_call(node: ast.Call) -> list[str]:
    name = ast.unparse(node.func)
    given = {word.arg: word.value for word in node.keywords}
    found = [name] if name in FORBIDDEN_CALLS or name.endswith((".extractall", ".extract_all")) else []
    if "shell" in given or (isinstance(given.get("verify"), ast.Constant) and given["verify"].value is False):  # type: ignore[union-attr]
        found.append(f"{name}: a shell or no check of certificates")
    elif name.startswith("subprocess.") and isinstance(
        next(iter(node.args), None), ast.Constant | ast.JoinedStr | ast.BinOp
    ):
        found.append(f"{name}: without a list of arguments")
    if name.endswith(XML_PARSERS) and len(node.args) < 2 and "parser" not in given:
        found.append(f"{name}: without a parser of ours")
    if name.endswith("etree.XMLParser"):
        entities = given.get("resolve_entities")
        if not (isinstance(entities, ast.Constant) and entities.value is False) or "huge_tree" in given:
            found.append(f"{name}: entities are resolved")
    return found


@given(st.text())
def test_nothing_printable_is_obeyed_by_a_terminal(text: str) -> None:
    shown = printable(text)
    assert all(sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cf", "Cs") for sign in shown)
    assert shown == printable(shown)


@pytest.mark.parametrize("text", ["\x1b[2J", "\x1b]0;titel\x07", "\x9b31m", "a\rb", "\u202etxt.exe", "\x08\x08"])
def test_what_a_terminal_obeys_is_written_out(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    output.complain(f"there is no {text}")
    told = capsys.readouterr().err
    assert told.startswith("inkoopspoor: there is no ")
    assert not set(told) & set("\x1b\x07\x9b\u202e\x08\r")


def test_ordinary_text_stays() -> None:
    assert printable("Coöperatie ‘Zorg’ – 3 maart\n€ 1") == "Coöperatie ‘Zorg’ – 3 maart\n€ 1"


def test_the_closing_box_shows_markup_and_escapes_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    told = io.StringIO()
    monkeypatch.setattr(
        output, "Console", lambda: Console(file=told, force_terminal=True, width=200, color_system=None)
    )
    output.closing(_summary("[red]rood[/red] \x1b[31m <script>alert(1)</script>"))
    assert "[red]rood[/red] \\x1b[31m <script>alert(1)</script>" in told.getvalue()
    assert "\x1b" not in told.getvalue()


def test_a_table_of_status_shows_markup_as_text() -> None:
    from inkoopspoor.cli.status import _grid

    cell = next(iter(_grid("Regions", ("why",), [("[link=file:///etc/passwd]x\x1b[0m",)]).columns[0].cells))
    assert isinstance(cell, Text)
    assert cell.plain == "[link=file:///etc/passwd]x\\x1b[0m"


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "![x](http://aan.example/p)", "[x](javascript:1)", "a | b", "`x`\n\n# kop"]
)
def test_the_artifact_holds_no_markup_of_others(words: str) -> None:
    last = next(line for line in markdown(_summary(words)).splitlines() if line.startswith("- "))
    bare = last.replace("\\\\", "")
    for sign in "[]!`|":
        assert bare.count(sign) == bare.count(f"\\{sign}")
    assert "<" not in bare
    assert "# kop" not in markdown(_summary(words)).splitlines()


def _summary(error: str) -> Summary:
    part = {"outcome": "failed", "reasons": [], "error": error, "counts": {}, "rows": {}, "changed": []}
    run = {"run_id": "r", "kind": "run", "outcome": "failed", "seconds": 1.0, "raw": "raw", "curated": "curated"}
    return {**run, "regions": {"merendal": part}}  # type: ignore[typeddict-item, return-value]


def test_secrets_are_seen_by_their_form() -> None:
    secrets = runpy.run_path(str(ROOT / ".ci" / "find_secrets.py"))["secrets"]
    forms = ["-----BEGIN RSA " + "PRIVATE KEY-----", "AKIA" + "ABCDEFGHIJKLMNOP", 'api_key = "' + "q" * 20 + '"']
    forms += ["ghp_" + "a" * 36, "https://jan:" + "geheim12@voorbeeld.example/"]
    assert [len(secrets(form)) for form in forms] == [1] * len(forms)
    assert secrets("password = None\nthe key of a provider: stichting\nhttps://voorbeeld.example/a:b@c") == []
