"""English is plain; where it is not easy enough there are easy words. Bounds for both, by rule and by formula."""

from __future__ import annotations

import pytest

from alongside.domain.plainwords import Kind, Limits, look_over, reading_age
from alongside.languages.catalogue import catalogue
from tests.languages.places import as_read, is_of_the_check, journey_templates, words

EASY = Limits(longest_sentence=12, known=frozenset({"co-production"}))
"""Shorter than the 15 words of GOV.UK's rules for Easy Read, which English itself keeps to."""
PLAIN = Limits(longest_sentence=15)
TOO_HARD = {Kind.LONG_SENTENCE, Kind.HARD_WORD, Kind.DOUBLE_NEGATIVE}
OLDEST_READER = 9
"""Years. The house writes for a reader of this age."""
LONG_IN_ENGLISH = 90
"""Sentences of more than 15 words outside of the check, which stand on no journey of a member. Only smaller."""


def too_hard(text, limits=EASY):
    return {remark.kind for remark in look_over(as_read(text), limits)} & TOO_HARD


def journeys():
    pages = journey_templates()
    return [text for text, places in words().items() if pages & set(places)]


def all_of(texts):
    return "\n\n".join(as_read(text) for text in texts)


def easy_of(texts):
    easy = catalogue("en-easy")
    return [easy.get(text, text) for text in texts]


@pytest.mark.parametrize("kind", sorted(TOO_HARD))
def test_easy_words_are_easy(kind):
    assert [said for said in catalogue("en-easy").values() if kind in too_hard(said)] == []


def test_every_hard_sentence_has_easy_words():
    easy = catalogue("en-easy")
    assert [text for text in words() if too_hard(text) and text not in easy] == []


def test_what_is_easy_already_is_not_written_twice():
    """Two texts of one page have to be kept right together, so there is a second one only where it is needed."""
    assert [text for text in catalogue("en-easy") if text in words() and not too_hard(text)] == []


def test_english_sentences_outside_of_the_check_are_short():
    """Those that are not have easy words, but should be made shorter in English."""
    plain = [text for text in words() if not is_of_the_check(text)]
    assert len([text for text in plain if Kind.LONG_SENTENCE in too_hard(text, PLAIN)]) <= LONG_IN_ENGLISH


@pytest.mark.parametrize("app", ["web", "people", "contributions", "decisions", "survey", "promises", "closed"])
def test_a_child_of_nine_can_read_each_app_by_both_formulae(app):
    texts = [text for text, places in words().items() if any(place.startswith(f"{app}/") for place in places)]
    age = reading_age(all_of(texts))
    assert age.flesch_kincaid <= OLDEST_READER
    assert age.coleman_liau <= OLDEST_READER


def test_easy_words_are_for_younger_readers_than_english_by_both_formulae():
    english, easy = reading_age(all_of(journeys())), reading_age(all_of(easy_of(journeys())))
    assert easy.flesch_kincaid < english.flesch_kincaid
    assert easy.coleman_liau < english.coleman_liau


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("This has far more words in it than anybody could want to read in one go.", Kind.LONG_SENTENCE),
        ("Ask the safeguarding lead.", Kind.HARD_WORD),
        ("Nobody should not do this.", Kind.DOUBLE_NEGATIVE),
    ],
    ids=lambda value: value.value if isinstance(value, Kind) else "",
)
def test_the_bounds_notice(text, kind):
    assert kind in too_hard(text)
