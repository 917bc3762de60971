"""Two people act on one thing at the same instant: does each rule still hold?"""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep

import pytest
from django.db import OperationalError, connection

from alongside.contributions.actions.changing import accept, decline, suggest
from alongside.contributions.actions.hiding import hide
from alongside.contributions.actions.replying import reply
from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.actions.taking_back import withdraw
from alongside.contributions.models import Contribution, Hiding
from alongside.domain.verdict import Refused
from tests.contributions.speaking import entries, says

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts):
    """Run each act in a thread of its own, started together. Answers how many were done and how many refused."""
    start = Barrier(len(acts))

    def run(act):
        start.wait()
        try:
            return waiting_its_turn(act)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as threads:
        return Counter(threads.map(run, acts))


def waiting_its_turn(act):
    """A database in a file, or PostgreSQL, makes the second writer wait. SQLite in memory says that it is locked."""
    for _ in range(500):
        try:
            act()
        except Refused:
            return "refused"
        except OperationalError:
            sleep(0.01)
        else:
            return "done"
    raise AssertionError("It never had its turn.")


def test_a_suggestion_is_accepted_or_declined_but_not_both(cast):
    story = says(cast, cast.ana, "The dore.")
    asked = suggest(by=cast.bo, contribution=story, words="The door.", note=cast.note())
    one, other = cast.note(), cast.note()
    answers = at_once(
        lambda: accept(by=cast.ana, suggestion=asked, note=one),
        lambda: decline(by=cast.ana, suggestion=asked, note=other),
    )
    assert answers == {"done": 1, "refused": 1}
    asked.refresh_from_db()
    story.refresh_from_db()
    assert asked.accepted is (story.words == "The door.")


def test_one_name_is_chosen_by_one_person(cast):
    notes = [cast.note(), cast.note()]
    saying = Saying(words="Hello.", kind="story", chosen_name="Robin")
    answers = at_once(
        lambda: say(by=cast.ana, space=cast.joint, saying=saying, note=notes[0]),
        lambda: say(by=cast.bo, space=cast.joint, saying=saying, note=notes[1]),
    )
    assert answers == {"done": 1, "refused": 1}
    assert Contribution.objects.count() == 1


def test_a_thing_is_hidden_once(cast):
    story = says(cast, cast.bo)
    notes = [cast.note(), cast.note()]
    answers = at_once(
        lambda: hide(by=cast.ana, contribution=story, reason="One.", note=notes[0]),
        lambda: hide(by=cast.cy, contribution=story, reason="Two.", note=notes[1]),
    )
    assert answers == {"done": 1, "refused": 1}
    assert Hiding.objects.count() == 1


def test_a_reply_is_there_before_the_words_are_taken_back_or_not_at_all(cast):
    need = says(cast, cast.ana, asks=True)
    notes = [cast.note(), cast.note()]
    answers = at_once(
        lambda: withdraw(by=cast.ana, contribution=need, note=notes[0]),
        lambda: reply(by=cast.cy, contribution=need, outcome="no", words="No.", note=notes[1]),
    )
    acts = [each["act"] for each in entries(cast.here)[-2:]]
    assert answers["done"] == (2 if acts == ["reply.made", "contribution.withdrawn"] else 1)
    assert acts != ["contribution.withdrawn", "reply.made"]
