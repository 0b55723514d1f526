"""The project's version, as installed."""

from __future__ import annotations

from importlib.metadata import version

VERSION = version("inkoopspoor")
"""Stands in the metadata of every published file and in every row of ``runs``."""
