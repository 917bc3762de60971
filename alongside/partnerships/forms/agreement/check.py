"""Where do we draw the line for one question of the check, and why there?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from alongside.domain.agreement import Agreement, CheckThreshold
from alongside.domain.agreement.words.check_words import in_a_hundred, line_in_words
from alongside.domain.agreement.words.speech import capital
from alongside.domain.check.agreed import QUESTIONS
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.saying import say
from alongside.partnerships.forms.agreement.change import AgreementChangeForm
from alongside.plainforms import PlainCharField, PlainChoiceField, PlainNumberField

OUR_LINE, BEGINNING, NO_LINE, LEFT_OUT = "line", "begin", "none", "out"
LONGEST_WHY = 300


class LineForm(AgreementChangeForm):
    """One question of the check: a line of our own, the one to begin with, none, or (for some) not counted at all.

    `today` is the day on which a new line is drawn. Lines for questions that the check no longer asks are taken away.
    """

    title = say("What is good enough in the check")
    places = {"check_thresholds": "number", "check_left_out": "what"}

    why = PlainCharField(
        required=False,
        label="Why there?",
        help_text="Everybody reads it beside the line, today and in a year.",
        max_length=LONGEST_WHY,
    )

    def __init__(self, *args: Any, key: str, today: date, **kwargs: Any) -> None:
        self.key, self.today, self.asked = key, today, QUESTIONS[key]
        super().__init__(*args, **kwargs)
        self.fields["what"] = PlainChoiceField(
            label=self.asked.asks,
            help_text=INDICATORS[key].why,
            missing=say("Choose one of the answers."),
            choices=list(_choices(key).items()),
            lines=_lines(key),
        )
        self.fields["number"] = PlainNumberField(
            required=False, label=self._how_much(), help_text=self._help(), min_value=0, max_value=365
        )
        self.order_fields(["what", "number", "why"])

    def _how_much(self) -> str:
        if self.asked.in_days:
            return say("At least how many days?") if self.asked.at_least else say("At most how many days?")
        return say("At least how many in 100?") if self.asked.at_least else say("At most how many in 100?")

    def _help(self) -> str:
        return say("Only for a line of our own. To begin with it is {begins_at}.", begins_at=begins_at(self.key))

    def as_it_is(self, agreement: Agreement) -> dict[str, Any]:
        now = line_of(agreement, self.key)
        if self.key in agreement.check_left_out:
            return {"what": LEFT_OUT}
        if now is None:
            return {"what": BEGINNING}
        if now.line is None:
            return {"what": NO_LINE, "why": now.why}
        return {"what": OUR_LINE, "number": round(now.line * self._whole), "why": now.why}

    @property
    def _whole(self) -> int:
        return 1 if self.asked.in_days else 100

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("what") == OUR_LINE and said.get("number") is None and "number" not in self.errors:
            self.add_error("number", say("Write a number, because you draw a line of your own."))
        if said.get("what") in (OUR_LINE, NO_LINE) and not said.get("why") and "why" not in self.errors:
            self.add_error("why", say("Say why, so that everybody can weigh it."))
        return super().clean()

    def changed(self) -> Agreement:
        if self.cleaned_data == {"number": None, "why": "", **self.as_it_is(self.agreement)}:
            return self.agreement
        what = self.cleaned_data["what"]
        left_out = self.agreement.check_left_out - {self.key} | ({self.key} if what == LEFT_OUT else set())
        return replace(
            self.agreement,
            check_left_out=frozenset(left_out & QUESTIONS.keys()),
            check_thresholds=self._lines_with(self._drawn() if what in (OUR_LINE, NO_LINE) else None),
        )

    def _drawn(self) -> CheckThreshold:
        said = self.cleaned_data
        line = Fraction(said["number"], self._whole) if said["what"] == OUR_LINE else None
        return CheckThreshold(self.key, line, self.today, said["why"])

    def _lines_with(self, drawn: CheckThreshold | None) -> tuple[CheckThreshold, ...]:
        """In the order of the questions, so that the same lines are always the same agreement."""
        lines = {each.indicator: each for each in self.agreement.check_thresholds if each.indicator != self.key}
        if drawn is not None:
            lines[self.key] = drawn
        return tuple(lines[key] for key in QUESTIONS if key in lines)


@dataclass(frozen=True, slots=True)
class LineNow:
    """One question of the check and where the line is today, for the page where somebody chooses one."""

    key: str
    asks: str
    now: str


def lines_now(agreement: Agreement) -> list[LineNow]:
    """Every question that the check asks, with the line of today in words."""
    return [LineNow(key, asked.asks, _now(agreement, key)) for key, asked in QUESTIONS.items()]


def line_of(agreement: Agreement, key: str) -> CheckThreshold | None:
    return next((each for each in agreement.check_thresholds if each.indicator == key), None)


def begins_at(key: str) -> str:
    """The line that holds until the partnership draws its own, in words."""
    line = INDICATORS[key].line
    said = line_in_words(line.at, QUESTIONS[key])
    if line.upper is None:
        return said
    if line.at < 0:
        return f"at most {in_a_hundred(line.upper)} apart"
    return say("{said}, and at most {most}", said=said, most=in_a_hundred(line.upper))


def _now(agreement: Agreement, key: str) -> str:
    drawn = line_of(agreement, key)
    if key in agreement.check_left_out:
        return say("We do not count this.")
    if drawn is None:
        return say("The line to begin with: {begins_at}.", begins_at=begins_at(key))
    if drawn.line is None:
        return say("We draw no line.")
    return say("Our line: {line_in_words}.", line_in_words=line_in_words(drawn.line, QUESTIONS[key]))


def _choices(key: str) -> dict[str, str]:
    always = {OUR_LINE: say("A line of our own"), BEGINNING: say("The line to begin with"), NO_LINE: say("No line")}
    return always if QUESTIONS[key].core else {**always, LEFT_OUT: say("Do not count this")}


def _lines(key: str) -> dict[str, str]:
    where = INDICATORS[key].line
    source = (
        say("From: {source}", source=where.source)
        if where.published
        else say("Nobody has published one. It is where we begin")
    )
    return {
        OUR_LINE: say("Say below how much is good enough, and why."),
        BEGINNING: f"{capital(begins_at(key))}. {source}.",
        NO_LINE: say("The figure is shown. Nobody says if it is good enough."),
        LEFT_OUT: say("It is not in our check at all."),
    }
