"""Histories of five documents and more: what is known at the end of them, and what changed on the way."""

from __future__ import annotations

from tests.pipeline.reconcile.history import History

WONEN = "2 Wonen"


def strategy(history: History) -> History:
    paper = history.paper("strategie", "2025-01-10").lists("1 Ambulant", category="ambulatory")
    paper.lists(WONEN, category="residential").lists("3 Crisis", category="crisis")
    paper.dates("contract_start", "2026-01-01").dates("publication", "2025-03").pays("inspanningsgericht", "1 Ambulant")
    paper.pays("taakgericht", WONEN).buys("sas", status="proposed").buys("dialoog", WONEN)
    return history


def test_a_start_that_moves_is_told_of_every_part() -> None:
    history = strategy(History())
    history.paper("nieuwsbrief", "2025-03-20").stands("published", WONEN).dates("publication", "2025-03-18", WONEN)
    history.paper("nota", "2025-05-01").dates("submission_deadline", "2025-06-05", WONEN)
    history.paper("nota-2", "2025-05-23").dates("submission_deadline", "2025-06-05", WONEN).dates(
        "submission_deadline", "2025-06-12", WONEN, same=True
    )
    history.paper("raadsbrief", "2025-09-01").dates("contract_start", "2026-01-01").dates(
        "contract_start", "2026-07-01", same=True
    )
    known = history.known()
    for segment in ("Ambulant", "Wonen", "Crisis"):
        row = known.of(segment)
        assert (str(row["contract_start"]["date_from"]), row["round"]) == ("2026-07-01", 2026)
        assert known.changes(segment, "contract_start") == [("2026-01-01", "2026-07-01", "2025-09-01")]
        assert known.conflicts(row) == {}
    wonen = known.of("Wonen")
    assert str(wonen["publication"]["date_from"]) == "2025-03-18"
    assert known.changes("Wonen", "publication") == []  # a day within the month that was planned is no other day
    assert known.changes("Wonen", "submission_deadline") == [("2025-06-05", "2025-06-12", "2025-05-23")]
    assert (wonen["procedure"], known.of("Crisis")["procedure"]) == ("dialoog", "sas")
    assert known.of("Crisis")["procedure_status"] == "proposed"


def test_a_start_moves_over_the_turn_of_the_year_within_one_row_with_one_id() -> None:
    history = strategy(History())
    before = {row["segment"]: row["procurement_id"] for row in history.known().rows}
    history.paper("raadsbrief", "2025-11-01").dates("contract_start", "2026-01-01").dates(
        "contract_start", "2027-01-01", same=True
    )
    known = history.known()
    assert [row["round"] for row in known.rows] == [2027] * 3
    assert {row["segment"]: row["procurement_id"] for row in known.rows} == before
    assert known.changes("Wonen", "contract_start") == [("2026-01-01", "2027-01-01", "2025-11-01")]


def test_an_own_start_of_the_part_moves_with_the_whole() -> None:
    history = strategy(History())
    history.paper("planning", "2025-02-01").dates("contract_start", "2026-01-01", WONEN)
    history.paper("raadsbrief", "2025-11-01").dates("contract_start", "2026-01-01").dates(
        "contract_start", "2027-01-01", same=True
    )
    known = history.known()
    assert known.of("Wonen")["round"] == 2027
    assert known.changes("Wonen", "contract_start") == [("2026-01-01", "2027-01-01", "2025-11-01")]


def test_suspended_then_resumed() -> None:
    history = strategy(History())
    history.paper("bericht-1", "2025-03-20").stands("published", WONEN)
    history.paper("bericht-2", "2025-04-10").stands("suspended", WONEN)
    history.paper("bericht-3", "2025-06-02").stands("published", WONEN)
    history.paper("brief", "2025-09-15").stands("provisionally_awarded", WONEN).names(
        "provisionally_awarded", WONEN, "De Vlonder"
    )
    known = history.known()
    assert known.of("Wonen")["status"] == "provisionally_awarded"
    assert known.changes("Wonen", "status") == [
        ("published", "suspended", "2025-04-10"),
        ("suspended", "published", "2025-06-02"),
        ("published", "provisionally_awarded", "2025-09-15"),
    ]
    assert known.of("Crisis")["status"] is None


def test_the_whole_is_stopped_for_every_part_that_was_not_over() -> None:
    history = strategy(History())
    history.paper("bericht-1", "2025-03-20").stands("published", WONEN).stands("awarded", "3 Crisis")
    history.paper("bericht-2", "2025-04-10").stands("suspended")
    known = history.known()
    assert {row["segment"]: row["status"] for row in known.rows} == {
        "Ambulant": "suspended",
        "Wonen": "suspended",
        "Crisis": "awarded",
    }


def test_an_award_is_withdrawn_and_a_provider_leaves() -> None:
    history = strategy(History())
    history.paper("voornemen", "2025-08-01").names("provisionally_awarded", WONEN, "De Vlonder", "Kade Zorg")
    history.paper("gunning", "2025-09-01").names("awarded", WONEN, "De Vlonder", "Kade Zorg").stands("awarded", WONEN)
    history.paper("bericht", "2025-10-01").names("withdrawn", WONEN, "Kade Zorg")
    history.paper("gunning-2", "2025-11-01").names("awarded", WONEN, "Nieuwe Oever").counts(2, WONEN)
    history.paper("bericht-2", "2025-12-01").stands("withdrawn", WONEN)
    known = history.known()
    row = known.of("Wonen")
    assert (row["providers"], row["provider_count"], row["status"]) == (["de-vlonder", "nieuwe-oever"], 2, "withdrawn")
    assert known.changes("Wonen", "providers") == [
        ("Kade Zorg", None, "2025-10-01"),
        (None, "Nieuwe Oever", "2025-11-01"),
    ]
    assert known.changes("Wonen", "status")[-1] == ("awarded", "withdrawn", "2025-12-01")


def test_a_lot_is_opened_again_within_its_row() -> None:
    history = strategy(History())
    history.paper("gunning", "2025-09-01").stands("awarded", WONEN).names("awarded", WONEN, "De Vlonder")
    history.paper("nota", "2025-05-01").dates("submission_deadline", "2025-06-05", WONEN)
    history.paper("start", "2026-01-15").dates("contract_start", "2026-01-01", planned=False)
    history.paper("open", "2026-06-01").stands("reopened", WONEN).dates("submission_deadline", "2026-08-15", WONEN)
    known = history.known()
    row = known.of("Wonen")
    assert (row["status"], str(row["submission_deadline"]["date_from"])) == ("reopened", "2026-08-15")
    assert row["providers"] == ["de-vlonder"]
    assert known.changes("Wonen", "submission_deadline") == [("2025-06-05", "2026-08-15", "2026-06-01")]


def test_two_rounds_and_what_runs_between_them() -> None:
    history = History()
    history.paper("strategie-2018", "2018-02-01").lists(WONEN).dates("contract_start", "2019-01-01").pays(
        "outputgericht", WONEN
    )
    history.paper("gunning-2018", "2018-10-01").names("awarded", WONEN, "Oude Kade").stands("awarded", WONEN)
    history.paper("overzicht", "2021-05-01").names("contracted", WONEN, "Oude Kade", "Later Erbij").counts(
        2, WONEN, same=True
    )
    paper = history.paper("strategie-2022", "2022-01-15").lists(WONEN).pays("outputgericht", WONEN, "current")
    paper.pays("taakgericht", WONEN).dates("contract_start", "2023-01-01").dates("contract_end", "2022-12-31", WONEN)
    history.paper("gunning-2022", "2022-10-01").names("awarded", WONEN, "De Vlonder").stands("awarded", WONEN)
    known = history.known()
    first, second = known.of("Wonen", 2019), known.of("Wonen", 2023)
    assert (first["funding_model"], second["funding_model"]) == ("outputgericht", "taakgericht")
    assert (first["providers"], second["providers"]) == (["later-erbij", "oude-kade"], ["de-vlonder"])
    assert (str(first["contract_end"]["date_from"]), second["contract_end"]) == ("2022-12-31", None)
    assert len(known.rows) == 2
    assert known.changes("Wonen", "funding_model") == []


def test_contracts_that_run_and_whose_start_nobody_tells_are_a_row_of_their_own() -> None:
    history = strategy(History())
    lopend = history.paper("lopend", "2025-06-01")
    lopend.pays("outputgericht", WONEN, "current").counts(9, WONEN).dates("contract_end", "2025-12-31", WONEN)
    known = history.known()
    coming, running = known.of("Wonen", 2026), next(row for row in known.rows if row["earlier"])
    assert (coming["provider_count"], coming["funding_model"], coming["contract_end"]) == (None, "taakgericht", None)
    assert (running["provider_count"], running["funding_model"], running["round"]) == (9, "outputgericht", None)


def test_a_purchase_under_the_wmo_takes_nothing_from_one_of_youth_care() -> None:
    history = strategy(History())
    wmo = history.paper("wmo", "2025-04-01", law="wmo")
    wmo.lists("1 Begeleiding thuis").buys("open_house", "1 Begeleiding thuis")
    wmo.lists("2 Wonen").counts(30, "2 Wonen").stands("suspended")
    both = history.paper("beide", "2025-04-02", law="both")
    both.says("contract_forms", form="raamovereenkomst")
    known = history.known()
    begeleiding = known.of("Begeleiding thuis")
    assert (begeleiding["scope"], begeleiding["contract_start"], begeleiding["status"]) == ("wmo", None, "suspended")
    assert known.of("Wonen", scope="wmo")["provider_count"] == 30
    jeugd = known.of("Wonen", scope="jeugd")
    assert (jeugd["provider_count"], jeugd["status"]) == (None, None)
    assert {row["contract_form"] for row in known.rows} == {"raamovereenkomst"}


def test_a_joint_purchase_names_its_buyers_for_the_part_that_is_joint() -> None:
    history = strategy(History())
    paper = history.paper("samen", "2025-02-01").buys("sas", "3 Crisis")
    paper.says("parties", kind="jeugdregio", name="De Geest", role="buyer", same=True)
    paper.says("parties", "1 Ambulant", kind="municipality", name="Zandwijk", role="buyer")
    paper.says("parties", kind="jeugdregio", name="Merendal", role="buyer")
    known = history.known()
    assert [known.of(name)["buyers"] for name in ("Crisis", "Ambulant", "Wonen")] == [["De Geest"], ["Zandwijk"], []]


def test_a_whole_without_parts_is_one_row() -> None:
    history = History()
    history.paper("bericht", "2025-02-01").pays("taakgericht").dates("contract_start", "2026")
    history.paper("gunning", "2025-10-01").names("awarded", None, "De Vlonder").counts(1)
    row = history.known().of(None)
    assert (row["segment_id"], row["round"], row["funding_model"]) == (None, 2026, "taakgericht")
    assert (row["providers"], row["provider_count"]) == (["de-vlonder"], 1)


def test_a_part_split_in_two_takes_what_is_said_of_it() -> None:
    history = History()
    paper = (
        history.paper("strategie", "2025-01-10")
        .lists("4 Veelvoorkomend")
        .pays("inspanningsgericht", "4 Veelvoorkomend")
    )
    paper.lists("4a Lokaal", "4b Regionaal", parent="4 Veelvoorkomend").dates("contract_start", "2026-01-01")
    paper.pays("taakgericht", "4a Lokaal").buys("sas", "4b Regionaal")
    known = history.known()
    above = known.of("Veelvoorkomend")["procurement_id"]
    assert [known.of(name)["part_of"] for name in ("Lokaal", "Regionaal")] == [above, above]
    assert [known.of(name)["funding_model"] for name in ("Lokaal", "Regionaal")] == [
        "taakgericht",
        "inspanningsgericht",
    ]
