"""Walls around moderators of closed rooms that are taken away, one at a time. Add a row when you add a wall."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

OF_MODERATORS = (
    Fault(
        name="a moderator follows themselves while somebody else is willing",
        file="alongside/domain/rooms/moderating.py",
        wall="        return RESTS\n",
        left="        return ALLOWED\n",
        caught_by=(
            "tests/domain/rooms/test_moderating.py",
            "tests/closed/moderating/test_turns.py",
        ),
    ),
    Fault(
        name="whoever goes out and in again has rested",
        file="alongside/closed/queries/moderating.py",
        wall="last[turn.by.member_id] = max(over, last.get(turn.by.member_id, over))",
        left="last[turn.by_id] = max(over, last.get(turn.by_id, over))",
        caught_by=("tests/closed/moderating/test_turns.py",),
    ),
    Fault(
        name="somebody moderates who was not willing",
        file="alongside/domain/rooms/moderating.py",
        wall="        return NOT_WILLING\n",
        left="        return ALLOWED\n",
        caught_by=(
            "tests/domain/rooms/test_moderating.py",
            "tests/closed/moderating/test_turns.py",
        ),
    ),
    Fault(
        name="all of a room are its moderators",
        file="alongside/domain/rooms/moderating.py",
        wall="min(MOST_MODERATORS, inside // 2)",
        left="min(MOST_MODERATORS, inside)",
        caught_by=(
            "tests/domain/rooms/test_moderating.py",
            "tests/closed/moderating/test_turns.py",
        ),
    ),
    Fault(
        name="a turn has no end",
        file="alongside/closed/queries/moderating.py",
        wall="space=space, ended_at=None, until__gt=at, by__in=here",
        left="space=space, ended_at=None, by__in=here",
        caught_by=(
            "tests/closed/moderating/test_turns.py",
            "tests/closed/moderating/test_reports.py",
        ),
    ),
    Fault(
        name="whoever left the room moderates it",
        file="alongside/closed/queries/moderating.py",
        wall="ended_at=None, until__gt=at, by__in=here)",
        left="ended_at=None, until__gt=at).exclude(by__in=here.none())",
        caught_by=("tests/closed/moderating/test_turns.py",),
    ),
    Fault(
        name="a moderator objects to the end of their own turn",
        file="alongside/domain/rooms/agreeing.py",
        wall="    if is_about_me:\n        return ABOUT_YOU\n",
        left="",
        caught_by=(
            "tests/domain/rooms/test_moderating.py",
            "tests/closed/moderating/test_turns.py",
        ),
    ),
    Fault(
        name="a moderator counts where the room decides about them",
        file="alongside/closed/queries/agreeing.py",
        wall='    return Q(**{f"{by}member_id": suggestion.who.member_id, f"{by}member__isnull": False})',
        left="    return Q(pk__in=[])",
        caught_by=("tests/closed/moderating/test_turns.py",),
    ),
    Fault(
        name="what was agreed about one turn ends the next",
        file="alongside/closed/actions/moderating.py",
        wall="on_turn.filter(since__lte=suggestion.put_at).update(",
        left="on_turn.update(",
        caught_by=("tests/closed/moderating/test_turns.py",),
    ),
    Fault(
        name="two turns that are agreed at once are one too many",
        file="alongside/closed/queries/moderating.py",
        wall="Space.objects.select_for_update(no_key=True).filter(",
        left="Space.objects.filter(",
        caught_by=("tests/closed/moderating/test_at_the_same_instant.py",),
        only_postgres=True,
    ),
    Fault(
        name="a moderator decides about their own words",
        file="alongside/domain/rooms/moderating.py",
        wall="    if case.is_mine:\n        return MY_WORDS\n",
        left="",
        caught_by=(
            "tests/domain/rooms/test_moderating.py",
            "tests/closed/moderating/test_reports.py",
        ),
    ),
    Fault(
        name="a moderator puts aside what nobody reported",
        file="alongside/domain/rooms/moderating.py",
        wall="    return ALLOWED if case.is_reported else NOT_REPORTED",
        left="    return ALLOWED",
        caught_by=(
            "tests/domain/rooms/test_moderating.py",
            "tests/closed/moderating/test_reports.py",
        ),
    ),
    Fault(
        name="anyone inside decides about reports",
        file="alongside/domain/rooms/moderating.py",
        wall="    if not is_on_turn or did is Did.ROOM_SHOWED:",
        left="    if did is Did.ROOM_SHOWED:",
        caught_by=(
            "tests/domain/rooms/test_moderating.py",
            "tests/closed/moderating/test_reports.py",
        ),
    ),
    Fault(
        name="a moderator reads what is reported of their own words",
        file="alongside/closed/queries/reports.py",
        wall="if is_on_turn and post.by_id not in mine else []",
        left="if is_on_turn else []",
        caught_by=("tests/closed/moderating/test_reports.py",),
    ),
    Fault(
        name="everybody inside reads what is reported",
        file="alongside/closed/queries/reports.py",
        wall="if is_on_turn and post.by_id not in mine else []",
        left="if post.by_id not in mine else []",
        caught_by=("tests/closed/moderating/test_reports.py",),
    ),
    Fault(
        name="everybody inside lists what is reported",
        file="alongside/closed/queries/reports.py",
        wall="    if my_turn(viewer, space, at=at) is None:\n        return Post.objects.none()\n",
        left="",
        caught_by=("tests/closed/moderating/test_reports.py",),
    ),
    Fault(
        name="what is reported is kept when it is answered",
        file="alongside/closed/actions/reporting.py",
        wall="    Report.objects.filter(post=now).delete()\n    return now\n",
        left="    return now\n",
        caught_by=("tests/closed/moderating/test_reports.py",),
    ),
    Fault(
        name="whoever put it aside takes the second look themselves",
        file="alongside/domain/rooms/moderating.py",
        wall="    return I_PUT_IT if case.put_aside_by_me else ALLOWED",
        left="    return ALLOWED",
        caught_by=(
            "tests/domain/rooms/test_moderating.py",
            "tests/closed/moderating/test_reports.py",
        ),
    ),
    Fault(
        name="a moderator puts aside again what the room has shown",
        file="alongside/domain/rooms/moderating.py",
        wall="        return ROOM_SAID\n",
        left="        return ALLOWED\n",
        caught_by=(
            "tests/domain/rooms/test_moderating.py",
            "tests/closed/moderating/test_reports.py",
        ),
    ),
    Fault(
        name="what is put aside still stands in a statement",
        file="alongside/closed/actions/reporting.py",
        wall="        drop_quotes(by=by, post=post, note=note)\n",
        left="",
        caught_by=("tests/closed/moderating/test_reports.py",),
    ),
    Fault(
        name="words that were put aside are carried as the room’s",
        file="alongside/closed/queries/statements.py",
        wall=" or (each.is_put_aside and not each.is_damaged)",
        left="",
        caught_by=("tests/closed/moderating/test_reports.py",),
    ),
    Fault(
        name="everybody inside reads what is put aside",
        file="alongside/domain/rooms/moderating.py",
        wall=" and (said.is_mine or is_on_turn)",
        left="",
        caught_by=(
            "tests/domain/rooms/test_moderating.py",
            "tests/closed/moderating/test_pages.py",
        ),
    ),
    Fault(
        name="a report outlives the words that it is about",
        file="alongside/closed/actions/talking.py",
        wall="    drop_reports(by=by, post=now, note=note)\n",
        left="",
        caught_by=("tests/closed/moderating/test_reports.py",),
    ),
    Fault(
        name="somebody who is forgotten was a moderator all the same",
        file="alongside/closed/actions/forgetting.py",
        wall="    forget_moderating(by=by, stay=stay, note=note)\n",
        left="",
        caught_by=("tests/closed/moderating/test_turns.py",),
    ),
    Fault(
        name="what moderators did outlives the words of its time",
        file="alongside/closed/actions/clearing.py",
        wall="    ModeratorAct.objects.filter(space=space, at__lt=before).delete()\n",
        left="",
        caught_by=("tests/closed/moderating/test_reports.py",),
    ),
)
