"""What can be done when: one table, the same for everyone, whoever set the partnership up."""

from __future__ import annotations

from enum import StrEnum

from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no


class State(StrEnum):
    """Where a proposal, and the decision it is put to, has got to."""

    GATHERING = "gathering"  # gathers support and changes
    PUT = "put"  # put to the partnership; opens on its day
    OPEN = "open"  # takes positions, until its closing time
    BETWEEN_ROUNDS = "between_rounds"  # consent: something is open; it is talked over
    PASSED = "passed"
    NOT_PASSED = "not_passed"  # and the same for no quorum and a tie
    WITHDRAWN = "withdrawn"


class Act(StrEnum):
    SAY = "say"  # say something about it, ask, reply
    SUGGEST_CHANGE = "suggest_change"
    CHANGE_WORDS = "change_words"
    SUPPORT = "support"  # or take support away again
    PUT = "put"
    TAKE_BACK = "take_back"  # back from being put, to change it
    WITHDRAW = "withdraw"
    OPEN = "open"
    TAKE_POSITION = "take_position"
    SPEAK_AS_ROLE = "speak_as_role"  # approve, or use a casting vote
    ANSWER_OBJECTION = "answer_objection"
    SETTLE_OBJECTION = "settle_objection"  # whoever objected takes it back, or says it stands
    OPEN_ROUND = "open_round"
    CLOSE = "close"
    PROMISE = "promise"
    SET_ASIDE = "set_aside"  # an override


WHEN: dict[State, frozenset[Act]] = {
    State.GATHERING: frozenset(
        {Act.SAY, Act.SUGGEST_CHANGE, Act.CHANGE_WORDS, Act.SUPPORT, Act.PUT, Act.WITHDRAW},
    ),
    State.PUT: frozenset({Act.SAY, Act.TAKE_BACK, Act.WITHDRAW, Act.OPEN}),
    State.OPEN: frozenset(
        {Act.SAY, Act.TAKE_POSITION, Act.SPEAK_AS_ROLE, Act.ANSWER_OBJECTION, Act.SETTLE_OBJECTION, Act.CLOSE},
    ),
    State.BETWEEN_ROUNDS: frozenset(
        {
            Act.SAY,
            Act.SUGGEST_CHANGE,
            Act.CHANGE_WORDS,
            Act.ANSWER_OBJECTION,
            Act.SETTLE_OBJECTION,
            Act.OPEN_ROUND,
            Act.WITHDRAW,
        },
    ),
    State.PASSED: frozenset({Act.SAY, Act.ANSWER_OBJECTION, Act.PROMISE, Act.SET_ASIDE}),
    State.NOT_PASSED: frozenset({Act.SAY, Act.ANSWER_OBJECTION}),
    State.WITHDRAWN: frozenset({Act.SAY}),
}
"""Nothing that people are answering can change, and nothing that they answered can. No row names a person or a role."""

REASONS: dict[State, tuple[str, str]] = {
    State.GATHERING: (
        say("This proposal is still gathering support."),
        say("You can support it, or suggest a change."),
    ),
    State.PUT: (
        say("This is in front of everyone and opens soon. People are reading it as it is."),
        say("Wait until it opens, or take it back first if it is yours."),
    ),
    State.OPEN: (
        say("People are answering this now. Nothing about it can change until it closes."),
        say("You can say what you think. It closes by the clock."),
    ),
    State.BETWEEN_ROUNDS: (
        say("We are talking about what is still open."),
        say("Wait for the next round, or say what you think."),
    ),
    State.PASSED: (say("This decision has closed. It passed."), say("If it should change, make a new proposal.")),
    State.NOT_PASSED: (say("This decision has closed. It did not pass."), say("You can make a new proposal.")),
    State.WITHDRAWN: (
        say("This proposal was taken away by whoever made it."),
        say("You can make a proposal of your own."),
    ),
}


def may(state: State, act: Act) -> Verdict:
    """Whether `act` is possible in `state` at all, whoever asks. The reason is about the state."""
    return ALLOWED if act in WHEN[state] else no(*REASONS[state])
