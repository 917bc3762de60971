"""For each act that makes rows: one that happened, and the row it has to make."""

from __future__ import annotations

from alongside.domain.record import CLOCK, acts
from tests.domain.record.examples import ANA, CY

THING, OTHER, MORE = "1" + 31 * "0", "2" + 31 * "0", "3" + 31 * "0"
T, O, M = 16**14, 2 * 16**14, 3 * 16**14  # noqa: E741
WORDS = "f" * 64
ANA_NUMBER, CY_NUMBER = int("a" * 15, 16), int("c" * 15, 16)
OF_ANA = {"member": ANA_NUMBER, "stake": "uses_services", "side": "lived"}
OF_CY = {"member": CY_NUMBER, "stake": "professional", "side": "professional"}
OF_NOBODY = {"member": 0, "stake": "", "side": ""}
LATER = "2026-12-01T09:00:00.000000Z"
DEC_1 = 20_788
JOINED = acts.MemberJoined(member=ANA.pseudonym, stake="uses_services", side="lived")

PEOPLE = [
    (ANA, JOINED, "joins", OF_ANA),
    (ANA, acts.MemberLeft(member=ANA.pseudonym), "exits", OF_ANA),
    (
        CLOCK,
        acts.LeavingExplained(of_stake="carer", why="not_heard"),
        "reasons",
        {"member": 0, "stake": "carer", "side": "lived", "why": "not_heard"},
    ),
    (ANA, acts.SeatTaken(member=ANA.pseudonym, stake="uses_services"), "seats", {**OF_ANA, "change": 1}),
    (CLOCK, acts.SeatLeft(member=ANA.pseudonym, stake="uses_services"), "seats", {**OF_ANA, "change": -1}),
    (ANA, acts.RoleTaken(member=ANA.pseudonym, role="co_chair"), "roles", {**OF_ANA, "change": 1, "role": "co_chair"}),
    (
        CLOCK,
        acts.RoleLeft(member=ANA.pseudonym, role="co_chair"),
        "roles",
        {**OF_ANA, "change": -1, "role": "co_chair"},
    ),
    (
        CY,
        acts.MemberInvited(invitation=THING, stake="carer"),
        "invitations",
        {**OF_CY, "invitation": T, "for_stake": "carer"},
    ),
    (
        CY,
        acts.AccessAsked(member=ANA.pseudonym, member_stake="uses_services", needs=2),
        "access_asked",
        {**OF_ANA, "needs": 2},
    ),
    (
        ANA,
        acts.AccessAnswered(meeting=THING, member_stake="uses_services", met="part"),
        "access_answers",
        {**OF_ANA, "meeting": T, "met": "part"},
    ),
    (
        CY,
        acts.ContactMade(member=ANA.pseudonym, member_stake="uses_services", kind="letter"),
        "contacts",
        {**OF_ANA, "kind": "letter"},
    ),
    (
        CLOCK,
        acts.GroupsCounted(asked=9, members={"deaf": 2}, served_per_thousand={"deaf": 60}),
        "groups",
        {**OF_NOBODY, "members": 2, "asked": 9, "served": 60, "in_group": "deaf"},
    ),
]

MEETINGS = [
    (
        CY,
        acts.MeetingCalled(meeting=THING, starts_at=LATER, hour=9, initiative=OTHER),
        "meetings_called",
        {**OF_CY, "meeting": T, "initiative": O, "on_day": DEC_1, "hour": 9},
    ),
    (
        CY,
        acts.MeetingHeld(meeting=THING, minutes=90, led_by=("professional", "carer"), premeeting_offered=True),
        "meetings_held",
        {**OF_CY, "meeting": T, "minutes": 90, "leads": 2, "lived_leads": 1, "premeeting_offered": 1},
    ),
    (
        CY,
        acts.MeetingAttended(
            meeting=THING, member=ANA.pseudonym, member_stake="uses_services", came=False, preparing=30, travelling=20
        ),
        "attendance",
        {**OF_ANA, "meeting": T, "came": 0, "preparing": 30, "travelling": 20},
    ),
    (
        CY,
        acts.MeetingVoices(meeting=THING, turns={"carer": 4}, people={"carer": 2}),
        "voices",
        {"member": 0, "stake": "carer", "side": "lived", "meeting": T, "turns": 4, "people": 2},
    ),
    (ANA, acts.AgendaProposed(item=THING, meeting=OTHER), "agenda", {**OF_ANA, "item": T, "meeting": O}),
    (
        CY,
        acts.AgendaSettled(item=THING, meeting=OTHER, outcome="refused", minutes=0, reason=WORDS),
        "agenda_settled",
        {**OF_CY, "item": T, "meeting": O, "minutes": 0, "with_reason": 1, "outcome": "refused"},
    ),
    (CY, acts.MinutesDrafted(meeting=THING), "minutes_drafted", {**OF_CY, "meeting": T}),
    (
        ANA,
        acts.MinutesAgreed(meeting=THING, member_stake="uses_services"),
        "minutes_agreed",
        {**OF_ANA, "meeting": T},
    ),
    (CY, acts.MinutesStand(meeting=THING), "minutes_stand", {**OF_CY, "meeting": T}),
    (
        CY,
        acts.PaperPublished(
            paper=THING,
            paper_for="meeting",
            thing=OTHER,
            form="easy",
            until=LATER,
            wanted_by=3,
            longest_sentence=14,
            pages=8,
            pictures=20,
            ideas=21,
            point_size=14,
            checked_by_readers=True,
        ),
        "papers",
        {
            **OF_CY, "paper": T, "thing": O, "until_day": DEC_1, "wanted_by": 3, "longest_sentence": 14, "pages": 8,
            "pictures": 20, "ideas": 21, "point_size": 14, "checked": 1, "paper_for": "meeting", "form": "easy",
        },
    ),
]  # fmt: skip

SAID = [
    (
        ANA,
        acts.ContributionMade(
            contribution=THING, kind="need", asks=True, named="own", words=WORDS, length=12, space=MORE,
            initiative=OTHER, channel="paper", entered_by=CY.pseudonym,
        ),
        "contributions",
        {
            **OF_ANA, "contribution": T, "initiative": O, "asks": 1, "carried": 0, "entered_by": CY_NUMBER,
            "length": 12, "reply_days": 20, "kind": "need", "channel": "paper",
        },
    ),
    (
        ANA,
        acts.StatementCarried(
            contribution=THING, kind="idea", asks=True, signed="group", words=WORDS, length=90, space=MORE
        ),
        "contributions",
        {
            **OF_ANA, "contribution": T, "initiative": 0, "asks": 1, "carried": 1, "entered_by": 0,
            "length": 90, "reply_days": 20, "kind": "idea", "channel": "web",
        },
    ),
    (
        ANA,
        acts.ContributionWithdrawn(contribution=THING),
        "contributions_gone",
        {**OF_ANA, "contribution": T, "gone": 1},
    ),
    (
        CY,
        acts.ContributionHidden(contribution=THING, reason=WORDS),
        "contributions_gone",
        {**OF_CY, "contribution": T, "gone": 1},
    ),
    (CY, acts.ContributionShown(contribution=THING), "contributions_gone", {**OF_CY, "contribution": T, "gone": -1}),
    (
        CY,
        acts.ReplyMade(reply=OTHER, contribution=THING, outcome="no", words=WORDS, due="2026-12-01"),
        "replies",
        {**OF_CY, "contribution": T, "due_day": DEC_1, "gap": -1, "outcome": "no"},
    ),
    (
        CY,
        acts.ReplyTold(contribution=THING, in_their_form=True),
        "replies_told",
        {**OF_CY, "contribution": T, "in_their_form": 1},
    ),
    (
        ANA,
        acts.ReplyJudged(contribution=THING, answered="partly"),
        "replies_judged",
        {**OF_ANA, "contribution": T, "answered": "partly"},
    ),
    (
        CLOCK,
        acts.SurveyAnswered(
            question="heard", face=4, of_stake="carer", after="meeting", week="2026-12-01", entered_by_helper=True,
            meeting=THING,
        ),
        "survey",
        {
            "member": 0, "stake": "carer", "side": "lived", "meeting": T, "face": 4, "helped_in": 1, "on_week": DEC_1,
            "question": "heard", "after": "meeting", "channel": "web",
        },
    ),
    (CY, acts.ImportMade(batch=THING, count=7), "imports", {**OF_CY, "change": 1, "things": 7}),
    (CY, acts.ImportUndone(batch=THING, count=7), "imports", {**OF_CY, "change": -1, "things": 7}),
]  # fmt: skip
