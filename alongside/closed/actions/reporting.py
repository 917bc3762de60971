"""Somebody reports what was said, a moderator answers, its author asks for another look, or the room shows it again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from alongside.closed import queries
from alongside.closed.actions.drafting import drop_quotes
from alongside.closed.models import ModeratorAct, Post, Presence, Report, Suggestion
from alongside.closed.queries import reports
from alongside.closed.reading import as_themselves
from alongside.domain.contributions import can_be_seen, kept, may_be_said
from alongside.domain.rooms.moderating import (
    GONE,
    LONGEST_REPORT,
    NO_SUCH_RULE,
    NOT_ASIDE,
    NOT_REPORTED,
    PUT_BACK,
    Did,
    Ground,
    may_ask_again,
    may_do,
    may_report,
)
from alongside.domain.verdict import Refused, insist
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """For what something is reported: one of the room's rules, or a ground of its own. `words` can be empty."""

    ground: Ground
    rule: UUID | None = None
    words: str = ""

    def as_kept(self) -> str:
        """Raises Refused for too much."""
        words = kept(self.words)
        if not can_be_seen(words):
            return ""
        insist(may_be_said(words, longest=LONGEST_REPORT))
        return words


@as_themselves
def report(*, by: Member, post: Post, why: Why, note: Note) -> Report:
    """Nothing keeps who reported it. What a moderator said to it is in the log, and this row goes then."""
    queries.stay_to_act(by.viewer, post.space_id, at=note.at)
    now = queries.post_to_change(by.viewer, post.pk, at=note.at)
    said = now.said_for(queries.my_presences(by.viewer, now.space))
    waiting = reports.waiting_about(by.viewer, now, at=note.at)
    insist(may_report(said, waiting=waiting, room_showed_it=reports.room_showed(by.viewer, now, at=note.at)))
    rule = reports.rule_to_name(by.viewer, now.space, why.rule, at=note.at)
    if why.ground is Ground.AGAIN or (why.ground is Ground.RULE) != (rule is not None):
        raise Refused(NO_SUCH_RULE)
    return _written(now, Why(ground=why.ground, rule=rule.pk if rule else None, words=why.words), note)


@as_themselves
def ask_again(*, by: Member, post: Post, words: str, note: Note) -> Report:
    """Whoever said it asks the moderators for another look, once. They do not have to say why."""
    queries.stay_to_act(by.viewer, post.space_id, at=note.at)
    now = queries.post_to_change(by.viewer, post.pk, at=note.at)
    said = now.said_for(queries.my_presences(by.viewer, now.space))
    insist(may_ask_again(said, has_asked=reports.has_asked_again(by.viewer, now, at=note.at)))
    return _written(now, Why(ground=Ground.AGAIN, words=words), note)


def _written(post: Post, why: Why, note: Note) -> Report:
    return Report.objects.create(
        id=note.chance.new_id(),
        space_id=post.space_id,
        post=post,
        ground=why.ground.value,
        rule_id=why.rule,
        words=why.as_kept(),
        day=timezone.localdate(note.at),
    )


@as_themselves
def answer_report(*, by: Member, post: Post, did: Did, about: UUID | None, note: Note) -> Post:
    """A moderator puts it aside for what one report says, leaves it, or shows it again. `about` is that report."""
    stay = queries.stay_to_take_part(by.viewer, post.space_id, at=note.at)
    now = queries.post_to_change(by.viewer, post.pk, at=note.at)
    desk = reports.desk_of(by.viewer, now, at=note.at)
    insist(may_do(did, desk.case, is_on_turn=desk.is_on_turn))
    if did in PUT_BACK:
        _log_back(by, now, done=_Done(did, stay), note=note)
    else:
        named = next((each for each in desk.reports if each.pk == about), None)
        _log_first(by, now, done=_Done(did, stay, named, desk.reports), note=note)
    Report.objects.filter(post=now).delete()
    return now


@dataclass(frozen=True, slots=True)
class _Done:
    did: Did
    stay: Presence | None
    about: Report | None = None
    every: Sequence[Report] = ()


def _log_first(by: Member, post: Post, *, done: _Done, note: Note) -> None:
    """To put it aside takes one of the reports, which names why; to leave it answers them all."""
    if done.did is Did.ASIDE:
        if done.about is None:
            raise Refused(NOT_REPORTED)
        _logged(post, done=done, key=done.about.key, note=note)
        Post.objects.filter(pk=post.pk).update(hidden_at=note.at)
        drop_quotes(by=by, post=post, note=note)
        return
    for key in {each.key: None for each in done.every}:
        _logged(post, done=done, key=key, note=note)


def _log_back(by: Member, post: Post, *, done: _Done, note: Note) -> None:
    act = reports.why_aside(by.viewer, post.space, [post], at=note.at).get(post.pk)
    key = act.key if act else (Ground.AGAIN.value, None)
    _logged(post, done=done, key=key, note=note)
    if done.did is not Did.LEFT_ASIDE:
        Post.objects.filter(pk=post.pk).update(hidden_at=None)


def _logged(post: Post, *, done: _Done, key: tuple[str, UUID | None], note: Note) -> None:
    ground, rule = key
    ModeratorAct.objects.create(
        id=note.chance.new_id(),
        space_id=post.space_id,
        post=post,
        by=done.stay,
        did=done.did.value,
        ground=ground,
        rule_id=rule,
        at=note.at,
    )


def show_by_room(*, by: Member, suggestion: Suggestion, note: Note) -> None:
    """The room has agreed that it is shown. Until its words change it cannot be reported again."""
    if suggestion.post_id is None:
        raise Refused(GONE)
    now = queries.post_to_change(by.viewer, suggestion.post_id, at=note.at)
    # What was put aside once more since the room was asked is another matter.
    if not now.is_put_aside or (now.hidden_at and now.hidden_at > suggestion.put_at):
        raise Refused(NOT_ASIDE)
    _log_back(by, now, done=_Done(Did.ROOM_SHOWED, None), note=note)
    Report.objects.filter(post=now).delete()


def drop_reports(*, by: Member, post: Post, note: Note) -> None:
    """Its words are gone: there is nothing to look at any more."""
    Report.objects.filter(post=post).delete()
