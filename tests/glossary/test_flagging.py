"""Anybody who is a member says that a word is hard, and anybody explains it."""

import pytest

from alongside.domain.verdict import Refused
from alongside.glossary import queries
from alongside.glossary.actions import explain, flag, judge
from alongside.glossary.models import Meaning, Word
from tests.decisions.record import lines, those
from tests.glossary.flagging import MEANING, flagged, meant


def test_a_flagged_word_waits_until_somebody_explains_it(cast):
    word = flagged(cast)
    assert list(queries.waiting(cast.cy.viewer)) == [word]
    explain(by=cast.bo, word=word, words=MEANING, note=cast.note())
    assert list(queries.waiting(cast.cy.viewer)) == []
    assert [each.meaning for each in queries.explained(cast.cy.viewer)] == [MEANING]


def test_a_word_is_flagged_once_however_it_is_written(cast):
    assert flagged(cast, " “Quorum”, ", by=cast.ana) == flagged(cast, "quorum", by=cast.bo)
    assert Word.objects.count() == 1
    assert len(those(cast, "word.flagged")) == 1


@pytest.mark.parametrize(
    "said", ["", "…", "one two three four five six", "x" * 61], ids=["empty", "sign", "six", "long"]
)
def test_what_is_no_word_is_refused_with_what_to_do(cast, said):
    with pytest.raises(Refused) as refused:
        flagged(cast, said)
    assert refused.value.verdict.next_step


@pytest.mark.parametrize("said", ["", " \n", "…!"], ids=["empty", "spaces", "signs"])
def test_a_meaning_that_says_nothing_is_refused(cast, said):
    with pytest.raises(Refused, match="nothing here"):
        explain(by=cast.bo, word=flagged(cast), words=said, note=cast.note())


def test_whoever_flagged_it_says_if_it_helped(cast):
    word = meant(cast)
    assert list(queries.asks_me(cast.ana.viewer)) == [word]
    judge(by=cast.ana, word=word, helped="yes", note=cast.note())
    assert list(queries.asks_me(cast.ana.viewer)) == []
    assert list(queries.waiting(cast.bo.viewer)) == []


def test_a_word_that_is_still_hard_waits_for_other_words(cast):
    word = meant(cast)
    judge(by=cast.ana, word=word, helped="no", note=cast.note())
    assert list(queries.waiting(cast.bo.viewer)) == [word]
    explain(by=cast.cy, word=word, words="So many must come.", note=cast.note())
    assert list(queries.waiting(cast.bo.viewer)) == []
    assert [each.words for each in queries.meanings_of(cast.bo.viewer, word)] == ["So many must come.", MEANING]


def test_nobody_else_says_if_it_helped(cast):
    with pytest.raises(Refused, match="Only whoever flagged"):
        judge(by=cast.cy, word=meant(cast), helped="no", note=cast.note())


def test_nobody_judges_what_is_not_written(cast):
    with pytest.raises(Refused, match="Nobody has explained"):
        judge(by=cast.ana, word=flagged(cast), helped="no", note=cast.note())


@pytest.mark.parametrize("helped", ["", "maybe", "yes"], ids=["nothing", "no answer of ours", "the same again"])
def test_an_answer_that_changes_nothing_is_not_entered(cast, helped):
    word = meant(cast)
    judge(by=cast.ana, word=word, helped="yes", note=cast.note())
    judge(by=cast.ana, word=word, helped=helped, note=cast.note())
    assert Meaning.objects.get().helped == "yes"
    assert len(those(cast, "word.judged")) == 1


def test_a_word_of_another_partnership_is_not_there(cast):
    word = meant(cast)
    assert list(queries.words_for(cast.eve.viewer)) == []
    assert queries.to_mark(cast.eve.viewer) == []
    assert not queries.meanings_of(cast.eve.viewer, word).exists()
    for act in (
        lambda: explain(by=cast.eve, word=word, words="Mine.", note=cast.note()),
        lambda: judge(by=cast.eve, word=word, helped="no", note=cast.note()),
    ):
        with pytest.raises(Refused, match="nothing here"):
            act()


def test_nobody_at_all_is_told_no_words(cast):
    word = meant(cast)
    assert not queries.words_for(None).exists()
    assert not queries.meanings_of(None, word).exists()
    assert not queries.asks_me(None).exists()


def test_the_record_tells_that_it_was_done_and_holds_no_word(cast):
    judge(by=cast.ana, word=meant(cast, "marmalade", "Jam of oranges."), helped="yes", note=cast.note())
    told = str(lines(cast))
    assert all(act in told for act in ("word.flagged", "word.explained", "word.judged"))
    assert "marmalade" not in told
    assert "oranges" not in told


def test_two_words_of_two_partnerships_do_not_meet(cast):
    flagged(cast)
    flag(by=cast.eve, said="quorum", note=cast.note())
    assert Word.objects.count() == 2
