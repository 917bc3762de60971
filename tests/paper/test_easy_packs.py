"""A pack is the easy version where readers have checked one. And that a paper was there stands on the record."""

import pytest

from alongside.domain.agreement import Thing
from alongside.domain.paper import Way
from alongside.ledger.models import LedgerEntry
from alongside.paper.actions.packs import make_pack
from tests.decisions.pages import send
from tests.decisions.record import those
from tests.documents.world import checked, everything_told, given, reading, written
from tests.paper.papers import opened
from tests.paper.test_paper_pages import words_of

NONE_YET = "There is no Easy Read version of this yet."


@pytest.fixture
def readers(cast):
    cast.ed, cast.gus = cast.more("uses_services", "Ed", "Gus")
    for who in (cast.ed, cast.gus):
        reading(cast, who)
    return cast.ed, cast.gus


def easy_of(cast, decision, readers):
    of = (Thing.PROPOSAL.value, decision.proposal_id)
    return checked(cast, cast.cy, *readers, of=of, ideas=everything_told(cast.here, *of))


def printed(cast, decision):
    made = make_pack(by=cast.bo, whose=cast.ana, decision=decision, note=cast.note())
    return words_of(send(cast, "bo", "paper:pdf", code=made.code).content)


def published(cast, form):
    return [each for each in those(cast, "paper.published") if each["form"] == form and each["point_size"] == 20]


def test_where_readers_have_checked_an_easy_version_the_booklet_is_that(cast, readers):
    decision = opened(cast)
    easy_of(cast, decision, readers)
    said = printed(cast, decision)
    assert "This is the Easy Read version. Checked by 2 people who read easy versions." in said
    assert "We tell words." in said
    assert decision.proposal.words not in said
    assert NONE_YET not in said


def test_without_one_it_has_their_own_words_and_says_so(cast):
    decision = opened(cast)
    said = printed(cast, decision)
    assert NONE_YET in said
    assert decision.proposal.words in said


def test_a_draft_and_one_that_is_out_of_date_are_not_printed(cast, readers):
    decision = opened(cast)
    of = (Thing.PROPOSAL.value, decision.proposal_id)
    easy = given(cast, cast.cy, written(cast, cast.cy, *of, everything_told(cast.here, *of)))
    assert NONE_YET in printed(cast, decision)
    easy.delete()
    easy = easy_of(cast, decision, readers)
    decision.proposal.words = "We open on Saturdays instead."
    decision.proposal.save()
    said = printed(cast, decision)
    assert NONE_YET in said
    assert "We open on Saturdays instead." in said
    assert "We tell words." not in said


def test_where_this_machine_draws_no_pdf_its_pictures_are_in_the_page(cast, readers, monkeypatch):
    from alongside.printing.page import CannotPrint  # noqa: PLC0415

    def cannot(*given, **named):
        raise CannotPrint

    monkeypatch.setattr("alongside.paper.printed.printed", cannot)
    decision = opened(cast)
    easy_of(cast, decision, readers)
    made = make_pack(by=cast.bo, whose=cast.ana, decision=decision, note=cast.note())
    page = send(cast, "bo", "paper:pdf", code=made.code).content.decode()
    assert "We tell words." in page
    assert 'src="data:image/svg+xml;base64,' in page


def test_that_it_was_there_is_on_the_record_once_with_its_counts_and_with_nobody(cast, readers):
    decision = opened(cast)
    easy_of(cast, decision, readers)
    for whose in (cast.ana, cast.bo, cast.ana):
        make_pack(by=whose, whose=whose, decision=decision, note=cast.note())
    (facts,) = published(cast, "easy")
    parts = len(everything_told(cast.here, "proposal", decision.proposal_id))
    assert (facts["ideas"], facts["pictures"], facts["point_size"], facts["wanted_by"]) == (parts, parts, 20, 2)
    assert facts["checked_by_readers"] is True
    assert facts["thing"] == facts["paper"] == decision.proposal_id.hex
    line = next(
        each.line
        for each in LedgerEntry.objects.all()
        if "paper.published" in each.line and '"point_size":20' in each.line
    )
    for member in (cast.ana, cast.bo):
        assert member.pseudonym not in line


def test_without_an_easy_version_it_is_large_print_and_who_reads_that_is_not_counted(cast):
    decision = opened(cast)
    for whose in (cast.ana, cast.bo):
        make_pack(by=whose, whose=whose, decision=decision, note=cast.note())
    (facts,) = published(cast, "large_print")
    assert (facts["wanted_by"], facts["ideas"], facts["checked_by_readers"]) == (0, 0, False)


def test_once_an_easy_version_is_checked_the_next_pack_is_that_and_is_recorded_as_that(cast, readers):
    decision = opened(cast)
    make_pack(by=cast.ana, whose=cast.ana, decision=decision, note=cast.note())
    easy_of(cast, decision, readers)
    make_pack(by=cast.bo, whose=cast.bo, decision=decision, note=cast.note())
    assert (len(published(cast, "large_print")), len(published(cast, "easy"))) == (1, 1)


def test_a_code_to_text_with_is_no_paper(cast):
    decision = opened(cast)
    make_pack(by=cast.ana, whose=cast.ana, decision=decision, way=Way.TEXT, note=cast.note())
    assert published(cast, "easy") == published(cast, "large_print") == []
