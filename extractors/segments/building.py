"""From all the places that name segments to the segments: namings of the same one are folded, the best name is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.segments.aspects import Parts
from extractors.segments.category import category_of
from extractors.segments.entries import Entry, form_of
from extractors.segments.headings import in_headings
from extractors.segments.in_prose import in_prose
from extractors.segments.inventory import Inventory
from extractors.segments.names import Named, bare_code, key_of
from extractors.segments.naming import Naming
from extractors.segments.numberings import Numberings, numberings, sentence_of
from extractors.segments.parallel import in_parallel
from extractors.segments.placeholders import names_of
from extractors.segments.ranked import counted_up
from extractors.segments.renamed import former_names
from extractors.segments.series import in_series
from extractors.segments.sources import namings
from extractors.segments.told import told
from extractors.segments.worth import is_placeholder, worth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.context import Context
    from extractors.document import Passage

_PLAIN = ("table", "heading", "item", "list", "legend", "family")
"""Sources that divide the purchase by a label; where they do, headings on kinds of care are but chapters."""


def build(context: Context) -> Inventory:
    """Read every naming of the document and fold those that mean the same segment into one."""
    entries: list[Entry] = []
    groups: dict[str, set[int]] = {}
    rows: dict[str, list[Entry]] = {}
    parts = Parts(context)
    found = list(namings(context, parts))
    plain = [naming for naming in found if naming.source in _PLAIN]
    divided = len({naming.named.name for naming in plain}) >= 2
    within = [context.document.passages[position] for position in sorted({one.passage for one in plain})]
    headed = [
        one
        for one in in_headings(context, within if divided else ())
        if one[0].name[0].isupper() or not _has_parts(context, one[1], found)
    ]
    found += (
        Naming(named, passage.position, start, end, "subject_heading", group or None)
        for named, passage, start, end, group in headed
    )
    taken = {passage.position for _, passage, *_ in headed}
    if not divided and len({naming.named.code for naming in found if naming.named.code}) < 2:
        found += (
            Naming(named, passage.position, start, end, "parallel", group)
            for named, passage, start, end, group in in_parallel(context, parts)
            if passage.position not in taken
        )
    if len({naming.named.name for naming in found if naming.source not in ("purchase", "apart")}) < 2:
        found += (
            Naming(named, passage.position, start, end, "parallel", group)
            for named, passage, start, end, group in in_prose(context, parts)
        )
    if len({naming.named.name for naming in found if naming.source not in ("purchase", "apart")}) < 2:
        found += (
            Naming(named, position, start, end, "told", group or None)
            for named, position, start, end, group in told(context)
        )
    found.sort(key=lambda naming: naming.source == "apart")  # what stands beside the segments comes last
    found = list(in_series(found, context.document.passages))
    numbered = numberings(context, found)
    apart: dict[str, bool] = {}
    for naming in found:
        named = naming.named
        if naming.group and naming.group not in apart:
            apart[naming.group] = _stands_apart(naming.group, found, entries)
        if worth(named.name, naming.source) <= 0:
            if named.code is None:
                continue
            named = Named(f"{(named.scheme or 'onderdeel').capitalize()} {named.code}", named.code, named.scheme)
        key = key_of(named.name)
        numbering = numbered.of(naming, sentence_of(context, naming)) if len(numbered) > 1 else 0
        siblings = groups.get(naming.group, set()) if naming.group else set()
        others = _of_others(entries, named, numbering)
        index = _same(entries, named, key, siblings, others, strict=apart.get(naming.group or "", False))
        if naming.source == "apart" and (index is not None or not _is_apart(named, entries)):
            continue
        if naming.source == "purchase" and any(key < entry.key for entry in entries):
            continue  # "de aanbesteding Wmo begeleiding" of which "Begeleiding groep" is a part: the whole, not a part
        if index is None:
            entries.append(Entry(named, key, naming, numbering=numbering))
            index = len(entries) - 1
        else:
            if entries[index].named.code is None:
                entries[index].numbering = numbering
            _fold(entries[index], named, key, naming)
        if naming.source in ("table", "subject", "family"):
            entries[index].cells.append(naming.passage)
        if naming.group:
            groups.setdefault(naming.group, set()).add(index)
            if entries[index] not in rows.setdefault(naming.group, []):
                rows[naming.group].append(entries[index])
    for entry, twin in list(counted_up(context, entries, rows)):
        twin.named = Named(twin.named.name, entry.named.code, entry.named.scheme)
        twin.cells += entry.cells
        twin.numbering = entry.numbering
        twin.aliases.append(entry.named.name)
        entries.remove(entry)
    for numbering in range(len(numbered)):
        _name_placeholders(context, entries, numbered, numbering)
    entries = _without_fragments(entries)
    entries = [entry for entry in entries if not _is_of_parts(entry, entries)]
    former_names(context, entries)
    return Inventory(entries, numbered)


def _has_parts(context: Context, heading: Passage, found: Sequence[Naming]) -> bool:
    """Whether two parts with codes are named under a heading: "Wmo: gezin en vervoer" over "Gezin (perceel 1) en ..."."""
    passages = context.document.passages
    below = {
        bare_code(naming.named.code)
        for naming in found
        if naming.named.code
        and worth(naming.named.name, naming.source) > 0
        and not is_placeholder(naming.named.name, naming.named.code)
        and naming.passage > heading.position
        and heading.text in passages[naming.passage].heading_path
    }
    return len(below) >= _PARTS


def _of_others(entries: list[Entry], named: Named, numbering: int) -> set[int]:
    """Entries with a code of another numbering: never what a coded name means."""
    if named.code is None:
        return set()
    return {index for index, entry in enumerate(entries) if entry.named.code and entry.numbering != numbering}


def _is_apart(named: Named, entries: list[Entry]) -> bool:
    """Whether ``named`` is another kind of care than every segment: pleegzorg beside "Ambulante jeugdhulp"."""
    kind = category_of(named.name)
    return bool(entries) and all(category_of(entry.named.name) != kind for entry in entries)


def _name_placeholders(context: Context, entries: list[Entry], numbered: Numberings, numbering: int) -> None:
    """Give the segments that only have a code the name that stands elsewhere, for those of one numbering."""
    own = [entry for entry in entries if entry.named.code and (len(numbered) == 1 or entry.numbering == numbering)]
    bare = {bare_code(entry.named.code or ""): entry for entry in own if entry.is_placeholder}
    known = frozenset(bare_code(entry.named.code or "") for entry in own) - frozenset(bare)
    for code, (name, passage, start, end) in names_of(context, frozenset(bare), known).items() if bare else ():
        entry = bare.pop(code)
        if len(numbered) > 1 and numbered.at(passage.position, passage.text[start:end])[0] != numbering:
            continue  # what another purchase on the page calls its perceel 2
        named = Named(name, entry.named.code, entry.named.scheme)
        _fold(entry, named, key_of(name), Naming(named, passage.position, start, end, entry.naming.source))
        _merge(entries, entry, next((one for one in entries if one is not entry and _is_twin(one, entry)), None))


def _merge(entries: list[Entry], entry: Entry, twin: Entry | None) -> None:
    """Take ``twin`` into ``entry``: "Pleegzorg" of a heading is the kavel E of the text."""
    if twin is not None:
        entries.remove(twin)
        entry.cells += twin.cells
        entry.aliases += [alias for alias in twin.aliases if alias not in entry.aliases]


def _without_fragments(entries: list[Entry]) -> list[Entry]:
    """Without what is but a piece of a fuller name at its only place: "Crisishulp" of "Crisishulp en time-out"."""
    return [
        entry
        for entry in entries
        if entry.named.code is not None
        or entry.naming.source != "purchase"
        or not any(_holds(other, entry) for other in entries if other is not entry)
    ]


def _holds(other: Entry, entry: Entry) -> bool:
    one, own = other.naming, entry.naming
    wider = one.start <= own.start and own.end <= one.end and own.end - own.start < one.end - one.start
    return one.passage == own.passage and wider and other.named.name.startswith(entry.named.name)


def _is_of_parts(entry: Entry, entries: list[Entry]) -> bool:
    """Whether a code without a name is that of its parts: "perceel 2" beside 2a and 2b means both."""
    if not entry.is_placeholder or entry.named.code is None:
        return False
    own = bare_code(entry.named.code)
    beside = (bare_code(one.named.code) for one in entries if one.named.code and one.numbering == entry.numbering)
    return own.isdigit() and sum(code[:-1] == own and code[-1:].isalpha() for code in beside) >= _PARTS


_PARTS = 2


def _is_twin(one: Entry, entry: Entry) -> bool:
    """Whether ``one`` is the same kind of care without a code."""
    return one.named.code is None and not entry.is_placeholder and one.key == entry.key


def _is_better(named: Named, new: int, entry: Entry) -> bool:
    """Whether a name weighs more than the one so far, or as much and is the fuller or the proper one.

    "Ambulante" is "Ambulante jeugdhulp"; the chapter "Segment C: hulp aan huis" is on what the table calls "C. Ambulante hulp".
    """
    old = worth(entry.named.name, entry.naming.source)
    fuller = named.name.startswith(f"{entry.named.name} ") and category_of(named.name) is not None
    proper = named.name[0].isupper() and entry.named.name[0].islower()
    return new > old or ((fuller or proper) and new >= old)


def _stands_apart(group: str, found: list[Naming], entries: list[Entry]) -> bool:
    """Whether the names of a table or list divide the care otherwise than those known so far.

    "Ambulant breed, Wonen en verblijf, Ernstige dyslexie" of the contracts that end are no short names of the percelen
    "Specialistisch ambulant, Gezinsvervangend wonen, Dyslexie" to come. Where half of them are known, the rest is too.
    """
    names = {naming.named.name: naming.named for naming in found if naming.group == group}
    keys = {entry.key for entry in entries}
    codes = {bare_code(entry.named.code) for entry in entries if entry.named.code}
    known = sum(key_of(name) in keys or bare_code(named.code or "") in codes for name, named in names.items())
    return len(names) >= 2 and 2 * known < len(names)


def _same(
    entries: list[Entry],
    named: Named,
    key: frozenset[str],
    siblings: set[int],
    others: set[int],
    *,
    strict: bool = False,
) -> int | None:
    """Index of the entry that ``named`` means; names in one enumeration or header are never the same segment."""
    known = [index for index in range(len(entries)) if index not in others]
    candidates = [index for index in known if index not in siblings or entries[index].named == named]
    if named.code:
        # A column "Perceel" of a list of tariffs holds the same code in many rows.
        for index in known:
            other = entries[index].named
            if (
                other.code
                and bare_code(other.code) == bare_code(named.code)
                and (index not in siblings or other.name == named.name or is_placeholder(named.name, named.code))
            ):
                return index
        candidates = [index for index in candidates if entries[index].named.code is None]
    form = form_of(named.name)
    for index in candidates:
        if form == form_of(entries[index].named.name):
            return index
    if (
        not key or strict
    ):  # "Ambulante zorg" of the contracts to come is not "Ambulante specialistische zorg" of those that end
        return None
    for index in candidates:
        if entries[index].key == key:
            return index
    near = [index for index in candidates if _close(entries[index].key, key)]
    return near[0] if len(near) == 1 and not named.code else None


def _close(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one key says less of the same: forensisch of ambulant forensisch, onderwijs of onderwijstijd."""
    if not one or not other:
        return False
    if one < other or other < one:
        return True
    (a,), (b,) = (tuple(one), tuple(other)) if len(one) == len(other) == 1 else (("",), ("",))
    return min(len(a), len(b)) >= 7 and (a.startswith(b) or b.startswith(a))


def _fold(entry: Entry, named: Named, key: frozenset[str], naming: Naming) -> None:
    """Take a further naming of the same segment: the better name is its name, the other an alias."""
    new = worth(named.name, naming.source)
    unnamed = entry.is_placeholder and bool(key) and (new > 0 or not named.code)
    if unnamed or (not entry.is_placeholder and named.code is not None and _is_better(named, new, entry)):
        old = entry.named.name
        entry.aliases = [alias for alias in entry.aliases if alias not in (old, named.name)]
        if not entry.is_placeholder and worth(old, entry.naming.source) > 0 and form_of(old) != form_of(named.name):
            entry.aliases.append(old)
        entry.named = Named(named.name, entry.named.code, entry.named.scheme or named.scheme)
        entry.key = key
        entry.naming = naming
    elif new > 0 and form_of(named.name) != form_of(entry.named.name) and named.name not in entry.aliases:
        entry.aliases.append(named.name)
    if entry.named.code is None and named.code is not None:
        entry.named = Named(entry.named.name, named.code, entry.named.scheme or named.scheme)
