"""The tables of answers: what is known now over all documents of a region. docs/procurements.md tells how it is decided."""

from __future__ import annotations

import pyarrow as pa

from schemas.table import DATE, TEXT, TEXTS, Column, Table

PERIOD = pa.struct([("date_from", DATE), ("date_to", DATE), ("precision", TEXT)])
CONFLICT = pa.struct([("column", TEXT), ("values", TEXTS), ("facts", TEXTS)])
_DAYS = '{"date_from": "2026-01-01", "date_to": "2026-01-01", "precision": "day"}'

PROCUREMENTS = Table(
    name="procurements",
    meaning="What is known now of each purchase: one row per law, procurement round and segment, over all documents of the "
    "region. A framework with many providers is one row with a list. Every value leads to the facts that decided it.",
    layer="answer",
    columns=(
        Column(
            "procurement_id",
            TEXT,
            "Id of the row: of the region, the law, the round by the first start year that was told, and the oldest name of "
            "the segment. It stays when a start moves or a document adds another name",
            required=True,
            example="4f532e6ed60d74b0",
        ),
        Column(
            "segment_id",
            TEXT,
            "Segment, under the name by which its oldest document calls it; null for a row of the whole purchase, which is "
            "there where no segment of that round is known, or providers are told of the whole alone",
            example="a7dd0863de25adc3",
        ),
        Column("segment", TEXT, "That name of the segment", example="Ambulante begeleiding"),
        Column("category", TEXT, "Kind of care; null where no document's words tell it", vocabulary="segment_category"),
        Column(
            "scope",
            TEXT,
            "Law that the purchase is under; null where no document tells. Facts of one law decide nothing under the other",
            vocabulary="procurement_scope",
        ),
        Column(
            "round",
            pa.int32(),
            "Year in which the contracts start, as known now; null where no document tells a start",
            example="2026",
            weakness="Contracts whose start no document tells are told from others by the tense of the words alone",
        ),
        Column(
            "status",
            TEXT,
            "How far it is, by the last step that a document tells; null where none does",
            vocabulary="procurement_status",
            weakness="Of a page without dates the furthest step counts, which need not be the last",
        ),
        Column(
            "procedure",
            TEXT,
            "Procedure by which it is bought, as firmly as procedure_status says",
            vocabulary="procedure",
            weakness="As the buyer names it: much that is called an aanbesteding is an open house in substance",
        ),
        Column(
            "funding_model",
            TEXT,
            "How providers are paid, as firmly as funding_model_status says",
            vocabulary="funding_model",
            weakness="Where one document claims two models for a segment, one is chosen and the other stands in "
            "conflicts",
        ),
        Column("contract_form", TEXT, "Form of the contract", example="raamovereenkomst"),
        Column("publication", PERIOD, "When the tender was or will be published", example=_DAYS),
        Column("submission_deadline", PERIOD, "Last moment to submit", example=_DAYS),
        Column(
            "award",
            PERIOD,
            "Final award, had or planned; an intention to award is none",
            example=_DAYS,
            weakness="Where an award was withdrawn and none is planned again, the day of the withdrawn one stays: "
            "see status",
        ),
        Column("contract_start", PERIOD, "Start of the contracts, had or planned", example=_DAYS),
        Column(
            "contract_end",
            PERIOD,
            "End of the contracts as a document states it, an extension included; never computed from a duration",
            example=_DAYS,
        ),
        Column(
            "provider_count",
            pa.int32(),
            "Number of providers that a document states, sought or contracted, or the lower end of a range; null where none "
            "does, also where the column providers lists some: that list may be incomplete",
            example="4",
            weakness="Documents seldom say whether a number is a maximum, a wish or an outcome",
        ),
        Column("provider_count_max", pa.int32(), "Upper end of that range; null for a single number", example="6"),
        Column(
            "providers",
            TEXTS,
            "provider_ids that were awarded, provisionally awarded or contracted and not rejected or withdrawn since; of a "
            "combination its members, where they are named. Empty where no document names one",
            example='["oeverlicht-f8fe4af5", "zonnevlet-76c2b585"]',
            weakness="A list in an annex that could not be read is missing; see problems",
        ),
        Column("tenderned", TEXTS, "TenderNed numbers", example='["TN500217"]'),
        Column(
            "as_of",
            DATE,
            "Day of the newest document whose facts stand in the row; null where nothing dates them",
            example="2025-11-03",
        ),
        Column(
            "segment_ids",
            TEXTS,
            "All segment_ids that are this segment under other names, the oldest first",
            example='["a7dd0863de25adc3"]',
        ),
        Column(
            "part_of",
            TEXT,
            "procurement_id of the segment that this one lies within (3a of 3): leave one of them out of sums",
            example="4f532e6ed60d74b0",
        ),
        Column(
            "earlier",
            pa.bool_(),
            "Contracts that ran before the ones that the documents prepare, and whose start no document tells",
            required=True,
            example="false",
        ),
        Column(
            "procedure_status",
            TEXT,
            "What the deciding document claims of the procedure: chosen, proposed, considered, or current for contracts that "
            "run",
            vocabulary="claim",
        ),
        Column(
            "funding_model_status",
            TEXT,
            "What the deciding document claims of the funding model, as procedure_status",
            vocabulary="claim",
        ),
        Column(
            "buyers",
            TEXTS,
            "Regions, municipalities and bodies that a document names as buyers of this segment, or of the whole in a row of "
            "the whole. Empty where documents name buyers of the whole purchase only: the table parties has those",
            example='["Waterrijk", "De Veenstreek"]',
            weakness="Mostly empty: documents name buyers of the whole far more often",
        ),
        Column(
            "fact_ids",
            pa.map_(TEXT, TEXTS),
            "For each column with a value the facts that decided it, the deciding one first, then those that agree with it; "
            "segment: the facts that name it",
            example='{"funding_model": ["bd594b56828a36add00d0f37fe8867bb"]}',
        ),
        Column(
            "conflicts",
            pa.list_(CONFLICT),
            "For each column the values, as text, that contradict the chosen one and are not older than it, with their "
            "facts. A value that was replaced by a later one is a row of changes and no conflict",
            example='[{"column": "procedure", "values": ["open_house"], "facts": ["bd594b56828a36add00d0f37fe8867bb"]}]',
        ),
    ),
    key=("procurement_id",),
    order=("round", "segment", "procurement_id"),
    weakness="Only as good as the facts below it: a fact told of another segment decides the wrong row. Purchases "
    "of which no public document speaks are not in it.",
)

CHANGES = Table(
    name="changes",
    meaning="How what was known changed: one row per value of a procurement that a later document replaced by another, and "
    "per provider that joined or left.",
    layer="answer",
    columns=(
        Column("procurement_id", TEXT, "Row of procurements that changed", required=True, example="4f532e6ed60d74b0"),
        Column("column", TEXT, "Its column that changed", required=True, example="contract_start"),
        Column(
            "old_value",
            TEXT,
            "Before, as text: a day, both ends of a period with a slash between, a value of the vocabulary, a number. Of "
            "providers the name of one that left; null for one that joined",
            example="2026-01-01",
        ),
        Column(
            "new_value",
            TEXT,
            "After, written likewise; null for a provider that left",
            example="2026-04-01",
        ),
        Column(
            "known_on",
            DATE,
            "Day of the document that says so: the date that it states, else the newest past day that it tells of, else the "
            "day on which the crawler first saw it. Not the day on which the change took effect",
            example="2025-10-28",
            weakness="A document without a date is dated by what it tells of, at the earliest",
        ),
        Column(
            "fact_id",
            TEXT,
            "Fact that says the new value, or that the provider left",
            required=True,
            example="bd594b56828a36add00d0f37fe8867bb",
        ),
        Column(
            "document_id",
            TEXT,
            "Document of that fact",
            required=True,
            example="add5035f416452af2722d6e76112b1b9793f7a94d824a0a9a9bf7a922b95e4a2",
        ),
    ),
    key=("procurement_id", "column", "fact_id"),
    order=("procurement_id", "column", "known_on", "fact_id"),
    weakness="Changes between documents, not in the world: known_on is the day of the document, and what no later "
    "document tells has no row.",
)

PROVIDER_REGISTRY = Table(
    name="provider_registry",
    meaning="One row per organisation over all regions, in the one partition region=all-regions; the partition of each "
    "region is there and has no rows.",
    layer="answer",
    columns=(
        Column(
            "provider_id",
            TEXT,
            "Organisation, the same under all its spellings and in every region",
            required=True,
            example="oeverlicht-f8fe4af5",
        ),
        Column(
            "provider",
            TEXT,
            "Its name: with its legal form where a document gives one, else the one most used",
            required=True,
            example="Stichting Oeverlicht",
        ),
        Column(
            "legal_form",
            TEXT,
            "Legal form as that name carries it; null where it carries none",
            vocabulary="legal_form",
        ),
        Column(
            "aliases", TEXTS, "Its other spellings, as documents write them", example='["Oeverlicht", "St. Oeverlicht"]'
        ),
        Column("regions", TEXTS, "Ids of the regions whose documents name it, in any role", example='["waterrijk"]'),
        Column(
            "first_seen",
            DATE,
            "Date of the first document that names it, of those that state their date",
            example="2025-09-18",
            weakness="Documents that state no date do not count",
        ),
        Column("last_seen", DATE, "Date of the last of them", example="2025-09-18"),
    ),
    key=("provider_id",),
    order=("provider", "provider_id"),
    weakness="Organisations are joined by name and trade register number, not looked up: one organisation under two"
    " names is two rows.",
)
