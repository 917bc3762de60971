"""Only readers make an easy version checked, and what happens to the original undoes it."""

from dataclasses import replace

import pytest

from alongside.decisions.actions.proposals import change_words, propose
from alongside.decisions.queries import parts_of_paper
from alongside.documents.actions.papers import change_paper, write_paper
from alongside.documents.actions.reading import answer, send
from alongside.documents.actions.standing import look_again_due
from alongside.documents.actions.writing import begin, choose_picture, save
from alongside.documents.models import EasyVersion, Sitting
from alongside.domain.agreement import PaidTime, Payment, Per, Rate, Thing
from alongside.domain.plainwords.states import Says
from alongside.domain.verdict import Refused
from alongside.ledger.actions import CLOCK
from tests.decisions.record import those
from tests.decisions.world import CAFE, agree_on, agreement
from tests.documents.world import (
    FIRST,
    SECOND,
    checked,
    found_of,
    given,
    keys,
    page_of,
    read_by,
    reading,
    retell,
    state,
    written,
)


@pytest.fixture
def paper(cast):
    return write_paper(by=cast.cy, title="The café", words="It opens late.\n\nIt costs £90.", note=cast.note())


@pytest.fixture
def easy(cast, paper):
    return checked(cast, cast.cy, cast.ana, cast.di, of=(Thing.PAPER, paper.pk), ideas={FIRST: (), SECOND: ()})


def test_two_readers_who_understand_every_idea_make_it_checked(cast, paper):
    mine = given(cast, cast.cy, written(cast, cast.cy, Thing.PAPER, paper.pk))
    read_by(cast, mine, cast.ana)
    assert state(mine) == "draft"
    read_by(cast, mine, cast.di)
    assert state(mine) == "checked"


def test_whoever_wrote_any_of_it_cannot_check_it(cast, paper):
    """An attack: a writer who reads easy versions says that they understand their own words."""
    reading(cast, cast.cy)
    mine = given(cast, cast.cy, written(cast, cast.cy, Thing.PAPER, paper.pk))
    with pytest.raises(Refused, match="You wrote a part of this"):
        read_by(cast, mine, cast.cy)


def test_a_reader_who_then_writes_in_it_is_a_reader_of_it_no_more(cast, paper):
    mine = given(cast, cast.cy, written(cast, cast.cy, Thing.PAPER, paper.pk, {FIRST: (), SECOND: ()}))
    read_by(cast, mine, cast.ana)
    retell(cast, cast.ana, mine, keys(mine)[0], "The café is open until 2.")
    given(cast, cast.ana, mine)
    read_by(cast, mine, cast.di)
    assert (state(mine), found_of(mine).standing.understood_by) == ("draft", 1)


def test_one_reader_is_counted_once_however_often_they_send_it(cast, paper):
    """An attack: the same reader twice."""
    mine = given(cast, cast.cy, written(cast, cast.cy, Thing.PAPER, paper.pk))
    read_by(cast, mine, cast.ana, cast.ana, cast.ana)
    assert (state(mine), found_of(mine).standing.understood_by) == ("draft", 1)


def test_whoever_has_not_said_that_they_read_easy_versions_is_no_reader(cast, paper):
    mine = given(cast, cast.cy, written(cast, cast.cy, Thing.PAPER, paper.pk))
    with pytest.raises(Refused, match="Only people who read easy versions"):
        read_by(cast, mine, cast.bo)


def test_an_answer_counts_once_it_is_sent_and_only_whole(cast, paper):
    mine = given(cast, cast.cy, written(cast, cast.cy, Thing.PAPER, paper.pk, {FIRST: (), SECOND: ()}))
    first, now = next(iter(found_of(mine).kept.stands_as.items()))
    answer(by=cast.ana, easy=mine, key=first, stands_as=now, says=Says.UNDERSTAND, note=cast.note())
    with pytest.raises(Refused, match="no answer from you yet"):
        send(by=cast.ana, easy=mine, minutes=3, note=cast.note())


def test_an_answer_about_an_idea_that_changed_meanwhile_is_not_taken(cast, paper):
    mine = given(cast, cast.cy, written(cast, cast.cy, Thing.PAPER, paper.pk))
    key, before = next(iter(found_of(mine).kept.stands_as.items()))
    retell(cast, cast.cy, mine, key, "Other words.")
    given(cast, cast.cy, mine)
    with pytest.raises(Refused, match="changed while you were reading"):
        answer(by=cast.ana, easy=mine, key=key, stands_as=before, says=Says.UNDERSTAND, note=cast.note())


def test_when_the_paper_changes_it_is_out_of_date_and_names_the_ideas(cast, paper):
    parts = [part.key for part in parts_of_paper(None, paper)]
    ideas = {FIRST: (parts[0], parts[1]), SECOND: (parts[2],)}
    mine = checked(cast, cast.cy, cast.ana, cast.di, of=(Thing.PAPER, paper.pk), ideas=ideas)
    change_paper(
        by=cast.cy, paper=paper, version=1, title=paper.title, words="It opens late.\n\nIt costs £120.",
        note=cast.note(),
    )  # fmt: skip
    assert state(mine) == "out_of_date"
    assert found_of(mine).standing.touched == (keys(mine)[1],)
    assert those(cast, "easy.outdated")[-1] == {
        "easy": mine.id.hex, "of": "paper", "thing": paper.id.hex, "why": "original_changed", "ideas_touched": 1,
    }  # fmt: skip


def test_the_writer_alone_cannot_bring_it_up_to_date(cast, easy, paper):
    change_paper(by=cast.cy, paper=paper, version=1, title="The café", words="It closes.", note=cast.note())
    for key in keys(easy):
        save(by=cast.cy, easy=easy, page=page_of(easy), then="right", key=key, note=cast.note())
    given(cast, cast.cy, easy)
    assert state(easy) == "out_of_date"
    read_by(cast, easy, cast.ana, cast.di)
    assert state(easy) == "checked"
    assert len(those(cast, "easy.checked")) == 2


def test_one_who_does_not_understand_is_shown_and_two_undo_it(cast, easy):
    key = keys(easy)[0]
    read_by(cast, easy, cast.ed, says=Says.DO_NOT, only=key)
    assert (state(easy), found_of(easy).standing.doubted) == ("checked", (key,))
    read_by(cast, easy, cast.di, says=Says.DO_NOT, only=key)
    assert state(easy) == "out_of_date"
    assert those(cast, "easy.outdated")[-1]["why"] == "not_understood"


def test_moving_ideas_about_keeps_it_checked_and_rewording_does_not(cast, easy):
    save(by=cast.cy, easy=easy, page=page_of(easy), then="down", key=keys(easy)[0], note=cast.note())
    assert state(easy) == "checked"
    retell(cast, cast.cy, easy, keys(easy)[0], "Other words.")
    assert state(easy) == "draft"
    assert those(cast, "easy.outdated")[-1]["why"] == "reworded"


def test_the_agreement_says_how_many_readers(cast, paper):
    now = agreement(cast)
    agree_on(cast, replace(now, easy_read=replace(now.easy_read, readers=3)))
    mine = checked(cast, cast.cy, cast.ana, cast.di, of=(Thing.PAPER, paper.pk))
    assert state(mine) == "draft"
    read_by(cast, mine, cast.ed)
    assert state(mine) == "checked"


@pytest.mark.parametrize("pays", [True, False])
def test_the_time_is_kept_and_paid_where_the_agreement_pays_reading(cast, paper, pays):
    now = agreement(cast)
    rate = Rate("Your time", 1200, Per.HOUR, cast.clock.at.date(), "Our policy")
    payment = Payment(offered=True, rates=(rate,), covers=frozenset({PaidTime.READING})) if pays else now.payment
    agree_on(cast, replace(now, payment=payment))
    mine = checked(cast, cast.cy, cast.ana, of=(Thing.PAPER, paper.pk))
    kept = Sitting.objects.get(easy=mine)
    assert (kept.minutes, kept.is_paid) == (12, pays)
    assert those(cast, "easy.read")[-1]["minutes"] == 12
    assert those(cast, "easy.read")[-1]["time_is_paid"] is pays


def test_an_easy_version_that_is_checked_is_a_paper_on_the_record_with_its_counts(cast, easy, paper):
    said = those(cast, "paper.published")[-1]
    assert {name: said[name] for name in ("paper", "form", "ideas", "pictures", "pages", "checked_by_readers")} == {
        "paper": paper.id.hex, "form": "easy", "ideas": 2, "pictures": 2, "pages": 1, "checked_by_readers": True,
    }  # fmt: skip
    assert (said["longest_sentence"], said["wanted_by"], said["point_size"]) == (8, 3, 14)


def test_a_proposal_that_is_changed_overtakes_its_easy_version(cast):
    made = propose(by=cast.cy, text=CAFE, kind="ordinary", note=cast.note())
    mine = checked(cast, cast.bo, cast.ana, cast.di, of=(Thing.PROPOSAL, made.pk))
    change_words(by=cast.cy, proposal=made, text=replace(CAFE, words="Open until three."), note=cast.note())
    mine.refresh_from_db()
    assert state(mine) == "out_of_date"
    assert mine.outdated_at is not None


def test_the_clock_finds_what_changed_without_this_app_being_told(cast, easy, paper):
    type(paper).objects.filter(pk=paper.pk).update(words="Quite another paper.")
    assert look_again_due(by=CLOCK, note=cast.note()) == 1
    assert EasyVersion.objects.get(pk=easy.pk).outdated_at == cast.clock.at
    assert look_again_due(by=CLOCK, note=cast.note()) == 0


def test_without_a_picture_for_each_idea_it_does_not_go_to_readers(cast, paper):
    mine = written(cast, cast.cy, Thing.PAPER, paper.pk)
    choose_picture(by=cast.cy, easy=mine, key=keys(mine)[0], picture="", alt="", note=cast.note())
    with pytest.raises(Refused, match="no picture yet"):
        given(cast, cast.cy, mine)


def test_two_who_begin_at_once_work_on_the_same_one(cast, paper):
    first, second = (begin(by=who, kind=Thing.PAPER, thing=paper.pk, note=cast.note()) for who in (cast.cy, cast.bo))
    assert first.pk == second.pk
