"""What is told, to whom, when, and what is never told to anybody."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.closed.actions.living import mute
from alongside.closed.queries.news import SOMETHING_NEW
from alongside.contributions.actions.hiding import hide
from alongside.domain.access import Format, Pace, Reach
from alongside.domain.notices import MARK
from alongside.ledger.actions import CLOCK
from alongside.notices import queries
from alongside.notices.actions.digesting import write_for
from alongside.notices.models import Reaching
from alongside.partnerships.actions.walls import put_up_wall
from alongside.spaces.actions import follow
from tests.closed.rooms import Rooms
from tests.notices.post import commented, said_by, writes_to, written

pytestmark = pytest.mark.django_db
SECRET = "samphire"


def test_a_letter_says_what_is_new_why_it_comes_how_to_stop_it_and_whom_to_ask(cast):
    writes_to(cast, "ana")
    commented(cast, "bo", said_by(cast, "ana", "A garden for everyone."))
    (letter,) = written(cast)
    for said in ("A garden for everyone", "asked to hear from us every day", "/stop/", "/me/post/", "Priya Nair", MARK):
        assert said in letter.body, said
    for said in ("A garden for everyone", "/stop/", "Priya Nair", "01632 960 142"):
        assert said in letter.html, said
    assert "every day" in letter.why


def test_what_was_told_is_not_told_again(cast):
    writes_to(cast, "ana")
    commented(cast, "bo", said_by(cast, "ana", "A garden."))
    assert len(written(cast)) == 1
    assert written(cast) == []


def test_a_letter_comes_at_the_hour_they_chose_on_their_own_clock(cast):
    writes_to(cast, "ana", pace=Pace.WEEKLY, weekday=2, hour=15, time_zone="Pacific/Auckland")
    due = Reaching.objects.get().next_at.astimezone(ZoneInfo("Pacific/Auckland"))
    assert (due.weekday(), due.hour) == (2, 15)


def test_at_once_is_a_letter_for_each_thing_and_answers_to_one_thing_hang_together(cast):
    writes_to(cast, "ana", pace=Pace.AT_ONCE)
    garden, pond = said_by(cast, "ana", "A garden."), said_by(cast, "ana", "A pond.")
    commented(cast, "bo", garden)
    commented(cast, "cy", pond)
    assert {letter.thread for letter in written(cast)} == {garden.pk, pond.pk}


@pytest.mark.parametrize(
    ("format", "has_html", "says"),
    [
        (Format.STANDARD, True, "You can read it, and answer too."),
        (Format.EASY, True, "Somebody answered"),
        (Format.PLAIN_TEXT, False, "You can read it, and answer too."),
    ],
    ids=["usual", "easy", "plain"],
)
def test_a_letter_has_the_form_they_chose(cast, format, has_html, says):
    writes_to(cast, "ana", format=format)
    commented(cast, "bo", said_by(cast, "ana", "A garden."))
    (letter,) = written(cast)
    assert (bool(letter.html), says in letter.body) == (has_html, True)


def test_words_of_people_cannot_become_marks_of_a_page(cast):
    writes_to(cast, "ana")
    commented(cast, "bo", said_by(cast, "ana", "<script>alert(1)</script> & more"))
    (letter,) = written(cast)
    assert "<script>" not in letter.html
    assert "<script>" in letter.body  # plain text runs nothing


def test_what_was_hidden_is_told_to_its_author_and_nobody_else(cast):
    for name in ("ana", "bo"):
        writes_to(cast, name)
    idea = said_by(cast, "ana", "A garden.")
    commented(cast, "bo", idea)
    commented(cast, "cy", idea)
    hide(by=cast.cy, contribution=idea, reason="It names somebody.", note=cast.note())
    assert {letter.account.name for letter in written(cast)} == {"Ana"}


def test_whoever_is_kept_from_the_reader_leaves_no_trace(cast):
    """Cy is told of nothing that Ana said, nor of what hangs on it, once she keeps it from him that she is here."""
    writes_to(cast, "cy")
    hers, his = said_by(cast, "ana", "A garden."), said_by(cast, "cy", "A pond.")
    under_hers = commented(cast, "cy", hers, "Where?")
    follow(by=cast.cy, kind="contribution", thing=hers.pk, note=cast.note())
    put_up_wall(by=cast.ana, against=cast.cy, note=cast.note())
    commented(cast, "ana", his, "I keep this from you.")
    commented(cast, "bo", hers, "I like it.")
    assert written(cast) == []
    commented(cast, "bo", under_hers, "By the door.")
    assert len(written(cast)) == 1  # his own words stay his, and so does what is said to them


def test_of_a_closed_room_a_letter_says_that_there_is_something_and_no_more(cast):
    rooms = Rooms.furnished(cast)
    for name in ("ana", "bo", "cy"):
        writes_to(cast, name)
    post = rooms.says(cast.bo, rooms.lived, SECRET, title=f"About {SECRET}")
    rooms.replies(cast.bo, post, f"More {SECRET}")
    (letter,) = written(cast)
    assert letter.account.name == "Ana"
    assert SOMETHING_NEW in letter.body
    everything = f"{letter.subject} {letter.body} {letter.html} {letter.thread}"
    for secret in (SECRET, "Finch", "Robin", rooms.lived.name, rooms.lived.pk.hex, str(rooms.lived.pk)):
        assert secret not in everything, secret


def test_whoever_muted_a_room_is_told_nothing_of_it(cast):
    rooms = Rooms.furnished(cast)
    writes_to(cast, "ana")
    mute(by=cast.ana, space=rooms.lived, note=cast.note())
    rooms.says(cast.bo, rooms.lived, SECRET)
    assert written(cast) == []


def test_a_letter_on_paper_says_nothing_that_is_for_its_reader_alone(cast):
    """Neither of a room, nor of what stands under a chosen name, since somebody else prints it."""
    rooms = Rooms.furnished(cast)
    writes_to(cast, "ana", way=Reach.LETTER, format=Format.LARGE_24)
    rooms.says(cast.bo, rooms.lived, SECRET)
    commented(cast, "bo", said_by(cast, "ana", "Under another name.", chosen_name="Robin"))
    assert written(cast) == []


def _people(cast, count: int) -> list[Reaching]:
    for member in cast.more("uses_services", *(f"P{number}" for number in range(count))):
        account = member.account
        account.email = f"{account.pk.hex}@example.org"
        account.save()
        cast.__dict__[member.name] = member
        writes_to(cast, member.name)
        commented(cast, "bo", said_by(cast, member.name, f"An idea of {member.name}."))
    return queries.due(None, cast.note(days=2).at, most=1_000)


def test_the_number_of_questions_does_not_grow_with_the_number_of_people(cast, settings):
    """But for closed rooms, which the wall in the database shows to one reader at a time: one question each."""
    settings.NEWS_FROM = [path for path in settings.NEWS_FROM if "closed" not in path]
    people = _people(cast, 12)
    asked = []
    for some in (people[:2], people[2:]):
        with CaptureQueriesContext(
            connection,
        ) as context:
            assert write_for(by=CLOCK, reachings=some, note=cast.note(days=1)) == len(some)
        asked.append(len(context))
    assert asked[0] == asked[1] <= 45


def test_a_person_who_cannot_be_written_to_keeps_nobody_waiting(cast, monkeypatch):
    from alongside.notices.actions import digesting  # noqa: PLC0415

    for name in ("ana", "bo"):
        writes_to(cast, name)
        commented(cast, "cy", said_by(cast, name, f"Of {name}."))
    whole = digesting.written

    def breaks(reaching, *args, **named):
        if reaching.account.name == "Ana":
            raise ValueError("broken")
        return whole(reaching, *args, **named)

    monkeypatch.setattr(digesting, "written", breaks)
    assert [letter.account.name for letter in written(cast)] == ["Bo"]


def test_what_is_longer_ago_than_a_letter_is_apart_is_not_told(cast):
    writes_to(cast, "ana", pace=Pace.MONTHLY)
    commented(cast, "bo", said_by(cast, "ana", "A garden."))
    Reaching.objects.update(told_to=cast.clock.at - timedelta(days=400), next_at=cast.clock.at + timedelta(days=60))
    assert written(cast, days=61) == []
