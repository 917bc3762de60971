"""How is a picture written down, so that no word put into it can break out of it?"""

from __future__ import annotations

import html
import re

NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 (section 2.2) has no way to write."""


def safe(words: object) -> str:
    return html.escape(NOT_XML.sub("", str(words)))


def number(value: float) -> str:
    """One decimal is finer than any screen here can show."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def tag(name: str, *inner: str, **attributes: object) -> str:
    """One element. `class_` is written `class`, `stroke_width` is written `stroke-width`; None is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{safe(number(value) if isinstance(value, float) else value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{''.join(inner)}</{name}>" if inner else f"<{name}{written}/>"


def picture(*inner: str, view: str, name: str = "", detail: str = "", **attributes: object) -> str:
    """A whole picture. With a name it is an image for everyone; without one the words beside it must say it all."""
    if not name:
        return tag("svg", *inner, viewBox=view, aria_hidden="true", focusable="false", **attributes)
    words = [tag("title", safe(name))] + ([tag("desc", safe(detail))] if detail else [])
    return tag("svg", *words, *inner, viewBox=view, role="img", focusable="false", **attributes)
