"""What a sentence or cell claims of a term in it, told by the nearest words that tell it."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from extractors.claims import cues, general, hypothetical
from extractors.claims.around import above, kind_of, told_by
from extractors.claims.beside import asked_if, joined, noted, rated, running, withdrawn, without_aside
from extractors.claims.explainers import explains
from extractors.claims.history import from_to, past
from extractors.claims.hypothetical import answered, unsettled
from extractors.claims.menu import in_a_menu
from extractors.claims.windows import Window, windows
from extractors.topics import names_care

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_GROUPS = ("funding_model", "procedure")
_LEAD = 20
"""Passages in which an explainer says that it is about care."""
_LONG = 8
"""Words of a line from which it is a sentence rather than an answer."""
_ALTERNATIVE = re.compile(
    r"\s*(?:\(.{0,40}\)\s*)?[,/]?\s*(?:of|dan wel|danwel"
    r"|ofwel)\s+(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_ANAPHOR = re.compile(
    r"(?:(?:(?:in|binnen|bij|onder|volgens) )?(?:dat|dit|die|deze)|(?:daar|hier)(?:in|bij|mee|voor|door)?|zij"
    r"|ze|hij|het|elk\w*|iedere?|er)\b",
    re.IGNORECASE,
)
_ASKED_WHAT = cues.words(r"wat (?:is|zijn|betekent|houdt)", r"hoe werkt")
_OPTION = cues.words("variant", "optie", "route", "scenario", "model", "idee")
_OPENS_OPTION = cues.words("optie", "variant", "scenario", "mogelijkheid", "alternatief", "denkrichting")
_ASKED_WHY = re.compile(r"waarom\b(?! niet| geen).*(?<!\w)(?:kiezen|kiest|gekozen|koos)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """A status of the vocabulary ``claim`` and the name of the words or the structure that led to it."""

    status: str
    rule: str


class Claims:
    """The claims of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._of_care: dict[tuple[str, ...], bool] = {}
        self._told: dict[tuple[str, bool], str | None] = {}

    @cached_property
    def _year(self) -> int | None:
        return self.context.reference.year if self.context.reference else None

    @cached_property
    def _kind(self) -> str | None:
        return "mentioned" if self.explains else kind_of(self.context)

    @cached_property
    def explains(self) -> bool:
        """Whether the document explains how is bought and paid, and buys nothing itself."""
        return explains(self.context)

    def concern(self, unit: Unit) -> bool:
        """Whether what ``unit`` names can be a fact at all: of a purchase of care, or of how care is bought and paid.

        News on roads names an openbare procedure; that is nothing of ours. An explainer of funding models for jeugdhulp is.
        """
        if (asked_if(self.context, unit) and answered(self.context, unit) != "chosen") or hypothetical.CRUMBS.match(
            unit.folded
        ):
            return False
        if self.context.about_procurement or (self.explains and self._names_care):
            return True
        path = unit.passage.heading_path
        if path not in self._of_care:
            self._of_care[path] = any(names_care(text) for text in (self.context.document.title or "", *path))
        return self._of_care[path] or names_care(unit.whole)

    @cached_property
    def _names_care(self) -> bool:
        return any(names_care(passage.text) for passage in self.context.document.passages[:_LEAD])

    def of(self, unit: Unit, start: int, end: int) -> Claim:
        """What ``unit`` claims of the term at ``start``..``end`` (offsets in the passage's text).

        "In plaats van PxQ gaan wij taakgericht bekostigen" says former of the first and chosen of the second.
        """
        if not self.context.about_procurement:
            return Claim("mentioned", "other_subject")
        if self._kind == "mentioned":
            return Claim("mentioned", "kind_of_document")
        text, begin = joined(self.context, unit)
        around = windows(text, start - begin, end - begin)
        structure = self._structure(unit)
        if structure[0] == "mentioned" and not cues.CHOSEN.search(unit.folded):
            return Claim("mentioned", "glossary")
        return (
            self._taken_back(unit)
            or self._turned_down(unit, around, text[end - begin :])
            or self._beside(unit, end)
            or self._explained(unit, around, text)
            or self._asked(unit)
            or self._worded(unit, around, structure)
            or self._alternatives(unit, start, end)
            or self._carried_on(unit)
            or self._structured(unit, structure, start, end)
        )

    def also(self, unit: Unit, start: int, end: int) -> tuple[str, ...]:
        """A second status that the sentence claims: "per uur, zoals nu ook gebeurt" is the way of now as well."""
        if self.context.about_procurement and cues.AS_NOW.search(unit.folded):
            part = windows(unit.folded, start - unit.start, end - unit.start)[1]
            if cues.AS_NOW.search(part.text):
                return ("current",)
        return ()

    # -- the sentence

    def _beside(self, unit: Unit, end: int) -> Claim | None:
        status = noted(unit, end) if self._is_answer(unit) else None
        if status is not None:
            return Claim(status, "noted")
        if withdrawn(self.context, unit):
            return Claim("former", "withdrawn")
        told = rated(self.context, unit)
        return Claim(told, "rated") if told else Claim("current", "running") if running(self.context, unit) else None

    def _turned_down(self, unit: Unit, around: tuple[Window, Window, Window], rest: str) -> Claim | None:
        clause, part, stretch = around
        moved = from_to(clause, part)
        if moved is not None:
            return Claim(*moved)
        # "De huidige procedure, waarbij 78 partijen een contract kregen, verlaten we": the verb of what the aside speaks of
        predicates = part.predicates + (stretch.predicates[1:] if _ASIDE.match(stretch.after) else [])
        if cues.ONCE_BEFORE.search(part.before) and not cues.DATING_FROM.search(part.text):
            return Claim("former", "once_before")
        bare_clause, bare_part = without_aside(clause), without_aside(part)
        if _NO.search(clause.before) and _MORE.match(clause.after):
            return Claim("former", "no_more")  # "krijgt geen tarief per etmaal meer"
        for window in (bare_clause, bare_part):
            near = window.since_turn
            if window is bare_clause or not cues.CHOSEN.search(near):
                if cues.DROPPED_BEFORE.search(near):
                    return Claim("former", "dropped")
                if cues.DENIED_BEFORE.search(near[-60:]) and window is bare_clause:
                    # "anders dan in het plan stond geen arrangementen": what the plan had chosen
                    return Claim("former" if cues.UNLIKE.search(around[-1].before) else "considered", "denied")
        if cues.SLIP.search(part.text):
            return Claim("considered", "slip")
        for (opening, closing), status in ((cues.AROUND_DENIED, "considered"), (cues.AROUND_DROPPED, "former")):
            if opening.search(clause.before) and closing.match(clause.after):
                return Claim(status, "around")
        after = hypothetical.AFTERTHOUGHT.match(rest)
        if after is not None:
            predicates.append(after[1])
        for predicate in predicates:
            if cues.DROPPED_AFTER.search(predicate[:120]):
                return Claim("former", "dropped")
            if cues.DENIED_AFTER.search(predicate[:140]):
                return Claim("considered", "denied")
        if cues.UNLIKE_NEAR.search(clause.before) or (
            cues.UNLIKE.search(bare_part.before) and cues.PAST.search(clause.text)
        ):
            return Claim("former", "unlike")
        told = past(clause, part, unit.folded, self._year, self._structure(unit)[0]) or unsettled(clause, part)
        return Claim(*told) if told is not None else None

    def _opens_generic(self, unit: Unit, stretch: Window) -> bool:
        """Whether the sentence opens by telling how another term works: "Bij lumpsum krijgt men een vast bedrag per jaar"."""
        first = min((span.start_char for group in _GROUPS for span in unit.spans(group)), default=None)
        if first is None or unit.passage.cell is not None:
            return False
        span = next(span for group in _GROUPS for span in unit.spans(group) if span.start_char == first)
        opening = windows(unit.folded, span.start_char - unit.start, span.end_char - unit.start)[-1]
        return opening.text == stretch.text and unit.folded.startswith(opening.text) and general.generic(opening)

    def _explained(self, unit: Unit, around: tuple[Window, Window, Window], sentence: str) -> Claim | None:
        """Where the sentence opens with the term to tell how it works, unless it says that the buyer chose it."""
        stretch = around[-1]
        if general.THERE_ARE.match(sentence.lstrip()):
            return Claim("mentioned", "there_are")
        if general.OTHERS_DO.search(around[0].text) and not general.WE.search(stretch.text):
            return Claim("mentioned", "others")
        opens = sentence.startswith(stretch.text) and general.generic(stretch)
        if opens or self._opens_generic(unit, stretch):
            return self._carried_on(unit) or Claim("mentioned", "generic")
        opened = (general.EXPLAINED_BY.search(stretch.before) and general.EXPLAINED_VERB.match(stretch.after)) or (
            general.EXPLAINED_IN.search(stretch.before) and general.MAY.match(stretch.after)
        )
        if general.ADVICE.match(stretch.text) or (opened and not cues.CHOSEN.search(stretch.text)):
            return Claim("mentioned", "explained")
        return None

    def _asked(self, unit: Unit) -> Claim | None:
        text = unit.folded
        told = answered(self.context, unit)
        if told is not None and not _ASKED_WHAT.search(text):
            return self._choice(unit, "answered") if told == "chosen" else Claim(told, "answered")
        if not text.endswith("?"):
            return None
        if _ASKED_WHAT.search(text):
            return Claim("mentioned", "asked_what")
        if _ASKED_WHY.search(text):
            return None
        return Claim("considered", "asked")

    def _taken_back(self, unit: Unit) -> Claim | None:
        """What a following sentence of the paragraph says of this one: "Ook deze variant valt af"."""
        following = [
            other
            for other in self.context.units_of.get(unit.passage.position, ())
            if unit.index < other.index <= unit.index + 4
        ]
        for distance, other in enumerate(following, start=1):
            if distance == 1 and cues.BACKWARD_SLIP.search(other.folded):
                return Claim("considered", "slip")
            if any(other.spans(group) for group in _GROUPS) and not self._is_option(unit):
                break
            if not cues.BACKWARD.match(other.folded):
                continue
            varies = _OPTION.search(other.folded)
            if distance > 1 and not varies and not self._is_option(unit):
                continue
            if cues.BACKWARD_DENIED.search(other.folded):
                return Claim("considered", "taken_back")
            chosen_now = cues.CHOSEN.search(unit.folded) and not cues.PAST_TENSE.search(unit.folded)
            if distance == 1 and cues.BACKWARD_DROPPED.search(other.folded) and not chosen_now:
                return Claim("former", "taken_back")
        return None

    def _worded(
        self, unit: Unit, around: tuple[Window, Window, Window], structure: tuple[str | None, str]
    ) -> Claim | None:
        """Words of choosing, weighing, proposing or of now, in the clause, else in what stands around it."""
        answer = self._is_answer(unit)
        for place, window in enumerate(around):
            text = window.text
            if place and text == around[place - 1].text:
                continue
            if place == 2 and answer:
                break
            if (
                cues.CONSIDERED.search(text)
                or (not answer and cues.WHETHER.match(text))
                or (place < 2 and cues.CONSIDERED_NEAR.search(text))
            ):
                return Claim("considered", "considered_words")
            if cues.PROPOSED.search(text):
                return Claim("considered" if self._is_question(unit) else "proposed", "proposed_words")
            now, chosen = _last(cues.CURRENT, window), _last(cues.CHOSEN, window)
            if self._year and (future := cues.FROM.search(text)) and int(future[1]) > self._year:
                chosen = chosen or (future.start() + 1)
            if now is not None and cues.CONSIDERED.search(around[-1].before):
                return Claim("considered", "considered_words")  # "onderzocht wordt voortzetting van de huidige PxQ"
            if now is not None and (chosen is None or now > chosen or re.search(r"huidige", text, re.IGNORECASE)):
                return Claim("current", "current_words")
            if chosen is not None:
                return self._choice(unit, "chosen_words")
        if not answer and (general.EXPLAINED.search(around[-1].text) or general.EXPLAINED_NEAR.search(around[0].text)):
            if structure[0] in ("considered", "proposed"):
                return Claim(structure[0], structure[1])
            return Claim("mentioned", "explained")
        governing = None if answer else cues.GOVERNS.search(unit.folded)
        if governing is not None and around[-1].before != unit.folded[: len(around[-1].before)]:
            return Claim("considered" if self._is_question(unit) else "proposed", "proposal_before")
        return None

    def _choice(self, unit: Unit, rule: str) -> Claim:
        """A choice; in a draft still a wish, unless a council or college took it."""
        if self._kind == "proposed" and not cues.FIRM.search(unit.folded):
            return Claim("proposed", "draft")
        return Claim("chosen", rule)

    # -- what stands around the sentence

    def _alternatives(self, unit: Unit, start: int, end: int) -> Claim | None:
        """ "Open house of SAS" in a cell: two answers are none."""
        if not self._is_answer(unit):
            return None
        for group in _GROUPS:
            spans = unit.spans(group)
            for one, other in itertools.pairwise(spans):
                between = unit.whole[one.end_char : other.start_char]
                if (
                    one.label_ != other.label_
                    and _ALTERNATIVE.match(between + " ")
                    and start in (one.start_char, other.start_char)
                ):
                    return Claim("considered", "alternatives")
        return None

    def _carried_on(self, unit: Unit) -> Claim | None:
        """What a sentence before it in the paragraph opens: "Hier is nog geen keuze gemaakt. Taakgericht past hier ..."."""
        if self._is_answer(unit) and unit.passage.cell is None and unit.passage.kind == "heading":
            return None
        before = [other for other in self._lines(unit) if unit.index - 3 <= other.index < unit.index]
        segments = None
        for distance, other in enumerate(before[::-1], start=1):
            if cues.CHOSEN.search(other.folded) and not cues.CONSIDERED.search(other.folded):
                return None
            undecided = hypothetical.UNDECIDED.search(other.folded)
            now = (
                distance == 1
                and cues.CURRENT.search(other.folded)
                and (_ANAPHOR.match(unit.folded) or (_UNCHANGED.search(other.folded) and _VERBLESS.match(unit.folded)))
            )
            if undecided or now:
                segments = self.context.segments_of(unit) if segments is None else segments
                if self.context.segments_of(other) == segments:
                    return Claim("considered", "undecided_before") if undecided else Claim("current", "current_before")
        return None

    def _lines(self, unit: Unit) -> tuple[Unit, ...]:
        """The sentences of a paragraph; of a slide, where each line is a passage, all lines up to this one."""
        own = self.context.units_of.get(unit.passage.position, ())
        if unit.passage.kind not in ("slide", "list_item"):
            return own
        lines = [
            other
            for position in range(max(0, unit.passage.position - 3), unit.passage.position)
            for other in self.context.units_of.get(position, ())
            if other.passage.kind == "slide" and other.passage.heading_path == unit.passage.heading_path
        ]
        return (*lines, *own)

    def _structured(self, unit: Unit, structure: tuple[str | None, str], start: int, end: int) -> Claim:
        status, rule = structure
        if status is not None:
            return self._choice(unit, rule) if status == "chosen" else Claim(status, rule)
        if (self._is_answer(unit) and in_a_menu(self.context, unit)) or _OPENS_OPTION.match(unit.whole):
            return Claim("considered", "menu")
        if self._kind is not None and (
            self._kind != "current"
            or unit.passage.cell is not None
            or (unit.passage.kind != "mail_body" and not _COMING.search(unit.folded))
        ):
            return Claim(self._kind, "kind_of_document")
        return Claim("chosen", "stated")

    def _structure(self, unit: Unit) -> tuple[str | None, str]:
        year = self._year
        for text, header in above(self.context, unit):
            key = (text, header)
            if key not in self._told:
                self._told[key] = told_by(text, year, header=header)
            status = self._told[key]
            if status is not None:
                return status, f"{status}_{'header' if header else 'heading'}"
        return None, ""

    def _is_answer(self, unit: Unit) -> bool:
        return (unit.passage.cell is not None and len(unit.text.split()) <= 2 * _LONG) or (
            len(unit.text.split()) <= _LONG and not unit.text.endswith(".")
        )

    def _is_question(self, unit: Unit) -> bool:
        cell = unit.passage.cell
        return cell is not None and any(header.strip().lower().startswith("vraag") for header in cell.column_headers)

    def _is_option(self, unit: Unit) -> bool:
        return unit.passage.kind == "list_item" or bool(_OPENS_OPTION.match(unit.whole))


_ASIDE = re.compile(r"\W*,\s(?:waarbij|waar\w*|die|dat)\s", re.IGNORECASE)
_UNCHANGED = re.compile(
    r"(?<!\w)(?:blij(?:ft|ven) (?:\w+ )?(?:zoals|gelijk|hetzelfde|ongewijzigd)"
    r"|verandert (?:er )?niets)",
    re.IGNORECASE,
)
_VERBLESS = re.compile(
    r"(?:betaling|bekostiging|afrekening|vergoeding|procedure|tarief)\b(?!.*(?<!\w)(?:wordt|worden|is|zijn|gaat"
    r"|gaan|zal|gebeurt)(?!\w))",
    re.IGNORECASE,
)
_NO = re.compile(r"(?<!\w)geen (?:\S+ ){0,3}$", re.IGNORECASE)
_MORE = re.compile(r"\W*(?:\S+ ){0,3}?meer(?!\w)(?! dan)", re.IGNORECASE)
# In an overview of running contracts, a sentence on what is to come: "eind oktober vragen wij een nieuwe offerte".
_COMING = re.compile(
    r"(?<!\w)(?:vanaf|straks|nieuwe|opnieuw|eind|begin|medio|najaar|voorjaar|gaan|gaat|zal|zullen|vragen)(?!\w)",
    re.IGNORECASE,
)


def _last(expression: re.Pattern[str], window: Window) -> int | None:
    """Where the match nearest to the term begins, as minus its distance to it; None without one."""
    place = len(window.before)
    distances = [abs(match.start() - place) for match in expression.finditer(window.text)]
    return -min(distances) if distances else None
