"""What one document gave, as data that JSON can hold: that is how it leaves its worker and lies in the cache.

Nothing here knows of a region: the same bytes under the same code give the same result in every region. Passages are
held by column, as they are published.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

PASSAGE_COLUMNS = (
    "position",
    "kind",
    "page",
    "bbox",
    "heading_path",
    "table_id",
    "row",
    "column",
    "row_span",
    "column_span",
    "row_header",
    "column_header",
    "text",
)


@dataclass(frozen=True, slots=True)
class Result:
    """Document, passages, facts and problems of one file.

    ``document`` holds the columns of the table ``documents`` that come from reading; ``passages`` one list per name in
    ``PASSAGE_COLUMNS``, all of one length; ``facts`` and ``problems`` one mapping each (see ``checks`` and ``worker``);
    ``attachments`` the names and sha256 of the files within, whose bytes lie in the archive. Dates are ISO strings.
    """

    document: Mapping[str, Any]
    passages: Mapping[str, list[Any]] = field(default_factory=lambda: {name: [] for name in PASSAGE_COLUMNS})
    facts: tuple[Mapping[str, Any], ...] = ()
    problems: tuple[Mapping[str, Any], ...] = ()
    attachments: tuple[Mapping[str, str], ...] = ()

    @property
    def claims(self) -> bool:
        """Whether a fact claims something: what the text only mentions (a tender for roads) makes no purchase of care."""
        return any(fact["values"].get("status") != "mentioned" for fact in self.facts)

    def to_json(self) -> bytes:
        """The result as JSON, the same bytes for the same result."""
        whole = {name.name: getattr(self, name.name) for name in fields(self)}  # asdict would copy every cell
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()

    def with_problem(self, kind: str, message: str) -> Result:
        """The result with one problem more, of which it is partial at best."""
        status = "failed" if self.document["status"] == "failed" else "partial"
        document = {**self.document, "status": status, "problem": self.document["problem"] or message}
        return replace(self, document=document, problems=(*self.problems, problem("read", kind, message)))

    @classmethod
    def from_json(cls, content: bytes) -> Result:
        """The reverse of ``to_json``; raises ``ValueError`` where ``content`` is no result."""
        data = json.loads(content)
        if not isinstance(data, dict) or data.keys() != {"document", "passages", "facts", "problems", "attachments"}:
            raise ValueError("not a result of extraction")
        lengths = {len(data["passages"].get(name, ())) for name in PASSAGE_COLUMNS}
        if data["passages"].keys() != set(PASSAGE_COLUMNS) or len(lengths) > 1:
            raise ValueError("not a result of extraction: its passages are not whole")
        return cls(
            data["document"],
            data["passages"],
            tuple(data["facts"]),
            tuple(data["problems"]),
            tuple(data["attachments"]),
        )


def problem(
    stage: str, kind: str, message: str, *, page: int | None = None, quote: str | None = None
) -> dict[str, Any]:
    """A problem of a document, as a result holds it."""
    return {"stage": stage, "kind": kind, "message": message, "page": page, "quote": quote}


def failed(media_type: str, kind: str, message: str) -> Result:
    """The result of a document of which nothing could be read."""
    return Result(
        document={
            "title": None,
            "media_type": media_type,
            "pages": None,
            "language": None,
            "document_date": None,
            "document_date_precision": None,
            "text_source": None,
            "status": "failed",
            "problem": message,
            "reader": None,
        },
        problems=(problem("read", kind, message),),
    )
