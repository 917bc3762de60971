"""What is said of words, and where."""

import pytest

from alongside.domain.plainwords import Kind, Limits, kinder_words, look_over, sentences_of
from tests.domain.plainwords.cases import KINDER, REMARKED


@pytest.mark.parametrize(("text", "expected"), REMARKED.values(), ids=REMARKED)
def test_each_kind_of_hard_reading_is_told_where_it_stands(text, expected):
    assert [(remark.kind, text[remark.start : remark.end]) for remark in look_over(text)] == expected


@pytest.mark.parametrize(("text", "kinder"), KINDER.values(), ids=KINDER)
def test_what_would_be_kinder_is_offered_to_put_instead(text, kinder):
    assert look_over(text)[0].kinder == kinder


@pytest.mark.parametrize("text", [text for text, _ in REMARKED.values()], ids=REMARKED)
def test_a_remark_keeps_the_rules_that_it_speaks_for(text):
    for remark in look_over(text):
        assert remark.said.endswith(".")
        own_words = remark.said.replace("…", "")
        assert all(len(one.said.split()) <= 15 for one in sentences_of(own_words))


def test_a_hard_word_with_no_kinder_word_is_to_be_explained_next():
    assert look_over("The quorum met.")[0].said == "“quorum” is hard. Explain it in the next sentence."


def test_limits_of_the_agreement_count_instead_of_ours():
    text = "We will meet you at the door and show you the big room for our talk."
    assert look_over(text, Limits(longest_sentence=20)) == ()
    assert look_over("We had 99 talks.", Limits(biggest_number=50))[0].kind == Kind.NUMBER


def test_too_many_words_in_all_are_told_once_of_the_whole():
    text = "We go. " * 6
    assert look_over(text, Limits(most_words=12)) == ()
    (remark,) = look_over(text, Limits(most_words=11))
    assert (remark.kind, remark.start, remark.end) == (Kind.TOO_LONG, 0, len(text))


def test_what_a_glossary_explains_may_stand():
    known = Limits(known=frozenset({"quorum", "cqc"}))
    assert look_over("The quorum of the CQC met.", known) == ()


@pytest.mark.parametrize("name", ["longest_sentence", "most_words", "sentences_in_idea", "biggest_number"])
def test_a_limit_below_one_is_refused(name):
    with pytest.raises(ValueError, match=name):
        Limits(**{name: 0})


def test_kinder_words_can_be_asked_for_one_word():
    assert kinder_words("Utilising ") == ("use",)
    assert kinder_words("in order to") == ("to",)
    assert kinder_words("quorum") == kinder_words("table") == ()
