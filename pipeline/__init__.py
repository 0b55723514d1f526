"""The stages of the work as plain functions: crawl, extract, publish, ingest, rebuild, and what stands around them.

Belongs here: what happens in which order, reading and extracting in processes that can be killed, rows from results,
coverage, evaluation. Does not belong here: how bytes are stored (``storage``), HTTP (``crawler``), finding facts
(``extractors``), Prefect (``flows``), reading settings or printing (``inkoopspoor``).
"""
