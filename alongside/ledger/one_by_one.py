"""How does the clock do a list of things so that one that fails keeps none of the others waiting?"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import TypeVar

from django.db import DatabaseError

logger = logging.getLogger(__name__)
T = TypeVar("T")


def one_by_one(act: Callable[[T], bool], things: Iterable[T]) -> int:
    """Answers how many it was done to. Each act is a transaction of its own.

    A fault in one is logged and the rest are done: one partnership’s broken row must not keep the decisions of all
    others from closing. What the database itself refuses (it is locked, the disk is full) would come to every one of
    them, so it ends the round; the next round makes up for it.
    """
    return sum(_done(act, thing) for thing in list(things))


def _done(act: Callable[[T], bool], thing: T) -> bool:
    try:
        return act(thing)
    except DatabaseError:
        raise
    except Exception:
        logger.exception("The clock could not do what was due to %r. It tries again.", thing)
        return False
