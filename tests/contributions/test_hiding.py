"""Can something hurtful be hidden at once, without one side being able to silence the other?"""

import pytest

from alongside.contributions import queries
from alongside.contributions.actions.hiding import hide, may_hide_this, may_show_this, show
from alongside.contributions.models import Contribution
from alongside.domain.agreement import CO_CHAIR_LIVED, CO_CHAIR_PROFESSIONAL
from alongside.domain.record.entry import salted_digest
from alongside.domain.stakes import Side
from alongside.domain.verdict import Refused
from tests.contributions.speaking import entries, last_entry, make_co_chair, says

pytestmark = pytest.mark.django_db
REASON = "It gives somebody’s address."


@pytest.fixture
def story(cast):
    return says(cast, cast.bo, "She lives at 4 Quay Street.", kind="story")


def hidden_by(cast, member, story):
    hide(by=member, contribution=story, reason=REASON, note=cast.note())
    story.refresh_from_db()


def shown_by(cast, member, story):
    show(by=member, contribution=story, note=cast.note())
    story.refresh_from_db()


def test_a_hidden_thing_shows_its_reason_and_none_of_its_words(cast, story):
    hidden_by(cast, cast.cy, story)
    assert story.open_words == ""
    assert "Quay" not in story.gist
    assert queries.hiding_now(cast.ana.viewer, story).words == REASON
    assert queries.hiding_now(cast.eve.viewer, story) is None
    assert list(queries.search(cast.ana.viewer, "Quay")) == []
    assert list(queries.hidden_and_mine(cast.bo.viewer)) == [story]
    assert list(queries.hidden_and_mine(cast.cy.viewer)) == []


def test_hiding_and_showing_are_both_recorded_by_whoever_did_it(cast, story):
    hidden_by(cast, cast.cy, story)
    hiding = queries.hiding_now(cast.ana.viewer, story)
    assert last_entry(cast.here)["facts"]["reason"] == salted_digest(bytes(hiding.salt), REASON)
    shown_by(cast, cast.ana, story)
    acts = [(each["act"], each["by"]) for each in entries(cast.here)[-2:]]
    assert acts == [("contribution.hidden", cast.cy.pseudonym), ("contribution.shown", cast.ana.pseudonym)]
    assert story.open_words == "She lives at 4 Quay Street."
    (row,) = queries.hidings(cast.bo.viewer, story)
    assert (row.by, row.shown_by, row.shown_side) == (cast.cy, cast.ana, "lived")


def test_a_reason_is_needed_and_has_to_fit(cast, story):
    for reason in ("", " \n", "x" * 1_001):
        with pytest.raises(Refused):
            hide(by=cast.cy, contribution=story, reason=reason, note=cast.note())
    story.refresh_from_db()
    assert story.hidden_at is None


def test_while_a_side_has_a_co_chair_only_that_person_speaks_for_it(cast, story):
    make_co_chair(cast, cast.cy, CO_CHAIR_PROFESSIONAL)
    (dee,) = cast.more("professional", "Dee")
    assert may_hide_this(cast.cy, story)
    assert may_hide_this(dee, story).reason == "Only a co-chair can do that."
    assert may_hide_this(cast.ana, story)  # nobody is co-chair for lived experience yet
    make_co_chair(cast, cast.bo, CO_CHAIR_LIVED)
    assert not may_hide_this(cast.ana, story)


def test_what_the_other_side_showed_again_stays_shown(cast, story):
    hidden_by(cast, cast.cy, story)
    shown_by(cast, cast.ana, story)
    with pytest.raises(Refused) as refused:
        hidden_by(cast, cast.cy, story)
    assert "other side" in refused.value.verdict.reason
    assert queries.shown_again_by(cast.ana.viewer, story) is Side.LIVED
    hidden_by(cast, cast.ana, story)
    assert story.hidden_at


def test_whoever_hid_it_may_show_it_again_but_its_author_may_not(cast, story):
    hidden_by(cast, cast.cy, story)
    assert not may_show_this(cast.bo, story)
    shown_by(cast, cast.cy, story)
    assert story.hidden_at is None
    with pytest.raises(Refused):
        shown_by(cast, cast.cy, story)


def test_its_author_asks_for_it_to_be_shown_by_a_comment_that_waits(cast, story):
    hidden_by(cast, cast.cy, story)
    asking = says(cast, cast.bo, "It is my own address. Please show it.", kind="comment", about=story, asks=True)
    assert list(queries.said(cast.ana.viewer, queries.Which(queries.WAITING), today=asking.said_at.date())) == [asking]


def test_nobody_outside_hides_anything(cast, story):
    with pytest.raises(Refused):
        hidden_by(cast, cast.eve, story)
    assert not queries.speaks(None)
    assert Contribution.objects.get(pk=story.pk).hidden_at is None
