"""Walls of closed rooms that are taken away, one at a time. Add a row when you add a wall."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

OF_ROOMS = (
    Fault(
        name="a statement is carried over an objection",
        file="alongside/domain/rooms/agreeing.py",
        wall="    if asked.objections:",
        left="    if asked.objections > asked.inside:",
        caught_by=("tests/domain/rooms", "tests/closed/test_carrying.py"),
    ),
    Fault(
        name="a yes counts for words that were changed since",
        file="alongside/domain/rooms/carrying.py",
        wall="return ALLOWED if seen == version else CHANGED",
        left="return ALLOWED",
        caught_by=("tests/closed/test_carrying.py",),
    ),
    Fault(
        name="anyone says yes to carrying another person’s words",
        file="alongside/closed/actions/drafting.py",
        wall="if found.post.by_id not in queries.my_presences(by.viewer, now.space):",
        left="if found.post.by_id is None:",
        caught_by=("tests/closed/test_quoting.py",),
    ),
    Fault(
        name="a quote keeps its yes when the words around it change",
        file="alongside/closed/actions/drafting.py",
        wall="    Quote.objects.filter(statement=statement).update(is_agreed=False)\n",
        left="",
        caught_by=("tests/closed/test_quoting.py",),
    ),
    Fault(
        name="what each person said to a statement outlives its carrying",
        file="alongside/closed/actions/carrying.py",
        wall="(told.exclude(with_name=True) if signing is Signing.NAMES else told).delete()",
        left="assert told is not None",
        caught_by=("tests/closed/test_carrying.py",),
    ),
    Fault(
        name="an unnamed statement names its room on the record",
        file="alongside/closed/actions/carrying.py",
        wall='name, room = "", None',
        left='name, room = "", statement.space',
        caught_by=("tests/closed/test_carrying.py",),
    ),
    Fault(
        name="a room has agreed before it had its three days",
        file="alongside/domain/rooms/agreeing.py",
        wall="    if at < counts_from(asked.put_at):",
        left="    if at < asked.put_at:",
        caught_by=("tests/domain/rooms", "tests/closed/test_agreeing.py"),
    ),
    Fault(
        name="whoever went out still counts when a room is asked",
        file="alongside/closed/queries/agreeing.py",
        wall="SuggestionVoice.objects.filter(suggestion=suggestion, by__in=here)",
        left="SuggestionVoice.objects.filter(suggestion=suggestion).exclude(by__in=here.none())",
        caught_by=("tests/closed/test_agreeing.py",),
    ),
    Fault(
        name="a guest decides about a room",
        file="alongside/domain/rooms/agreeing.py",
        wall="    if is_guest:\n        return GUEST\n    return OVER",
        left="    return OVER",
        caught_by=("tests/domain/rooms", "tests/closed/test_agreeing.py"),
    ),
    Fault(
        name="a suggestion comes to hold without the room",
        file="alongside/closed/actions/agreeing.py",
        wall="    insist(is_agreed(queries.room_asked(by.viewer, now, at=note.at), at=note.at))\n",
        left="",
        caught_by=("tests/closed/test_agreeing.py",),
    ),
    Fault(
        name="what each person said to a suggestion outlives it",
        file="alongside/closed/actions/agreeing.py",
        wall="    SuggestionVoice.objects.filter(suggestion=now).delete()\n",
        left="",
        caught_by=("tests/closed/test_agreeing.py",),
    ),
    Fault(
        name="one room’s time for words reaches into another",
        file="alongside/closed/queries/agreeing.py",
        wall="agreed = Suggestion.objects.filter(space=space, matter=",
        left="agreed = Suggestion.objects.filter(matter=",
        caught_by=("tests/closed/test_clearing.py",),
    ),
    Fault(
        name="what is cleared still stands in a statement",
        file="alongside/closed/actions/clearing.py",
        wall="                    drop_quotes(by=by, post=post, note=note)\n",
        left="                    assert post is not None\n",
        caught_by=("tests/closed/test_clearing.py",),
    ),
)
