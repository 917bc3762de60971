"""Law 11: whoever keeps their involvement from somebody is not there for them, and is there for everybody else."""

from __future__ import annotations

from alongside.contributions.models import Contribution
from alongside.contributions.queries import contributions_for
from alongside.domain.visibility import Viewer, may_read
from alongside.partnerships.models import Member, Wall
from alongside.partnerships.queries import members_for
from tests.any_order.world import World


def what_is_kept_is_not_there_and_all_else_is(world: World) -> None:
    """Worked out one by one, from the walls alone, and held against what the lists give."""
    said = {each.pk: each for each in Contribution.objects.select_related("space", "author")}
    for member in world.members():
        viewer, kept = member.viewer, kept_from(member)
        heard = {pk for pk, each in said.items() if _is_heard(each, said, viewer, kept=kept)}
        assert {each.pk for each in contributions_for(viewer)} == heard
        here = Member.objects.filter(partnership=member.partnership, left_at=None).exclude(account__in=kept)
        assert set(members_for(viewer)) == set(here)


def kept_from(member: Member) -> set:
    """Whose accounts."""
    return set(Wall.objects.filter(against=member.account).values_list("by", flat=True))


def _is_heard(thing: Contribution, said: dict, viewer: Viewer, *, kept: set) -> bool:
    """Its author is not kept from the viewer; nor is anybody's above it, up to what the viewer said."""
    if not may_read(viewer, thing.space.place):
        return False
    above: Contribution | None = thing
    while above is not None and above.author_id != viewer.member_id:
        if above.author and above.author.account_id in kept:
            return False
        above = said.get(above.about_id)
    return True
