"""Can a line be told to be right at one glance? One regular expression an act, made from the shapes of its facts."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, get_args, get_origin

from alongside.domain.record.acts import ACTS
from alongside.domain.record.entry import FORMAT
from alongside.domain.record.facts import Act, hints, shape_of
from alongside.domain.record.shapes import EVERY_DAY_HAS, EVERY_YEAR_HAS, ID, SLUG

Glimpse = tuple[int, bytes, bytes]
"""The number, the partnership and the time of an entry."""


def glance(line: bytes) -> Glimpse | None:
    """What `walk` needs of a line that is canonical, framed as it should be, and a known act whose facts all fit.

    None promises nothing either way: such a line has to be read in full. Most acts are of this plain kind, and a
    glance at one takes a quarter of the time.
    """
    pattern = _patterns().get(line[: line.find(b',"at":')])
    match = pattern.fullmatch(line) if pattern else None
    return (int(match[2]), match[3], match[1]) if match else None


@cache
def _patterns() -> dict[bytes, re.Pattern[bytes]]:
    """Keyed by how lines of the act begin."""
    found = {}
    for (name, version), act in ACTS.items():
        facts = facts_pattern(act)
        if facts:
            beginning = f'{{"act":"{name}","act_v":{version}'
            found[beginning.encode()] = re.compile((re.escape(beginning) + _frame(facts)).encode())
    return found


def _frame(facts: str) -> str:
    return (
        f',"at":"({EVERY_YEAR_HAS}{EVERY_DAY_HAS})","by":"(?:{ID}|clock|installer)","facts":{facts},"n":(0|[1-9][0-9]{{0,14}}),'
        f'"partnership":"({ID})","stake":"(?:{SLUG}|)","v":{FORMAT}\\}}'
    )


def facts_pattern(act: type[Act]) -> str:
    """A regular expression for the canonical facts of an act; empty if no expression could tell them for certain."""
    parts = {name: _pattern(hint) for name, hint in hints(act).items()}
    if not all(parts.values()):
        return ""
    return r"\{" + ",".join(f'"{name}":{parts[name]}' for name in sorted(parts)) + r"\}"


def _pattern(hint: Any) -> str:
    shape = shape_of(hint)
    if shape is not None:
        return shape.pattern
    if hint is bool:
        return "(?:true|false)"
    inner = _pattern(get_args(hint)[0]) if get_origin(hint) is tuple else ""
    return rf"\[(?:{inner}(?:,{inner})*)?\]" if inner else ""
