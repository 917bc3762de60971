"""What the record says, for tests that look at it."""

from __future__ import annotations

import json
from typing import Any

from alongside.ledger.models import LedgerEntry
from tests.cast import Cast


def lines(cast: Cast) -> list[dict[str, Any]]:
    """Every entry of Harbour Lane, in order."""
    found = LedgerEntry.objects.filter(partnership=cast.here.pk).order_by("number")
    return [json.loads(line) for line in found.values_list("line", flat=True)]


def acts(cast: Cast) -> list[tuple[str, dict[str, Any]]]:
    return [(line["act"], line["facts"]) for line in lines(cast)]


def last(cast: Cast) -> tuple[str, dict[str, Any]]:
    return acts(cast)[-1]


def those(cast: Cast, act: str) -> list[dict[str, Any]]:
    """The facts of every entry of one act."""
    return [facts for name, facts in acts(cast) if name == act]
