"""Does every door open for those it is for and for nobody else, and does nothing secret come through it?"""

from __future__ import annotations

import re

import pytest
from django.urls import URLResolver, get_resolver

from tests.doors.asking import Answer
from tests.doors.house import CAST
from tests.doors.planted import MAY_READ, shown_wrongly
from tests.doors.table import ROWS

pytestmark = pytest.mark.django_db
every_row = pytest.mark.parametrize("row", ROWS, ids=str)
KEPT_FOR_THE_ASKER = {"spaces_follow", "closed_presence"}
"""When somebody last looked at what they follow, and how far they have seen a room. Nobody else is ever told."""
HOSTILE = "\u202e<script>alert(1)</script>\u0000' or 1=1 --😀"


def addresses(resolver: URLResolver, space: str = "") -> set[str]:
    found = set()
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            found |= addresses(pattern, f"{pattern.namespace}:" if pattern.namespace else space)
        else:
            found.add(f"{space}{pattern.name}")
    return found


def test_every_address_has_its_row():
    unlisted = sorted(addresses(get_resolver()) - {row.address for row in ROWS})
    assert not unlisted, (
        f"Nobody has said who may open {', '.join(unlisted)}. Add a row to the table of its app in tests/doors/table, "
        "with what each of the cast gets for asking and for sending an empty form."
    )


@every_row
def test_whoever_asks_gets_what_the_table_says(doors, row):
    got = {who: doors.once(who, row).status for who in CAST}
    assert got == {who: row.expects("get", who) for who in CAST}


@every_row
def test_whoever_sends_an_empty_form_gets_what_the_table_says(doors, row):
    got = {who: doors.once(who, row, "post").status for who in CAST}
    assert got == {who: row.expects("post", who) for who in CAST}


@every_row
def test_nothing_that_was_planted_is_shown_to_whom_it_may_not_be(doors, row):
    asked = {(who, method): doors.once(who, row, method) for who in CAST for method in ("get", "post")}
    wrong = {who: shown_wrongly(doors.house, who[0], row, answer) for who, answer in asked.items()}
    assert not {who: words for who, words in wrong.items() if words}


@every_row
def test_asking_changes_nothing_and_neither_does_a_form_that_is_refused(doors, row):
    for who in CAST:
        assert doors.once(who, row).wrote <= KEPT_FOR_THE_ASKER
        sent = doors.once(who, row, "post")
        assert not (sent.was_refused and sent.wrote), who


@every_row
def test_a_hostile_form_breaks_nothing_and_changes_nothing_for_whom_it_is_not(doors, row):
    names = set(re.findall(r'\bname="([^"]+)"', doors.once("ana", row).body)) - {"csrfmiddlewaretoken", "viewport"}
    body = dict.fromkeys(names | {"words", "back", "stop"}, HOSTILE)
    for who in ("ana", "cy", "eve", "nobody"):
        sent = doors.ask(who, row, "post", body)
        assert sent.status < 500, who
        assert "<script>alert" not in sent.body
        assert not (sent.was_refused and sent.wrote), who
        assert not shown_wrongly(doors.house, who, row, sent), who


def test_every_planted_word_is_seen_by_somebody_so_that_looking_for_it_means_something(doors):
    pages = {who: " ".join(doors.once(who, row).everything for row in ROWS) for who in CAST}
    for word, people in MAY_READ.items():
        missed = [who for who in people - {"nobody"} if word not in pages[who]]
        assert not missed, word


def test_a_word_shown_to_the_wrong_person_would_be_noticed(doors):
    leak = Answer(200, "Location: /p/mill-road/?to=eve.private%40example.org", "brambling", "", frozenset())
    assert len(shown_wrongly(doors.house, "ana", ROWS[0], leak)) == 2
    assert len(shown_wrongly(doors.house, "eve", ROWS[0], leak)) == 0
