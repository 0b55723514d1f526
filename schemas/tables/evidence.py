"""Documents and their passages: what every fact leads back to."""

from __future__ import annotations

import pyarrow as pa

from schemas.table import DATE, INSTANT, TEXT, TEXTS, Column, Table

DOCUMENTS = Table(
    name="documents",
    meaning="One row per version of a document that was archived, read or not.",
    layer="evidence",
    columns=(
        Column("document_id", TEXT, "sha256 of the archived bytes, hexadecimal", required=True),
        Column("url", TEXT, "Address it was fetched from, path it was ingested from, or attachment:<mail>/<n>/<name>"),
        Column("parent_document_id", TEXT, "The page that linked it or the mail that carried it"),
        Column("link_text", TEXT, "Words of the link that led to it"),
        Column("title", TEXT, "Title as the document states it"),
        Column("media_type", TEXT, "Recognised from the bytes, not from the name", required=True),
        Column("bytes", pa.int64(), "Size of the archived bytes", required=True),
        Column("pages", pa.int32(), "Pages or slides; null where the format has none"),
        Column("language", TEXT, "Language as stated or recognised, such as nl"),
        Column("document_date", DATE, "First day of what the document itself says its date is"),
        Column("document_date_precision", TEXT, "How exact document_date is", vocabulary="precision"),
        Column("last_modified", INSTANT, "What the server said of its last change"),
        Column(
            "fetched_at",
            INSTANT,
            "When these bytes were last fetched whole; null for a file ingested without a manifest",
        ),
        Column("first_seen", INSTANT, "When these bytes were first seen at this address"),
        Column("superseded_by", TEXT, "document_id of the next version at the same address that could be read"),
        Column(
            "missing_since",
            INSTANT,
            "Begin of the first whole crawl in which it came no more; null while it comes, where a later version "
            "replaced it, and for a file that was only ever ingested",
        ),
        Column("text_source", TEXT, "Where the text comes from", vocabulary="text_source"),
        Column("status", TEXT, "Whether it could be read whole", vocabulary="document_status", required=True),
        Column("problem", TEXT, "What went wrong in reading it, if anything"),
        Column("reader", TEXT, "Reader that read it"),
    ),
    key=("document_id",),
    order=("url", "document_id"),
)

PASSAGES = Table(
    name="passages",
    meaning="The stored text of a document, cut into passages; people are masked with the same number of characters.",
    layer="evidence",
    columns=(
        Column("passage_id", TEXT, "Stable id of the passage", required=True),
        Column("document_id", TEXT, "Document it stands in", required=True),
        Column("position", pa.int32(), "Place in reading order, from 0", required=True),
        Column("kind", TEXT, "What it is in the document", vocabulary="passage_kind", required=True),
        Column("page", pa.int32(), "Page or slide, from 1; null for HTML, DOCX and mail"),
        Column("bbox", pa.list_(pa.float64(), 4), "x0, top, x1, bottom in points from the page's upper left corner"),
        Column("heading_path", TEXTS, "Headings above it, the outermost first"),
        Column("table_id", TEXT, "Table it is a cell of, unique within the document"),
        Column("row", pa.int32(), "Row in that table, from 0"),
        Column("column", pa.int32(), "Column in that table, from 0"),
        Column("row_span", pa.int32(), "Rows that the cell covers"),
        Column("column_span", pa.int32(), "Columns that the cell covers"),
        Column("row_header", TEXT, "Header of its row"),
        Column("column_header", TEXT, "Header of its column; of all columns it spans, separated by ' | '"),
        Column("text", TEXT, "The text; offsets of facts count characters of it", required=True),
    ),
    key=("passage_id",),
    order=("document_id", "position"),
)
