"""The layers: what each package may import, read from its import statements; and how the code is kept."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "schemas": set(),
    "extractors": {"schemas"},
    "storage": {"schemas"},
    "crawler": {"schemas", "storage", "extractors.readers"},
    "pipeline": {"schemas", "extractors", "storage", "crawler"},
    "exports": {"schemas", "storage", "pipeline"},
    "website": {"schemas", "storage", "pipeline"},
    "inkoopspoor.settings": {"schemas", "pipeline"},
    "flows": {"schemas", "storage", "pipeline", "inkoopspoor.settings"},
    "annotated": {"schemas", "extractors", "pipeline"},
    "hostile": {"schemas", "extractors", "storage", "crawler", "pipeline", "flows", "inkoopspoor", "demo"},
    "inkoopspoor": {"schemas", "storage", "crawler", "pipeline", "flows", "exports", "website", "inkoopspoor"},
}
OURS = (
    "schemas",
    "extractors",
    "storage",
    "crawler",
    "pipeline",
    "flows",
    "exports",
    "website",
    "inkoopspoor",
    "regions",
    "demo",
    "benchmarks",
    "annotated",
    "hostile",
)
IMPURE = {
    "httpx",
    "requests",
    "socket",
    "urllib.request",
    "os",
    "sys",
    "time",
    "random",
    "secrets",
    "shutil",
    "asyncio",
}
"""Not for extractors: network, clock, chance and settings."""


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def lies_in(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def layer_of(module: str) -> str:
    return max((layer for layer in MAY_IMPORT if lies_in(module, layer)), key=len)


@pytest.mark.parametrize("package", sorted({layer.split(".")[0] for layer in MAY_IMPORT}))
def test_a_package_imports_only_what_lies_below_it(package: str) -> None:
    wrong = []
    for path in modules(package):
        layer = layer_of(name_of(path))
        allowed = MAY_IMPORT[layer] | {layer}
        for imported in imports(path):
            if lies_in(imported, "extractors") and "extractors.readers" in allowed and imported == "extractors":
                continue
            if imported.split(".")[0] in OURS and not any(lies_in(imported, one) for one in allowed):
                wrong.append(f"{name_of(path)} imports {imported}")
    assert modules(package), f"{package} has no modules"
    assert wrong == []


def test_only_flows_imports_prefect() -> None:
    users = {
        package
        for package in OURS
        for path in modules(package)
        if any(lies_in(imported, "prefect") for imported in imports(path))
    }
    assert users == {"flows"}


def test_extractors_are_pure() -> None:
    """Tesseract is a program, so the module that starts it, and it alone, may know of processes and folders."""
    wrong = [
        f"{name_of(path)} imports {imported}"
        for path in modules("extractors")
        if "ocr" not in path.stem
        for imported in imports(path)
        if imported in IMPURE | {"subprocess"}
    ]
    assert wrong == []


@pytest.mark.parametrize("package", [*OURS, "tests"])
def test_files_are_short(package: str) -> None:
    long = [f"{name_of(path)}: {lines}" for path in modules(package) if (lines := _lines(path)) > 400]
    assert long == []


@pytest.mark.parametrize("package", [name for name in OURS if (ROOT / name / "__init__.py").exists()])
def test_each_package_says_what_belongs_in_it(package: str) -> None:
    docstring = ast.get_docstring(ast.parse((ROOT / package / "__init__.py").read_text(encoding="utf-8"))) or ""
    assert "not belong here" in " ".join(docstring.split())


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())
