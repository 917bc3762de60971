"""Each state that a thing can be in: how it looks, its symbol, and its word."""

from __future__ import annotations

from typing import NamedTuple

from alongside.domain.saying import say


class Chip(NamedTuple):
    look: str
    icon: str
    words: str


CHIPS: dict[str, Chip] = {
    # a need, a question, anything said
    "waiting": Chip("plain", "clock", say("Waiting for a reply")),
    "overdue": Chip("slipping", "clock", say("Reply is late")),
    "answered": Chip("holding", "tick", say("Has a reply")),
    "withdrawn": Chip("plain", "undo", say("Taken back")),
    "hidden": Chip("plain", "hide", say("Hidden")),
    # a reply
    "done": Chip("holding", "tick", say("Done")),
    "planned": Chip("unsure", "cal", say("Planned")),
    "partly": Chip("unsure", "change", say("Partly")),
    "no": Chip("plain", "cross", "No, and why"),
    "noted": Chip("plain", "pen", say("Noted")),
    # a proposal and a decision
    "draft": Chip("plain", "pen", say("Draft")),
    "gathering": Chip("unsure", "people", say("Gathering support")),
    "opens": Chip("plain", "cal", say("Not open yet")),
    "open": Chip("open", "clock", say("Open now")),
    "passed": Chip("holding", "tick", say("Passed")),
    "not_passed": Chip("plain", "cross", say("Did not pass")),
    "no_quorum": Chip("plain", "few", say("Too few took part")),
    "open_objections": Chip("slipping", "object", say("Objections to talk about")),
    "tied": Chip("plain", "tied", say("Tied")),
    "set_aside": Chip("wrong", "scale", say("Set aside by law")),
    # a position
    "agree": Chip("plain", "tick", say("Agree")),
    "agree_with_changes": Chip("plain", "change", say("Agree, with changes")),
    "object": Chip("plain", "object", say("Object")),
    "abstain": Chip("plain", "notme", say("Not for me")),
    "need_to_know_more": Chip("plain", "ask", say("Need to know more")),
    # a promise
    "due": Chip("plain", "cal", say("Not due yet")),
    "late": Chip("slipping", "clock", say("Late")),
    "kept": Chip("holding", "tick", say("Kept")),
    "not_kept": Chip("slipping", "cross", say("Not kept")),
    "helped": Chip("holding", "helped", say("It helped")),
    "helped_some": Chip("unsure", "change", say("It helped a bit")),
    "not_helped": Chip("slipping", "nothelped", say("It did not help")),
    "stuck": Chip("slipping", "ask", say("Stuck here")),
    # an easy version
    "easy_none": Chip("none", "nothing", say("No easy version yet")),
    "easy_draft": Chip("plain", "pen", say("Easy version: draft")),
    "easy_checked": Chip("holding", "tick", say("Checked by readers")),
    "easy_stale": Chip("slipping", "warn", say("Out of date")),
    # the record and the check
    "recorded": Chip("plain", "seal", say("On the record")),
    "seen": Chip("holding", "seal", say("A witness has seen it")),
    "not_matching": Chip("wrong", "warn", say("The record does not match")),
    "holding": Chip("holding", "level", say("Holding")),
    "close": Chip("unsure", "nearly", say("Close")),
    "falling_short": Chip("slipping", "down", say("Falling short")),
    "slipping": Chip("slipping", "down", say("Slipping")),
    "too_little": Chip("unsure", "few", say("Too little to tell")),
    "nothing": Chip("none", "nothing", say("Nothing to count yet")),
    "too_little_to_tell": Chip("unsure", "few", say("Too little to tell")),
    "nothing_to_count_yet": Chip("none", "nothing", say("Nothing to count yet")),
    "better": Chip("plain", "up", say("Getting better")),
    "same": Chip("plain", "along", say("About the same")),
    "worse": Chip("plain", "worse", say("Getting worse")),
    "untold": Chip("none", "ask", say("Too early to say")),
    # rooms and people
    "closed_room": Chip("shut", "door", say("Closed room")),
    "you": Chip("plain", "person", say("You")),
    "co_chair": Chip("plain", "people", "Co-chair"),
}
