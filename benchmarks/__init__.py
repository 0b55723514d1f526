"""Benchmarks: what speed and memory cost, on files that they make themselves.

Each module prints a small table, or JSON with ``--json``: ratios and medians. Does not belong here: timed tests, real
documents, anything that the program needs to run.
"""
