"""Which kinds of things can be made in the background? Each is offered by the app that knows how, in the settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A file. `name` is what it is called when it is saved."""

    content: bytes
    content_type: str
    name: str


class CannotMake(Exception):
    """It cannot be made, and trying again would not help. Its text is one of our sentences, for whoever asked."""


Progress = Callable[[int, int, str], None]
"""Told before each step: its number, how many there are, and what is done in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """`make` gets the account that asked, what it is about, and whom to tell how far it is.

    It asks again whether they may have it: between asking and making, somebody may have left.
    """

    name: str
    called: str
    make: Callable[[Any, Mapping[str, str], Progress], Made]


def kinds() -> dict[str, Kind]:
    """Those that this site offers, by name."""
    return _offered(tuple(settings.JOBS))


@cache
def _offered(paths: tuple[str, ...]) -> dict[str, Kind]:
    offered: list[Kind] = [import_string(path) for path in paths]
    return {each.name: each for each in offered}
