"""Rows of closed rooms. Every one of them is secured by the room it is in."""

from alongside.closed.models.agreeing import RoomRule, Suggestion, SuggestionVoice
from alongside.closed.models.guests import Invitation
from alongside.closed.models.people import Asking, InRoom, Presence
from alongside.closed.models.premeetings import Coming, PreMeeting
from alongside.closed.models.statements import EarlierStatement, Quote, Statement, Voice
from alongside.closed.models.talk import Attachment, EarlierPost, Post

__all__ = [
    "Asking",
    "Attachment",
    "Coming",
    "EarlierPost",
    "EarlierStatement",
    "InRoom",
    "Invitation",
    "Post",
    "PreMeeting",
    "Presence",
    "Quote",
    "RoomRule",
    "Statement",
    "Suggestion",
    "SuggestionVoice",
    "Voice",
]
