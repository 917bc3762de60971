"""The rules about what people say: their words, their names, the wait for a reply, and what others may do."""

from alongside.domain.contributions.hiding import may_hide, may_show, speaks_for_side
from alongside.domain.contributions.looked_for import spellings
from alongside.domain.contributions.names import clean_name, likeness, may_be_called
from alongside.domain.contributions.own_words import LONGEST, can_be_seen, gist, how_many_words, kept, may_be_said
from alongside.domain.contributions.standing import (
    Standing,
    may_answer_suggestion,
    may_change,
    may_comment,
    may_reply,
    may_suggest,
    may_take_back,
)
from alongside.domain.contributions.waiting import AUTHOR_FIRST, Wait, due_on, how_it_stands, late_if_due_before

__all__ = [
    "AUTHOR_FIRST",
    "LONGEST",
    "Standing",
    "Wait",
    "can_be_seen",
    "clean_name",
    "due_on",
    "gist",
    "how_it_stands",
    "how_many_words",
    "kept",
    "late_if_due_before",
    "likeness",
    "may_answer_suggestion",
    "may_be_called",
    "may_be_said",
    "may_change",
    "may_comment",
    "may_hide",
    "may_reply",
    "may_show",
    "may_suggest",
    "may_take_back",
    "speaks_for_side",
    "spellings",
]
