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
        Column("crawl_id", TEXT, "Crawl or ingest that the row is about", required=True),
        Column("observed_at", INSTANT, "When that crawl began; null for an ingest without a manifest"),
        Column(
            "state",
            TEXT,
            "Whether the region's tables can be trusted to be whole",
            vocabulary="coverage_state",
            required=True,
        ),
        Column("reasons", TEXTS, "Why it is not complete, one sentence each, the worst first", required=True),
        Column("reason_codes", TEXTS, "Stable codes of these reasons", vocabulary="coverage_reason", required=True),
        Column("expected_documents", COUNT, "The region file's minimum", required=True),
        Column("expected_facts", COUNT, "The region file's minimum", required=True),
        Column("addresses_found", COUNT, "Addresses that the region file allows and that were seen", required=True),
        Column("fetched", COUNT, "Addresses whose bytes came", required=True),
        Column("not_modified", COUNT, "Addresses that the server said are unchanged", required=True),
        Column("refused_by_robots", COUNT, "Addresses that robots.txt forbids", required=True),
        Column("failed", COUNT, "Addresses that could not be fetched", required=True),
        Column("too_large", COUNT, "Addresses whose body exceeded the limit", required=True),
        Column("not_followed", COUNT, "Addresses beyond the region file's depth or maximum", required=True),
        Column("documents", COUNT, "Versions of documents in the tables", required=True),
        Column("unreadable", COUNT, "Documents of which nothing could be read", required=True),
        Column("truncated", COUNT, "Documents of which a part could not be read", required=True),
        Column("documents_with_facts", COUNT, "Documents with at least one fact", required=True),
        Column("documents_without_facts", COUNT, "Documents that were read and have no fact", required=True),
        Column("facts", COUNT, "Facts that the machine found, over all tables", required=True),
        Column("corrections_confirmed", COUNT, "Facts that a person confirmed", required=True),
        Column("corrections_rejected", COUNT, "Facts that a person rejected: no longer in a table", required=True),
        Column("corrections_mended", COUNT, "Facts of which a person changed a value", required=True),
        Column(
            "corrections_unused",
            COUNT,
            "Corrections that change nothing as the region stands now: the table corrections tells why",
            required=True,
        ),
    ),
    key=("crawl_id",),
    order=("observed_at", "crawl_id"),
)

RUNS = Table(
    name="runs",
    meaning="One row per run that touched the region.",
    layer="work",
    columns=(
        Column("run_id", TEXT, "Id of the run", required=True),
        Column("kind", TEXT, "What was asked for: run, crawl, extract, publish, rebuild, ingest", required=True),
        Column("started", INSTANT, "Begin", required=True),
        Column("finished", INSTANT, "End"),
        Column("version", TEXT, "Version of the project", required=True),
        Column("regions", TEXTS, "Regions of the run", required=True),
        Column("counts", pa.map_(TEXT, pa.int64()), "Rows per table and other counts of this region", required=True),
        Column("outcome", TEXT, "How it ended", vocabulary="run_outcome", required=True),
        Column("message", TEXT, "Why, where it did not end well"),
    ),
    key=("run_id",),
    order=("started", "run_id"),
)

FETCHES = Table(
    name="fetches",
    meaning="Every request of every crawl.",
    layer="work",
    columns=(
        Column("fetch_id", TEXT, "Id of the request", required=True),
        Column("crawl_id", TEXT, "Crawl that made it", required=True),
        Column("position", pa.int32(), "Place in that crawl, from 0", required=True),
        Column("url", TEXT, "Address asked for", required=True),
        Column("final_url", TEXT, "Address that answered, after redirects"),
        Column("requested_at", INSTANT, "When; null for an ingest without a manifest"),
        Column("status", pa.int32(), "HTTP status; null where none came"),
        Column("bytes", pa.int64(), "Bytes of the body that came"),
        Column("elapsed", pa.float64(), "Seconds, all attempts together"),
        Column("attempts", pa.int32(), "How often it was tried", required=True),
        Column("not_modified", pa.bool_(), "The server said that nothing changed", required=True),
        Column("purpose", TEXT, "What it was made for", vocabulary="fetch_purpose", required=True),
        Column("robots", TEXT, "Verdict of robots.txt", vocabulary="robots_verdict", required=True),
        Column("robots_sha256", TEXT, "The robots.txt that gave the verdict"),
        Column("outcome", TEXT, "What came of it", vocabulary="fetch_outcome", required=True),
        Column("error", TEXT, "What went wrong"),
        Column("document_id", TEXT, "Document that came, or that is unchanged"),
        Column("found_on", TEXT, "Address of the page that linked it"),
        Column("link_text", TEXT, "Words of that link"),
    ),
    key=("fetch_id",),
    order=("requested_at", "crawl_id", "position"),
)

PROBLEMS = Table(
    name="problems",
    meaning="What could not be fetched, read, understood or believed.",
    layer="work",
    columns=(
        Column("problem_id", TEXT, "Id that stays the same over re-runs", required=True),
        Column("document_id", TEXT, "Document, if it has one"),
        Column("url", TEXT, "Address, if it has one"),
        Column("page", pa.int32(), "Page, if it is about one"),
        Column("stage", TEXT, "Where in the work it arose", vocabulary="stage", required=True),
        Column("kind", TEXT, "Stable code", vocabulary="problem_kind", required=True, example="password_protected"),
        Column("message", TEXT, "A sentence that helps", required=True),
        Column("quote", TEXT, "Words it is about, if any"),
        Column("attempts", pa.int32(), "How often it was tried", required=True),
    ),
    key=("problem_id",),
    order=("stage", "kind", "url", "document_id", "page", "problem_id"),
)

CORRECTIONS = Table(
    name="corrections",
    meaning="What persons said of the machine's facts: one row per correction and fact, and one per correction without.",
    layer="work",
    columns=(
        Column("correction_id", TEXT, "Id that stays the same while the correction does", required=True),
        Column("number", pa.int32(), "Place in the region's corrections file, from 1", required=True),
        Column("fact_table", TEXT, "Table of the fact", required=True),
        Column("fact_id", TEXT, "Fact that it changes; null where it changes none"),
        Column("document_id", TEXT, "Document of that fact"),
        Column("quote", TEXT, "The words that it is about", required=True),
        Column("verdict", TEXT, "What was said", vocabulary="correction_verdict", required=True),
        Column("outcome", TEXT, "What became of it", vocabulary="correction_outcome", required=True),
        Column("judged_on", DATE, "Day of the judgement", required=True),
        Column("reason", TEXT, "Why", required=True),
        Column("machine_row", TEXT, "The fact's row as the machine had it, as JSON: what was mended or rejected"),
    ),
    key=("number", "fact_id"),
    order=("number", "document_id", "fact_id"),
)

TAKEDOWNS = Table(
    name="takedowns",
    meaning="What was taken out of the tables on request or by decision, counted: what it was stands nowhere.",
    layer="work",
    columns=(
        Column("file", TEXT, "Takedown file, without its suffix: the region's own or all-regions", required=True),
        Column("number", pa.int32(), "Place in that file, from 1", required=True),
        Column("kind", TEXT, "By what it names what goes", vocabulary="takedown_kind", required=True),
        Column("outcome", TEXT, "What became of it", vocabulary="takedown_outcome", required=True),
        Column("decided_on", DATE, "Day of the decision", required=True),
        Column("reason", TEXT, "Why", required=True),
        Column("documents", COUNT, "Documents that went", required=True),
        Column("facts", COUNT, "Facts that went", required=True),
        Column("masked", COUNT, "Texts in which words were masked", required=True),
    ),
    key=("file", "number"),
    order=("file", "number"),
)
