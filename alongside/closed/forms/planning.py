"""What is asked of somebody who plans that a room meets before a joint meeting, or says whether they come?"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, cast

from django import forms
from django.utils import timezone

from alongside.closed.actions.premeetings import LONGEST_HELP, LONGEST_LINE, Plan
from alongside.closed.models import PreMeeting
from alongside.closed.models.premeetings import COMES
from alongside.contributions.forms import OwnWordsField
from alongside.domain.rooms import premeeting as rule
from alongside.domain.rooms.premeeting import LENGTHS, Comes, When, may_plan, moment_of
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, Verdict
from alongside.plainforms import PlainChoiceField, PlainDateField, PlainForm, PlainTimeField

LONGEST_AHEAD = timedelta(days=400)
"""Somewhat more than the rule allows, so that the rule says why."""
PLACES = {
    rule.TOO_FAR: "joint_day",
    rule.NOT_BEFORE: "time",
    rule.DEBRIEF_TOO_EARLY: "debrief_day",
    rule.DEBRIEF_TOO_LATE: "debrief_day",
}
"""At which question a no of the rule is said; at the day for any other."""
LINE = {"autocomplete": "off"}


class PlanForm(PlainForm):
    joint = OwnWordsField(
        label="Which joint meeting is it about?",
        help_text="Call it what you call it here.",
        missing="Say which meeting, in a few words.",
        max_length=LONGEST_LINE,
        widget=forms.TextInput(LINE),
    )
    joint_day = PlainDateField(label="On which day is the joint meeting?")
    joint_time = PlainTimeField(label="At what time does the joint meeting begin?", help_text="For example 2pm.")
    day = PlainDateField(label="On which day do we meet before?")
    time = PlainTimeField(label="At what time do we meet?", help_text="For example 12:30pm.")
    minutes = PlainChoiceField(
        label="How long do we meet?",
        choices=[(str(key), said) for key, said in LENGTHS.items()],
        missing="Say how long.",
    )
    where = OwnWordsField(
        label="Where do we meet?",
        help_text="A place, or a link that begins with https://. A website can see who opens its link.",
        missing="Say where, in a few words.",
        max_length=LONGEST_LINE,
        widget=forms.TextInput(LINE),
    )
    help_with = OwnWordsField(
        label="Who can help people to come?",
        help_text="For example: who gives a lift, and who pays the fare. You can leave this empty.",
        required=False,
        max_length=LONGEST_HELP,
        widget=forms.Textarea({"rows": 3}),
    )
    debrief_day = PlainDateField(
        label="On which day do we talk afterwards?", help_text="You can leave this empty.", required=False
    )
    debrief_time = PlainTimeField(
        label="At what time do we talk afterwards?", help_text="You can leave this empty.", required=False
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, max_value=10**9)

    def __init__(self, *args: Any, at: datetime, before: PreMeeting | None = None, **kwargs: Any) -> None:
        super().__init__(*args, initial=as_it_is(before) if before else None, **kwargs)
        self.at, self.before = at, before.when if before else None
        days = [each for each in self.initial.values() if isinstance(each, date)]
        for name in ("joint_day", "day", "debrief_day"):
            field = cast(PlainDateField, self.fields[name])
            field.earliest, field.latest = min([_here(at).date(), *days]), (_here(at) + LONGEST_AHEAD).date()

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if bool(said.get("debrief_day")) is not (said.get("debrief_time") is not None) and not self.errors:
            missing = "debrief_time" if said.get("debrief_day") else "debrief_day"
            self.add_error(missing, say("Say the day and the time, or leave both empty."))
        moments = {name: self._moment(said, name) for name in ("joint_", "", "debrief_")}
        if not self.errors:
            said["when"] = self._fitting(moments, int(said["minutes"]))
        return said

    def _moment(self, said: dict[str, Any], name: str) -> datetime | None:
        day, time = said.get(f"{name}day"), said.get(f"{name}time")
        if day is None or time is None:
            return None
        try:
            return moment_of(day, time, zone=timezone.get_default_timezone())
        except Refused as refused:
            self._say(f"{name}time", refused.verdict)
            return None

    def _fitting(self, moments: dict[str, datetime | None], minutes: int) -> When:
        joint_at, begins_at = cast(datetime, moments["joint_"]), cast(datetime, moments[""])
        when = When(joint_at=joint_at, begins_at=begins_at, minutes=minutes, debrief_at=moments["debrief_"])
        verdict = may_plan(when, before=self.before, is_guest=False, at=self.at)
        if not verdict:
            self._say(PLACES.get(verdict, "day"), verdict)
        return when

    def _say(self, name: str, verdict: Verdict) -> None:
        self.add_error(name, f"{verdict.reason} {verdict.next_step}")

    @property
    def plan(self) -> Plan:
        said = self.cleaned_data
        return Plan(joint=said["joint"], where=said["where"], help_with=said["help_with"], when=said["when"])


def _here(at: datetime) -> datetime:
    return at.astimezone(timezone.get_default_timezone())


def as_it_is(planned: PreMeeting) -> dict[str, Any]:
    joint, begins = _here(planned.joint_at), _here(planned.begins_at)
    said = {
        "joint": planned.joint_shown,
        "where": planned.where_shown,
        "help_with": planned.help_shown,
        "joint_day": joint.date(),
        "joint_time": joint.time(),
        "day": begins.date(),
        "time": begins.time(),
        "minutes": str(planned.minutes),
        "seen": planned.version,
    }
    if planned.debrief_at:
        debrief = _here(planned.debrief_at)
        said |= {"debrief_day": debrief.date(), "debrief_time": debrief.time()}
    return said


class ComingForm(PlainForm):
    comes = PlainChoiceField(
        label="Do you come?",
        choices=[(each.value, said) for each, said in COMES.items()],
        lines={Comes.NO.value: "You do not have to say why."},
        missing="Choose what you say.",
    )
    needs = OwnWordsField(
        label="If you need something: what?",
        help_text="For example a lift, an interpreter, or somebody to come with. Everyone in this room can read it.",
        required=False,
        max_length=LONGEST_HELP,
        widget=forms.Textarea({"rows": 3}),
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("comes") == Comes.NEEDS.value and not said.get("needs") and "needs" not in self.errors:
            self.add_error("needs", say("Say in a few words what you need. Or choose “I come”."))
        return said
