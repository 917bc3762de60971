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
        caught_by=("tests/glossary/test_marking.py::test_nothing_that_somebody_typed_becomes_markup[word]",),
    ),
    Fault(
        name="words of another partnership are explained here",
        file=QUERIES,
        wall="mine = Q(partnership_id=viewer.partnership_id) if viewer else Q(pk__in=[])",
        left="mine = Q() if viewer else Q(pk__in=[])",
        caught_by=("tests/glossary/test_flagging.py::test_a_word_of_another_partnership_is_not_there",),
    ),
    Fault(
        name="anybody says that a meaning helped somebody else",
        file=ACTIONS,
        wall="if found.flagged_by_id != me.pk:",
        left="if not me.pk:",
        caught_by=("tests/glossary/test_flagging.py::test_nobody_else_says_if_it_helped",),
    ),
    Fault(
        name="the salt of a word outlives whoever flagged it",
        file=ACTIONS,
        wall='    Word.objects.filter(flagged_by=by).update(salt=b"")\n',
        left="",
        caught_by=(
            "tests/glossary/test_forgetting.py::test_a_word_that_others_explained_stays_without_salt_or_answer",
        ),
    ),
    Fault(
        name="what somebody wrote of a word outlives them",
        file=ACTIONS,
        wall='Meaning.objects.filter(by=by).update(**GONE, helped="")',
        left='Meaning.objects.filter(by=by).update(helped="")',
        caught_by=(
            "tests/glossary/test_forgetting.py::test_a_meaning_goes_with_its_salt_and_the_one_before_it_counts_again",
        ),
    ),
)
