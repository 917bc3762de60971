"""What must have an easy version does not open without one, through no door, and stands still while it is overtaken."""

from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.decisions import queries as decisions
from alongside.decisions.actions.closing import close_due
from alongside.decisions.actions.opening import open_due
from alongside.decisions.models import Decision, Proposal
from alongside.documents.actions.papers import change_paper, write_paper
from alongside.documents.actions.writing import save
from alongside.domain.agreement import Thing
from alongside.domain.plainwords.states import Says
from alongside.domain.verdict import Refused
from alongside.ledger.actions import CLOCK
from alongside.web.ticking import tick
from tests.decisions.pages import look, send, text
from tests.decisions.record import those
from tests.decisions.world import agree_on, agreement, proposed, put_by
from tests.documents.world import checked, given, keys, page_of, read_by, retell, state

MISSING = "no easy version yet that readers have checked"


def owe(cast, *things, notice=0):
    now = agreement(cast)
    agree_on(cast, replace(now, needs_easy_version=frozenset(things), notice_days_for_papers=notice))


def easy_of(cast, proposal):
    return checked(cast, cast.cy, cast.di, cast.ed, of=(Thing.PROPOSAL, proposal.pk))


@pytest.fixture
def opened(cast):
    """A proposal that had to have an easy version, has one, and is open."""
    owe(cast, Thing.PROPOSAL)
    made = proposed(cast)
    cast.easy = easy_of(cast, made)
    put_by(cast, cast.ana, made)
    return Decision.objects.get(proposal=made)


@pytest.mark.parametrize("thing", [Thing.PROPOSAL, Thing.DECISION], ids=str)
def test_it_cannot_be_put_without_one(cast, thing):
    owe(cast, thing)
    made = proposed(cast)
    with pytest.raises(Refused, match=MISSING):
        put_by(cast, cast.ana, made)
    easy_of(cast, made)
    assert put_by(cast, cast.ana, made).state == "open"


def test_the_page_does_not_put_it_either(cast):
    owe(cast, Thing.PROPOSAL)
    made = proposed(cast)
    seen = decisions.words_seen(cast.ana.viewer, made)
    answer = send(cast, "ana", "put", made.pk, open_days="7", seen=seen)
    assert MISSING in text(answer)
    assert Proposal.objects.get(pk=made.pk).state == "gathering"


def test_the_clock_does_not_open_it_when_our_agreement_comes_to_ask_for_one(cast):
    """An attack: it was put before the agreement changed."""
    owe(cast, notice=7)
    made = put_by(cast, cast.ana, proposed(cast))
    owe(cast, Thing.PROPOSAL, notice=7)
    cast.clock.at = made.opens_at + timedelta(hours=1)
    tick()
    assert Proposal.objects.get(pk=made.pk).state == "put"
    assert MISSING in text(look(cast, "ana", "proposal", made.pk))
    easy_of(cast, made)
    assert open_due(by=CLOCK, note=cast.note()) == 1


def test_the_clock_does_not_open_it_when_a_reworded_one_is_not_checked(cast):
    owe(cast, Thing.PROPOSAL, notice=7)
    made = proposed(cast)
    easy = easy_of(cast, made)
    put_by(cast, cast.ana, made)
    retell(cast, cast.cy, easy, keys(easy)[0], "Other words that nobody has read.")
    cast.clock.at += timedelta(days=20)
    assert open_due(by=CLOCK, note=cast.note()) == 0


def test_a_change_of_our_agreement_needs_one_where_the_agreement_does(cast):
    from_now = agreement(cast)
    owe(cast, Thing.AGREEMENT)
    assert decisions.easy_owed(None, agreement(cast), "agreement") == {Thing.PROPOSAL}
    assert decisions.easy_owed(None, agreement(cast), "ordinary") == frozenset()
    assert decisions.easy_owed(None, from_now, "agreement") == frozenset()


def test_a_paper_of_whoever_suggested_it_needs_one_too_and_others_hold_nothing_up(cast):
    owe(cast, Thing.PAPER)
    made = proposed(cast)
    write_paper(by=cast.cy, title="A view", words="I think not.", about=made.pk, note=cast.note())
    paper = write_paper(by=cast.ana, title="The sums", words="It costs £90.", about=made.pk, note=cast.note())
    with pytest.raises(Refused, match=MISSING):
        put_by(cast, cast.ana, made)
    checked(cast, cast.cy, cast.di, cast.ed, of=(Thing.PAPER, paper.pk))
    assert put_by(cast, cast.ana, made).state == "open"


def test_an_open_one_is_fixed_while_it_is_checked(cast, opened):
    with pytest.raises(Refused, match="People are deciding about this now"):
        retell(cast, cast.cy, cast.easy, keys(cast.easy)[0], "Vote yes.")


def test_one_member_alone_cannot_stop_the_clock(cast, opened):
    """An attack: say “I do not understand” to stop a decision."""
    read_by(cast, cast.easy, cast.ana, says=Says.DO_NOT)
    opened.refresh_from_db()
    assert opened.stopped_at is None


@pytest.fixture
def stopped(cast, opened):
    """As many readers as had to understand it do not."""
    cast.closes = opened.closes_at
    read_by(cast, cast.easy, cast.di, cast.ed, says=Says.DO_NOT)
    opened.refresh_from_db()
    return opened


def test_its_clock_stops_in_the_same_instant_and_the_record_says_so(cast, stopped):
    assert stopped.stopped_at == cast.clock.at
    assert those(cast, "decision.clock_stopped")[-1]["decision"] == stopped.id.hex
    assert stopped.closes_at == cast.closes


def test_its_page_says_that_it_stopped_and_people_can_still_answer(cast, stopped):
    cast.clock.at = cast.closes + timedelta(days=3)
    seen = text(look(cast, "bo", "show", stopped.pk))
    assert "The clock has stopped" in seen
    assert "The answers are being counted" not in seen
    voter = decisions.voter_of(cast.bo.viewer, stopped)
    assert decisions.may_answer(cast.bo.viewer, stopped, voter, now=cast.clock.at)
    assert "The clock has stopped" in text(look(cast, "bo", "list"))


def test_it_does_not_close_however_long_it_stands_still(cast, stopped):
    cast.clock.at = cast.closes + timedelta(days=30)
    tick()
    stopped.refresh_from_db()
    assert (stopped.closed_at, those(cast, "decision.closed")) == (None, [])


def test_it_goes_on_when_readers_have_checked_it_with_the_time_it_had(cast, stopped):
    left = cast.closes - stopped.stopped_at
    cast.clock.at = cast.closes + timedelta(days=5)
    retell(cast, cast.cy, cast.easy, keys(cast.easy)[0], "The café opens until 2 at night.")
    given(cast, cast.cy, cast.easy)
    read_by(cast, cast.easy, cast.di, cast.ed)
    stopped.refresh_from_db()
    assert (state(cast.easy), stopped.stopped_at) == ("checked", None)
    assert timedelta() <= stopped.closes_at - (cast.clock.at + left) < timedelta(days=1)
    assert stopped.closes_at.hour == 17
    assert those(cast, "decision.clock_started")[-1]["decision"] == stopped.id.hex
    cast.clock.at = stopped.closes_at
    assert close_due(by=CLOCK, note=cast.note()) == 1


def test_what_was_frozen_stays_frozen(cast, stopped):
    frozen = (stopped.rule, stopped.seats, stopped.agreement_number, stopped.opened_at)
    retell(cast, cast.cy, cast.easy, keys(cast.easy)[0], "Until 2.")
    given(cast, cast.cy, cast.easy)
    read_by(cast, cast.easy, cast.di, cast.ed)
    stopped.refresh_from_db()
    assert (stopped.rule, stopped.seats, stopped.agreement_number, stopped.opened_at) == frozen


def test_a_paper_that_changes_while_it_is_open_stops_the_clock_too(cast):
    owe(cast, Thing.PAPER)
    made = proposed(cast)
    paper = write_paper(by=cast.ana, title="The sums", words="It costs £90.", about=made.pk, note=cast.note())
    checked(cast, cast.cy, cast.di, cast.ed, of=(Thing.PAPER, paper.pk))
    put_by(cast, cast.ana, made)
    change_paper(by=cast.ana, paper=paper, version=1, title="The sums", words="It costs £900.", note=cast.note())
    assert Decision.objects.get(proposal=made).stopped_at == cast.clock.at


def test_closing_looks_first_whoever_forgot_to_say_that_something_changed(cast, opened):
    """An attack: change it behind the back of the clock, a moment before it closes."""
    Proposal.objects.filter(pk=opened.proposal_id).update(words="Something quite different.")
    cast.clock.at = opened.closes_at + timedelta(minutes=1)
    assert close_due(by=CLOCK, note=cast.note()) == 0
    opened.refresh_from_db()
    assert (opened.closed_at, opened.stopped_at) == (None, cast.clock.at)


def test_nothing_stops_where_the_agreement_asks_for_no_easy_version(cast):
    owe(cast)
    made = proposed(cast)
    easy = easy_of(cast, made)
    put_by(cast, cast.ana, made)
    read_by(cast, easy, cast.di, cast.ed, says=Says.DO_NOT)
    assert state(easy) == "out_of_date"
    assert Decision.objects.get(proposal=made).stopped_at is None


def test_the_time_to_read_is_on_the_record_for_both_forms(cast, opened):
    said = those(cast, "paper.published")
    paper = {each["form"]: each for each in said if each["paper"] == opened.proposal_id.hex}
    assert set(paper) == {"standard", "easy"}
    assert paper["easy"]["until"] == paper["standard"]["until"] != ""
    assert (paper["easy"]["wanted_by"], paper["standard"]["wanted_by"]) == (3, 2)


def test_still_right_is_no_way_round_its_readers(cast, stopped):
    """An attack: the writer says that it is still right, gives it again, and the clock goes on without a reader."""
    save(by=cast.cy, easy=cast.easy, page=page_of(cast.easy), then="right", key=keys(cast.easy)[0], note=cast.note())
    given(cast, cast.cy, cast.easy)
    stopped.refresh_from_db()
    assert stopped.stopped_at is not None
