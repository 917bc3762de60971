"""Somebody asks to be forgotten: what they said goes, what others count on stays, and nobody waits for an answer."""

import pytest

from alongside.domain.record import verify
from alongside.domain.verdict import Refused
from alongside.ledger.actions import seal
from alongside.ledger.queries import export_for
from alongside.promises import queries
from alongside.promises.actions import decline, forget_words, take_on
from alongside.promises.models import Judgement, Progress, Promise
from alongside.web.actions import forget_member
from tests.decisions.pages import look, text
from tests.promises.promising import WORDS, judged, late, promised, reported, standing

SAID = "marmalade"


def gone(row) -> bool:
    row.refresh_from_db()
    return (row.words, bytes(row.salt)) == ("", b"")


def test_what_they_said_on_the_way_and_about_others_goes_with_its_salt(cast, decision):
    mine, theirs = promised(cast, decision, cast.ana), promised(cast, decision, cast.cy)
    reported(cast, mine, SAID)
    late(cast, theirs)
    judged(cast, cast.ana, theirs, "no", "no", SAID)
    forget_words(by=cast.ana, note=cast.note())
    assert gone(Progress.objects.get())
    assert gone(Judgement.objects.get())


def test_what_they_answered_still_counts(cast, decision):
    owed = promised(cast, decision, cast.cy)
    late(cast, owed)
    judged(cast, cast.ana, owed, "no", "partly", SAID)
    forget_member(by=cast.ana, note=cast.note())
    assert standing(cast, cast.bo, owed) == "not_kept"
    [said] = queries.judgements_of(cast.bo.viewer, owed)
    assert (said.member.name, said.kept, said.helped, said.words) == ("A former member", "no", "partly", "")


def test_a_promise_that_counts_keeps_its_words_and_names_nobody(cast, decision):
    asked = promised(cast, decision, cast.ana, by=cast.cy)
    take_on(by=cast.ana, promise=asked, note=cast.note())
    forget_member(by=cast.ana, note=cast.note())
    owed = queries.promise_or_404(cast.bo.viewer, asked.pk)
    assert (owed.words, bool(bytes(owed.salt)), owed.owner.name) == (WORDS, True, "A former member")
    late(cast, owed)
    assert standing(cast, cast.bo, owed) == "late"


def test_others_keep_what_they_said(cast, decision):
    owed = promised(cast, decision, cast.cy)
    reported(cast, owed)
    late(cast, owed)
    judged(cast, cast.bo, owed, words="It came late.")
    forget_words(by=cast.ana, note=cast.note())
    assert Progress.objects.get().words == "The taxis are booked."
    assert Judgement.objects.get().words == "It came late."
    assert Promise.objects.get().words == WORDS


@pytest.mark.parametrize("act", [take_on, decline])
def test_nobody_can_promise_what_no_longer_says_anything(cast, decision, act):
    """Or there would be a promise that counts, that people judge, and that has no words in it."""
    asked = promised(cast, decision, cast.cy, by=cast.ana)
    forget_member(by=cast.ana, note=cast.note())
    assert gone(asked)
    with pytest.raises(Refused, match="Whoever asked you is gone"):
        act(by=cast.cy, promise=asked, note=cast.note())
    assert standing(cast, cast.bo, asked) == "lapsed"


def test_nobody_waits_for_an_answer_of_somebody_who_was_forgotten(cast, decision):
    asked = promised(cast, decision, cast.ana, by=cast.cy)
    forget_member(by=cast.ana, note=cast.note())
    assert standing(cast, cast.cy, asked) == "lapsed"
    for page in (look(cast, "cy", "promises:show", asked.pk), look(cast, "cy", "promises:list")):
        assert "Nobody can answer this any more" in text(page)
        assert "Ana" not in text(page)


def test_what_nobody_can_answer_stands_last(cast, decision):
    lapsed, asked = promised(cast, decision, cast.cy, by=cast.ana), promised(cast, decision, cast.cy, by=cast.bo)
    forget_member(by=cast.ana, note=cast.note())
    assert list(queries.promises_for(cast.bo.viewer)) == [asked, lapsed]


def test_the_record_still_verifies_and_never_held_a_word(cast, decision):
    owed, asked = promised(cast, decision, cast.cy, words=SAID), promised(cast, decision, cast.bo, by=cast.ana)
    reported(cast, owed, SAID, done=True)
    judged(cast, cast.ana, owed, words=SAID)
    forget_member(by=cast.ana, note=cast.note())
    seal(partnership_id=cast.here.pk, note=cast.note())
    record = export_for(None, cast.here.pk)
    assert verify(record).verified
    assert SAID.encode() not in record
    assert gone(asked)
