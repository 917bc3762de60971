"""Made-up things for the page that shows every part in every state. No person and no figure here is real."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from alongside.plainforms import (
    PlainCharField,
    PlainChoiceField,
    PlainChoicesField,
    PlainDateField,
    PlainEmailField,
    PlainForm,
    PlainNumberField,
    PlainSelectField,
    PlainTickField,
    PlainTimeField,
    PlainWordsField,
)

WHEN = datetime(2026, 12, 4, 17, 0, tzinfo=UTC)
WAIT = timedelta(days=9, hours=5)


class SampleForm(PlainForm):
    """Every kind of question once. Nothing that is sent is kept."""

    position = PlainChoiceField(
        label="What do you think?",
        help_text="You can change your answer until it closes.",
        choices=[
            ("agree", "I agree"),
            ("agree_with_changes", "I agree, with changes"),
            ("object", "I object"),
            ("need_to_know_more", "I need to know more"),
            ("abstain", "This is not for me"),
        ],
        lines={
            "agree": "It is good enough to try.",
            "agree_with_changes": "Say what to change in the box below.",
            "object": "It could do harm. Everyone must talk about your reason.",
            "need_to_know_more": "Say what you want to ask. Someone must answer you.",
            "abstain": "You leave it to the others.",
        },
        icons={
            "agree": "tick",
            "agree_with_changes": "change",
            "object": "object",
            "need_to_know_more": "ask",
            "abstain": "notme",
        },
        missing="Choose what you think.",
    )
    reason = PlainWordsField(
        label="What should change?",
        help_text="Use your own words. Spelling does not matter.",
        missing="Tell us what to change. A few words is enough.",
        max_length=2_000,
    )
    needs = PlainChoicesField(
        label="What do you need at the meeting?",
        choices=[
            ("step", "A step-free way in"),
            ("someone", "Someone to come with me"),
            ("bsl", "A sign language interpreter"),
        ],
        lines={"bsl": "We will book one for the whole meeting."},
        required=False,
    )
    name = PlainCharField(label="What shall we call you?", max_length=60)
    email = PlainEmailField(label="Your email address", required=False)
    seats = PlainNumberField(label="How many seats?", min_value=1, max_value=500)
    owner = PlainSelectField(
        label="Who will do it?", choices=[("", "Choose a person"), ("jo", "Jo Mbeki"), ("dee", "Dee Carter")]
    )
    day = PlainDateField(label="When does it close?", help_text="For example 4 12 2026, or 4 December 2026.")
    time = PlainTimeField(label="At what time?", help_text="For example 5pm.")
    sure = PlainTickField(label="I have read the agreement", missing="Read the agreement, then tick this.")


NAV = {"home": "#top", "talk": "#talk", "decide": "#choose", "promises": "#table", "more": "#colour"}
FOOT = [
    {"icon": "paper", "words": "Our agreement: the rules we share", "url": "#type"},
    {"icon": "seal", "words": "The record: check it yourself", "url": "#tags"},
    {"icon": "lock", "words": "Who can see what", "url": "#doors"},
]
NEEDS_YOU = [
    {
        "icon": "decide",
        "title": "Should the café stay open until 2 in the morning?",
        "words": "You have a seat, so you can decide. It takes about 10 minutes.",
        "url": "#choose",
        "button": "Give my answer",
        "strong": True,
    },
    {
        "icon": "promise",
        "title": "Did the taxis come?",
        "words": "Jo Mbeki promised taxis home from 1 November. Was the promise kept? Did it help?",
        "url": "#table",
        "button": "Tell us",
    },
]
STOPS = [
    {"key": "needs", "words": "Needs", "count": 31, "url": "#talk", "line": "27 have a reply. 4 are still waiting."},
    {
        "key": "proposals",
        "words": "Proposals",
        "count": 14,
        "url": "#choose",
        "line": "10 came from people who use services or carers.",
    },
    {"key": "decisions", "words": "Decisions", "count": 9, "url": "#tags", "line": "8 are made. 1 is open now."},
    {
        "key": "promises",
        "words": "Promises",
        "count": 11,
        "url": "#table",
        "line": "7 kept. 1 not kept. 3 are not due yet.",
    },
    {"key": "helped", "words": "Answers to “Did it help?”", "count": 6, "url": "#who", "line": "4 say yes. 2 say no."},
]
TABS = [
    {"words": "What it is", "url": "#facts", "icon": "paper"},
    {"words": "How it is decided", "url": "#level", "icon": "scale", "here": True},
    {"words": "My answer", "url": "#answer", "icon": "decide"},
]
STAGES = [
    {"words": "Need", "state": "done"},
    {"words": "Proposal", "state": "done"},
    {"words": "Decision", "state": "now"},
    {"words": "Promise", "state": "todo"},
    {"words": "Did it help?", "state": "todo"},
]


def _group(seats: int, share: float, *, alone: bool = False, stop: bool = False) -> dict[str, Any]:
    return {"seats": seats, "bloc_share": share, "can_pass_alone": alone, "can_block_alone": stop}


LEVEL_POWER: dict[str, Any] = {
    "rule_sentence": "More than half of each group must agree. If one group does not agree, it does not pass.",
    "groups": {
        "uses_services": _group(5, 1 / 3, stop=True),
        "carer": _group(3, 1 / 3, stop=True),
        "professional": _group(5, 1 / 3, stop=True),
    },
    "sides": {"lived": {"bloc_share": 0.5}, "professional": {"bloc_share": 0.5}},
    "parity": {"groups": 1.0, "sides": 1.0, "people": 0.6},
    "passes_at_half": 0.125,
    "sentences": ["No kind of people can pass it alone.", "Each kind of people can stop it alone."],
    "suggestions": [],
}
UNEVEN_POWER: dict[str, Any] = {
    "rule_sentence": "More than half of all seats must agree.",
    "groups": {
        "uses_services": _group(12, 0.0),
        "care_leaver": _group(4, 0.0),
        "carer": _group(6, 0.0),
        "professional": _group(23, 0.8, alone=False, stop=True),
        "voluntary_sector": _group(6, 0.2),
    },
    "labels": {"care_leaver": "Care leavers", "voluntary_sector": "Voluntary sector staff"},
    "side_of": {"care_leaver": "lived", "voluntary_sector": "professional"},
    "sides": {"lived": {"bloc_share": 0.0}, "professional": {"bloc_share": 1.0}},
    "parity": {"groups": 0.0, "sides": 0.0, "people": 1.0},
    "passes_at_half": 0.5,
    "sentences": [
        "If all professionals and voluntary sector staff agree with each other, they can decide without anyone else.",
        "If all people who use services agree, they can stop nothing.",
    ],
    "suggestions": [
        {
            "change": "Let it pass only if more than half of each group agrees.",
            "parity": {"groups": 1.0, "sides": 1.0, "people": 0.5},
            "passes_at_half": 0.031,
        },
        {
            "change": "Let it pass only if more than half of each side agrees.",
            "parity": {"groups": 0.4, "sides": 1.0, "people": 0.9},
            "passes_at_half": 0.25,
        },
    ],
}
SWATCHES = (
    ("paper", "Paper"),
    ("surface", "Surface"),
    ("soft", "Soft"),
    ("warm", "Warm: for you, today"),
    ("action", "Action: do this"),
    ("action-soft", "Action, soft"),
    ("closed", "Closed rooms only"),
    ("closed-soft", "Closed, soft"),
    ("holding-soft", "Holding"),
    ("slipping-soft", "Slipping"),
    ("unsure-soft", "Too little to tell"),
    ("none-soft", "Nothing to count"),
    ("wrong-soft", "Mistake"),
)
