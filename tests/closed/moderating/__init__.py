"""Moderators of closed rooms: their turns, what is reported, and what everybody reads of it."""
