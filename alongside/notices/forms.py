"""By what way, how often, when and in what form shall we write to you? And where do letters go?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast
from zoneinfo import available_timezones

from alongside.domain.access import BY_MACHINE, Format, Pace, Reach, words_of_format
from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.partnerships.models import Member
from alongside.plainforms import PlainChoiceField, PlainForm, PlainSelectField, PlainWordsField

WAYS = {
    Reach.SITE: say("I look for myself"),
    Reach.EMAIL: say("By e-mail"),
    Reach.TEXT_MESSAGE: say("By text message"),
    Reach.LETTER: say("By letter, on paper"),
}
PACES = {
    Pace.AT_ONCE: say("When it happens"),
    Pace.DAILY: say("Every day"),
    Pace.WEEKLY: say("Once a week"),
    Pace.MONTHLY: say("Once a month"),
    Pace.NEVER: say("Never"),
}
DAYS = (
    say("Monday"),
    say("Tuesday"),
    say("Wednesday"),
    say("Thursday"),
    say("Friday"),
    say("Saturday"),
    say("Sunday"),
)
HOURS = {
    7: say("Early, at 7 in the morning"),
    9: say("At 9 in the morning"),
    12: say("At 12 noon"),
    15: say("At 3 in the afternoon"),
    18: say("At 6 in the evening"),
    20: say("At 8 in the evening"),
}
FORMATS = {
    Format.STANDARD: say("The usual form"),
    Format.EASY: say("Easy Read"),
    Format.LARGE_20: say("Large print"),
    Format.LARGE_24: say("Larger print"),
    Format.LARGE_28: say("The largest print"),
    Format.PLAIN_TEXT: say("Only plain text"),
}
MADE_BY_HAND = {each: words_of_format(each) for each in Format if each not in BY_MACHINE}
"""Of letters on paper: whoever prints them makes these, or has them made."""


class AskForm(PlainForm):
    """A form whose answer an action may still refuse."""

    def refuse(self, verdict: Verdict) -> None:
        self.add_error(None, f"{verdict.reason} {verdict.next_step}".strip())


class WayForm(AskForm):
    way = PlainChoiceField(
        label="How shall we tell you what is new?",
        choices=list(WAYS.items()),
        icons={Reach.SITE: "home", Reach.EMAIL: "post", Reach.TEXT_MESSAGE: "phone", Reach.LETTER: "paper"},
        lines={
            Reach.SITE: "We send you nothing.",
            Reach.EMAIL: "It goes to the address on your page.",
            Reach.TEXT_MESSAGE: "It only says that there is something, and where. A text is not secret.",
            Reach.LETTER: "Somebody you choose prints it. They see where you live, and what it says.",
        },
    )


class PaceForm(AskForm):
    pace = PlainChoiceField(
        label="How often?",
        choices=list(PACES.items()),
        lines={
            Pace.AT_ONCE: "Within ten minutes. Not at night: from 9 in the evening to 8 in the morning we wait.",
            Pace.NEVER: "You can start again at any time.",
        },
    )


class WhenForm(AskForm):
    """The day only matters once a week or once a month, and the page says so."""

    weekday = PlainSelectField(
        label="On which day?",
        help_text="If you get it once a week or once a month.",
        choices=[(str(number), day) for number, day in enumerate(DAYS)],
    )
    hour = PlainSelectField(label="At what time?", choices=[(str(hour), words) for hour, words in HOURS.items()])
    time_zone = PlainSelectField(
        label="Where are your clocks?",
        help_text="Most people can leave this as it is.",
        choices=[(name, name.replace("_", " ")) for name in sorted(available_timezones()) if "/" in name],
    )

    @property
    def chosen(self) -> dict[str, Any]:
        said = self.cleaned_data
        return {"weekday": int(said["weekday"]), "hour": int(said["hour"]), "time_zone": said["time_zone"]}


class FormatForm(AskForm):
    format = PlainChoiceField(
        label="In which form?",
        choices=list(FORMATS.items()),
        lines={
            Format.EASY: "Short sentences with pictures.",
            Format.LARGE_20: "For letters on paper: 20 point.",
            Format.LARGE_24: "For letters on paper: 24 point.",
            Format.LARGE_28: "For letters on paper: 28 point.",
            Format.PLAIN_TEXT: "For e-mail: no colours, sizes or pictures.",
            **dict.fromkeys(MADE_BY_HAND, say("Whoever prints your letters sees this. They make it, or have it made.")),
        },
    )

    def __init__(self, *args: Any, way: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if way == Reach.LETTER:
            cast(PlainChoiceField, self.fields["format"]).choices = [*FORMATS.items(), *MADE_BY_HAND.items()]


class AddressForm(AskForm):
    lines = PlainWordsField(
        label="Where shall letters go?",
        help_text="Write it as it stands on an envelope: your name, street, town and postcode.",
        missing="Write your address. It has to be on the envelope.",
        max_length=400,
    )
    printer = PlainSelectField(
        label="Who shall print your letters?",
        help_text="Only this person can see your address. They can read the letter too.",
        missing="Choose who prints your letters.",
    )

    def __init__(self, *args: Any, printers: Iterable[tuple[Member, Member]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pairs = {str(printer.pk): (me, printer) for me, printer in printers}
        choices = [(key, f"{printer.name}, {me.partnership.name}") for key, (me, printer) in self.pairs.items()]
        cast(PlainSelectField, self.fields["printer"]).choices = [("", say("Choose a person")), *choices]
        self.fields["lines"].widget.attrs.update({"rows": 5, "autocomplete": "street-address"})
