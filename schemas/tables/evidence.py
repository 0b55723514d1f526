"""Documents and their passages: what every fact leads back to."""

from __future__ import annotations

import pyarrow as pa

from schemas.table import DATE, INSTANT, TEXT, TEXTS, Column, Table

DOCUMENTS = Table(
    name="documents",
    meaning="One row per version of a document that was archived, read or not.",
    layer="evidence",
    columns=(
        Column(
            "document_id",
            TEXT,
            "sha256 of the archived bytes, hexadecimal",
            required=True,
            example="add5035f416452af2722d6e76112b1b9793f7a94d824a0a9a9bf7a922b95e4a2",
            weakness="The same bytes at two addresses are one document, under the address first seen; any changed "
            "byte (a counter, a date of today) makes a new version.",
        ),
        Column(
            "url",
            TEXT,
            "Address it was fetched from, path it was ingested from, or attachment:<mail>/<n>/<name>",
            example="https://www.waterrijk.example/inkoop-jeugdhulp/inkoopstrategie.pdf",
        ),
        Column(
            "parent_document_id",
            TEXT,
            "The page that linked it or the mail that carried it",
            example="add5035f416452af2722d6e76112b1b9793f7a94d824a0a9a9bf7a922b95e4a2",
            weakness="The version of the page that linked it first; other pages that link it are in fetches.",
        ),
        Column("link_text", TEXT, "Words of the link that led to it", example="Inkoopstrategie (pdf)"),
        Column(
            "title",
            TEXT,
            "Title as the document states it",
            example="Inkoopstrategie jeugdhulp 2026",
            weakness="From the file's properties, the title of the page or its first heading: now and then that of "
            "a template.",
        ),
        Column(
            "media_type", TEXT, "Recognised from the bytes, not from the name", required=True, example="application/pdf"
        ),
        Column("bytes", pa.int64(), "Size of the archived bytes", required=True, example="8188"),
        Column("pages", pa.int32(), "Pages or slides; null where the format has none", example="12"),
        Column(
            "language",
            TEXT,
            "Language as stated or recognised, such as nl",
            example="nl",
            weakness="Told by the small words of the text; null where they are too few.",
        ),
        Column(
            "document_date",
            DATE,
            "First day of what the document itself says its date is",
            example="2025-11-03",
            weakness="Null where the document does not say it: a fact of it cannot be set in time then. A page that"
            " is kept up may show the date of its first version.",
        ),
        Column("document_date_precision", TEXT, "How exact document_date is", vocabulary="precision", example="day"),
        Column(
            "last_modified",
            INSTANT,
            "What the server said of its last change",
            example="2025-11-24T08:00:00Z",
            weakness="Many servers send the moment of asking, or nothing.",
        ),
        Column(
            "fetched_at",
            INSTANT,
            "When these bytes were last fetched whole; null for a file ingested without a manifest",
            example="2026-03-02T01:30:00Z",
        ),
        Column(
            "first_seen",
            INSTANT,
            "When these bytes were first seen at this address",
            example="2026-02-14T01:30:00Z",
            weakness="When we first came, not when it was put there.",
        ),
        Column(
            "superseded_by",
            TEXT,
            "document_id of the next version at the same address that could be read",
            example="5f51869e45d8bd43e04da8ca75c850cb77a5752cc2fb9a9a919266c0f66ef541",
            weakness="By address: a new strategy at an address of its own does not supersede the old one.",
        ),
        Column(
            "missing_since",
            INSTANT,
            "Begin of the first whole crawl in which it came no more; null while it comes, where a later version "
            "replaced it, and for a file that was only ever ingested",
            example="2026-05-02T01:30:00Z",
            weakness="Gone from the site is not withdrawn: archived news disappears too.",
        ),
        Column("text_source", TEXT, "Where the text comes from", vocabulary="text_source", example="born_digital"),
        Column(
            "status",
            TEXT,
            "Whether it could be read whole",
            vocabulary="document_status",
            required=True,
            example="ok",
            weakness="ok says that it was read whole, not that anything was found in it.",
        ),
        Column(
            "problem", TEXT, "What went wrong in reading it, if anything", example="The PDF opens with a password only"
        ),
        Column("reader", TEXT, "Reader that read it", example="pdf 1"),
    ),
    key=("document_id",),
    order=("url", "document_id"),
    weakness="Counts versions, not documents: leave out those with superseded_by for what stands now. A document "
    "that could not be fetched has no row here: see problems.",
)

PASSAGES = Table(
    name="passages",
    meaning="The stored text of a document, cut into passages; people are masked with the same number of characters.",
    layer="evidence",
    columns=(
        Column("passage_id", TEXT, "Stable id of the passage", required=True, example="add5035f416452af-00029"),
        Column(
            "document_id",
            TEXT,
            "Document it stands in",
            required=True,
            example="add5035f416452af2722d6e76112b1b9793f7a94d824a0a9a9bf7a922b95e4a2",
        ),
        Column(
            "position",
            pa.int32(),
            "Place in reading order, from 0",
            required=True,
            example="29",
            weakness="Reading order of a page in columns is a guess from where words stand.",
        ),
        Column(
            "kind", TEXT, "What it is in the document", vocabulary="passage_kind", required=True, example="table_cell"
        ),
        Column(
            "page",
            pa.int32(),
            "Page or slide, from 1; null for HTML, DOCX and mail",
            example="2",
            weakness="Pages of a PDF are counted from its first, whatever number is printed on them.",
        ),
        Column(
            "bbox",
            pa.list_(pa.float64(), 4),
            "x0, top, x1, bottom in points from the page's upper left corner",
            example="[420.1, 582.4, 470.0, 641.4]",
            weakness="Null for HTML, Word and mail.",
        ),
        Column(
            "heading_path",
            TEXTS,
            "Headings above it, the outermost first",
            example='["Inkoopstrategie jeugdhulp 2026", "3. Segmenten en keuzes"]',
            weakness="In a PDF headings are told by size and weight of letters.",
        ),
        Column("table_id", TEXT, "Table it is a cell of, unique within the document", example="t1"),
        Column("row", pa.int32(), "Row in that table, from 0", example="2"),
        Column("column", pa.int32(), "Column in that table, from 0", example="4"),
        Column("row_span", pa.int32(), "Rows that the cell covers", example="1"),
        Column("column_span", pa.int32(), "Columns that the cell covers", example="1"),
        Column(
            "row_header",
            TEXT,
            "Header of its row",
            example="2 Dagbehandeling",
            weakness="The first cell of the row where nothing marks a header.",
        ),
        Column(
            "column_header",
            TEXT,
            "Header of its column; of all columns it spans, separated by ' | '",
            example="Looptijd",
        ),
        Column(
            "text",
            TEXT,
            "The text; offsets of facts count characters of it",
            required=True,
            example="4 jaar",
            weakness="Masked where people stood (█); what OCR read may be misspelt.",
        ),
    ),
    key=("passage_id",),
    order=("document_id", "position"),
    weakness="Some tables drawn without lines, and text in pictures of born-digital files, are read as plain lines "
    "or not at all.",
)
