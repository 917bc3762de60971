"""Rows of closed rooms. Every one of them is secured by the room it is in."""

from alongside.closed.models.agreeing import RoomRule, Suggestion, SuggestionVoice
from alongside.closed.models.guarding import Keyholder, Lead
from alongside.closed.models.people import Asking, InRoom, Presence
from alongside.closed.models.statements import EarlierStatement, Quote, Statement, Voice
from alongside.closed.models.talk import EarlierPost, Post

__all__ = [
    "Asking",
    "EarlierPost",
    "EarlierStatement",
    "InRoom",
    "Keyholder",
    "Lead",
    "Post",
    "Presence",
    "Quote",
    "RoomRule",
    "Statement",
    "Suggestion",
    "SuggestionVoice",
    "Voice",
]
