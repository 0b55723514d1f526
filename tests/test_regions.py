"""The shipped region files, and what a broken file says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.address import AddressError, lies_within, place_of
from schemas.region import Region, RegionError, load_region, load_regions, places, read_regions, regions_folder

REGIONS = load_regions()
JEUGDREGIOS = [region for region in REGIONS.values() if region.kind == "jeugdregio"]
JZ_CODES = {f"JZ{number:02}" for number in range(1, 44)} - {"JZ40"}
TOWN = 'name = "Merendal"\nkind = "jeugdregio"\njz = ["JZ01"]\n'
MANUAL = '[crawl]\ncadence = "manual"\n'
PAGES = '[pages]\nstart = ["https://www.merendal.example/inkoop/"]\nverified = true\n'
MUNICIPALITIES = '[municipalities]\nGM0001 = "Waterbeke"\n'


def write(folder: Path, text: str, name: str = "merendal") -> Path:
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_jeugdregio_is_shipped_once() -> None:
    codes = sorted(code for region in JEUGDREGIOS for code in region.jz)
    assert codes == sorted(JZ_CODES)


def test_every_municipality_of_2025_is_in_one_jeugdregio() -> None:
    codes = [one.code for region in JEUGDREGIOS for one in region.municipalities]
    assert len(codes) == 342
    assert len(set(codes)) == 342


def test_a_municipality_of_a_procurement_region_is_known_by_the_same_name_in_its_jeugdregio() -> None:
    names = {one.code: (one.name, region.jz[0]) for region in JEUGDREGIOS for one in region.municipalities}
    for region in REGIONS.values():
        for one in region.municipalities:
            name, jz = names[one.code]
            assert one.name == name
            assert jz in region.jz, f"{region.id}: {one.name} belongs to {jz}"


def test_a_jeugdregio_that_is_bought_for_is_named_by_its_code() -> None:
    for region in JEUGDREGIOS:
        for other in region.bought_by:
            assert region.jz[0] in REGIONS[other].jz, f"{region.id} is bought by {other}"


def test_an_address_that_nobody_saw_is_not_crawled_unattended() -> None:
    for region in REGIONS.values():
        if region.pages.start:
            assert region.pages.basis, region.id
        if region.crawl.cadence != "manual":
            assert region.pages.verified, region.id


def test_no_start_page_stands_in_two_files() -> None:
    starts = [address for region in REGIONS.values() for address in region.pages.start]
    assert len(set(starts)) == len(starts)


def test_regions_that_buy_and_are_no_jeugdregio_are_shipped() -> None:
    apart = REGIONS["heerlen-landgraaf-voerendaal"]
    assert [one.name for one in apart.municipalities] == ["Heerlen", "Landgraaf", "Voerendaal"]
    assert apart.parts
    together = REGIONS["ijmond-zuid-kennemerland"]
    assert set(together.jz) == {"JZ10", "JZ11"}
    assert REGIONS["ijmond"].bought_by[0] == REGIONS["zuid-kennemerland"].bought_by[0] == together.id
    assert not REGIONS["ijmond"].pages.start


@pytest.mark.parametrize("region", REGIONS.values(), ids=lambda region: region.id)
def test_a_file_is_short_and_says_where_its_municipalities_come_from(region: Region) -> None:
    lines = (regions_folder() / f"{region.id}.toml").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("#")
    assert "CBS" in lines[0]
    assert len(lines) - len(region.municipalities) <= 20
    assert all(region.allows(address) for address in region.pages.start)


def test_places_are_sorted_and_found_by_the_name_that_people_write() -> None:
    found = places(REGIONS)
    assert list(found) == sorted(found, key=lambda place: (place.kind, place.name, place.code or ""))
    municipalities = {place.code: place for place in found if place.kind == "municipality"}
    assert len(municipalities) == 342
    assert municipalities["GM0373"].name == municipalities["GM0893"].name == "Bergen"
    assert municipalities["GM0373"].aliases == ("Bergen (NH.)",)
    assert municipalities["GM0518"].aliases == ("Den Haag",)
    assert municipalities["GM0321"].regions == ("lekstroom", "lekstroom-zuidoost-utrecht-gooi-en-vechtstreek")
    regions = {place.name: place for place in found if place.kind == "jeugdregio"}
    assert regions["Lekstroom"].code == "JZ26"
    assert regions["IJmond en Zuid-Kennemerland"].code is None


def test_a_short_file_has_the_defaults(tmp_path: Path) -> None:
    region = load_region(write(tmp_path, TOWN + PAGES + MUNICIPALITIES))
    assert region.id == "merendal"
    assert region.allowed == ("merendal.example",)
    assert region.crawl.cadence == "nightly"
    assert region.crawl.delay_seconds == 5
    assert region.expect.documents == 1
    assert region.allows("http://merendal.example/bestuur/stuk.pdf")
    assert not region.allows("https://elders.example/inkoop/")
    assert not region.allows("mailto:inkoop@merendal.example")


def test_links_are_followed_by_folder_and_pattern(tmp_path: Path) -> None:
    follow = (
        "[follow]\nallow = [\"merendal.example/inkoop\", \"stukken.example:8080\"]\ninclude = ['jeugd', '\\.pdf$']\n"
    )
    text = TOWN + PAGES + follow + "exclude = ['/archief/']\n" + MUNICIPALITIES
    region = load_region(write(tmp_path, text))
    assert region.allows("https://www.merendal.example/inkoop/")  # the start page needs no pattern
    assert region.allows("https://merendal.example/inkoop/jeugdhulp")
    assert region.allows("https://stukken.example:8080/a.pdf")
    assert not region.allows("https://stukken.example/a.pdf")
    assert not region.allows("https://merendal.example/inkoop/wmo")
    assert not region.allows("https://merendal.example/inkoopbeleid/jeugd")
    assert not region.allows("https://merendal.example/inkoop/../jeugd")
    assert not region.allows("https://merendal.example/inkoop/archief/jeugd")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name = ", "not a TOML file"),
        (TOWN + 'id = "x"\n', "id: leave it out"),
        (TOWN + PAGES + "[folow]\ndepth = 1\n" + MUNICIPALITIES, "folow: unknown key; did you mean follow?"),
        (TOWN + PAGES + "[follow]\ndept = 1\n" + MUNICIPALITIES, "follow.dept: unknown key; did you mean depth?"),
        (TOWN + PAGES + '[municipalities]\nGM1 = "Waterbeke"\n', "municipalities.GM1.code: "),
        (TOWN + PAGES + '[municipalities]\nGM0001 = { nam = "W" }\n', "municipalities.GM0001.name: "),
        (
            TOWN + PAGES + '[municipalities]\nGM0001 = { name = "W", since = 2024-01-01, until = 2023-01-01 }\n',
            "municipalities.GM0001: since (2024-01-01) comes after until",
        ),
        (TOWN.replace("JZ01", "JZ1") + PAGES + MUNICIPALITIES, "jz.0: "),
        (TOWN.replace('["JZ01"]', "[]") + PAGES + MUNICIPALITIES, "jz: a jeugdregio has one JZ code"),
        (TOWN + PAGES, "municipalities: a jeugdregio has at least one"),
        (TOWN + MUNICIPALITIES, 'crawl.cadence: write "manual"'),
        (TOWN + '[pages]\nstart = ["merendal.example"]\n' + MUNICIPALITIES, "pages.start: "),
        (TOWN + '[pages]\nstart = ["ftp://merendal.example/"]\n' + MUNICIPALITIES, "only http and https"),
        (TOWN + PAGES + "[follow]\ninclude = ['(jeugd']\n" + MUNICIPALITIES, "follow.include: '(jeugd' is no regular"),
        (
            TOWN + PAGES + '[follow]\nallow = ["elders.example"]\n' + MUNICIPALITIES,
            "is not within what [follow] allows",
        ),
        (TOWN + PAGES + '[crawl]\ncadence = "hourly"\n' + MUNICIPALITIES, "crawl.cadence: "),
        (TOWN + PAGES + "[expect]\ndocuments = -1\n" + MUNICIPALITIES, "expect.documents: "),
    ],
)
def test_a_broken_file_names_itself_and_the_key(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(RegionError) as caught:
        load_region(write(tmp_path, text))
    assert str(caught.value).startswith("merendal.toml: ")
    assert says in str(caught.value)


@pytest.mark.parametrize("name", ["Merendal", "meren_dal", "-merendal", "meren dal"])
def test_the_name_of_a_file_is_an_id(tmp_path: Path, name: str) -> None:
    with pytest.raises(RegionError, match="id: "):
        load_region(write(tmp_path, TOWN + MANUAL + MUNICIPALITIES, name))


def test_one_broken_file_takes_no_other_with_it(tmp_path: Path) -> None:
    write(tmp_path, TOWN + MANUAL + MUNICIPALITIES)
    write(tmp_path, "name = ", "duinoord")
    regions, errors = read_regions(tmp_path)
    assert list(regions) == ["merendal"]
    assert list(errors) == ["duinoord"]
    with pytest.raises(RegionError, match=r"duinoord\.toml"):
        load_regions(tmp_path)


def test_faults_between_files_are_named(tmp_path: Path) -> None:
    write(tmp_path, TOWN + 'bought_by = ["nergens"]\n' + MANUAL + MUNICIPALITIES)
    write(tmp_path, TOWN + MANUAL + MUNICIPALITIES, "merendal-oost")
    with pytest.raises(RegionError) as caught:
        load_regions(tmp_path)
    assert "merendal.toml: bought_by: there is no region nergens" in str(caught.value)
    assert "merendal-oost.toml: GM0001 stands in merendal.toml too" in str(caught.value)
    assert "merendal-oost.toml: JZ01 stands in merendal.toml too" in str(caught.value)


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RegionError, match="no such folder"):
        load_regions(tmp_path / "elders")


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_is_refused(text: str) -> None:
    try:
        host, path = place_of(text)
    except AddressError:
        return
    assert host
    assert path.startswith("/")
    assert lies_within(text, text)
