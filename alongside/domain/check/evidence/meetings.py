"""Which rows come of meetings, their agendas and their minutes?"""

from __future__ import annotations

from alongside.domain.check.evidence.here import Facts, Here, Rows, Writers
from alongside.domain.check.evidence.numbers import day, number
from alongside.domain.record import acts
from alongside.domain.stakes import Side


def _called(rows: Rows, here: Here, facts: Facts) -> None:
    rows["meetings_called"].append(
        (*here.where, number(facts["meeting"]), number(facts["initiative"]), day(facts["starts_at"]), facts["hour"])
    )


def _held(rows: Rows, here: Here, facts: Facts) -> None:
    led_by = facts["led_by"]
    lived = sum(here.state.side_of(stake) == Side.LIVED for stake in led_by)
    rows["meetings_held"].append(
        (
            *here.where,
            number(facts["meeting"]),
            facts["minutes"],
            len(led_by),
            lived,
            int(facts["premeeting_offered"]),
        )
    )


def _attended(rows: Rows, here: Here, facts: Facts) -> None:
    rows["attendance"].append(
        (
            *here.of(facts["member"], facts["member_stake"]),
            number(facts["meeting"]),
            int(facts["came"]),
            facts["preparing"],
            facts["travelling"],
        )
    )


def _voices(rows: Rows, here: Here, facts: Facts) -> None:
    turns, people = facts["turns"], facts["people"]
    meeting = number(facts["meeting"])
    rows["voices"].extend(
        (*here.nobody(stake), meeting, turns.get(stake, 0), people.get(stake, 0))
        for stake in sorted(turns.keys() | people.keys())
    )


def _proposed(rows: Rows, here: Here, facts: Facts) -> None:
    rows["agenda"].append((*here.where, number(facts["item"]), number(facts["meeting"])))


def _settled(rows: Rows, here: Here, facts: Facts) -> None:
    rows["agenda_settled"].append(
        (
            *here.where,
            number(facts["item"]),
            number(facts["meeting"]),
            facts["minutes"],
            int(facts["reason"] != ""),
            facts["outcome"],
        )
    )


def _drafted(rows: Rows, here: Here, facts: Facts) -> None:
    rows["minutes_drafted"].append((*here.where, number(facts["meeting"])))


def _agreed(rows: Rows, here: Here, facts: Facts) -> None:
    rows["minutes_agreed"].append((*here.standing_on(facts["member_stake"]), number(facts["meeting"])))


def _stand(rows: Rows, here: Here, facts: Facts) -> None:
    rows["minutes_stand"].append((*here.where, number(facts["meeting"])))


WRITERS: Writers = {
    acts.MeetingCalled: _called,
    acts.MeetingHeld: _held,
    acts.MeetingAttended: _attended,
    acts.MeetingVoices: _voices,
    acts.AgendaProposed: _proposed,
    acts.AgendaSettled: _settled,
    acts.MinutesDrafted: _drafted,
    acts.MinutesAgreed: _agreed,
    acts.MinutesStand: _stand,
}
