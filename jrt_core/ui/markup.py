"""Markup of our own: an element from a tag and its parts, everything else escaped."""

from __future__ import annotations

import html

import streamlit as st

from jrt_core.ui import embedding, shell


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


def tag(name: str, *inside: str, **attributes: str) -> Markup:
    """An element; texts and attributes are escaped. `class_` is class, `aria_hidden` is aria-hidden."""
    content = "".join(part if isinstance(part, Markup) else html.escape(part) for part in inside)
    return Markup(f"<{name}{_written(attributes)}>{content}</{name}>")


def image(address: str, width: int, height: int, alt: str) -> Markup:
    """A picture; an empty `alt` marks it as decoration."""
    return Markup(
        f"<img{_written({'src': address, 'width': str(width), 'height': str(height), 'alt': alt})}>"
    )


def put(*inside: Markup, class_: str) -> None:
    """Put markup on the page, with the colours of the visitor's theme for the style sheet."""
    palette = shell.palette()
    colors = {
        "women": palette.women,
        "men": palette.men,
        "total": palette.total,
        "ink": palette.ink,
        "soft": palette.soft,
        "rule": palette.rule,
        "paper": palette.paper,
    }
    style = ";".join(f"--{name}:{color}" for name, color in colors.items())
    whole = tag("div", *inside, class_=class_, style=style)
    if embedding.is_embedded():
        # A frame in another site has no room for the pages that links lead to.
        whole = Markup(whole.replace("<a ", '<a target="_blank" '))
    st.html(whole)


def _written(attributes: dict[str, str]) -> str:
    return "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(value)}"' for key, value in attributes.items()
    )
