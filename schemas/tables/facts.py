"""The fact tables: one row is one thing that one document says, with its words."""

from __future__ import annotations

import pyarrow as pa

from schemas.table import DATE, TEXT, Column, Table

EVIDENCE = (
    Column("fact_id", TEXT, "Id that stays the same over re-runs", required=True),
    Column("document_id", TEXT, "Document that says it", required=True),
    Column("passage_id", TEXT, "Passage that says it", required=True),
    Column("page", pa.int32(), "Page, from 1; null for HTML"),
    Column("char_start", pa.int32(), "Where the quote begins in the passage's text", required=True),
    Column("char_end", pa.int32(), "Where the quote ends in the passage's text", required=True),
    Column("quote", TEXT, "The words: text[char_start:char_end]", required=True),
    Column("segment_id", TEXT, "Segment it is about; null where it holds for the whole procurement"),
    Column("segment", TEXT, "That segment as the document writes it"),
    Column("scope", TEXT, "Law it falls under, where the document says", vocabulary="scope"),
    Column("extractor", TEXT, "Module that found it", required=True),
    Column("rule", TEXT, "Rule within that module", required=True),
    Column("confidence", pa.float64(), "How sure the rule is, 0 to 1", required=True),
    Column("corrected", pa.bool_(), "A person's correction stands here", required=True),
)
COMPUTED = {"parent_segment_id", "natural_person_risk"}
"""Own columns that the pipeline fills and no rule gives: ids depend on the region, a risk on the name as corrected."""


def _fact(name: str, meaning: str, *own: Column) -> Table:
    """A fact table: the evidence columns with its own between them and the rest."""
    return Table(
        name=name,
        meaning=meaning,
        layer="fact",
        columns=(*EVIDENCE, *own),
        key=("fact_id",),
        order=("document_id", "passage_id", "char_start", "char_end", "fact_id"),
    )


SEGMENTS = _fact(
    "segments",
    "Segmenten, percelen, lots and clusters into which a purchase is divided.",
    Column("name", TEXT, "Name without its label: Dagbehandeling, not Perceel 2 Dagbehandeling", required=True),
    Column("code", TEXT, "Number or letter: 1, 3a, A"),
    Column("scheme", TEXT, "What the buyer calls it", vocabulary="segment_scheme"),
    Column("category", TEXT, "Kind of care", vocabulary="segment_category"),
    Column("parent_segment_id", TEXT, "Segment it is a part of"),
)

PRODUCTS = _fact(
    "products",
    "What is bought within a segment.",
    Column("product", TEXT, "As written", required=True),
    Column("product_code", TEXT, "iJw or iWmo code", example="43B11"),
)

FUNDING_MODELS = _fact(
    "funding_models",
    "How providers are paid (bekostiging).",
    Column("model", TEXT, "Funding model", vocabulary="funding_model", required=True),
    Column("status", TEXT, "What the document claims of it", vocabulary="claim", required=True),
)

PROCEDURES = _fact(
    "procedures",
    "By which procedure is bought.",
    Column("procedure", TEXT, "Procedure", vocabulary="procedure", required=True),
    Column("as_named", TEXT, "The buyer's own word"),
    Column("instrument", TEXT, "Legal instrument, where it can be told", vocabulary="instrument"),
    Column("status", TEXT, "What the document claims of it", vocabulary="claim", required=True),
)

CONTRACT_FORMS = _fact(
    "contract_forms",
    "Form and duration of the contract.",
    Column("form", TEXT, "Form: raamovereenkomst, overeenkomst, ...", required=True),
    Column("duration_months_min", pa.int32(), "Months without options to extend; the lower end of a range"),
    Column("duration_months_max", pa.int32(), "The upper end of that range; equal to the lower where there is none"),
    Column("extension", TEXT, "Options to extend, as written"),
)

MILESTONES = _fact(
    "milestones",
    "Dated events of a purchase, had or planned.",
    Column("event", TEXT, "What happens", vocabulary="event", required=True),
    Column("date_from", DATE, "First day that the words cover", required=True),
    Column("date_to", DATE, "Last day that the words cover", required=True),
    Column("precision", TEXT, "What kind of period the words name", vocabulary="precision", required=True),
    Column("planned", pa.bool_(), "Still to come, seen from the document", required=True),
    Column("year_inferred", pa.bool_(), "The year is not in the words", required=True),
)

STATUSES = _fact(
    "statuses",
    "Where a purchase or a segment of it stands.",
    Column("status", TEXT, "Status", vocabulary="procurement_status", required=True),
)

PROVIDERS = _fact(
    "providers",
    "Providers named, with what the document says of them.",
    Column("name", TEXT, "As written", required=True),
    Column("provider_id", TEXT, "Organisation, the same under all its spellings", required=True),
    Column("provider", TEXT, "Canonical name", required=True),
    Column("status", TEXT, "What the document says of it", vocabulary="provider_status", required=True),
    Column("consortium", TEXT, "Consortium it is a member of"),
    Column("place", TEXT, "Place of business, where printed"),
    Column("kvk", TEXT, "Trade register number, where printed"),
    Column(
        "natural_person_risk",
        pa.bool_(),
        "The trade name may be that of one person who trades alone: use it for nothing but public spending",
        required=True,
    ),
)

PROVIDER_COUNTS = _fact(
    "provider_counts",
    "Numbers of providers contracted, awarded or sought.",
    Column("count", pa.int32(), "Number, or the lower end of a range", required=True),
    Column("count_max", pa.int32(), "Upper end of a range"),
    Column("approximate", pa.bool_(), "circa, ongeveer, ruim", required=True),
)

REFERENCES = _fact(
    "references",
    "References to other registers.",
    Column("kind", TEXT, "Register", vocabulary="reference_kind", required=True),
    Column("value", TEXT, "Number or name in that register", required=True),
    Column("url", TEXT, "Address, where the document gives one"),
)

PARTIES = _fact(
    "parties",
    "Who buys, advises or judges.",
    Column("kind", TEXT, "Kind of party", vocabulary="party_kind", required=True),
    Column("name", TEXT, "Name", required=True),
    Column("code", TEXT, "GM or JZ code"),
    Column("role", TEXT, "Role", vocabulary="party_role", required=True),
)
