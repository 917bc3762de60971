"""Texts as people write them: what they mean, and what is said where they mean nothing that we can use."""

import pytest

from alongside.domain.paper import Said, Start, Stop, clean_number, code_of, grouped, read_text
from alongside.domain.verdict import Verdict

CODE = code_of(bytes(range(50, 66)))
APART = grouped(CODE).replace("-", " ")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (f"{CODE} 3", Said(CODE, (3,))),
        (f"{grouped(CODE)} 3", Said(CODE, (3,))),
        (f"{APART.lower()} 3.", Said(CODE, (3,))),
        (f" {APART}\n3\nIt is too far, and dark", Said(CODE, (3,), "It is too far, and dark")),
        (f"change {CODE} 1", Said(CODE, (1,), change=True)),
        ("STOP", Stop()),
        ("stop.", Stop()),
        ("Stop please", Stop()),
        ("START", Start()),
    ],
)
def test_what_a_text_means(text, meant):
    assert read_text(text, numbers=1) == meant


def test_the_survey_is_five_numbers():
    assert read_text(f"{CODE} 5 4 3 2 1", numbers=5) == Said(CODE, (5, 4, 3, 2, 1))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "cannot find your code"),
        ("yes", "cannot find your code"),
        (f"{CODE[:-1]} 3", "cannot find your code"),
        (CODE, "cannot find a number"),
        (f"{CODE} yes", "cannot find a number"),
        (f"{CODE} 1 2", "found 2 numbers"),
        (f"{CODE} 1, 2 and 3", "found 2 numbers"),
        (f"{CODE} 12", "cannot find a number"),
        ("9" * 100_000, "cannot find your code"),
    ],
    ids=["empty", "yes", "cut code", "no number", "word", "two", "list", "twelve", "flood"],
)
def test_what_we_cannot_use_is_told_with_what_to_do(text, said):
    meant = read_text(text, numbers=1)
    assert isinstance(meant, Verdict)
    assert said in meant.reason
    assert meant.next_step


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("07700 900 123", "+447700900123"),
        ("+44 7700 900123", "+447700900123"),
        ("0044 (7700) 900-123", "+447700900123"),
        ("+353 85 012 3456", "+353850123456"),
    ],
)
def test_a_number_has_one_form(typed, number):
    assert clean_number(typed) == number


@pytest.mark.parametrize("typed", ["", "12345", "+4", "phone", "+44 77OO 900123", "0" * 40, "++44770090012"])
def test_what_is_no_number_is_refused(typed):
    assert isinstance(clean_number(typed), Verdict)
