"""Nothing in any table or in the record joins a face to whoever chose it.

The attacker here has the whole database and the record, knows who answered, in which order and in which week, and has
all the time in the world. What they never have is an earlier copy of the database, from between two answers.
"""

import re
from collections import Counter
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import connection
from django.utils.timezone import localdate

from alongside.domain.record.chance import SeededChance
from alongside.domain.survey import quarter_of
from alongside.survey.models import Answered, Round, Waiting
from tests.decisions.deciding.test_secret import every_value_of
from tests.decisions.deciding.test_secret import rows_of as rows_by_words
from tests.decisions.record import lines
from tests.survey.answering import KEYS, a_week_ends, group, says, told, types_in

pytestmark = pytest.mark.both_databases
BOX, TOKENS = "survey_waiting", "survey_answered"
TILL_THE_NEXT_QUARTER = timedelta(days=84)


def rows_of(table):
    """Every row where it lies: PostgreSQL says where in words, and (0,10) comes after (0,9)."""
    found = rows_by_words(table)
    return sorted(found, key=lambda row: [int(each) for each in re.findall("[0-9]+", str(row["hidden"]))])


def without_place(row):
    return {name: value for name, value in row.items() if name != "hidden"}


def everyone_answers(cast):
    """In order; each with a row of faces of their own, as the attacker would like to know them."""
    rows = {}
    for number, member in enumerate(group(cast)):
        faces = [(number + place) % 5 + 1 for place in range(5)]
        says(cast, member, *faces)
        rows[member.pk] = faces
    return rows


def test_by_time_no_answer_and_no_token_has_one(cast):
    cast.clock.at += timedelta(days=3)
    everyone_answers(cast)
    for model in (Waiting, Answered):
        kinds = {field.get_internal_type() for field in model._meta.concrete_fields}
        assert not kinds & {"DateTimeField", "DateField", "TimeField", "DurationField"}
    (week,) = Round.objects.values_list("week", flat=True)
    assert week.weekday() == 0
    stamp = cast.clock.at.isoformat()[:16]
    assert not [row for row in (*rows_of(BOX), *rows_of(TOKENS)) if stamp in str(row)]


def test_by_the_order_of_rows_both_places_lie_in_the_order_of_chance(cast):
    for seed in range(4):
        cast.clock.chance = SeededChance(f"chance {seed}")
        Waiting.objects.all().delete()
        Answered.objects.all().delete()
        everyone_answers(cast)
        for table in (BOX, TOKENS):
            rows = rows_of(table)
            assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)
            if connection.vendor == "sqlite":
                assert all(row["hidden"] == row["id"] for row in rows)  # no second, counted number beside the key


@pytest.mark.parametrize("table", [BOX, TOKENS])
def test_by_the_order_of_rows_the_first_lies_first_about_as_often_as_last(cast, table):
    places = []
    for seed in range(30):
        cast.clock.chance = SeededChance(f"order {seed}")
        Waiting.objects.all().delete()
        Answered.objects.all().delete()
        first, *others = group(cast)
        says(cast, first, 1)
        for member in others:
            says(cast, member, 5)
        if table == BOX:
            order = [row["face"] for row in rows_of(BOX) if row["question"] == "heard"]
            places.append(order.index(1))
        else:
            order = [str(row["member_id"]).replace("-", "") for row in rows_of(TOKENS)]
            places.append(order.index(first.pk.hex))
    assert len(set(places)) >= 4
    assert max(Counter(places).values()) < 15


def test_by_ids_no_value_of_an_answer_stands_anywhere_else(cast):
    everyone_answers(cast)
    shared = {"web", "uses_services", cast.here.pk.hex, str(cast.here.pk), *KEYS}
    shared |= {*map(str, range(6)), str(quarter_of(localdate(cast.clock.at)))}
    own = {value for row in rows_of(BOX) for value in every_value_of(without_place(row))} - shared
    assert len(own) == 6 * 5  # one key an answer, and nothing else that is only its own
    text = "\n".join(str(line) for line in lines(cast))
    for model in apps.get_models():
        if model is not Waiting:
            for row in rows_of(model._meta.db_table):
                assert not own & every_value_of(without_place(row)), model
    assert not [value for value in own if value in text]


def test_by_the_token_it_shares_nothing_with_an_answer_but_the_occasion(cast):
    everyone_answers(cast)
    fields = {field.name for field in Waiting._meta.concrete_fields}
    tokens = {field.name for field in Answered._meta.concrete_fields}
    assert fields & tokens == {"id", "quarter", "meeting"}
    keys = {row["id"] for row in rows_of(BOX)} & {row["id"] for row in rows_of(TOKENS)}
    assert keys == set()
    assert not [field for field in Waiting._meta.concrete_fields if field.related_model is Answered]


def test_by_the_five_faces_of_one_person_they_lie_apart_too(cast):
    """Every person's row of faces is as good a guess as any other that the columns allow."""
    rows = everyone_answers(cast)
    columns = {key: Counter(row["face"] for row in rows_of(BOX) if row["question"] == key) for key in KEYS}
    for place, key in enumerate(KEYS):
        assert columns[key] == Counter(faces[place] for faces in rows.values())
    fields = {field.name for field in Waiting._meta.concrete_fields}
    assert fields == {
        "id", "partnership", "quarter", "meeting", "stake", "question", "face", "channel", "by_helper",
    }  # fmt: skip


def test_by_a_single_answer_in_a_week_it_waits_and_its_week_is_kept_nowhere(cast):
    first, *others = group(cast)
    says(cast, first, 1)
    for _ in range(3):
        a_week_ends(cast)
        assert told(cast) == []
    for member in others:
        says(cast, member, 5)
    a_week_ends(cast)
    facts = told(cast)
    assert {each["week"] for each in facts} == {"2026-01-26"}  # the last week, also for the face from the first
    assert Counter(each["face"] for each in facts if each["question"] == "heard") == {1: 1, 5: 5}


def test_by_a_late_answer_after_the_others_were_told_it_is_never_told(cast):
    *most, last = group(cast)
    for member in most:
        says(cast, member, 5)
    a_week_ends(cast)
    before = told(cast)
    says(cast, last, 1)
    for _ in range(14):
        a_week_ends(cast)
    assert told(cast) == before
    assert not Waiting.objects.exists()


def test_by_the_order_in_the_record_it_tells_nothing_of_who_came_first(cast):
    places = []
    first, *others = group(cast)
    for _ in range(8):
        says(cast, first, 1)
        for member in others:
            says(cast, member, 5)
        before = len(told(cast))
        a_week_ends(cast)
        places.append([each["face"] for each in told(cast)[before:] if each["question"] == "heard"].index(1))
        cast.clock.at += TILL_THE_NEXT_QUARTER
    assert len(set(places)) >= 3


def test_by_being_the_only_one_on_paper_the_mark_does_not_follow_the_face(cast):
    """Una alone gives a sheet to Cy, and all know. What is told is that one of six came on paper, not which."""
    faces = set()
    for seed in range(12):
        cast.clock.chance = SeededChance(f"paper {seed}")
        *most, una = group(cast)
        for member in most:
            says(cast, member, 5)
        types_in(cast, cast.cy, una, 1)
        before = len(told(cast))
        a_week_ends(cast)
        new = [each for each in told(cast)[before:] if each["question"] == "heard"]
        assert Counter(each["channel"] for each in new) == {"web": 5, "paper": 1}
        assert Counter(each["face"] for each in new) == {5: 5, 1: 1}
        faces.add(next(each["face"] for each in new if each["channel"] == "paper"))
        cast.clock.at += TILL_THE_NEXT_QUARTER
    assert faces == {1, 5}


def test_the_record_names_no_member_in_what_is_told(cast):
    everyone_answers(cast)
    a_week_ends(cast)
    pseudonyms = {member.pseudonym for member in group(cast)}
    written = [line for line in lines(cast) if line["act"] == "survey.answered"]
    assert len(written) == 30
    assert not [line for line in written if any(each in str(line) for each in pseudonyms)]
