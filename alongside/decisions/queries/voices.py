"""What did people say with their answers, as far as it may be read now?"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from alongside.decisions.models import Decision, Objection, Position, RoleWord
from alongside.decisions.queries.decisions import state_of
from alongside.domain.agreement import roles_of, rule_from_data
from alongside.domain.decisions import Act, is_too_late, may
from alongside.domain.decisions.timing import CLOSED
from alongside.domain.verdict import Refused, Verdict, no
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import Member


def is_shown(viewer: Viewer | None, decision: Decision) -> bool:
    """Whether what people answered may be seen: at once, or from the close. Of a secret vote, never."""
    return not decision.secret and (not decision.hidden or decision.closed_at is not None)


def positions_for(viewer: Viewer | None, decision: Decision) -> QuerySet[Position]:
    """Every answer of the last round with its reason, in the order they came; nothing while they are hidden."""
    if viewer is None or viewer.partnership_id != decision.partnership_id or not is_shown(viewer, decision):
        return Position.objects.none()
    found = Position.objects.filter(voter__decision=decision, round=decision.round)
    return found.select_related("voter__member", "with_help").order_by("given_at", "pk")


def objections_for(viewer: Viewer | None, decision: Decision) -> QuerySet[Objection]:
    """What has to be answered, the oldest first: what everyone may read, and one's own."""
    if viewer is None or viewer.partnership_id != decision.partnership_id:
        return Objection.objects.none()
    readable = Q(shown_at__isnull=False) | Q(by_id=viewer.member_id)
    found = Objection.objects.filter(readable, decision=decision)
    return found.select_related("by", "answered_by", "with_help").order_by("made_at", "pk")


def objection_or_404(viewer: Viewer | None, decision: Decision, objection_id: UUID) -> Objection:
    found = objections_for(viewer, decision).filter(pk=objection_id).first()
    if found is None:
        raise Http404
    return found


def objection_to_change(viewer: Viewer | None, decision: Decision, objection_id: UUID) -> Objection:
    """The same, for an action that has the decision locked. Raises Refused for what is not here."""
    found = objections_for(viewer, decision).filter(pk=objection_id).first()
    if found is None:
        raise Refused(NOT_HERE)
    return found


def may_reply(viewer: Viewer, decision: Decision, objection: Objection) -> Verdict:
    """Any member but whoever said it, once, from when everyone can read it."""
    verdict = may(state_of(viewer, decision), Act.ANSWER_OBJECTION)
    if verdict and objection.shown_at is None:
        return no("This is not shown to everyone yet.", "It is shown when the round closes.")
    if verdict and objection.by_id == viewer.member_id:
        return no("You said this. Somebody else has to reply.", "You can tell people that you wait for a reply.")
    if verdict and objection.answered_at is not None:
        return no("This has a reply already.", "You can say what you think below the proposal.")
    return verdict


def may_settle(viewer: Viewer, decision: Decision, objection: Objection, *, now: datetime) -> Verdict:
    """Only whoever said it knows whether it still stands, and only until the close."""
    verdict = _until_the_close(viewer, decision, Act.SETTLE_OBJECTION, now=now)
    if verdict and objection.by_id != viewer.member_id:
        return no("Only whoever said this can take it back.", "You can reply to it.")
    if verdict and objection.settled_at is not None and objection.stands is False:
        return no("You have taken this back.", "You can give your answer again.")
    return verdict


def roles_asked(viewer: Viewer | None, decision: Decision) -> list[str]:
    """The roles whose word this decision may hang on, under its frozen rule."""
    return sorted(roles_of(rule_from_data(decision.rule).rule))


def my_roles(viewer: Viewer | None, decision: Decision) -> list[str]:
    """Those of them that this viewer holds now."""
    asked = roles_asked(viewer, decision)
    if viewer is None or not asked:
        return []
    held = partnerships.roles_of(viewer).filter(role__in=asked, taken_at__isnull=False)
    return sorted(held.values_list("role", flat=True))


def may_speak(viewer: Viewer, decision: Decision, role: str, *, now: datetime) -> Verdict:
    """Whoever holds the role now, if the frozen rule asks it, until the close."""
    verdict = _until_the_close(viewer, decision, Act.SPEAK_AS_ROLE, now=now)
    if verdict and role not in my_roles(viewer, decision):
        return no("Only whoever holds this role can say this.", "You can still say what you think.")
    return verdict


def _until_the_close(viewer: Viewer, decision: Decision, act: Act, *, now: datetime) -> Verdict:
    if decision.closed_at is None and is_too_late(decision, now):
        return CLOSED
    return may(state_of(viewer, decision), act)


def role_words_for(viewer: Viewer | None, decision: Decision) -> QuerySet[RoleWord]:
    """What holders of roles said, in the open or from the close; one's own always."""
    if viewer is None or viewer.partnership_id != decision.partnership_id:
        return RoleWord.objects.none()
    found = RoleWord.objects.filter(decision=decision).select_related("member").order_by("role")
    if decision.hidden and decision.closed_at is None:
        return found.filter(member_id=viewer.member_id)
    return found


def rights_of(viewer: Viewer | None, member: Member) -> dict[str, list[str]]:
    """Which laws let this member set a decision aside, by the role they hold, under the agreement in force."""
    if viewer is None:
        return {}
    agreement = partnerships.agreement_of(viewer, member.partnership)
    if not agreement.overrides:
        return {}
    held = set(partnerships.roles_of(viewer).filter(taken_at__isnull=False).values_list("role", flat=True))
    rights: dict[str, list[str]] = {}
    for right in agreement.overrides:
        if right.role in held:
            rights.setdefault(right.role, []).append(right.law)
    return rights
