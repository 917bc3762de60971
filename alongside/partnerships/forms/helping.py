"""What a welcomer says before they make a card for somebody."""

from __future__ import annotations

from alongside.plainforms import PlainForm, PlainTickField


class BothHereForm(PlainForm):
    here = PlainTickField(
        label="We are both here, in the same room",
        missing="Tick this only if you are both here. If not, do it when you meet.",
    )
    asked = PlainTickField(
        label="They asked me to help, and I know who they are",
        missing="Tick this only if they asked you, and you know them.",
    )
    keeps = PlainTickField(
        required=False,
        label="They want to stay signed in on their other devices",
        help_text="Ask them. If nobody ticks this, every other device is signed out when the card is used.",
    )
