"""Facts that are lost on the way: the tables hold half of what the last run published, though no crawl shows a fall.

``coverage`` cannot show it, as it is made from the archive alone, with the code of today for every night: where a change of
the code or a damaged archive costs half of the facts, it costs them in every night. The log of runs remembers.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.coverage import number_of, sentence
from storage.runs import Run

CODE = "tables_fell"


def facts_lost(runs: Sequence[Run], region: str, facts: int) -> str | None:
    """The sentence on it, where the last of ``runs`` that published ``region`` published twice as many; else None.

    ``runs`` come in order of time, without the one that is on its way.
    """
    published = [run for run in runs if "rows_documents" in run.counts.get(region, {})]
    if not published:
        return None
    last = published[-1]
    before = last.counts[region].get("facts", 0)
    if not before or 2 * facts > before:
        return None
    return sentence(CODE, **number_of(facts, "fact"), before=before, day=last.started.date(), version=last.version)
