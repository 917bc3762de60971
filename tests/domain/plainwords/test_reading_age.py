"""Reading ages, held against examples that their authors and others published."""

import pytest

from alongside.domain.plainwords.reading_age import (
    Counts,
    coleman_liau_grade,
    counts_of,
    flesch_ease,
    flesch_kincaid_grade,
    reading_age,
)
from alongside.domain.plainwords.syllables import syllables

ABSTRACT = (
    "Existing computer programs that measure readability are based largely upon subroutines which estimate number "
    "of syllables, usually by counting vowels. The shortcoming in estimating syllables is that it necessitates "
    "keypunching the prose into the computer. There is no need to estimate syllables since word length in letters "
    "is a better predictor of readability than word length in syllables. Therefore, a new readability formula was "
    "computed that has for its predictors letters per 100 words and sentences per 100 words. Both predictors can be "
    "counted by an optical scanning device, and thus the formula makes it economically feasible for an organization "
    "such as the U.S. Office of Education to calibrate the readability of all textbooks for the public school "
    "system."
)
"""The abstract of Coleman and Liau (1975): 639 letters, 119 words, 5 sentences, grade 14.5."""

SPOKEN = {
    1: "a the cat hmm nhs strengths used lived asked years called help through eyes friends made",
    2: "people table being wanted needed going question nurses changes little create action server poem doctor trial",
    3: "idea agreement decision hospital area family beautiful animal reaction banana important everyone",
    4: "community everybody information january professional reality experience",
    5: "university opportunity accessibility organisation",
}


def test_counts_are_those_of_the_authors():
    counts = counts_of(ABSTRACT)
    assert (counts.letters, counts.words, counts.sentences) == (639, 119, 5)


def test_coleman_and_liau_find_their_own_abstract_as_hard_as_they_said():
    assert coleman_liau_grade(counts_of(ABSTRACT)) == pytest.approx(14.5, abs=0.05)


@pytest.mark.parametrize(
    ("text", "ease", "grade"),
    [
        ("The cat sat on the mat.", 116.1, -1.5),
        ("This sentence, taken as a reading passage unto itself, is being used to prove a point.", 69, 7.6),
        ("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 37.5, 11.3),
    ],
    ids=["the easiest", "about itself", "the platypus"],
)
def test_flesch_and_kincaid_agree_with_published_sentences(text, ease, grade):
    counts = counts_of(text)
    assert flesch_ease(counts) == pytest.approx(ease, abs=0.1)
    assert flesch_kincaid_grade(counts) == pytest.approx(grade, abs=0.1)


@pytest.mark.parametrize(
    ("number", "word"),
    [(number, word) for number, words in SPOKEN.items() for word in words.split()],
    ids=[word for words in SPOKEN.values() for word in words.split()],
)
def test_syllables_are_counted_as_they_are_said(number, word):
    if word == "accessibility":
        number = 6
    assert syllables(word) == syllables(word.upper()) == number


@pytest.mark.parametrize(("word", "number"), [("", 0), ("😀", 0), ("-", 0), ("7", 1), ("दुनिया", 1), ("naïve", 2)])
def test_what_is_no_english_word_is_counted_without_a_fall(word, number):
    assert syllables(word) == number


@pytest.mark.parametrize("text", ["", "  \n", "😀", "..."], ids=["nothing", "spaces", "a smiley", "points"])
def test_nothing_to_read_has_no_reading_age(text):
    assert reading_age(text) is None


def test_an_age_is_the_grade_and_five_years_but_not_below_birth():
    age = reading_age(ABSTRACT)
    assert age.coleman_liau == pytest.approx(19.5, abs=0.1)
    assert age.higher == max(age.flesch_kincaid, age.coleman_liau)
    assert reading_age("Go. We go.").coleman_liau == 0


@pytest.mark.parametrize("formula", [flesch_ease, flesch_kincaid_grade, coleman_liau_grade])
def test_a_formula_of_no_words_is_a_mistake(formula):
    with pytest.raises(ValueError, match="no words"):
        formula(Counts(sentences=0, words=0, syllables=0, letters=0))
