"""What a sentence or cell claims of a term in it, told by the nearest words that tell it."""

from __future__ import annotations

import itertools
import re
from functools import cached_property
from typing import TYPE_CHECKING

from extractors.claims import cues, general, hypothetical
from extractors.claims.around import FRESH, above, kind_of, told_by
from extractors.claims.beside import asked_if, joined, noted, rated, running, undecided, withdrawn, without_aside
from extractors.claims.defined import defined
from extractors.claims.explainers import explains
from extractors.claims.history import from_to, past
from extractors.claims.hypothetical import answered, unsettled
from extractors.claims.menu import in_a_menu
from extractors.claims.now import turns
from extractors.claims.paragraph import OPENS_OPTION, carried_on, is_answer, taken_back
from extractors.claims.register import registered
from extractors.claims.settled import adopted, pending
from extractors.claims.status import Claim
from extractors.claims.windows import Window, of_antecedent, windows
from extractors.topics import names_care

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_GROUPS = ("funding_model", "procedure")
_LEAD = 20
"""Passages in which an explainer says that it is about care."""
_ALTERNATIVE = re.compile(
    r"\s*(?:\(.{0,40}\)\s*)?[,/]?\s*(?:of|dan wel|danwel"
    r"|ofwel)\s+(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_ASKED_WHAT = cues.words(r"wat (?:is|zijn|betekent|houdt)", r"hoe werkt")
_ASKED_WHY = re.compile(r"waarom\b(?! niet| geen).*(?<!\w)(?:kiezen|kiest|gekozen|koos)", re.IGNORECASE)


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
        structure = self._structure(unit, start)
        if structure[0] == "mentioned" and not cues.CHOSEN.search(unit.folded):
            return Claim("mentioned", "glossary")
        if structure[0] is None and defined(self.context, unit):
            return Claim("mentioned", "defined")
        if general.QUOTED.match(unit.folded):
            return Claim("mentioned", "quoted")
        return (
            taken_back(self.context, unit)
            or self._turned_down(unit, around, text[end - begin :], structure[0])
            or self._beside(unit, end, structure)
            or self._explained(unit, around, text)
            or self._asked(unit)
            or self._worded(unit, around, structure)
            or self._alternatives(unit, start, end)
            or carried_on(self.context, unit)
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

    def _beside(self, unit: Unit, end: int, structure: tuple[str | None, str]) -> Claim | None:
        status = noted(unit, end) if is_answer(unit) else None
        if status is not None:
            return Claim(status, "noted")
        if structure[1] == "current_header":  # what runs goes on to run where the new purchase is off
            return None
        if withdrawn(self.context, unit):
            return Claim("former", "withdrawn")
        told = rated(self.context, unit)
        if told is not None:
            return Claim(told, "rated")
        if running(self.context, unit):
            return Claim("current", "running")
        return Claim("considered", "undecided_row") if undecided(self.context, unit) else None

    def _turned_down(
        self, unit: Unit, around: tuple[Window, Window, Window], rest: str, told_above: str | None
    ) -> Claim | None:
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
                begins = clause.text[len(clause.before) :][:_NAAR]  # the term may begin with it: "naar arrangementen"
                arrives = _ARRIVES.search(near) or _ARRIVES.search(near + begins)
                if cues.DROPPED_BEFORE.search(near) and not arrives:
                    return Claim("former", "dropped")
                if cues.DENIED_BEFORE.search(near[-60:]) and window is bare_clause:
                    # "anders dan in het plan stond geen arrangementen": what the plan had chosen
                    return Claim("former" if cues.UNLIKE.search(around[-1].before) else "considered", "denied")
        if cues.SLIP.search(part.text):
            return Claim("considered", "slip")
        for (opening, closing), status in (
            (cues.AROUND_DENIED, "considered"),
            (cues.AROUND_WAIVED, "considered"),
            (cues.AROUND_DROPPED, "former"),
        ):
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
        told = past(clause, part, unit.folded, self._year, told_above) or unsettled(clause, part)
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
            return (
                Claim("considered", "there_are_left")
                if general.LEFT.search(sentence)
                else Claim("mentioned", "there_are")
            )
        others = general.OTHERS_DID.match(unit.folded)
        own = stretch.text.replace(others.group(), " ") if others is not None else stretch.text
        if (others is not None or general.OTHERS_DO.search(around[0].text)) and not general.WE.search(own):
            return Claim("mentioned", "others")
        opens = sentence.startswith(stretch.text) and general.generic(stretch)
        if opens or self._opens_generic(unit, stretch):
            return carried_on(self.context, unit) or Claim("mentioned", "generic")
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
            if told == "chosen":
                return self._choice(unit, "answered")
            return Claim("former" if cues.STAYS.search(text) else told, "answered")  # "Blijft het uurtarief?" - "Nee"
        if not text.endswith("?"):
            return None
        if _ASKED_WHAT.search(text):
            return Claim("mentioned", "asked_what")
        if _ASKED_WHY.search(text):
            return None
        return Claim("considered", "asked")

    def _worded(
        self, unit: Unit, around: tuple[Window, Window, Window], structure: tuple[str | None, str]
    ) -> Claim | None:
        """Words of choosing, weighing, proposing or of now, in the clause, else in what stands around it."""
        answer = is_answer(unit)
        clause, part, stretch = around
        if cues.IS_PROPOSAL.search(stretch.after) and not adopted(unit.folded):
            return Claim("proposed", "proposal_is")
        for place, window in enumerate((clause, of_antecedent(clause, part), stretch)):
            text = window.text
            if place and text == around[place - 1].text:
                continue
            if place == 2 and answer:
                break
            if cues.PROPOSAL_IS.search(text) and not adopted(unit.folded):
                return Claim("proposed", "proposal_is")
            if (
                (cues.CONSIDERED.search(text) and not cues.TAKEN.search(window.before))
                or (not answer and cues.WHETHER.match(text))
                or (place < 2 and cues.CONSIDERED_NEAR.search(text) and not cues.TAKEN_OPTION.search(text))
            ):
                return Claim("considered", "considered_words")
            if cues.PROPOSED.search(text):
                if adopted(unit.folded):
                    return Claim("chosen", "adopted")
                return Claim("considered" if self._is_question(unit) else "proposed", "proposed_words")
            now, turned = _now(window)
            chosen = turned if turned is not None else _last(cues.CHOSEN, window)
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
        return Claim("proposed", "pending") if pending(unit.folded) else Claim("chosen", rule)

    # -- what stands around the sentence

    def _alternatives(self, unit: Unit, start: int, end: int) -> Claim | None:
        """ "Open house of SAS" in a cell: two answers are none."""
        if not is_answer(unit):
            return None
        for named, told in (("funding_model", "paying"), ("procedure", "buying")):
            spans = sorted((*unit.spans(named), *unit.spans(told)), key=lambda span: span.start_char)
            for one, other in itertools.pairwise(spans):
                between = unit.whole[one.end_char : other.start_char]
                if (
                    one.label_ != other.label_
                    and _ALTERNATIVE.match(between + " ")
                    and start in (one.start_char, other.start_char)
                ):
                    return Claim("considered", "alternatives")
        return None

    def _structured(self, unit: Unit, structure: tuple[str | None, str], start: int, end: int) -> Claim:
        status, rule = structure
        if status is not None:
            return self._choice(unit, rule) if status == "chosen" else Claim(status, rule)
        if (is_answer(unit) and in_a_menu(self.context, unit)) or OPENS_OPTION.match(unit.whole):
            return Claim("considered", "menu")
        if self._kind is not None and (
            self._kind != "current"
            or unit.passage.cell is not None
            or (
                unit.passage.kind != "mail_body"
                and not _COMING.search(unit.folded)
                and not _BUYS_ANEW.search(unit.whole)
            )
        ):
            return Claim(self._kind, "kind_of_document")
        if registered(self.context, unit, self._year) and not FRESH.search(self.context.document.title or ""):
            return Claim("current", "register")
        return self._choice(unit, "stated")

    def _structure(self, unit: Unit, at: int) -> tuple[str | None, str]:
        year, of_part = self._year, False
        for text, header in above(self.context, unit, at):
            key = (text, header)
            if key not in self._told:
                self._told[key] = told_by(text, year, header=header)
            status = self._told[key]
            if status == "mentioned" and of_part:
                continue  # "Uitleg bij het schema" over "Jonge kind": what is told of a part of the purchase
            of_part = of_part or (not header and bool(self.context.inventory.of_header(text)))
            if status is not None:
                return status, f"{status}_{'header' if header else 'heading'}"
        return None, ""

    def _is_question(self, unit: Unit) -> bool:
        cell = unit.passage.cell
        return cell is not None and any(header.strip().lower().startswith("vraag") for header in cell.column_headers)


_ASIDE = re.compile(r"\W*,\s(?:waarbij|waar\w*|die|dat)\s", re.IGNORECASE)
_NO = re.compile(r"(?<!\w)geen (?:\S+ ){0,3}$", re.IGNORECASE)
# "stappen we over van uurtarieven naar arrangementen": the second is taken up
_ARRIVES = re.compile(r"(?<!\w)van (?:\S+ ){1,6}naar (?:een |de |het )?(?:\w+e )?$", re.IGNORECASE)
_NAAR = len("naar ")
_MORE = re.compile(r"\W*(?:\S+ ){0,3}?meer(?!\w)(?! dan)", re.IGNORECASE)
# In an overview of running contracts, a sentence on what is to come: "eind oktober vragen wij een nieuwe offerte".
# "De aanbesteding van perceel 5 wordt op 14 april gepubliceerd. Wij volgen een SAS-procedure", in a letter on an extension
_BUYS_ANEW = re.compile(
    r"\b(?:aanbesteding|inkoop(?:procedure|traject)?|uitvraag|inschrijving|tender)\b[^.;]{0,80}?\b(?:wordt|worden|start|starten|begint|volgt|opent)\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"(?<!\w)(?:vanaf|straks|nieuwe|opnieuw|eind|begin|medio|najaar|voorjaar|gaan|gaat|zal|zullen|vragen)(?!\w)",
    re.IGNORECASE,
)


def _now(window: Window) -> tuple[int | None, int | None]:
    """As ``_last`` for words of now, and for a "nu" that tells of a turn."""
    place = len(window.before)
    found: dict[bool, list[int]] = {False: [], True: []}
    for match in cues.CURRENT.finditer(window.text):
        found[turns(match, window.text)].append(abs(match.start() - place))
    return (-min(found[False]) if found[False] else None), (-min(found[True]) if found[True] else None)


def _last(expression: re.Pattern[str], window: Window) -> int | None:
    """Where the match nearest to the term begins, as minus its distance to it; None without one."""
    place = len(window.before)
    distances = [abs(match.start() - place) for match in expression.finditer(window.text)]
    return -min(distances) if distances else None
