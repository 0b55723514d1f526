"""Which segments a sentence, an item or a cell is about."""

from __future__ import annotations

from extractors.context import Context
from extractors.readers.html import read

PAGE = """<html lang="nl"><body><main><h1>Inkoop jeugdhulp en Wmo in Oeverdam</h1>
<p>De gemeenten kopen in voor de segmenten Verblijf, Crisis, Pleegzorg en Ambulant. De aanbesteding Wmo Begeleiding loopt apart.</p>
<h2>Segment Crisis</h2>
<p>De stukken zijn klaar. In combinatie met het segment Pleegzorg komt er een bijeenkomst. Voor het segment Verblijf volgt later bericht.</p>
<h3>Vragen</h3><p>Vragen kunnen per mail worden gesteld.</p>
<h2>Gunning Verblijf en Pleegzorg</h2>
<p>De gunning is bekendgemaakt.</p>
<p>Voor het segment Ambulant zijn gegund:</p><ul><li>Stichting De Brug</li><li>Zorg op Maat B.V.</li></ul>
<h3>Planning algemeen</h3><p>De planning staat op deze pagina.</p>
<h2>Wmo</h2><p>De overeenkomsten starten op 1 mei 2027.</p>
<h2>Overzicht</h2>
<table><tr><th></th><th>Verblijf</th><th>Crisis</th></tr><tr><th>Start</th><td>1 januari 2027</td><td>1 juli 2027</td></tr>
<tr><th>Looptijd</th><td colspan="2">vier jaar</td></tr></table>
<p>Het segment Crisis wordt per 1 januari gegund; het segment Pleegzorg start in maart.</p>
</main></body></html>"""


def _about(words: str, at: str | None = None) -> list[str]:
    context = Context(read(PAGE.encode()))
    unit = next(unit for unit in context.units if words in unit.text and unit.passage.kind != "heading")
    offset = unit.start + unit.text.index(at) if at else None
    return [segment.name for segment in context.segments_of(unit, offset)]


def test_the_heading_scopes() -> None:
    assert _about("De stukken zijn klaar") == ["Crisis"]


def test_an_outer_heading_with_one_segment_reaches_below_another() -> None:
    assert _about("Vragen kunnen per mail") == ["Crisis"]


def test_the_sentence_outweighs_the_heading() -> None:
    assert _about("volgt later bericht") == ["Verblijf"]


def test_a_segment_named_aside_does_not_count() -> None:
    assert _about("komt er een bijeenkomst") == ["Crisis"]


def test_a_heading_with_two_segments_holds_for_both() -> None:
    assert _about("De gunning is bekendgemaakt") == ["Verblijf", "Pleegzorg"]


def test_an_outer_heading_with_two_segments_does_not_reach_below_another() -> None:
    assert _about("De planning staat op deze pagina") == []


def test_the_introduction_of_a_list_scopes_its_items() -> None:
    assert _about("Zorg op Maat") == ["Ambulant"]


def test_the_other_law_has_its_own_purchase() -> None:
    assert _about("starten op 1 mei 2027") == ["Wmo Begeleiding"]


def test_a_cell_takes_its_column() -> None:
    assert _about("1 juli 2027") == ["Crisis"]


def test_a_merged_cell_holds_for_all_that_it_spans() -> None:
    assert _about("vier jaar") == ["Verblijf", "Crisis"]


def test_among_several_segments_the_nearest_counts() -> None:
    assert _about("start in maart", "1 januari") == ["Crisis"]
    assert _about("start in maart", "maart") == ["Pleegzorg"]


def test_a_common_word_is_no_segment() -> None:
    page = "<main><h1>Inkoop jeugdhulp</h1><h2>Segment Crisis</h2><p>x</p><h2>Overig</h2><p>Een crisis in een gezin vraagt om hulp.</p></main>"
    context = Context(read(page.encode()))
    unit = next(unit for unit in context.units if "Een crisis" in unit.text)
    assert context.segments_of(unit) == ()
