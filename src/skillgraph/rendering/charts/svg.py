"""SVG as strings: elements, links, and what a chart is made of.

A drawing is *fluid* where its places are percentages, so that it takes any width without
scaling its text, or *fixed* where they are pixels and a narrow screen scrolls it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from markupsafe import Markup, escape

from skillgraph.boundary.controls import xml_text

#: Width that the text of a fluid drawing has on a small phone, in pixels.
NARROW = 316
Look = Literal["name", "text", "quiet", "small", "amount", "value", "head", "topic", "title", "sign"]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The inside of an ``<svg>``, with the room that it takes in pixels.

    Attributes:
        body: Elements.
        width: Of a fluid drawing the least that its text needs.
        height: In pixels.
        fluid: Are horizontal places percentages?

    """

    body: Markup
    width: int
    height: int
    fluid: bool = False


@dataclass(frozen=True, slots=True)
class Pen:
    """How to draw: with links into the graph or without, and how wide text may run.

    Attributes:
        linked: False for a file of its own, where there is nothing to lead to.
        width: Room for text in a fluid drawing, in pixels.

    """

    linked: bool = True
    width: int = NARROW

    def link(self, curie: str, *children: Markup, title: str | None = None) -> Markup:
        """Wrap a mark into a link to its concept or statement.

        Args:
            curie: Where it leads.
            children: The mark.
            title: What it is, where its own text does not say so or is cut.

        """
        named = (element("title", title), *children) if title else children
        if not self.linked:
            return element("g", *named)
        return element("a", *named, href=address_of(curie))


def address_of(curie: str) -> str:
    """Give the part of the page's address that shows a concept or a statement.

    Example:
        >>> address_of("concept:c-plus-plus"), address_of("statement:a_requires_b")
        ('#node=c-plus-plus', '#statement=a_requires_b')

    """
    prefix, _, slug = curie.partition(":")
    name = "statement" if prefix == "statement" else "node"
    return f"#{name}={quote(xml_text(slug), safe='')}"


def element(tag: str, *children: str, **attributes: object) -> Markup:
    """Make an element; text and values are escaped, and what XML cannot hold is replaced.

    An underscore in an attribute's name stands for a hyphen, one at its end for nothing; an
    attribute that is None is left out, and a number has at most two decimals.

    Example:
        >>> element("text", "a < b", class_="quiet", text_anchor="end", x=1.5, y=None)
        Markup('<text class="quiet" text-anchor="end" x="1.5">a &lt; b</text>')

    """
    given = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    inside = "".join(map(_clean, children))
    end = f">{inside}</{tag}>" if children else "/>"
    return Markup(f"<{tag}{given}{end}")  # noqa: S704 -- every part is escaped above


def group(*children: Markup, **attributes: object) -> Markup:
    """Group some elements; without attributes they only follow each other."""
    return element("g", *children, **attributes) if attributes else Markup("").join(children)


def text(content: str, x: float | str, y: float, *, look: Look = "text", anchor: str | None = None) -> Markup:
    """Write one line; *y* is its baseline."""
    class_ = None if look == "text" else look
    return element("text", content, class_=class_, x=x or None, y=y, text_anchor=anchor)


def percent(share: float) -> str:
    """Give a share of the width as SVG takes it.

    Example:
        >>> percent(0.25)
        '25%'

    """
    return f"{_number(100 * share)}%"


def _clean(child: str) -> str:
    return child if isinstance(child, Markup) else escape(xml_text(child))


def _value(value: object) -> str:
    if isinstance(value, (int, float)):
        return _number(value)
    return escape(xml_text(str(value)))


def _number(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.2f}".rstrip("0").rstrip(".")
