"""Each state that a thing can be in: how it looks, its symbol, and its word."""

from __future__ import annotations

from typing import NamedTuple


class Chip(NamedTuple):
    look: str
    icon: str
    words: str


CHIPS: dict[str, Chip] = {
    # a need, a question, anything said
    "waiting": Chip("plain", "clock", "Waiting for a reply"),
    "overdue": Chip("slipping", "clock", "Reply is late"),
    "answered": Chip("holding", "tick", "Has a reply"),
    "withdrawn": Chip("plain", "undo", "Taken back"),
    "hidden": Chip("plain", "hide", "Hidden"),
    # a reply
    "done": Chip("holding", "tick", "Done"),
    "planned": Chip("unsure", "cal", "Planned"),
    "partly": Chip("unsure", "change", "Partly"),
    "no": Chip("plain", "cross", "No, and why"),
    "noted": Chip("plain", "pen", "Noted"),
    # a proposal and a decision
    "draft": Chip("plain", "pen", "Draft"),
    "gathering": Chip("unsure", "people", "Gathering support"),
    "opens": Chip("plain", "cal", "Not open yet"),
    "open": Chip("open", "clock", "Open now"),
    "passed": Chip("holding", "tick", "Passed"),
    "not_passed": Chip("plain", "cross", "Did not pass"),
    "no_quorum": Chip("plain", "few", "Too few took part"),
    "open_objections": Chip("slipping", "object", "Objections to talk about"),
    "tied": Chip("plain", "tied", "Tied"),
    "set_aside": Chip("wrong", "scale", "Set aside by law"),
    # a position
    "agree": Chip("plain", "tick", "Agree"),
    "agree_with_changes": Chip("plain", "change", "Agree, with changes"),
    "object": Chip("plain", "object", "Object"),
    "abstain": Chip("plain", "notme", "Not for me"),
    "need_to_know_more": Chip("plain", "ask", "Need to know more"),
    # a promise
    "due": Chip("plain", "cal", "Not due yet"),
    "late": Chip("slipping", "clock", "Late"),
    "kept": Chip("holding", "tick", "Kept"),
    "not_kept": Chip("slipping", "cross", "Not kept"),
    "helped": Chip("holding", "helped", "It helped"),
    "helped_some": Chip("unsure", "change", "It helped a bit"),
    "not_helped": Chip("slipping", "nothelped", "It did not help"),
    "stuck": Chip("slipping", "ask", "Stuck here"),
    # an easy version
    "easy_none": Chip("none", "nothing", "No easy version yet"),
    "easy_draft": Chip("plain", "pen", "Easy version: draft"),
    "easy_checked": Chip("holding", "tick", "Checked by readers"),
    "easy_stale": Chip("slipping", "warn", "Out of date"),
    # the record and the check
    "recorded": Chip("plain", "seal", "On the record"),
    "seen": Chip("holding", "seal", "A witness has seen it"),
    "not_matching": Chip("wrong", "warn", "The record does not match"),
    "holding": Chip("holding", "level", "Holding"),
    "close": Chip("unsure", "nearly", "Close"),
    "falling_short": Chip("slipping", "down", "Falling short"),
    "slipping": Chip("slipping", "down", "Slipping"),
    "too_little": Chip("unsure", "few", "Too little to tell"),
    "nothing": Chip("none", "nothing", "Nothing to count yet"),
    "too_little_to_tell": Chip("unsure", "few", "Too little to tell"),
    "nothing_to_count_yet": Chip("none", "nothing", "Nothing to count yet"),
    "better": Chip("plain", "up", "Getting better"),
    "same": Chip("plain", "along", "About the same"),
    "worse": Chip("plain", "worse", "Getting worse"),
    "untold": Chip("none", "ask", "Too early to say"),
    # rooms and people
    "closed_room": Chip("shut", "door", "Closed room"),
    "you": Chip("plain", "person", "You"),
    "co_chair": Chip("plain", "people", "Co-chair"),
}
