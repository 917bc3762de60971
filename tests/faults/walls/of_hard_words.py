"""Walls around hard words that are taken away, one at a time. Add a row when you add a wall."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

ACTIONS, QUERIES = "alongside/glossary/actions.py", "alongside/glossary/queries.py"
FLAGGING, FORGETTING = ("tests/glossary/test_flagging.py",), ("tests/glossary/test_forgetting.py",)

OF_HARD_WORDS = (
    Fault(
        name="what stands before a hard word is put on the page as markup",
        file="alongside/glossary/marking.py",
        wall="escape(text[place : standing.start])",
        left="text[place : standing.start]",
        caught_by=("tests/glossary/test_marking.py",),
    ),
    Fault(
        name="words of another partnership are explained here",
        file=QUERIES,
        wall="mine = Q(partnership_id=viewer.partnership_id) if viewer else Q(pk__in=[])",
        left="mine = Q() if viewer else Q(pk__in=[])",
        caught_by=FLAGGING,
    ),
    Fault(
        name="anybody says that a meaning helped somebody else",
        file=ACTIONS,
        wall="if found.flagged_by_id != me.pk:",
        left="if not me.pk:",
        caught_by=FLAGGING,
    ),
    Fault(
        name="the salt of a word outlives whoever flagged it",
        file=ACTIONS,
        wall='    Word.objects.filter(flagged_by=by).update(salt=b"")\n',
        left="",
        caught_by=FORGETTING,
    ),
    Fault(
        name="what somebody wrote of a word outlives them",
        file=ACTIONS,
        wall='Meaning.objects.filter(by=by).update(**GONE, helped="")',
        left='Meaning.objects.filter(by=by).update(helped="")',
        caught_by=FORGETTING,
    ),
)
