"""Minutes, stages of work, meetings of one's own, and plans."""

import pytest

from alongside.domain.check.indicators.honesty_gap import INDICATOR as HONESTY_GAP
from alongside.domain.check.indicators.minutes_agreed import INDICATOR as MINUTES_AGREED
from alongside.domain.check.indicators.plan_owned import INDICATOR as PLAN_OWNED
from alongside.domain.check.indicators.rooms_kept import INDICATOR as ROOMS_KEPT
from tests.domain.check.evidence_of import TODAY, carer, counted, lived, nobody, staff

DRAFT = staff(entry=10, meeting=1)
STOOD = staff(entry=20, meeting=1)


def agreed(entry, by=lived):
    return by(entry=entry, meeting=1)


@pytest.mark.parametrize(
    ("drafted", "yes", "stand", "figure"),
    [
        ([DRAFT], [agreed(15)], [STOOD], (1, 1)),
        ([], [agreed(15)], [STOOD], (1, 1)),
        ([DRAFT], [agreed(25)], [STOOD], (0, 1)),  # afterwards
        ([DRAFT], [agreed(15, staff)], [STOOD], (0, 1)),
        ([DRAFT], [], [STOOD], (0, 1)),
        ([DRAFT], [agreed(15, staff), agreed(16, carer)], [STOOD], (1, 1)),
        ([DRAFT], [], [], (0, 1)),  # a draft for ever
        ([DRAFT], [agreed(15)], [], (1, 1)),
        ([{**DRAFT, "day": TODAY - 59}], [], [], (0, 0)),
    ],
)
def test_minutes(drafted, yes, stand, figure):
    assert counted(MINUTES_AGREED, minutes_drafted=drafted, minutes_agreed=yes, minutes_stand=stand) == figure


@pytest.mark.parametrize(
    ("held", "drafted", "figure"),
    [
        (TODAY - 180, [], (0, 1)),  # nobody wrote anything down
        (TODAY - 59, [], (0, 0)),
        (TODAY - 180, [TODAY - 138], (1, 1)),
        (TODAY - 180, [TODAY - 137], (0, 1)),  # six weeks and a day
    ],
)
def test_minutes_come_while_people_remember(held, drafted, figure):
    meeting = nobody(entry=5, meeting=1, day=held)
    drafts = [{**DRAFT, "day": day} for day in drafted]
    yes = [agreed(15) for _ in drafted]
    found = counted(MINUTES_AGREED, meetings_held=[meeting], minutes_drafted=drafts, minutes_agreed=yes)
    assert found == figure


@pytest.mark.parametrize(("came", "figure"), [(1, (1, 1)), (0, (0, 1))])
def test_only_somebody_who_was_there_can_agree_minutes(came, figure):
    there = [lived(meeting=1, came=came)]
    found = counted(MINUTES_AGREED, minutes_agreed=[agreed(15)], minutes_stand=[STOOD], attendance=there)
    assert found == figure


BEGUN = staff(entry=10, initiative=3, stage="commission", rung=7)
DESIGN = staff(entry=20, initiative=3, stage="design", day=TODAY - 120)
AGAIN = staff(entry=30, initiative=3, stage="commission")
ASKED = {"proposals": [staff(entry=5, proposal=4, initiative=3)], "decisions_opened": [nobody(decision=8, proposal=4)]}


def answered(entry, by=lived):
    return {"positions": [by(entry=entry, decision=8, answer="agree")]}


def judged(entry, kept="yes"):
    return {
        "promises": [staff(entry=6, promise=2, decision=8)],
        "judgements": [lived(entry=entry, promise=2, kept=kept)],
    }


def budgeted(entry, decided_by):
    return {"budget": [staff(entry=entry, initiative=3, pence=5, decided_by=decided_by)]}


def moved(entry, by=lived, declined=0):
    return {"moves": [by(entry=entry, initiative=3, declined=declined)]}


@pytest.mark.parametrize(
    ("stages", "say", "figure"),
    [
        ([], {}, (0, 2)),  # for half a year it has not reached people: a stage more, not shared
        ([], answered(15), (1, 2)),
        ([], answered(15, staff), (0, 2)),
        ([DESIGN], answered(15), (1, 2)),  # asked once, and not at the next stage
        ([DESIGN], answered(25), (1, 2)),
        ([DESIGN], {**answered(15), **judged(25)}, (2, 2)),
        ([DESIGN], judged(25, "not_sure"), (0, 2)),
        ([DESIGN], {**answered(15), **budgeted(25, "jointly")}, (2, 2)),
        ([DESIGN], budgeted(25, "professional"), (0, 2)),
        ([DESIGN], moved(15), (1, 2)),
        ([DESIGN], moved(15, staff), (0, 2)),
        ([DESIGN], moved(25, declined=1), (1, 2)),  # who may say not yet has a say
        ([lived(entry=20, initiative=3, stage="design", day=TODAY - 120)], {}, (1, 2)),  # and who may say yes
        ([{**DESIGN, "day": TODAY - 180}], {}, (0, 3)),
        ([{**DESIGN, "day": TODAY - 179}], {}, (0, 2)),
        ([{**DESIGN, "stage": "deliver", "day": TODAY - 180}], {}, (0, 2)),
        ([DESIGN, AGAIN], answered(35), (1, 3)),  # a stage entered twice is one stage, and the last is long
        ([{**DESIGN, "day": TODAY - 89}], answered(15), (1, 1)),  # there is still time
    ],
)
def test_stages_of_work_that_is_said_to_be_shared(stages, say, figure):
    assert counted(HONESTY_GAP, initiatives=[BEGUN], stages=stages, **ASKED, **say) == figure


@pytest.mark.parametrize(
    ("first", "later", "figure"),
    [(5, [], (0, 0)), (5, [6], (0, 2)), (7, [4], (0, 0)), (6, [4, 7], (0, 2))],
)
def test_only_work_that_claims_rung_six_or_seven_now(first, later, figure):
    rungs = [staff(entry=50 + place, initiative=3, rung=rung) for place, rung in enumerate(later)]
    assert counted(HONESTY_GAP, initiatives=[{**BEGUN, "rung": first}], rungs=rungs) == figure


def test_a_decision_about_other_work_is_no_say_in_this_one():
    elsewhere = {**ASKED, "proposals": [staff(entry=5, proposal=4, initiative=99)]}
    assert counted(HONESTY_GAP, initiatives=[BEGUN], **elsewhere, **answered(15)) == (0, 2)


@pytest.mark.parametrize(
    ("offered", "reached", "figure"),
    [
        ([1, 1, 0], [], (2, 3)),
        ([1, 1], [TODAY - 180], (0, 3)),  # nobody felt safe in that quarter
        ([1, 1], [TODAY - 20], (2, 3)),
        ([], [TODAY], (0, 1)),
        ([], [], (0, 0)),
    ],
)
def test_meetings_of_ones_own(offered, reached, figure):
    held = [nobody(meeting=place, premeeting_offered=one) for place, one in enumerate(offered)]
    breaches = [nobody(day=day, room=1, by_whom="staff") for day in reached]
    assert counted(ROOMS_KEPT, meetings_held=held, rooms_reached=breaches) == figure


def part(answer="agreed", review_day=TODAY, section=1):
    return lived(section=section, answer=answer, own_words=1, review_day=review_day)


@pytest.mark.parametrize(
    ("sections", "reviews", "figure"),
    [
        ([part()], [], (1, 1)),
        ([part("partly")], [], (0, 1)),
        ([part("not_asked")], [], (0, 1)),
        ([part(), part("not_agreed")], [], (0, 1)),  # the newest words
        ([part(), part("not_agreed", section=2)], [], (1, 2)),
        ([part(review_day=TODAY - 56)], [], (1, 1)),
        ([part(review_day=TODAY - 57)], [], (0, 1)),
        ([part(review_day=TODAY - 57)], [TODAY - 60], (1, 1)),
        ([part(review_day=TODAY - 57)], [TODAY - 170], (0, 1)),  # looked at long before its day
    ],
)
def test_parts_of_plans(sections, reviews, figure):
    looked_at = [lived(day=day, section=1) for day in reviews]
    assert counted(PLAN_OWNED, plan_sections=sections, plan_reviews=looked_at) == figure
