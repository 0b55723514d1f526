"""From what the documents of one region say to what is known now: the tables ``procurements`` and ``changes``.

Here belong pure functions from the rows of one region's fact tables and documents to rows of the tables of answers, and
from all regions' providers to ``provider_registry``. Reading and writing tables does not belong here, nor finding facts,
nor a clock: every date comes from the rows. The rules by which a value is decided are told in docs/procurements.md and
stand as data in ``criteria``.
"""

from __future__ import annotations

from pipeline.reconcile.building import Reconciled, reconciled
from pipeline.reconcile.registry import registry

__all__ = ["Reconciled", "reconciled", "registry"]
