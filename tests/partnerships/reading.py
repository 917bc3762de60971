"""What does the record of a partnership say? For tests only: the product never reads it."""

from __future__ import annotations

import json
from typing import Any

from alongside.ledger.models import LedgerEntry
from alongside.partnerships.models import Partnership


def entries(partnership: Partnership) -> list[dict[str, Any]]:
    lines = LedgerEntry.objects.filter(partnership=partnership.pk).order_by("number").values_list("line", flat=True)
    return [json.loads(line) for line in lines]


def acts(partnership: Partnership) -> list[str]:
    return [entry["act"] for entry in entries(partnership)]
