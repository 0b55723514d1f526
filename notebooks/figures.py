"""What both notebooks draw with: plain axes, colours that can be told apart, marks for planned and had, text for who cannot see."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from datetime import date

import matplotlib.pyplot as plt
import pandas as pd
from IPython.display import Image, display
from matplotlib.axes import Axes
from matplotlib.figure import Figure

MOST = 40
"""Rows that one figure shows; more cannot be read. The title says how many there are."""
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
"""Okabe and Ito's, which people with the common kinds of colour blindness can tell apart."""
HATCHES = ("", "//", "..", "xx", "\\\\", "++", "--")
GREY = "#8a8a8a"


def labels(rows: pd.DataFrame) -> list[str]:
    """``region · segment (round)`` of each row; what is told of a whole purchase has no segment."""
    return [
        f"{region} · {'whole purchase' if pd.isna(segment) else segment}{'' if pd.isna(year) else f' ({year})'}"
        for region, segment, year in zip(rows["region"], rows["segment"], rows["round"], strict=True)
    ]


def rows_figure(names: Sequence[str], title: str, notes: Sequence[str], xlabel: str) -> tuple[Figure, Axes]:
    """A figure with one line per name, the first on top; ``notes`` tell below the title what is counted and left out."""
    figure, axes = plt.subplots(figsize=(9, 1.9 + 0.18 * len(notes) + 0.4 * max(len(names), 2)), layout="constrained")
    short = [textwrap.fill(name, 40, max_lines=2, placeholder=" …") for name in names]
    axes.set_yticks(range(len(names)), short, fontsize=9)
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.set_xlabel(xlabel)
    figure.suptitle("\n".join([title, *notes]), x=0.01, ha="left", fontsize=11)
    axes.grid(axis="x", color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(axis="y", length=0)
    return figure, axes


def span(
    axes: Axes, row: float, first: float | date, last: float | date, colour: str, marker: str, *, planned: bool
) -> None:
    """A period on the line ``row``: a mark, or two with a line between them. Hollow where it was only planned."""
    axes.plot([first, last], [row, row], color=colour, linewidth=2, solid_capstyle="round", zorder=2)  # type: ignore[arg-type]
    places = [first] if first == last else [first, last]
    face = "white" if planned else colour
    axes.plot(places, [row] * len(places), marker, color=colour, markerfacecolor=face, markersize=7, zorder=3)  # type: ignore[arg-type]


def mark(axes: Axes, name: str, colour: str, marker: str, *, hollow: bool = False) -> None:
    """A line of the legend."""
    face = "white" if hollow else colour
    axes.plot([], [], marker, color=colour, markerfacecolor=face, markersize=7, label=name, linestyle="none")


def legend(axes: Axes, columns: int = 3) -> None:
    """The legend below the figure, where it hides no mark."""
    axes.figure.legend(loc="outside lower left", ncols=columns, frameon=False, fontsize=9)


def show(figure: Figure, alt: str) -> None:
    """The figure with ``alt``, what a screen reader tells of it."""
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=110, metadata={"Software": ""})
    plt.close(figure)
    display(Image(buffer.getvalue(), format="png", alt=alt))  # type: ignore[no-untyped-call]
