"""Looks for secrets in the tracked files: keys, tokens and passwords by their form. Needs no network."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

FORMS = {
    "private key": re.compile(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----"),
    "AWS key": re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"),
    "GitHub token": re.compile(r"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})\b"),
    "Slack token": re.compile(r"\bxox[abprs]-[A-Za-z0-9-]{10,}"),
    "Google key": re.compile(r"\bAIza[0-9A-Za-z_-]{35}\b"),
    "API token": re.compile(r"\b(?:sk|pk|rk)[-_](?:live|test|proj|ant)[-_][A-Za-z0-9_-]{16,}"),
    "Prefect key": re.compile(r"\bpn[ub]_[A-Za-z0-9]{30,}\b"),
    "JSON web token": re.compile(r"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}"),
    "password in an address": re.compile(r"\b[a-z][a-z0-9+]{2,}://[^\s/:@'\"{}<>]+:[^\s/:@'\"{}<>]{6,}@"),
    "assigned secret": re.compile(
        r"(?i)\b(?:api_?key|secret(?:_?key)?|passw(?:or)?d|auth_?token)\b\s*[:=]\s*[\"'][^\"'\s{}<>]{8,}[\"']"
    ),
}


def secrets(text: str) -> list[tuple[int, str]]:
    """Line and form of everything in ``text`` that looks like a secret; what it is stays untold."""
    return [
        (number, name)
        for number, line in enumerate(text.splitlines(), 1)
        for name, form in FORMS.items()
        if form.search(line)
    ]


def main() -> int:
    """Tell each file and line; 1 where there is one."""
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, check=True, text=True).stdout
    paths = [Path(name) for name in listed.split("\0") if name and Path(name).is_file()]
    found = [
        f"{path}:{number}: {name}"
        for path in paths
        for number, name in secrets(path.read_bytes().decode("utf-8", "replace"))
    ]
    print("\n".join([*found, f"{len(paths)} tracked files, {len(found)} that look like a secret"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
