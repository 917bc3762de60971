"""Does what is held about somebody have their own words from closed rooms, all of them, and nobody else's?"""

from __future__ import annotations

import json

import pytest
from django.apps import apps

from alongside.closed import queries
from alongside.closed.actions.adding import add_file
from alongside.closed.actions.agreeing import Suggested, answer_suggestion, suggest
from alongside.closed.actions.entering import ask_to_come_in, leave, say_no
from alongside.closed.actions.premeetings import say_if_i_come
from alongside.closed.actions.talking import Words, change_words, withdraw
from alongside.closed.keys import file_of
from alongside.closed.models import Post, Presence
from alongside.closed.pictures import Ready
from alongside.closed.reading import tending
from alongside.domain.rooms import FileKind, Matter
from alongside.domain.rooms.premeeting import Comes
from alongside.partnerships.actions.leaving import leave as leave_partnership
from alongside.partnerships.actions.standing import change_stake
from tests.closed.premeetings.planning import planned
from tests.web.test_what_is_held import taken

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
MINE = (
    "Finch",
    "Mine now.",
    "Mine before.",
    "My heading",
    "hard: mine",
    "Mine to object.",
    "My objection.",
    "My lift.",
)
THEIRS = ("Robin", "Theirs.", "Their heading", "Their lift.", "Rules of ours.", "The board in March", "The library")


@pytest.fixture
def talked(two):
    """Bo and Ana said things of every kind in one room."""
    rooms, cast = two.rooms, two.cast
    mine = rooms.says(cast.bo, rooms.lived, "Mine before.", title="My heading", content_note="hard: mine")
    said = Words(words="Mine now.", title="My heading", content_note="hard: mine")
    change_words(by=cast.bo, post=mine, saying=said, note=cast.note())
    rooms.says(cast.ana, rooms.lived, "Theirs.", title="Their heading")
    rooms.replies(cast.ana, mine, "Theirs.")
    two.says(cast.bo, two.put(), "Mine to object.")
    rules = Suggested(matter=Matter.RULES, words="Rules of ours.")
    asked = suggest(by=cast.ana, space=rooms.lived, suggested=rules, note=cast.note())
    answer_suggestion(by=cast.bo, suggestion=asked, objection="My objection.", note=cast.note())
    meeting = planned(rooms, cast.ana, rooms.lived, help_with="")
    for who, needs in ((cast.bo, "My lift."), (cast.ana, "Their lift.")):
        say_if_i_come(by=who, premeeting=meeting, comes=Comes.NEEDS, needs=needs, note=cast.note())
    two.mine = mine
    return two


def rooms_of(for_programs):
    return for_programs["in_closed_rooms"]


def in_lived(for_programs):
    return next(each for each in rooms_of(for_programs) if each["kind"] == "lived")


def test_all_that_is_theirs_is_in_both_files_and_nothing_of_anybody_elses(talked):
    for text in (json.dumps(rooms_of(taken(talked.cast, "bo")[0])), taken(talked.cast, "bo")[1]):
        assert [words for words in MINE if words not in text] == []
        assert [words for words in THEIRS if words in text] == []


def test_whoever_has_left_the_room_or_the_partnership_has_it_too(talked):
    cast = talked.cast
    leave(by=cast.bo, space=talked.space, note=cast.note())
    assert [each["words"] for each in in_lived(taken(cast, "bo")[0])["said"]] == ["Mine now."]
    leave_partnership(by=cast.bo, note=cast.note())
    text = json.dumps(rooms_of(taken(cast, "bo")[0]))
    assert [words for words in MINE if words not in text] == []
    assert [words for words in THEIRS if words in text] == []


def test_somebody_who_was_never_inside_has_nothing_from_there(talked):
    for who in ("cy", "eve"):
        for_programs, for_reading = taken(talked.cast, who)
        assert rooms_of(for_programs) == []
        assert "closed room" not in for_reading


@pytest.mark.parametrize("gone", ["withdrawn_at", "hidden_at"])
def test_what_is_not_open_any_more_is_not_in_it(talked, gone):
    cast = talked.cast
    if gone == "withdrawn_at":
        withdraw(by=cast.bo, post=talked.mine, note=cast.note())
    else:
        with tending(talked.space.pk):
            Post.objects.filter(pk=talked.mine.pk).update(hidden_at=cast.clock.at)
    found = in_lived(taken(cast, "bo")[0])
    assert (found["said"], found["earlier_words"]) == ([], [])


def test_a_lost_key_is_said_plainly_and_breaks_nothing_else(talked):
    cast = talked.cast
    talked.rooms.says(cast.bo, talked.rooms.carers, "Among carers.")
    file_of(talked.space.pk).unlink()
    for_programs, for_reading = taken(cast, "bo")
    lost = in_lived(for_programs)
    assert lost["key_is_lost"]
    assert not lost["is_damaged"]
    assert [each["words"] for each in lost["said"]] == [None]
    assert "The key of this room is not there now." in for_reading
    assert "Among carers." in for_reading
    assert str(file_of(talked.space.pk)) not in for_reading


def test_damaged_words_are_said_to_be_so_and_the_others_are_there(talked):
    cast = talked.cast
    talked.rooms.says(cast.bo, talked.space, "Whole.")
    with tending(talked.space.pk):
        Post.objects.filter(pk=talked.mine.pk).update(words=b"\x00" * 60)
    for_programs, for_reading = taken(cast, "bo")
    found = in_lived(for_programs)
    assert (found["is_damaged"], found["key_is_lost"]) == (True, False)
    assert sorted(str(each["words"]) for each in found["said"]) == ["None", "Whole."]
    assert "Some of your words in it are damaged." in for_reading


def test_who_asked_to_come_in_has_that_and_not_who_said_no(two):
    cast = two.cast
    change_stake(by=cast.cy, stake="carer", note=cast.note())
    cast.cy.refresh_from_db()
    asking = ask_to_come_in(by=cast.cy, space=two.space, note=cast.note())
    say_no(by=cast.ana, asking=asking, note=cast.note())
    found = in_lived(taken(cast, "cy")[0])
    assert [set(each) for each in found["asked_to_come_in"]] == [{"id", "asked_at", "refused_at"}]
    assert found["stays"] == found["said"] == []


def test_pictures_and_files_are_named_without_what_is_in_them(talked):
    file = Ready(kind=FileKind.TEXT, content=b"Words of a file.", name="mine.txt", alt="A list of mine.")
    add_file(by=talked.cast.bo, post=talked.mine, file=file, note=talked.cast.note())
    for_programs, for_reading = taken(talked.cast, "bo")
    found = in_lived(for_programs)["files"]
    assert [(each["name"], each["alt"]) for each in found] == [("mine.txt", "A list of mine.")]
    assert "content" not in found[0]
    assert "Words of a file." not in for_reading


def test_every_row_that_belongs_to_a_stay_or_to_something_said_is_taken_along():
    """A new kind of row fails here until somebody has said whose it is."""
    leads = {
        (model._meta.label, f"{field.name}__by" if field.related_model is Post else field.name)
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.related_model in (Presence, Post)
    }
    taken_along = {(kind.model._meta.label, kind.path) for kind in queries.OWN}
    no_words_of_its_own = {("closed.Asking", "refused_by"), ("closed.Post", "thread__by"), ("closed.Quote", "post__by")}
    # Whom the room is asked about is in nobody's words; what was reported is in somebody else's.
    no_words_of_its_own |= {("closed.Suggestion", "who"), ("closed.Suggestion", "post__by")}
    no_words_of_its_own |= {("closed.Report", "post__by")}
    assert leads - taken_along == no_words_of_its_own
