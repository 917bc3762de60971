"""Somebody asks to be forgotten: what they wrote goes, and what others explained stays."""

from alongside.domain.record import verify
from alongside.glossary import queries
from alongside.glossary.actions import explain, judge
from alongside.glossary.models import Meaning, Word
from alongside.ledger.actions import seal
from alongside.ledger.queries import export_for
from alongside.web.actions import forget_member
from tests.glossary.flagging import flagged, meant


def test_a_word_that_nobody_explained_goes_with_whoever_flagged_it(cast):
    flagged(cast)
    forget_member(by=cast.ana, note=cast.note())
    assert not Word.objects.exists()


def test_a_word_that_others_explained_stays_without_salt_or_answer(cast):
    word = meant(cast)
    judge(by=cast.ana, word=word, helped="no", note=cast.note())
    forget_member(by=cast.ana, note=cast.note())
    word.refresh_from_db()
    assert (word.plain, bytes(word.salt), word.flagged_by.name) == ("quorum", b"", "A former member")
    assert Meaning.objects.get().helped == ""


def test_a_meaning_goes_with_its_salt_and_the_one_before_it_counts_again(cast):
    word = meant(cast)
    explain(by=cast.cy, word=word, words="Enough of us.", note=cast.note())
    forget_member(by=cast.cy, note=cast.note())
    assert [(each.words, bytes(each.salt)) for each in Meaning.objects.filter(by=cast.cy)] == [("", b"")]
    assert queries.word_or_404(cast.ana.viewer, word.pk).meaning == "Enough people have come."


def test_a_word_waits_again_when_its_only_meaning_went(cast):
    word = meant(cast)
    forget_member(by=cast.bo, note=cast.note())
    assert list(queries.waiting(cast.cy.viewer)) == [word]
    assert queries.to_mark(cast.cy.viewer) == []


def test_others_keep_what_they_flagged_and_wrote(cast):
    word = meant(cast)
    forget_member(by=cast.cy, note=cast.note())
    assert queries.word_or_404(cast.ana.viewer, word.pk).meaning


def test_the_record_still_verifies(cast):
    meant(cast)
    forget_member(by=cast.ana, note=cast.note())
    forget_member(by=cast.bo, note=cast.note())
    seal(partnership_id=cast.here.pk, note=cast.note())
    assert verify(export_for(None, cast.here.pk)).verified
