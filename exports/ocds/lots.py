"""What a procurement's columns become in a lot, or in the tender where no segment is known."""

from __future__ import annotations

from exports.ocds.codes import codes
from exports.ocds.facts import Facts, Row, evidence
from exports.ocds.history import History, State
from exports.ocds.parties import party_id
from exports.ocds.times import begin_of, end_of
from schemas.vocabulary import vocabulary

_TENDERING = {"published", "suspended", "in_dialogue", "reopened", "provisionally_awarded", "awarded", "closed"}
_FORMAL = {"perceel": True, "lot": True, "segment": False, "cluster": False}
_BY_EVENT = ("publication", "submission_deadline", "award", "contract_start", "contract_end", "providers")
"""Columns whose evidence stands with a milestone or an award."""


def lot(history: History, state: State, facts: Facts) -> Row:
    """The lot of a segment on one day."""
    row = history.row
    classified = []
    if row["category"]:
        meaning = vocabulary("segment_category").values[row["category"]]
        classified = [{"scheme": "x_inkoopspoor-segment", "id": row["category"], "description": meaning}]
    formal = {fact["scheme"] for fact in facts.of("segments") if fact["segment_id"] in history.segments} - {None}
    period = contract_period(state) if firm(state) else None
    return _filled(
        {
            "id": history.id,
            "title": row["segment"],
            "status": tender_status(state),
            "tenderPeriod": tender_period(state),
            "contractPeriod": period,
            "additionalClassifications": classified,
            "x_isFormalLot": any(_FORMAL[scheme] for scheme in formal) if formal else None,
            **own(history, state),
        }
    )


def own(history: History, state: State) -> Row:
    """The fields of our extension, and the technique: the same in a lot and in a tender."""
    told = {column: value for column, value in state.items() if column not in _BY_EVENT}
    if any(fact["status"] in codes("award_status") for fact in _provider_facts(state)):
        told.pop("provider_count", None)  # it stands with the award, and once
    return _filled(
        {
            "techniques": _techniques(state),
            "x_status": _content(state, "status"),
            "x_procedure": _content(state, "procedure"),
            "x_instrument": _instrument(state),
            "x_fundingModels": _funding(state),
            "x_contractForm": _content(state, "contract_form"),
            "x_scope": history.row["scope"],
            "x_partOf": history.row["part_of"],
            "x_buyers": sorted({party_id(fact) for fact in history.buyers}),
            **stated(told),
            "x_contradicted": sorted({entry["column"] for entry in history.row["conflicts"] or ()}),
            "x_evidence": [one for column, value in sorted(told.items()) for one in evidence(column, value.facts)],
        }
    )


def stated(state: State) -> Row:
    """The number of providers that a document states; of a range both ends."""
    if "provider_count" not in state:
        return {}
    low, high = state["provider_count"].content
    return {"x_statedSupplierCount": low, **({"x_statedSupplierCountMax": high} if high is not None else {})}


def tender_status(state: State) -> str | None:
    """The code of OCDS for our status."""
    return codes("tender_status").get(_content(state, "status") or "")


def tender_period(state: State) -> Row | None:
    """From publication to the last moment to submit, as far as they are days and no mere plan."""
    begin, end = state.get("publication"), state.get("submission_deadline")
    running = _content(state, "status") in _TENDERING
    return (
        _filled(
            {
                "startDate": begin_of(begin.content.date_from)
                if begin and not begin.planned and begin.content.exact
                else None,
                # a deadline lies ahead in every call for tenders: it is a plan only while nothing is published
                "endDate": end_of(end.content.date_to)
                if end and end.content.exact and (running or not end.planned)
                else None,
            }
        )
        or None
    )


def contract_period(state: State) -> Row | None:
    """Begin and end of the contracts, as far as they are days."""
    begin, end = state.get("contract_start"), state.get("contract_end")
    return (
        _filled(
            {
                "startDate": begin_of(begin.content.date_from) if begin and begin.content.exact else None,
                "endDate": end_of(end.content.date_to) if end and end.content.exact else None,
            }
        )
        or None
    )


def firm(state: State) -> bool:
    """Whether the dates of the contracts are more than a plan: they run, or something is awarded."""
    if _content(state, "status") in ("awarded", "provisionally_awarded"):
        return True
    dates = [state[column] for column in ("contract_start", "contract_end") if column in state]
    return bool(dates) and not any(value.planned for value in dates)


def as_named(state: State) -> list[str]:
    """What the buyers call the procedure."""
    value = state.get("procedure")
    return (
        sorted({fact["as_named"] or fact["procedure"] for fact in value.facts if "as_named" in fact}) if value else []
    )


def _funding(state: State) -> list[Row]:
    value = state.get("funding_model")
    if value is None:
        return []
    claims = {fact["status"] for fact in value.facts if fact.get("model") == value.content}
    claim = next((one for one in codes("released_claims") if one in claims), None)
    meaning = vocabulary("funding_model").values.get(value.content)
    return [_filled({"id": value.content, "description": meaning, "claim": claim})]


def _instrument(state: State) -> str | None:
    value = state.get("procedure")
    found = {fact["instrument"] for fact in value.facts if fact.get("instrument")} if value else set()
    return found.pop() if len(found) == 1 else None


def _techniques(state: State) -> Row | None:
    form = _content(state, "contract_form")
    if form == "raamovereenkomst":
        return {"hasFrameworkAgreement": True}
    return {"hasDynamicPurchasingSystem": True} if form == "dynamisch_aankoopsysteem" else None


def _provider_facts(state: State) -> tuple[Row, ...]:
    value = state.get("providers")
    return tuple(fact for fact in value.facts if fact["table"] == "providers") if value else ()


def _content(state: State, column: str) -> str | None:
    content: str | None = state[column].content if column in state else None
    return content


def _filled(fields: Row) -> Row:
    """The fields that hold something."""
    return {name: value for name, value in fields.items() if value is not None and value not in ([], {})}
