"""Templates into HTML. Everything is escaped unless it is markup of ours, and no text can turn or hide what is read."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from website.words import harmless


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("website"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def page(template: str, place: str, **context: Any) -> str:
    """The page that stands at ``place`` in the site. ``root`` in a template leads from there to the top of the site."""
    return _environment().get_template(template).render(root="../" * place.count("/"), here=place, **context)
