"""Rows of closed rooms. Every one of them is secured by the room it is in."""

from alongside.closed.models.people import Asking, InRoom, Presence
from alongside.closed.models.talk import EarlierPost, Post

__all__ = ["Asking", "EarlierPost", "InRoom", "Post", "Presence"]
