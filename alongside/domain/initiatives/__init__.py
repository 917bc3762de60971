"""The rules about pieces of work: the card before joining, moving with two words, the ladder."""

from alongside.domain.initiatives.card import LONGEST, LONGEST_TITLE, Card, may_join
from alongside.domain.initiatives.ladder import LADDER, SOURCE, SOURCE_ADDRESS, Rung, rung
from alongside.domain.initiatives.moving import (
    STAGES,
    Asker,
    may_agree,
    may_ask,
    may_ask_for_rung,
    may_ask_for_stage,
    may_say_no,
)

__all__ = [
    "LADDER",
    "LONGEST",
    "LONGEST_TITLE",
    "SOURCE",
    "SOURCE_ADDRESS",
    "STAGES",
    "Asker",
    "Card",
    "Rung",
    "may_agree",
    "may_ask",
    "may_ask_for_rung",
    "may_ask_for_stage",
    "may_join",
    "may_say_no",
    "rung",
]
