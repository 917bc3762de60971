"""Evidence that makes no sense but has every shape: rows drawn by chance, to run every text over."""

from __future__ import annotations

import random

from alongside.domain.check.tables import PARTNERSHIPS, TABLES
from tests.domain.check.evidence_of import LONG_AGO, TODAY, create_tables, quarter_of

HOMES = ("here", "there", "nowhere")
PEOPLE = (
    (0, "", ""),
    (1, "uses_services", "lived"),
    (2, "carer", "lived"),
    (3, "uses_services", "lived"),
    (4, "professional", "professional"),
    (5, "professional", "professional"),
    *((more, "uses_services", "lived") for more in range(6, 13)),
)
DAYS = {"on_day", "until_day", "due_day", "closes_day", "settled_day", "review_day", "on_week"}
FLAGS = {"came", "asks", "carried", "in_their_form", "changed", "with_reason", "checked", "passed", "secret"}
FLAGS |= {
    "no_quorum",
    "before_start",
    "complete",
    "adviser_named",
    "wanted",
    "declined",
    "own_words",
    "helped_in",
    "premeeting_offered",
}
LARGE = {"gap", "minutes", "pence", "paid", "turns", "longest_sentence", "point_size", "reply_days", "length"}
BETWEEN = {"face": (1, 5), "served": (0, 1000), "asked": (0, 30), "members": (0, 30), "claim": (0, 99)}
WORDS = {
    "after": ("meeting", "quarter"),
    "answer": ("agree", "agree_with_changes", "object", "abstain", "agreed", "partly", "not_agreed", "not_asked", ""),
    "answered": ("yes", "partly", "no"),
    "became": ("answered", "withdrawn", "stands"),
    "by_whom": ("operator", "staff", "administrator"),
    "channel": ("web", "email", "phone", "paper", "import", ""),
    "decided_by": ("lived", "jointly", "professional", "together", "elsewhere"),
    "for_stake": ("uses_services", "carer", "professional", ""),
    "form": ("standard", "easy", "large_print"),
    "helped": ("yes", "partly", "no", "not_yet", ""),
    "in_group": ("under_25", "over_75", "rural"),
    "kept": ("yes", "partly", "no", "not_yet", ""),
    "kind": ("need", "story", "idea", "question", "comment", "meeting", "preparing", "travelling", "time", "expenses"),
    "met": ("yes", "part", "no"),
    "outcome": ("accepted", "refused", "deferred", "done", "planned", "partly", "no", "noted", "passed", "not_passed"),
    "paper_for": ("meeting", "decision", "consultation"),
    "question": ("heard", "understood", "equal", "safe", "changed"),
    "role": ("co_chair_lived", "co_chair_professional", "member"),
    "stage": ("commission", "design", "deliver", "assess"),
    "where_settled": ("here", "elsewhere"),
    "why": ("not_heard", "upset", "money", "moved"),
}


AT_MOST = {"lived_leads": "leads", "agreed": "took_part", "took_part": "seats", "members": "asked"}
"""What is a part of another column of its row."""


def _value(name, kind, dice):
    if kind == "text":
        return dice.choice(WORDS[name])
    if name in DAYS:
        return dice.randint(LONG_AGO - 30, TODAY + 10)
    if name in FLAGS:
        return dice.randint(0, 1)
    if name == "change":
        return dice.choice((1, 1, -1))
    if name in BETWEEN:
        return dice.randint(*BETWEEN[name])
    return dice.randint(-1, 60) if name in LARGE else dice.randint(0, 6)


def _row(table, entry, dice):
    day = dice.randint(LONG_AGO - 400, TODAY)
    member, stake, side = dice.choice(PEOPLE)
    where = {"partnership": dice.choice(HOMES), "entry": entry, "day": day, "quarter": quarter_of(day)}
    where |= {"terms": dice.randint(0, 2), "member": member, "stake": stake, "side": side}
    own = {name: _value(name, kind, dice) for name, kind in table.own.items()}
    return {**where, **own, **{part: min(own[part], own[whole]) for part, whole in AT_MOST.items() if part in own}}


def _insert(run, name, rows):
    values = ", ".join(f"({', '.join(repr(value) for value in row.values())})" for row in rows)
    run(f"insert into {name} ({', '.join(rows[0])}) values {values}")


def make_up(run, *, seed, rows=150):
    """Makes all tables by running SQL, with so many rows in each."""
    dice = random.Random(seed)  # noqa: S311
    create_tables(run)
    entry = 0
    for table in TABLES.values():
        drawn = [_row(table, entry + at, dice) for at in range(1, rows + 1)]
        entry += rows
        _insert(run, table.name, drawn)
    records = [
        {"partnership": home, "started_day": LONG_AGO - 400, "last_day": TODAY, "entries": entry, "verified": 1}
        for home in HOMES
    ]
    _insert(run, PARTNERSHIPS.name, records)
