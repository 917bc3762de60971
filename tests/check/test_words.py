"""Can somebody without statistics read what a number says, and is it never said more surely than it is?"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from alongside.check import words
from alongside.check.seen import FindingSeen, quarter_in_words
from alongside.domain.check import words as sentences
from alongside.domain.check.finding import Figure, Whose, Word
from alongside.domain.check.indicators import INDICATORS
from tests.check import answers

REPLIES, DAYS, GAP, MONEY = (INDICATORS[key] for key in ("reply_rate", "days_to_pay", "promise_gap", "budget_voice"))
VOICE, THREE, MANY_WAIT = (INDICATORS[key] for key in ("agenda_origin", "concentration", "days_to_reply"))


@pytest.mark.parametrize(
    ("figure", "indicator", "said", "of_what"),
    [
        (Figure(88, 121), REPLIES, "88 of 121", "things people said"),
        (Figure(450_000, 900_000), MONEY, "£4,500 of £9,000", "were decided about"),
        (Figure(4_500, 9_000), VOICE, "75 of 150", "hours of meetings"),
        (Figure(45, 90), VOICE, "45 of 90", "minutes of meetings"),
        (Figure(30, 41, 47.0), DAYS, "30 of 41", "until half of the claims"),
    ],
)
def test_amounts_are_said_as_people_say_them(figure, indicator, said, of_what):
    assert words.of_all(figure, indicator) == said
    assert words.counted(figure, indicator).startswith(of_what)


@pytest.mark.parametrize(
    ("key", "whose", "said"),
    [
        ("reply_rate", Whose.PUBLISHED, "Where we know it from: "),
        ("seat_share", Whose.AGREED, "The members decided it."),
        ("lone_voice", Whose.OURS, "Why we begin there: Nobody has published one."),
    ],
)
def test_where_the_line_is_and_whose(key, whose, said):
    finding = answers.one(key, Word.HOLDING, whose=whose)
    first, second, *_ = words.whose_line(finding, INDICATORS[key])
    assert first == sentences.line(finding, INDICATORS[key])
    assert second.startswith(said)


def test_where_no_line_is_drawn_it_says_how_to_draw_one():
    finding = replace(answers.one("reply_rate", Word.HOLDING), line=None)
    assert words.whose_line(finding, REPLIES) == ["No line is drawn for this. The members can draw one, by a decision."]


@pytest.mark.parametrize("key", INDICATORS)
@pytest.mark.parametrize("verdict", Word)
def test_every_sentence_about_every_finding_is_whole_and_short(key, verdict):
    seen = FindingSeen(answers.one(key, verdict), INDICATORS[key])
    for paragraph in seen.in_words:
        assert paragraph[0].isupper() or paragraph[0].isdigit()
        assert paragraph.endswith(".")
        assert not [one for one in re.split(r"(?<=[.?]) ", paragraph) if len(one.split()) > 25]
    assert verdict is not Word.NOTHING or not seen.has_figure


def test_every_place_in_a_picture_is_on_the_line():
    for key in INDICATORS:
        for verdict in Word:
            place = FindingSeen(answers.one(key, verdict), INDICATORS[key]).place
            known = [place[name] for name in ("value", "low", "high", "zero") if place[name] is not None]
            assert all(0 <= each <= 1 for each in [*known, *place["flags"]])


@pytest.mark.parametrize(
    ("key", "said"), [("2026-Q1", "January to March 2026"), ("2026-Q4", "October to December 2026"), ("early", "early")]
)
def test_quarters_are_said_as_months(key, said):
    assert quarter_in_words(key) == said
