"""What has an action to know before it changes something that was said?"""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.models import Contribution, Hiding, ImportBatch
from alongside.contributions.queries.heard import heard_by, not_unheard
from alongside.domain.agreement import CO_CHAIR_LIVED, CO_CHAIR_PROFESSIONAL
from alongside.domain.contributions import speaks_for_side
from alongside.domain.stakes import Side
from alongside.domain.verdict import Refused, Verdict, insist
from alongside.domain.visibility import NOT_HERE, Viewer, may_read
from alongside.partnerships.models import Member, Partnership, RoleHeld
from alongside.partnerships.queries import agreement_of, kept
from alongside.spaces.models import Space

CO_CHAIRS = {CO_CHAIR_LIVED: Side.LIVED, CO_CHAIR_PROFESSIONAL: Side.PROFESSIONAL}


def to_change(viewer: Viewer | None, contribution_id: UUID) -> Contribution:
    """As it is now, and locked until the transaction ends: two people may act on it at the same instant.

    Raises Refused, with the one answer for missing and closed.
    """
    locked = Contribution.objects.select_for_update(of=("self",)).select_related("space").filter(not_unheard(viewer))
    found = locked.filter(pk=contribution_id).first()
    if found is None:
        raise Refused(NOT_HERE)
    insist(may_read(viewer, found.space.place))
    return found


def names_in_use(viewer: Viewer | None) -> list[str]:
    """What everybody else goes by, as far as this viewer may know: members, and names chosen in rooms they read.

    Whoever is kept from the viewer is not among them: a name that is taken would tell that its owner is here.
    """
    if viewer is None:
        return []
    members = Member.objects.filter(partnership_id=viewer.partnership_id, forgotten_at__isnull=True)
    chosen = Contribution.objects.filter(heard_by(viewer), named="chosen").exclude(shown_name="")
    return [
        *members.exclude(kept(viewer)).exclude(pk=viewer.member_id).values_list("name", flat=True),
        *chosen.exclude(author_id=viewer.member_id).values_list("shown_name", flat=True).distinct(),
    ]


def names_of_members(viewer: Viewer | None, partnership: Partnership) -> list[str]:
    """For bringing a file in: nobody in it may pass for a member. Read by whoever runs the server, not by a viewer."""
    members = Member.objects.filter(partnership=partnership, forgotten_at__isnull=True)
    return list(members.values_list("name", flat=True))


def stakes_of(viewer: Viewer | None, partnership: Partnership) -> dict[str, dict[str, str]]:
    """Each stake's `label`, `plural` and `side`, by key."""
    return {
        stake.key: {"label": stake.label, "plural": stake.plural, "side": stake.side.value}
        for stake in agreement_of(viewer, partnership).stakes
    }


def helper_of(viewer: Viewer | None, pseudonym: str) -> Member | None:
    """Who entered it for somebody, by the name the note gives."""
    if viewer is None or not pseudonym:
        return None
    return Member.objects.filter(partnership_id=viewer.partnership_id, pseudonym=pseudonym).first()


def speaks(viewer: Viewer | None) -> Verdict:
    """Does this viewer speak for their side just now?"""
    if viewer is None:
        return NOT_HERE
    held = RoleHeld.objects.filter(
        partnership_id=viewer.partnership_id, role__in=CO_CHAIRS, taken_at__isnull=False, left_at__isnull=True
    )
    holders = {CO_CHAIRS[role]: member for role, member in held.values_list("role", "member_id")}
    return speaks_for_side(
        viewer.side, is_co_chair=viewer.member_id in holders.values(), sides_with_co_chair=holders.keys()
    )


def shown_again_by(viewer: Viewer | None, contribution: Contribution) -> Side | None:
    """Which side last showed it again, if it was ever hidden and shown."""
    shown = Hiding.objects.filter(contribution=contribution, shown_at__isnull=False).order_by("-shown_at").first()
    return Side(shown.shown_side) if shown else None


def batch_of(viewer: Viewer | None, space: Space, digest: str) -> ImportBatch | None:
    """The batch that brought in this very file, unless it was taken out again."""
    return ImportBatch.objects.filter(
        partnership_id=space.partnership_id, file_digest=digest, undone_at__isnull=True
    ).first()


def batch_called(viewer: Viewer | None, partnership: Partnership, batch_id: UUID) -> ImportBatch | None:
    """For taking it out again. Only whoever runs the server asks."""
    return ImportBatch.objects.filter(partnership=partnership, pk=batch_id).first()


def batch_to_change(viewer: Viewer | None, batch_id: UUID) -> ImportBatch:
    return ImportBatch.objects.select_for_update().get(pk=batch_id)
