"""Is the easy version easy, and does it say what the full one says?"""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from alongside.check.easy_words import easy_parts
from alongside.check.helping import helps_of
from alongside.check.seen import day_of, findings_of, principles_of
from alongside.domain.check.finding import Word
from alongside.domain.check.words import EASY_VERDICTS
from alongside.web.pictures.icons import ICONS
from tests.check import answers

LONGEST = 15
"""Words in a sentence of Easy Read, at most. See DOMAIN.md: 15 words, one idea."""


def parts(check):
    helps = helps_of(check, None, "harbour-lane")
    return easy_parts(check, principles_of(check), helps, as_of=day_of(check.as_of), slug="harbour-lane")


def lines(check):
    return [line for part in parts(check) for idea in part.ideas for line in idea.lines]


@pytest.mark.parametrize("check", [answers.mixed(), answers.nothing_yet(), answers.all_well()])
def test_every_sentence_is_short_and_every_idea_has_a_picture(check):
    said = [sentence for line in lines(check) for sentence in re.split(r"(?<=[.?!]) ", line)]
    assert not [sentence for sentence in said if len(sentence.split()) > LONGEST]
    assert all(sentence.endswith((".", "?")) for sentence in said)
    assert {idea.icon for part in parts(check) for idea in part.ideas} <= set(ICONS)


@pytest.mark.parametrize("verdict", Word)
def test_it_says_of_the_weakest_what_the_full_page_says(verdict):
    found = tuple(answers.one(key, verdict) for key in ("reply_rate", "seat_share"))
    said = lines(answers.answer(found))
    assert said.count(EASY_VERDICTS[verdict]) == 2


def test_there_is_nothing_in_it_that_is_not_in_the_full_one():
    check = answers.mixed()
    shown = {idea.address.rstrip("/").split("/")[-1] for part in parts(check) for idea in part.ideas if idea.address}
    assert shown <= {each.key for each in findings_of(check)} | {one.key for one in principles_of(check)}


@pytest.mark.django_db
def test_it_stands_on_its_own_and_ends_in_the_same_act(at_this_time, counting):
    html = at_this_time.client("ana").get(reverse("check:easy", args=["harbour-lane"])).content.decode()
    assert "Say something about this" in html
    assert "%" not in re.sub(r"<[^>]*>", "", html)
