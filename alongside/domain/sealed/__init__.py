"""Rooms locked in the browser: what the keeper of their log, who can read nothing in them, has to refuse."""

from alongside.domain.sealed.acts import NotAllowed
from alongside.domain.sealed.marks import NOTHING, chained, ct_digest, entry_hash, message_leaf
from alongside.domain.sealed.shapes import Odd, coded, raw
from alongside.domain.sealed.state import Device, Listed, Rule, as_data, from_data
from alongside.domain.sealed.taking import (
    Keys,
    Last,
    Signed,
    TakenEntry,
    TakenMessage,
    follow,
    take_entry,
    take_message,
)

__all__ = [
    "NOTHING",
    "Device",
    "Keys",
    "Last",
    "Listed",
    "NotAllowed",
    "Odd",
    "Rule",
    "Signed",
    "TakenEntry",
    "TakenMessage",
    "as_data",
    "chained",
    "coded",
    "ct_digest",
    "entry_hash",
    "follow",
    "from_data",
    "message_leaf",
    "raw",
    "take_entry",
    "take_message",
]
