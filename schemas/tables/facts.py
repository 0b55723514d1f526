"""The fact tables: one row is one thing that one document says, with its words."""

from __future__ import annotations

import pyarrow as pa

from schemas.table import DATE, TEXT, Column, Table

EVIDENCE = (
    Column(
        "fact_id",
        TEXT,
        "Id that stays the same over re-runs",
        required=True,
        example="bd594b56828a36add00d0f37fe8867bb",
    ),
    Column(
        "document_id",
        TEXT,
        "Document that says it",
        required=True,
        example="add5035f416452af2722d6e76112b1b9793f7a94d824a0a9a9bf7a922b95e4a2",
        weakness="A document that stands in two regions has a row in documents for each: join on region too.",
    ),
    Column("passage_id", TEXT, "Passage that says it", required=True, example="add5035f416452af-00029"),
    Column("page", pa.int32(), "Page, from 1; null for HTML", example="3"),
    Column("char_start", pa.int32(), "Where the quote begins in the passage's text", required=True, example="12"),
    Column("char_end", pa.int32(), "Where the quote ends in the passage's text", required=True, example="40"),
    Column(
        "quote",
        TEXT,
        "The words: text[char_start:char_end]",
        required=True,
        example="Voor Dagbehandeling betalen wij per dagdeel.",
        weakness="The words that carry the value, seldom all that decide it: a cell's header, a heading or the "
        "sentence "
        "before may. `inkoopspoor show FACT_ID` prints them around it.",
    ),
    Column(
        "segment_id",
        TEXT,
        "Segment it is about; null where it holds for the whole procurement",
        example="64f67eedf18f58f6",
        weakness="The most frequent mistake: a right value at another segment, or at none. The same segment written "
        "otherwise elsewhere has another id here; procurements joins them.",
    ),
    Column("segment", TEXT, "That segment as the document writes it", example="Dagbehandeling"),
    Column(
        "scope",
        TEXT,
        "Law it falls under, where the document says",
        vocabulary="scope",
        example="jeugd",
        weakness="Null is not jeugd: many pages never name the law.",
    ),
    Column("extractor", TEXT, "Module that found it", required=True, example="milestones"),
    Column(
        "rule",
        TEXT,
        "Rule within that module",
        required=True,
        example="start_of_all_by_row",
        weakness="Names of rules may change between versions.",
    ),
    Column(
        "confidence",
        pa.float64(),
        "The part of facts found like it that were right in annotated documents, 0 to 1",
        required=True,
        example="0.86",
        weakness="Calibrated on few and invented documents; of the document at hand it knows nothing but the rule.",
    ),
    Column(
        "corrected",
        pa.bool_(),
        "A person's correction stands here",
        required=True,
        example="false",
        weakness="Few facts were ever judged: false says nothing of being right.",
    ),
)
COMPUTED = {"parent_segment_id", "natural_person_risk"}
"""Own columns that the pipeline fills and no rule gives: ids depend on the region, a risk on the name as corrected."""


def _fact(name: str, meaning: str, weakness: str, *own: Column) -> Table:
    """A fact table: the evidence columns with its own between them and the rest."""
    return Table(
        name=name,
        meaning=meaning,
        layer="fact",
        columns=(*EVIDENCE, *own),
        key=("fact_id",),
        order=("document_id", "passage_id", "char_start", "char_end", "fact_id"),
        weakness=weakness,
    )


SEGMENTS = _fact(
    "segments",
    "Segmenten, percelen, lots and clusters into which a purchase is divided.",
    "A row per mention: count segment_id, not rows. Segments of running contracts, of the coming purchase and of other "
    "purchases on the same page stand beside each other.",
    Column(
        "name",
        TEXT,
        "Name without its label: Dagbehandeling, not Perceel 2 Dagbehandeling",
        required=True,
        example="Dagbehandeling",
    ),
    Column(
        "code", TEXT, "Number or letter: 1, 3a, A", example="3a", weakness="Numbers change from one round to the next."
    ),
    Column("scheme", TEXT, "What the buyer calls it", vocabulary="segment_scheme", example="perceel"),
    Column(
        "category",
        TEXT,
        "Kind of care",
        vocabulary="segment_category",
        example="day_care_treatment",
        weakness="Told from the name alone; null where the name says nothing (Perceel B, Hulp thuis).",
    ),
    Column(
        "parent_segment_id",
        TEXT,
        "Segment it is a part of",
        example="64f67eedf18f58f6",
        weakness="Only where codes show it (3a under 3) in one document.",
    ),
)

PRODUCTS = _fact(
    "products",
    "What is bought within a segment.",
    "Lists of products in running text are often cut short or missed.",
    Column("product", TEXT, "As written", required=True, example="Begeleiding individueel"),
    Column(
        "product_code",
        TEXT,
        "iJw or iWmo code",
        example="43B11",
        weakness="Null where the document names no code: most.",
    ),
)

FUNDING_MODELS = _fact(
    "funding_models",
    "How providers are paid (bekostiging).",
    "One segment can have several rows, of several documents and claims: take status chosen or current, or procurements.",
    Column(
        "model",
        TEXT,
        "Funding model",
        vocabulary="funding_model",
        required=True,
        example="taakgericht",
        weakness="A mix that is not named as one is told as its parts; arrangement alone is no model.",
    ),
    Column(
        "status",
        TEXT,
        "What the document claims of it",
        vocabulary="claim",
        required=True,
        example="chosen",
        weakness="chosen and proposed are close in drafts; chosen may be told of a purchase that was dropped later.",
    ),
)

PROCEDURES = _fact(
    "procedures",
    "By which procedure is bought.",
    "Several procedures can hold for one segment: sas is a legal regime that a dialogue can fill.",
    Column("procedure", TEXT, "Procedure", vocabulary="procedure", required=True, example="open_house"),
    Column(
        "as_named",
        TEXT,
        "The buyer's own word",
        example="toelatingsprocedure",
        weakness="Most of what is called an aanbesteding is an open house in substance.",
    ),
    Column(
        "instrument",
        TEXT,
        "Legal instrument, where it can be told",
        vocabulary="instrument",
        example="open_house",
        weakness="Follows from the word for the procedure, not from a reading of the law.",
    ),
    Column(
        "status",
        TEXT,
        "What the document claims of it",
        vocabulary="claim",
        required=True,
        example="chosen",
        weakness="As in funding_models.",
    ),
)

CONTRACT_FORMS = _fact(
    "contract_forms",
    "Form and duration of the contract.",
    "The end of a contract seldom stands as a date: it follows from a start and a duration that other rows give.",
    Column(
        "form",
        TEXT,
        "Form: raamovereenkomst, overeenkomst, ...",
        required=True,
        example="raamovereenkomst",
        weakness="overeenkomst, where nothing finer is said.",
    ),
    Column(
        "duration_months_min",
        pa.int32(),
        "Months without options to extend; the lower end of a range",
        example="48",
        weakness="A duration that includes its options (maximaal acht jaar) is taken as it is written.",
    ),
    Column(
        "duration_months_max",
        pa.int32(),
        "The upper end of that range; equal to the lower where there is none",
        example="48",
    ),
    Column(
        "extension",
        TEXT,
        "Options to extend, as written",
        example="twee keer twee jaar",
        weakness="Text: it is not added to the duration.",
    ),
)

MILESTONES = _fact(
    "milestones",
    "Dated events of a purchase, had or planned.",
    "One event of one purchase stands in as many rows as documents name it: count procurements, not rows.",
    Column("event", TEXT, "What happens", vocabulary="event", required=True, example="contract_start"),
    Column(
        "date_from",
        DATE,
        "First day that the words cover",
        required=True,
        example="2026-04-01",
        weakness="Not the day of the event where precision is not day: use both ends.",
    ),
    Column("date_to", DATE, "Last day that the words cover", required=True, example="2026-06-30"),
    Column(
        "precision",
        TEXT,
        "What kind of period the words name",
        vocabulary="precision",
        required=True,
        example="quarter",
    ),
    Column(
        "planned",
        pa.bool_(),
        "Still to come, seen from the document",
        required=True,
        example="true",
        weakness="Seen from the document, not from today; it was planned then, and whether it came another document"
        " tells.",
    ),
    Column(
        "year_inferred",
        pa.bool_(),
        "The year is not in the words",
        required=True,
        example="false",
        weakness="Taken from a heading or the document's own date: the weakest dates are these.",
    ),
)

STATUSES = _fact(
    "statuses",
    "Where a purchase or a segment of it stands.",
    "Much of what documents say of a status is missed. The last row by date is not always the last word: procurements "
    "weighs them.",
    Column(
        "status",
        TEXT,
        "Status",
        vocabulary="procurement_status",
        required=True,
        example="suspended",
        weakness="Seen from the document: a page that is not kept up goes on saying preparing.",
    ),
)

PROVIDERS = _fact(
    "providers",
    "Providers named, with what the document says of them.",
    "A row per mention: count provider_id. A framework with forty providers is one purchase with forty rows.",
    Column("name", TEXT, "As written", required=True, example="St. De Vlonder"),
    Column(
        "provider_id",
        TEXT,
        "Organisation, the same under all its spellings",
        required=True,
        example="de-vlonder-1c9a4e02",
        weakness="Joined by name and trade register number: two organisations of one name can be one here, and a "
        "location or brand is an organisation of its own.",
    ),
    Column("provider", TEXT, "Canonical name", required=True, example="Stichting De Vlonder"),
    Column(
        "status",
        TEXT,
        "What the document says of it",
        vocabulary="provider_status",
        required=True,
        example="awarded",
        weakness="Told by what stands above a list: a list of all that submitted can be taken for the winners.",
    ),
    Column(
        "consortium",
        TEXT,
        "Consortium it is a member of",
        example="Combinatie Vlonder",
        weakness="Members and consortium each have a row: do not add them up.",
    ),
    Column("place", TEXT, "Place of business, where printed", example="Turfmonde"),
    Column("kvk", TEXT, "Trade register number, where printed", example="90000011", weakness="Seldom printed."),
    Column(
        "natural_person_risk",
        pa.bool_(),
        "The trade name may be that of one person who trades alone: use it for nothing but public spending",
        required=True,
        example="false",
        weakness="Told by the name alone: false is no promise.",
    ),
)

PROVIDER_COUNTS = _fact(
    "provider_counts",
    "Numbers of providers contracted, awarded or sought.",
    "No column tells whether the number is of providers wanted or had: read the quote.",
    Column("count", pa.int32(), "Number, or the lower end of a range", required=True, example="4"),
    Column("count_max", pa.int32(), "Upper end of a range", example="6"),
    Column("approximate", pa.bool_(), "circa, ongeveer, ruim", required=True, example="false"),
)

REFERENCES = _fact(
    "references",
    "References to other registers.",
    "Numbers are taken over as printed, and not looked up in their registers.",
    Column("kind", TEXT, "Register", vocabulary="reference_kind", required=True, example="tenderned"),
    Column("value", TEXT, "Number or name in that register", required=True, example="TN500217"),
    Column(
        "url", TEXT, "Address, where the document gives one", example="https://www.example.org/aankondigingen/500217"
    ),
)

PARTIES = _fact(
    "parties",
    "Who buys, advises or judges.",
    "The region that buys is often not the jeugdregio, and can differ per segment.",
    Column("kind", TEXT, "Kind of party", vocabulary="party_kind", required=True, example="municipality"),
    Column("name", TEXT, "Name", required=True, example="Oeverdam"),
    Column(
        "code",
        TEXT,
        "GM or JZ code",
        example="GM0363",
        weakness="Null for organisations and for regions that are no jeugdregio.",
    ),
    Column(
        "role",
        TEXT,
        "Role",
        vocabulary="party_role",
        required=True,
        example="buyer",
        weakness="A municipality in a list of participants is told as buyer, also where another buys for it.",
    ),
)
