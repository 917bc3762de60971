"""Are our own words easy? Every sentence that a page can show is held against the rules that we tell writers of."""

import re

import pytest

from alongside.domain.plainwords import HOUSE, Kind, Limits, look_over, reading_age, sentences_of, words_of
from alongside.languages.sources import all_words
from tests.languages.places import is_of_the_check

LONGEST = 20
"""No sentence is longer. What a sentence should not have is 15; see SHARES for how many may."""
OLDEST = 9
FILES = {"pdf", "png", "gif", "jpeg"}
"""Kinds of files, as the machines of whoever chooses one call them."""
NAMES = {"advocate", "draft", "learning disability", "deafblind", "communication passport", "assistance"}
"""Said by the people themselves: what they know by this name, what their own text is, a group they choose."""
NAMES |= {"universal credit", "majority", "coercion", "informing", "consultation", "engagement", "nhs"}
"""What others have called so: a benefit, a rule, and the rungs of a ladder that is not ours, beside our words."""
TYPED = {"stop", "start", "change", "json", "csv"}
"""What somebody types or chooses just so."""
KNOWN = Limits(known=frozenset({each.word for each in HOUSE} | FILES | NAMES | TYPED))
SHARES = {
    Kind.LONG_SENTENCE: 0.02,
    Kind.SEVERAL_IDEAS: 0.04,
    Kind.PASSIVE: 0.125,
    Kind.DOUBLE_NEGATIVE: 0.01,
}
"""Of all sentences, how many may have a remark of a kind. Never raise one; lower it when you have mended some."""


def as_read(text: str) -> str:
    """Without markup or what is typed at a machine, and with a name where a page puts one."""
    said = re.sub(r"<[^<>]*>", "", re.sub(r"<code>[^<]*</code>", "Ana", text))
    return re.sub(r"\{[^{}]*\}", "Ana", said)


@pytest.fixture(scope="module")
def texts() -> dict[str, list[str]]:
    """All but the check's: its sentences say what was counted, and it has an easy version of its own, written whole."""
    return {as_read(text): places for text, places in all_words().items() if not is_of_the_check(text)}


@pytest.fixture(scope="module")
def remarks(texts):
    return [(remark, text, texts[text]) for text in texts for remark in look_over(text, KNOWN)]


@pytest.fixture(scope="module")
def sentences(texts) -> list[str]:
    return [one.said for text in texts for one in sentences_of(text)]


def test_there_are_words_to_look_at(sentences):
    assert len(sentences) > 3_000


def test_no_sentence_is_longer_than_anybody_can_hold_in_mind(sentences):
    assert [said for said in sentences if len(words_of(said)) > LONGEST] == []


@pytest.mark.parametrize("kind", [Kind.HARD_WORD, Kind.ACRONYM], ids=str)
def test_no_word_is_hard_but_those_that_the_house_explains(remarks, kind):
    assert [(text, places) for remark, text, places in remarks if remark.kind is kind] == []


@pytest.mark.parametrize("kind", SHARES, ids=str)
def test_few_sentences_are_harder_than_they_should_be(remarks, sentences, kind):
    told = [text for remark, text, _ in remarks if remark.kind is kind]
    assert len(told) <= SHARES[kind] * len(sentences), told


@pytest.mark.parametrize("formula", ["flesch_kincaid", "coleman_liau"])
def test_the_reading_age_is_nine_by_both_formulae(sentences, formula):
    """Of sentences of five words and more: buttons and labels alone would make it look easier than it is."""
    prose = "\n\n".join(said for said in sentences if len(words_of(said)) >= 5)
    assert getattr(reading_age(prose), formula) <= OLDEST
