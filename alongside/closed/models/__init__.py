"""Rows of closed rooms. Every one of them is secured by the room it is in."""

from alongside.closed.models.agreeing import RoomRule, Suggestion, SuggestionVoice
from alongside.closed.models.guarding import Keyholder, Lead
from alongside.closed.models.guests import Invitation
from alongside.closed.models.moderating import Moderating, ModeratorAct, Report, Willing
from alongside.closed.models.people import Asking, InRoom, Presence
from alongside.closed.models.premeetings import Coming, PreMeeting
from alongside.closed.models.showing import Reading, Showing
from alongside.closed.models.statements import EarlierStatement, Quote, Statement, Voice
from alongside.closed.models.talk import Attachment, EarlierPost, Post
from alongside.closed.models.telling import LeadAnswer, LeadMessage

__all__ = [
    "Asking",
    "Attachment",
    "Coming",
    "EarlierPost",
    "EarlierStatement",
    "InRoom",
    "Invitation",
    "Keyholder",
    "Lead",
    "LeadAnswer",
    "LeadMessage",
    "Moderating",
    "ModeratorAct",
    "Post",
    "PreMeeting",
    "Presence",
    "Quote",
    "Reading",
    "Report",
    "RoomRule",
    "Showing",
    "Statement",
    "Suggestion",
    "SuggestionVoice",
    "Voice",
    "Willing",
]
