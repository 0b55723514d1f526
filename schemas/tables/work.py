"""The tables of the work itself: what was asked for, what came, what failed."""

from __future__ import annotations

import pyarrow as pa

from schemas.table import DATE, INSTANT, TEXT, TEXTS, Column, Table

COUNT = pa.int32()

COVERAGE = Table(
    name="coverage",
    meaning="One row per crawl or ingest of the region: what was expected, what came, what could not be had or read.",
    layer="work",
    columns=(
        Column(
            "crawl_id",
            TEXT,
            "Crawl or ingest that the row is about",
            required=True,
            example="20260302T013000Z-waterrijk",
        ),
        Column(
            "observed_at",
            INSTANT,
            "When that crawl began; null for an ingest without a manifest",
            example="2026-03-02T01:30:00Z",
        ),
        Column(
            "state",
            TEXT,
            "Whether the region's tables can be trusted to be whole",
            vocabulary="coverage_state",
            required=True,
            example="partial",
            weakness="complete says that all which the region file asks for came and was read. Pages that nobody "
            "listed or linked are not known to be missing.",
        ),
        Column(
            "reasons",
            TEXTS,
            "Why it is not complete, one sentence each, the worst first",
            required=True,
            example='["1 address could not be fetched."]',
        ),
        Column(
            "reason_codes",
            TEXTS,
            "Stable codes of these reasons",
            vocabulary="coverage_reason",
            required=True,
            example='["not_fetched"]',
        ),
        Column(
            "expected_documents",
            COUNT,
            "The region file's minimum",
            required=True,
            example="12",
            weakness="Set by a person; 0 where nobody did.",
        ),
        Column(
            "expected_facts",
            COUNT,
            "The region file's minimum",
            required=True,
            example="100",
            weakness="Set by a person; 0 where nobody did.",
        ),
        Column(
            "addresses_found",
            COUNT,
            "Addresses that the region file allows and that were seen",
            required=True,
            example="15",
        ),
        Column("fetched", COUNT, "Addresses whose bytes came", required=True, example="13"),
        Column("not_modified", COUNT, "Addresses that the server said are unchanged", required=True, example="0"),
        Column("refused_by_robots", COUNT, "Addresses that robots.txt forbids", required=True, example="1"),
        Column("failed", COUNT, "Addresses that could not be fetched", required=True, example="1"),
        Column("too_large", COUNT, "Addresses whose body exceeded the limit", required=True, example="0"),
        Column(
            "not_followed", COUNT, "Addresses beyond the region file's depth or maximum", required=True, example="0"
        ),
        Column(
            "documents",
            COUNT,
            "Versions of documents in the tables",
            required=True,
            example="15",
            weakness="Of all crawls so far, old versions too; the counts of addresses are of this crawl.",
        ),
        Column("unreadable", COUNT, "Documents of which nothing could be read", required=True, example="1"),
        Column("truncated", COUNT, "Documents of which a part could not be read", required=True, example="0"),
        Column("documents_with_facts", COUNT, "Documents with at least one fact", required=True, example="13"),
        Column(
            "documents_without_facts",
            COUNT,
            "Documents that were read and have no fact",
            required=True,
            example="1",
            weakness="Either nothing is in it or nothing was found in it.",
        ),
        Column("facts", COUNT, "Facts that the machine found, over all tables", required=True, example="263"),
        Column("corrections_confirmed", COUNT, "Facts that a person confirmed", required=True, example="0"),
        Column(
            "corrections_rejected",
            COUNT,
            "Facts that a person rejected: no longer in a table",
            required=True,
            example="0",
        ),
        Column("corrections_mended", COUNT, "Facts of which a person changed a value", required=True, example="1"),
        Column(
            "corrections_unused",
            COUNT,
            "Corrections that change nothing as the region stands now: the table corrections tells why",
            required=True,
            example="0",
        ),
    ),
    key=("crawl_id",),
    order=("observed_at", "crawl_id"),
    weakness="Read the latest row of each region before trusting a count. It judges a crawl against what the region"
    " file expects, not against what the region has.",
)

RUNS = Table(
    name="runs",
    meaning="One row per run that touched the region.",
    layer="work",
    columns=(
        Column("run_id", TEXT, "Id of the run", required=True, example="20260302T013000.081231Z-656e9f"),
        Column(
            "kind",
            TEXT,
            "What was asked for: run, crawl, extract, publish, rebuild, ingest",
            required=True,
            example="run",
        ),
        Column("started", INSTANT, "Begin", required=True, example="2026-03-02T01:30:00Z"),
        Column("finished", INSTANT, "End", example="2026-03-02T01:49:14Z", weakness="Null where the run was killed."),
        Column("version", TEXT, "Version of the project", required=True, example="0.1.0"),
        Column("regions", TEXTS, "Regions of the run", required=True, example='["de-veenstreek", "waterrijk"]'),
        Column(
            "counts",
            pa.map_(TEXT, pa.int64()),
            "Rows per table and other counts of this region",
            required=True,
            example='{"documents": 15, "milestones": 86}',
        ),
        Column("outcome", TEXT, "How it ended", vocabulary="run_outcome", required=True, example="partial"),
        Column("message", TEXT, "Why, where it did not end well", example="the disk is full"),
    ),
    key=("run_id",),
    order=("started", "run_id"),
    weakness="The only table that differs between two runs over the same bytes.",
)

FETCHES = Table(
    name="fetches",
    meaning="Every request of every crawl.",
    layer="work",
    columns=(
        Column("fetch_id", TEXT, "Id of the request", required=True, example="20260302T013000Z-waterrijk/6"),
        Column("crawl_id", TEXT, "Crawl that made it", required=True, example="20260302T013000Z-waterrijk"),
        Column("position", pa.int32(), "Place in that crawl, from 0", required=True, example="6"),
        Column(
            "url", TEXT, "Address asked for", required=True, example="https://www.waterrijk.example/inkoop-jeugdhulp"
        ),
        Column(
            "final_url",
            TEXT,
            "Address that answered, after redirects",
            example="https://www.waterrijk.example/inkoop-jeugdhulp/",
        ),
        Column("requested_at", INSTANT, "When; null for an ingest without a manifest", example="2026-03-02T01:30:00Z"),
        Column("status", pa.int32(), "HTTP status; null where none came", example="200"),
        Column("bytes", pa.int64(), "Bytes of the body that came", example="8188"),
        Column("elapsed", pa.float64(), "Seconds, all attempts together", example="0.013"),
        Column("attempts", pa.int32(), "How often it was tried", required=True, example="1"),
        Column(
            "not_modified",
            pa.bool_(),
            "The server said that nothing changed",
            required=True,
            example="false",
            weakness="What the server says; some say it of pages that did change, some never.",
        ),
        Column("purpose", TEXT, "What it was made for", vocabulary="fetch_purpose", required=True, example="document"),
        Column("robots", TEXT, "Verdict of robots.txt", vocabulary="robots_verdict", required=True, example="allowed"),
        Column(
            "robots_sha256",
            TEXT,
            "The robots.txt that gave the verdict",
            example="8781cab47c04ad8bf35ac3e7d38d83845dd52cbf5fde7914cb20731956421c6b",
        ),
        Column("outcome", TEXT, "What came of it", vocabulary="fetch_outcome", required=True, example="fetched"),
        Column("error", TEXT, "What went wrong", example="HTTP 404."),
        Column(
            "document_id",
            TEXT,
            "Document that came, or that is unchanged",
            example="add5035f416452af2722d6e76112b1b9793f7a94d824a0a9a9bf7a922b95e4a2",
        ),
        Column(
            "found_on",
            TEXT,
            "Address of the page that linked it",
            example="https://www.waterrijk.example/inkoop-jeugdhulp",
        ),
        Column("link_text", TEXT, "Words of that link", example="Inkoopstrategie (pdf)"),
    ),
    key=("fetch_id",),
    order=("requested_at", "crawl_id", "position"),
    weakness="Grows with every crawl; what was asked for outside a crawl (by hand, by a steward) is not in it.",
)

PROBLEMS = Table(
    name="problems",
    meaning="What could not be fetched, read, understood or believed.",
    layer="work",
    columns=(
        Column(
            "problem_id",
            TEXT,
            "Id that stays the same over re-runs",
            required=True,
            example="1d3ae119e36eb7109edb9c1408fdce94",
        ),
        Column(
            "document_id",
            TEXT,
            "Document, if it has one",
            example="add5035f416452af2722d6e76112b1b9793f7a94d824a0a9a9bf7a922b95e4a2",
        ),
        Column("url", TEXT, "Address, if it has one", example="https://www.waterrijk.example/inkoop-jeugdhulp"),
        Column("page", pa.int32(), "Page, if it is about one", example="3"),
        Column("stage", TEXT, "Where in the work it arose", vocabulary="stage", required=True, example="read"),
        Column("kind", TEXT, "Stable code", vocabulary="problem_kind", required=True, example="password_protected"),
        Column("message", TEXT, "A sentence that helps", required=True, example="The PDF opens with a password only"),
        Column("quote", TEXT, "Words it is about, if any", example="Stichting De Vlonder"),
        Column("attempts", pa.int32(), "How often it was tried", required=True, example="1"),
    ),
    key=("problem_id",),
    order=("stage", "kind", "url", "document_id", "page", "problem_id"),
    weakness="Holds what was noticed. A value that a rule missed without noticing has no row.",
)

CORRECTIONS = Table(
    name="corrections",
    meaning="What persons said of the machine's facts: one row per correction and fact, and one per correction without.",
    layer="work",
    columns=(
        Column(
            "correction_id",
            TEXT,
            "Id that stays the same while the correction does",
            required=True,
            example="958a144a14b2987310f10d19a2b91f07",
        ),
        Column("number", pa.int32(), "Place in the region's corrections file, from 1", required=True, example="1"),
        Column("fact_table", TEXT, "Table of the fact", required=True, example="providers"),
        Column(
            "fact_id",
            TEXT,
            "Fact that it changes; null where it changes none",
            example="bd594b56828a36add00d0f37fe8867bb",
        ),
        Column(
            "document_id",
            TEXT,
            "Document of that fact",
            example="add5035f416452af2722d6e76112b1b9793f7a94d824a0a9a9bf7a922b95e4a2",
        ),
        Column("quote", TEXT, "The words that it is about", required=True, example="Stichting De Vlonder"),
        Column("verdict", TEXT, "What was said", vocabulary="correction_verdict", required=True, example="mend"),
        Column(
            "outcome",
            TEXT,
            "What became of it",
            vocabulary="correction_outcome",
            required=True,
            example="applied",
            weakness="unused after the document changed: the judgement was of other bytes.",
        ),
        Column("judged_on", DATE, "Day of the judgement", required=True, example="2026-02-20"),
        Column("reason", TEXT, "Why", required=True, example="The list is of members of a combination."),
        Column(
            "machine_row",
            TEXT,
            "The fact's row as the machine had it, as JSON: what was mended or rejected",
            example='{"status": "mentioned", "name": "Stichting De Vlonder"}',
        ),
    ),
    key=("number", "fact_id"),
    order=("number", "document_id", "fact_id"),
    weakness="A few facts that somebody looked at, not a sample: no rate of errors follows from it.",
)

TAKEDOWNS = Table(
    name="takedowns",
    meaning="What was taken out of the tables on request or by decision, counted: what it was stands nowhere.",
    layer="work",
    columns=(
        Column(
            "file",
            TEXT,
            "Takedown file, without its suffix: the region's own or all-regions",
            required=True,
            example="waterrijk",
        ),
        Column("number", pa.int32(), "Place in that file, from 1", required=True, example="1"),
        Column(
            "kind", TEXT, "By what it names what goes", vocabulary="takedown_kind", required=True, example="document"
        ),
        Column("outcome", TEXT, "What became of it", vocabulary="takedown_outcome", required=True, example="applied"),
        Column("decided_on", DATE, "Day of the decision", required=True, example="2026-02-20"),
        Column("reason", TEXT, "Why", required=True, example="The file held names of clients."),
        Column("documents", COUNT, "Documents that went", required=True, example="1"),
        Column("facts", COUNT, "Facts that went", required=True, example="4"),
        Column("masked", COUNT, "Texts in which words were masked", required=True, example="0"),
    ),
    key=("file", "number"),
    order=("file", "number"),
    weakness="Counts only: which facts went cannot be told from it, on purpose.",
)
