"""The questions of ``inkoopspoor review``: one matter after the other, each judgement written before the next is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import typer

from inkoopspoor.cli.output import complain
from inkoopspoor.cli.printable import printable
from inkoopspoor.cli.telling import told
from pipeline.review.judging import Written, judgeable, judgement, take_back, values_of, write_down
from pipeline.review.matters import Evidence, Matter
from pipeline.workplace import Workplace
from schemas.correction_format import Verdict
from schemas.corrections import CorrectionError
from schemas.vocabulary import vocabulary

HELP = """\
  c   confirm: the row is right            c 2     the second fact alone; c 1 3: the first and the third
  r   reject: it is no fact                r 2
  m   mend: other values are right         m 2 status=chosen date_from=2027-01-01 date_to=2027-01-01
  s   skip: ask again another time         o       where the document is
  u   undo the last judgement              q       quit; what was judged is written already"""
_VERDICTS: dict[str, Verdict] = {"c": "confirm", "r": "reject", "m": "mend"}
_ASSIGNMENT = re.compile(r"(?:(?<=\s)|^)(\w+)\s*=")


class Asking:
    """A person before a terminal who goes through matters."""

    def __init__(self, place: Workplace, reason: str | None, day: date) -> None:
        """``reason``: the one that holds for all; None: it is asked each time. ``day`` stands in each judgement."""
        self._place = place
        self._given = reason
        self._reason = reason
        self._day = day
        self._written: list[tuple[str, Written, list[str]]] = []
        """Region, what was written, and the ids of the facts, judgement by judgement."""

    def through(self, matters: Sequence[Matter]) -> list[str]:
        """Ask of each of ``matters``; returns the regions whose files were written to, sorted."""
        if not matters:
            typer.echo("There is nothing to judge.")
            return []
        typer.echo(f"{len(matters)} to judge.\n{HELP}")
        try:
            for number, matter in enumerate(matters, start=1):
                told(matter, number, len(matters))
                if not self._judged(matter):
                    break
        except (EOFError, KeyboardInterrupt, typer.Abort):
            typer.echo("")
        return sorted({region for region, _, _ in self._written})

    def _judged(self, matter: Matter) -> bool:
        """Ask until it is judged or skipped; False where the person wants to stop."""
        while True:
            word, _, rest = input("c r m s o u q> " if matter.evidence else "s o u q> ").strip().partition(" ")
            match word.lower():
                case "q" | "quit":
                    return False
                case "s" | "skip":
                    return True
                case "o" | "open":
                    self._where(matter)
                case "u" | "undo":
                    self._undo()
                case "c" | "r" | "m" | "confirm" | "reject" | "mend" if matter.evidence:
                    if self._write(matter, _VERDICTS[word[0].lower()], rest.strip()):
                        return True
                case _:
                    typer.echo(HELP)

    def _write(self, matter: Matter, verdict: Verdict, rest: str) -> bool:
        """Write the judgement down; False, with a line that tells why, where it cannot be."""
        try:
            chosen, given = _chosen(matter, verdict, rest, self._known())
            if verdict == "mend" and not given:
                given = self._values(chosen[0])
            said = [(one, values_of(one.table, given) if verdict == "mend" else None) for one in chosen]
            reason = self._why()
            corrections = [judgement(one, verdict, reason=reason, on=self._day, values=values) for one, values in said]
            written = write_down(self._place, matter.region, corrections)
        except CorrectionError as error:
            complain(str(error))
            return False
        self._written.append((matter.region, written, [one.fact_id for one in corrections]))
        facts = "1 fact" if len(corrections) == 1 else f"{len(corrections)} facts"
        typer.echo(printable(f"{verdict}: {facts}, written to {written.path}"))
        if matter.kind == "contradiction" or all(one.fact["fact_id"] in self._known() for one in matter.evidence):
            return True
        typer.echo("The others of this passage: judge them too, or s to go on.")
        return False

    def _known(self) -> set[str]:
        return {known for _, _, ids in self._written for known in ids}

    def _why(self) -> str:
        if self._given:
            return self._given
        before = f" (Enter: {self._reason})" if self._reason else ""
        while not (reason := input(printable(f"why{before}? ")).strip() or self._reason):
            typer.echo("A reason is published with the judgement; no person's name is to stand in it.")
        self._reason = reason
        return reason

    def _values(self, one: Evidence) -> list[str]:
        for name, column in judgeable(one.table).items():
            told_values = ", ".join(vocabulary(column.vocabulary).values) if column.vocabulary else str(column.type)
            now = one.fact[name]
            typer.echo(printable(f"  {name}={'' if now is None else now}   ({told_values})"))
        return assignments(input("column=value, nothing for null: "))

    def _where(self, matter: Matter) -> None:
        places = [(one.document["url"], one.document["document_id"], one.fact["page"]) for one in matter.evidence]
        for address, document, page in dict.fromkeys(places or [(matter.address, None, matter.page)]):
            at = f", page {page}" if page else ""
            typer.echo(printable(f"{address or 'no address'}{at}"))
            if document:
                archived = f"{self._place.archive.root.location}/objects/{document[:2]}/{document}"
                typer.echo(printable(f"  as archived: {archived}"))
        for one in matter.evidence:
            typer.echo(f"  inkoopspoor show {one.fact['fact_id'][:12]} --image page.png marks the words")

    def _undo(self) -> None:
        if not self._written:
            typer.echo("Nothing was judged yet.")
            return
        region, written, _ = self._written[-1]
        try:
            take_back(written)
        except (CorrectionError, OSError) as error:
            complain(str(error))
            return
        self._written.pop()
        typer.echo(f"The last judgement, of {region}, is taken back; it is asked again the next time.")


def assignments(text: str) -> list[str]:
    """``a=1 b=two words`` as one ``column=value`` each: a value runs until the next column's name.

    >>> assignments("status=chosen segment=Wonen en verblijf")
    ['status=chosen', 'segment=Wonen en verblijf']
    """
    begins = [match.start() for match in _ASSIGNMENT.finditer(text)]
    if not begins:
        return [text.strip()] if text.strip() else []
    return [text[start:end].strip() for start, end in zip(begins, [*begins[1:], len(text)], strict=True)]


def _chosen(matter: Matter, verdict: Verdict, rest: str, judged: set[str]) -> tuple[list[Evidence], list[str]]:
    """Which facts are meant, and what follows their numbers; without numbers all that are not ``judged``."""
    numbers, words = [], rest.split()
    while words and words[0].rstrip(",").isdigit():
        numbers.append(int(words.pop(0).rstrip(",")))
    left = rest.split(maxsplit=len(numbers))[len(numbers)] if words else ""
    if verdict != "mend" and left:
        raise CorrectionError(f"{left!r}: write the numbers of facts")
    known = len(matter.evidence)
    if not numbers and known > 1 and (verdict == "mend" or matter.kind == "contradiction"):
        raise CorrectionError(f"which one? 1 to {known}: {verdict[0]} 1")
    if any(not 1 <= number <= known for number in numbers) or (verdict == "mend" and len(numbers) > 1):
        raise CorrectionError(f"write a number from 1 to {known}" + (", one at a time" if verdict == "mend" else ""))
    left_over = [one for one in matter.evidence if one.fact["fact_id"] not in judged]
    chosen = [matter.evidence[number - 1] for number in dict.fromkeys(numbers)] or left_over
    return chosen, assignments(left)
