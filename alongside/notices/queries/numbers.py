"""Which address is for whose answers to what?"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from alongside.domain.visibility import Viewer
from alongside.notices.models import ReplyAddress

Asked = tuple[UUID, str, UUID]
"""A member, a kind and a thing."""


def about_number(viewer: Viewer | None, row: ReplyAddress, turn: int) -> str:
    """What the seal of an address is over."""
    return f"{row.member_id.hex} {row.kind} {row.thing.hex} {turn}"


def numbers_for(viewer: Viewer | None, asked: Iterable[Asked]) -> dict[Asked, ReplyAddress]:
    """Those that were given out before. One query."""
    wanted = set(asked)
    rows = ReplyAddress.objects.filter(
        member__in={member for member, _, _ in wanted}, thing__in={thing for _, _, thing in wanted}
    )
    found = {(row.member_id, row.kind, row.thing): row for row in rows}
    return {each: found[each] for each in wanted if each in found}
