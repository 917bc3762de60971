"""Whoever arranges is told what, never why, and nobody's name who did not want it."""

from dataclasses import fields

import pytest

from alongside.domain.access import Audience, Kind, Line, choice_of, choices_of, to_arrange
from alongside.domain.access.arranging import SOMETHING_ELSE

LIP, WHO = "lip_speaker", "A lip speaker"


def line(who, choice=LIP, kind=Kind.PROFESSIONAL, audience=Audience.ARRANGERS, *, named=False):
    return Line(who=who, name=who.title(), kind=kind, choice=choice, audience=audience, named=named)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([], []),
        ([line("ana")], [(WHO, None, ())]),
        ([line("ana", named=True)], [(WHO, 1, ("Ana",))]),
        ([line("ana", named=True), line("bo")], [(WHO, None, ("Ana",))]),
        ([line("ana", named=True), line("bo", named=True)], [(WHO, 2, ("Ana", "Bo"))]),
        ([line("ana"), line("bo"), line("cy")], [(WHO, 3, ())]),
        ([line("ana"), line("ana"), line("ana")], [(WHO, None, ())]),
        ([line("ana", audience=Audience.NOBODY)], []),
        ([line("ana", audience=Audience.MEMBERS)], [(WHO, None, ())]),
        ([line("ana", "own", Kind.HELPS)], []),
        ([line("ana", "own", Kind.HARDER, named=True)], []),
        ([line("ana", "own", Kind.REACH)], []),
        ([line("ana", "own", Kind.ENVIRONMENT)], [(SOMETHING_ELSE, None, ())]),
        ([line("ana", "own"), line("bo")], [(WHO, None, ()), (SOMETHING_ELSE, None, ())]),
        ([line("ana", "gone_since")], [(SOMETHING_ELSE, None, ())]),
    ],
    ids=[
        "nobody", "one", "one by name", "one of two by name", "both by name", "as many as a small group",
        "one person three times", "kept to oneself", "shown to all", "what helps", "what makes it harder",
        "how to reach", "own words", "own words come last", "no longer a choice",
    ],
)  # fmt: skip
def test_what_is_told(lines, told):
    assert [(each.what, each.people, each.names) for each in to_arrange(lines, small_group=3)] == told


def test_a_line_to_arrange_has_no_place_for_words():
    assert {field.name for field in fields(Line)} == {"who", "name", "kind", "choice", "audience", "named"}


def test_things_come_in_the_order_of_the_kinds():
    said = [line("ana", "breaks", Kind.ENVIRONMENT), line("bo", "bsl", Kind.COMMUNICATION), line("cy")]
    assert [each.kind for each in to_arrange(said, small_group=1)] == [
        Kind.COMMUNICATION,
        Kind.PROFESSIONAL,
        Kind.ENVIRONMENT,
    ]


def test_each_choice_stands_once_in_its_kind_and_own_words_are_no_choice():
    for kind in Kind:
        keys = [choice.key for choice in choices_of(kind)]
        assert len(keys) == len(set(keys))
        assert "own" not in keys
    assert choice_of("format", "easy").format == "easy"
    assert choice_of("format", "bsl_interpreter") is None
