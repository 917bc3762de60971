"""When a rule says no, how does the form keep what was typed?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from alongside.domain.verdict import Refused, Verdict
from alongside.plainforms import PlainForm

T = TypeVar("T")


def made(form: PlainForm, act: Callable[[], T]) -> T | None:
    """Do it, and answer what it made. If it is refused, even in the last instant: None, and the form says why.

    The reason stands above the form, and the words stay in it.
    """
    try:
        return act()
    except Refused as refused:
        say_no(form, refused.verdict)
        return None


def done(form: PlainForm, act: Callable[[], object]) -> bool:
    """The same for what makes nothing: whether it was done."""
    return made(form, lambda: (act(),)) is not None


def say_no(form: PlainForm, verdict: Verdict) -> None:
    form.add_error(None, f"{verdict.reason} {verdict.next_step}".strip())
