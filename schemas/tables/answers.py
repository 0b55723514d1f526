"""The tables of answers: what is known now over all documents of a region."""

from __future__ import annotations

import pyarrow as pa

from schemas.table import DATE, TEXT, TEXTS, Column, Table

PERIOD = pa.struct([("date_from", DATE), ("date_to", DATE), ("precision", TEXT)])
CONFLICT = pa.struct([("column", TEXT), ("values", TEXTS), ("facts", TEXTS)])

PROCUREMENTS = Table(
    name="procurements",
    meaning="One row per region, procurement round and segment.",
    layer="answer",
    columns=(
        Column("procurement_id", TEXT, "Id that stays the same over re-runs", required=True),
        Column("segment_id", TEXT, "Segment; null for the whole procurement"),
        Column("segment", TEXT, "Name of the segment"),
        Column("category", TEXT, "Kind of care", vocabulary="segment_category"),
        Column("scope", TEXT, "Law", vocabulary="procurement_scope"),
        Column("round", pa.int32(), "Year in which the contracts start"),
        Column("status", TEXT, "Where it stands", vocabulary="procurement_status"),
        Column("procedure", TEXT, "Procedure", vocabulary="procedure"),
        Column("funding_model", TEXT, "Funding model", vocabulary="funding_model"),
        Column("contract_form", TEXT, "Contract form"),
        Column("publication", PERIOD, "Publication of the tender"),
        Column("submission_deadline", PERIOD, "Last moment to submit"),
        Column("award", PERIOD, "Final award"),
        Column("contract_start", PERIOD, "Start of the contracts"),
        Column("contract_end", PERIOD, "End of the contracts"),
        Column("provider_count", pa.int32(), "Number of providers"),
        Column("providers", TEXTS, "provider_ids"),
        Column("tenderned", TEXTS, "TenderNed numbers"),
        Column("as_of", DATE, "Date of the newest document used"),
        Column("fact_ids", pa.map_(TEXT, TEXTS), "Facts that decided each column"),
        Column("conflicts", pa.list_(CONFLICT), "Values that contradict the chosen one"),
    ),
    key=("procurement_id",),
    order=("round", "segment", "procurement_id"),
)

CHANGES = Table(
    name="changes",
    meaning="One row per change of one value between documents over time.",
    layer="answer",
    columns=(
        Column("procurement_id", TEXT, "Procurement", required=True),
        Column("column", TEXT, "Column that changed", required=True),
        Column("old_value", TEXT, "Before"),
        Column("new_value", TEXT, "After"),
        Column("known_on", DATE, "Date of the document that says so"),
        Column("fact_id", TEXT, "Fact that says so", required=True),
        Column("document_id", TEXT, "Document that says so", required=True),
    ),
    key=("procurement_id", "column", "fact_id"),
    order=("procurement_id", "column", "known_on", "fact_id"),
)

PROVIDER_REGISTRY = Table(
    name="provider_registry",
    meaning="One row per organisation.",
    layer="answer",
    columns=(
        Column("provider_id", TEXT, "Organisation", required=True),
        Column("provider", TEXT, "Canonical name", required=True),
        Column("legal_form", TEXT, "Legal form"),
        Column("aliases", TEXTS, "Other spellings"),
        Column("regions", TEXTS, "Regions that name it"),
        Column("first_seen", DATE, "Date of the first document that names it"),
        Column("last_seen", DATE, "Date of the last document that names it"),
    ),
    key=("provider_id",),
    order=("provider", "provider_id"),
)
