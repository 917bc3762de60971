"""What sign-in and your own page ask."""

from __future__ import annotations

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.forms import HiddenInput

from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.people import letting
from alongside.people.names import may_be_called, may_write_to, tidy_email, tidy_name
from alongside.plainforms import PlainCharField, PlainChoiceField, PlainForm, PlainTickField, PlainWordsField

LONGEST_KEPT = 1_000_000
"""Length is judged by our own rules, which say it better than a field can."""


def in_words(verdict: Verdict) -> str:
    return f"{verdict.reason} {verdict.next_step}".strip()


class AskForm(PlainForm):
    """A form whose answer an action may still refuse."""

    def refuse(self, verdict: Verdict, *, field: str | None = None) -> None:
        """Say why on the form, and keep what was typed."""
        self.add_error(field, in_words(verdict))


class EnterForm(AskForm):
    """How long this device is to remember somebody."""

    shared = PlainTickField(
        required=False,
        label="Forget me when I close this",
        help_text="Tick this if other people use this phone or computer too.",
    )


class WordsForm(EnterForm):
    words = PlainWordsField(
        label="The six words on your card",
        help_text="Put a space between them. Capital letters do not matter.",
        missing="Type the six words on your card.",
        max_length=LONGEST_KEPT,
    )
    field_order = ("words", "shared")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        quiet = {"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false", "rows": 3}
        self.fields["words"].widget.attrs.update(quiet)


class ProveForm(AskForm):
    """The numbers that were sent, to prove an address."""

    code = PlainCharField(
        label="The six numbers",
        help_text="They are in the newest email. You can paste them.",
        missing="Type the six numbers from the email.",
        max_length=LONGEST_KEPT,
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs.update({"autocomplete": "one-time-code", "inputmode": "numeric"})


class CodeForm(ProveForm, EnterForm):
    """The same, to sign in with."""

    field_order = ("code", "shared")


class EmailForm(AskForm):
    email = PlainCharField(label="Your email address", missing="Write your email address.", max_length=LONGEST_KEPT)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        attrs = {"autocomplete": "email", "inputmode": "email", "autocapitalize": "none", "spellcheck": "false"}
        self.fields["email"].widget.attrs.update(attrs)

    def clean_email(self) -> str:
        email = tidy_email(self.cleaned_data["email"])
        _insist(may_write_to(email))
        return email


class NameForm(AskForm):
    name = PlainCharField(
        label="What should people call you?",
        help_text="It can be your first name, or any name you choose.",
        missing="Tell us what people should call you.",
        max_length=LONGEST_KEPT,
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs.update({"autocomplete": "name"})

    def clean_name(self) -> str:
        name = tidy_name(self.cleaned_data["name"])
        _insist(may_be_called(name))
        return name


def _insist(verdict: Verdict) -> None:
    if not verdict:
        raise ValidationError(in_words(verdict))


class PasskeyAnswerForm(AskForm):
    """What the device signed. The page's script fills it in."""

    answer = PlainCharField(
        label="The answer of your device",
        missing="Your device did not answer. Nothing is changed.",
        max_length=LONGEST_KEPT,
        widget=HiddenInput,
    )


class PasskeySignInForm(PasskeyAnswerForm, EnterForm):
    """The same, to sign in with."""

    field_order = ("answer", "shared")


class PasskeyForm(PasskeyAnswerForm):
    """A new passkey, under a name that its owner knows the device by."""

    name = PlainCharField(
        label="What do you call this device?",
        help_text="So that you know it again in the list.",
        missing="Give the device a name.",
        max_length=LONGEST_KEPT,
    )
    field_order = ("name", "answer")

    def clean_name(self) -> str:
        name = tidy_name(self.cleaned_data["name"])
        _insist(may_be_called(name))
        return name


class NumbersForm(AskForm):
    numbers = PlainCharField(
        label="The six numbers in your app",
        help_text="They change every half minute. The ones just before are good too.",
        missing="Type the six numbers that your app shows.",
        max_length=LONGEST_KEPT,
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["numbers"].widget.attrs.update({"autocomplete": "one-time-code", "inputmode": "numeric"})


class LineForm(AskForm):
    line = PlainCharField(
        label="The next line on your paper",
        help_text="It has five words. Cross it out afterwards.",
        missing="Type the five words of the next line.",
        max_length=LONGEST_KEPT,
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        quiet = {"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        self.fields["line"].widget.attrs.update(quiet)


class NumberForm(AskForm):
    number = PlainCharField(
        label="The number on the new device",
        help_text="It has six digits. Spaces do not matter.",
        missing="Type the number that the new device shows.",
        max_length=LONGEST_KEPT,
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["number"].widget.attrs.update({"autocomplete": "off", "inputmode": "numeric"})


class PicturesForm(AskForm):
    """Which three pictures the other device shows, in their order."""

    PLACES: Mapping[str, tuple[str, str]] = {
        "first": (say("Which picture is first on the other device?"), say("Choose the picture that is first there.")),
        "second": (
            say("Which picture is second on the other device?"),
            say("Choose the picture that is second there."),
        ),
        "third": (say("Which picture is third on the other device?"), say("Choose the picture that is third there.")),
    }
    """Each with what it asks, and what is said where nothing is chosen."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for (place, (asks, missing)), group in zip(self.PLACES.items(), letting.GROUPS, strict=True):
            names = [(name, name) for name in group]
            self.fields[place] = PlainChoiceField(label=asks, missing=missing, choices=names)
