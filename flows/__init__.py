"""Prefect: thin flows and tasks over ``pipeline``, and nothing else. The only package that imports prefect.

Belongs here: what runs when, retries, the summary as an artifact. Does not belong here: any work on documents or
tables, which must run without Prefect too.

Nothing of Prefect calls home: these variables count only if they are set before prefect is imported.
"""

import os

os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] = "false"
os.environ["DO_NOT_TRACK"] = "1"
os.environ.setdefault("PREFECT_LOGGING_EXTRA_LOGGERS", "pipeline,crawler,storage")
