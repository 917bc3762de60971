"""What must never be otherwise, said to the database in one line."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import CheckConstraint, Q


def one_of(field: str, values: Iterable[str], *, name: str) -> CheckConstraint:
    """The field holds one of these values and nothing else."""
    return CheckConstraint(condition=Q(**{f"{field}__in": sorted(values)}), name=name)


def both_or_neither(first: str, second: str, *, name: str) -> CheckConstraint:
    """Two nullable fields that only mean something together."""
    return CheckConstraint(
        condition=Q(**{f"{first}__isnull": True, f"{second}__isnull": True})
        | Q(**{f"{first}__isnull": False, f"{second}__isnull": False}),
        name=name,
    )
