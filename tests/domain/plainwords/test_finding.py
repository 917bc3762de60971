"""Explained words are found where they stand, whole, and at a cost that does not grow with the list."""

import sys

import pytest

from alongside.domain.plainwords import HOUSE, Finder, Limits, look_over, looked_up, may_be_flagged

WORDS = frozenset({"quorum", "palliative care", "care", "policy", "a&e", "don't know", "नमस्ते"})
FOUND = {
    "nothing": ("", []),
    "not there": ("We met.", []),
    "one": ("The quorum.", ["quorum"]),
    "capitals": ("QUORUM!", ["QUORUM"]),
    "several": ("Two quorums.", ["quorums"]),
    "the longest": ("Palliative care is care.", ["Palliative care", "care"]),
    "across a line": ("palliative\ncare", ["palliative\ncare"]),
    "not within a word": ("Careful, careless policymaker.", []),
    "a sign": ("The A&E.", ["A&E"]),
    "curly apostrophe": ("I don’t know.", ["don’t know"]),
    "another script": ("नमस्ते!", ["नमस्ते"]),
    "cut off": ("It is palliative", []),
}


@pytest.mark.parametrize(("text", "found"), FOUND.values(), ids=FOUND)
def test_words_are_found_whole(text, found):
    assert [text[one.start : one.end] for one in Finder(WORDS).standing_in(text)] == found


def test_what_is_no_word_is_left_out_of_a_finder():
    assert Finder(frozenset({"", "…"})).standing_in("… and so on") == ()


def steps(finder, text):
    count = 0

    def step(frame, event, arg):
        nonlocal count
        count += event == "line"
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        finder.standing_in(text)
    finally:
        sys.settrace(before)
    return count


def test_twice_the_text_is_about_twice_the_work():
    finder = Finder(WORDS)
    assert steps(finder, "palliative quorum " * 400) <= 2.1 * steps(finder, "palliative quorum " * 200)


def test_a_thousand_more_words_are_no_more_work():
    more = Finder(WORDS | {f"word{number} and more" for number in range(1000)})
    text = "The quorum of palliative care met. " * 50
    assert steps(more, text) <= steps(Finder(WORDS), text) + 10


@pytest.mark.parametrize(
    ("said", "plain"),
    [(" “Quorum”. ", "quorum"), ("Don’t\n know", "don't know"), ("A&E", "a&e"), ("…", "")],
    ids=["signs", "apostrophe and line", "kept sign", "only signs"],
)
def test_a_word_is_looked_up_in_one_form(said, plain):
    assert looked_up(said) == plain


@pytest.mark.parametrize("said", ["", "…", "a b c d e f", "x" * 61], ids=["empty", "signs", "six words", "too long"])
def test_what_is_no_word_may_not_be_flagged(said):
    verdict = may_be_flagged(said)
    assert not verdict
    assert verdict.reason
    assert verdict.next_step


@pytest.mark.parametrize(
    "said", ["quorum", "a b c d e", "7", "x" * 60, "दुनिया"], ids=["one", "five", "a number", "long", "Hindi"]
)
def test_a_word_or_a_few_may_be_flagged(said):
    assert may_be_flagged(said)


@pytest.mark.parametrize("each", HOUSE, ids=[each.word for each in HOUSE])
def test_our_own_meanings_keep_our_own_limits(each):
    known = Limits(known=frozenset(word.word for word in HOUSE))
    about = [remark for remark in look_over(each.meaning, known) if remark.kind in {"long_sentence", "hard_word"}]
    assert about == []
