"""Which rules can the people in a closed room give themselves?"""

from __future__ import annotations

from alongside.domain.contributions import can_be_seen, may_be_said
from alongside.domain.saying import say
from alongside.domain.verdict import Verdict, no

MOST_RULES = 20
LONGEST_RULE = 200
"""Letters. A rule that nobody can remember is none."""

NO_RULE = no("There is no rule in it.", "Write one rule on each line.")
TOO_MANY = no(say("There are more than {most_rules} rules.", most_rules=MOST_RULES), "Leave out what matters least.")
TOO_LONG = no(
    say("One of the rules is longer than {longest_rule} letters.", longest_rule=LONGEST_RULE),
    "Say it in fewer words, or make two of it.",
)


def rules_in(words: str) -> list[str]:
    """One rule a line, without empty lines and numbers that somebody put in front."""
    lines = (line.strip() for line in words.splitlines())
    return [rule for line in lines if can_be_seen(rule := _without_number(line))]


def _without_number(line: str) -> str:
    head, dot, rest = line.partition(".")
    return rest.strip() if dot and head.isdecimal() and len(head) < 3 else line.lstrip("-*• ").strip()


def may_be_rules(words: str) -> Verdict:
    rules = rules_in(words)
    if not rules:
        return NO_RULE
    if len(rules) > MOST_RULES:
        return TOO_MANY
    return TOO_LONG if max(map(len, rules)) > LONGEST_RULE else may_be_said(words)
