"""How does an easy version stand? A table of cases that can be read aloud."""

import pytest

from alongside.domain.plainwords import Idea
from alongside.domain.plainwords.states import (
    Answer,
    EasyState,
    Kept,
    Part,
    Says,
    Written,
    may_answer,
    may_give,
    may_write,
    standing,
)

OPENS = Part(key="opens", called="What we would do", words="We open until two.")
COSTS = Part(key="costs", called="What it costs", words="It costs £90 a week.")
DEARER = Part(key="costs", called="What it costs", words="It costs £120 a week.")
NEW = Part(key="until", called="Until when", words="Until June.")
BOTH = (OPENS, COSTS)
YES, UNSURE, NO = Says.UNDERSTAND, Says.NOT_SURE, Says.DO_NOT


def told(*parts):
    return {part.key: part.digest for part in parts}


def idea(key, words, *parts, picture="clock"):
    return Written(idea=Idea(key=key, words=words, picture=picture, alt=f"A {picture}"), told=told(*parts))


TWO_IDEAS = (idea("a", "The café opens until 2.", OPENS), idea("b", "It costs money.", COSTS))
DRAFT = Kept(ideas=TWO_IDEAS, writers=frozenset({"Cy"}))
GIVEN = Kept(ideas=TWO_IDEAS, writers=frozenset({"Cy"}), given=True)
CHECKED = Kept(ideas=TWO_IDEAS, writers=frozenset({"Cy"}), given=True, checked_as=GIVEN.stands_as)
REWORDED = Kept(
    ideas=(TWO_IDEAS[0], idea("b", "It costs a bit more money.", DEARER)),
    writers=frozenset({"Cy"}),
    given=True,
    checked_as=GIVEN.stands_as,
)
STILL_RIGHT = Kept(
    ideas=(TWO_IDEAS[0], idea("b", "It costs money.", DEARER)),
    writers=frozenset({"Cy"}),
    given=True,
    checked_as=GIVEN.stands_as,
)
LEFT_OUT = Kept(ideas=TWO_IDEAS, writers=frozenset({"Cy"}), given=True, checked_as=GIVEN.stands_as, left_out=told(NEW))


def says(who, what, kept=GIVEN, keys="ab"):
    return [Answer(reader=who, key=key, idea_digest=kept.stands_as[key], says=what) for key in keys]


def by(*answers):
    return [each for several in answers for each in several]


EVERYTHING, NOTHING = by(says("Ana", YES), says("Bo", YES)), []
CASES = [
    ("nothing written yet", Kept(ideas=()), BOTH, NOTHING, "draft"),
    ("nobody has read it", GIVEN, BOTH, NOTHING, "draft"),
    ("one reader understood all", GIVEN, BOTH, says("Ana", YES), "draft"),
    ("two readers understood all", GIVEN, BOTH, EVERYTHING, "checked"),
    ("one reader twice is one reader", GIVEN, BOTH, by(says("Ana", YES), says("Ana", YES)), "draft"),
    ("half each is not all", GIVEN, BOTH, by(says("Ana", YES, keys="a"), says("Bo", YES, keys="b")), "draft"),
    ("one is not sure of one idea", GIVEN, BOTH, by(says("Ana", YES), says("Bo", YES), says("Bo", UNSURE, keys="b")),
     "draft"),
    ("three read, two understood", GIVEN, BOTH, by(says("Ana", YES), says("Bo", YES), says("Di", NO)), "checked"),
    ("its writer is no reader", GIVEN, BOTH, by(says("Ana", YES), says("Cy", YES)), "draft"),
    ("it is not given to readers", DRAFT, BOTH, EVERYTHING, "draft"),
    ("checked before, readers have left", CHECKED, BOTH, NOTHING, "checked"),
    ("the original changed", CHECKED, (OPENS, DEARER), EVERYTHING, "out_of_date"),
    ("a part of it is gone", CHECKED, (OPENS,), EVERYTHING, "out_of_date"),
    ("a part of it is new", CHECKED, (*BOTH, NEW), EVERYTHING, "out_of_date"),
    ("it changed before it was checked", GIVEN, (OPENS, DEARER), EVERYTHING, "draft"),
    ("it was reworded, and old answers do not count", REWORDED, (OPENS, DEARER), EVERYTHING, "out_of_date"),
    ("only the changed idea has to be answered again", REWORDED, (OPENS, DEARER),
     by(EVERYTHING, says("Ana", YES, REWORDED, "b"), says("Bo", YES, REWORDED, "b")), "checked"),
    ("a writer alone cannot say that it is still right", STILL_RIGHT, (OPENS, DEARER), EVERYTHING, "out_of_date"),
    ("readers can", STILL_RIGHT, (OPENS, DEARER),
     by(EVERYTHING, says("Ana", YES, STILL_RIGHT, "b"), says("Bo", YES, STILL_RIGHT, "b")), "checked"),
    ("a writer alone cannot leave out what is new", LEFT_OUT, (*BOTH, NEW), EVERYTHING, "out_of_date"),
    ("readers of all of it can", LEFT_OUT, (*BOTH, NEW), by(says("Ana", YES, LEFT_OUT), says("Bo", YES, LEFT_OUT)),
     "checked"),
    ("one who does not understand cannot undo it", CHECKED, BOTH, says("Di", NO), "checked"),
    ("two who do not understand one idea can", CHECKED, BOTH, by(says("Di", NO, keys="a"), says("Ed", NO, keys="a")),
     "out_of_date"),
    ("two who do not understand two ideas cannot", CHECKED, BOTH,
     by(says("Di", NO, keys="a"), says("Ed", NO, keys="b")), "checked"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kept", "original", "answers", "state"), [row[1:] for row in CASES], ids=[r[0] for r in CASES]
)
def test_how_it_stands(kept, original, answers, state):
    assert standing(kept, original, answers, needed=2).state == state


def test_the_ideas_that_a_change_touches_are_named_and_no_others():
    found = standing(CHECKED, (OPENS, DEARER, NEW), [], needed=2)
    assert (found.touched, found.untold) == (("b",), ("until",))
    assert not found.follows


def test_one_reader_who_does_not_understand_is_shown():
    assert standing(CHECKED, BOTH, says("Di", NO, keys="b"), needed=2).doubted == ("b",)


def test_moving_an_idea_asks_nobody_again():
    moved = Kept(ideas=TWO_IDEAS[::-1], writers=CHECKED.writers, given=True, checked_as=CHECKED.checked_as)
    assert standing(moved, BOTH, [], needed=2).is_checked


def test_one_reader_is_enough_where_that_is_agreed():
    assert standing(GIVEN, BOTH, says("Ana", YES), needed=1).is_checked


def test_no_reader_at_all_cannot_be_agreed():
    with pytest.raises(ValueError, match="Somebody"):
        standing(GIVEN, BOTH, [], needed=0)


@pytest.mark.parametrize("decided", [True, False])
@pytest.mark.parametrize("state", EasyState)
def test_it_is_fixed_only_while_it_is_checked_and_people_decide(state, decided):
    assert bool(may_write(state, is_being_decided=decided)) is not (decided and state is EasyState.CHECKED)


@pytest.mark.parametrize(
    ("kept", "original", "picture", "reason"),
    [
        (Kept(ideas=()), BOTH, True, "no idea"),
        (Kept(ideas=(idea("a", "  ", OPENS),)), BOTH, True, "no words"),
        (Kept(ideas=(idea("a", "It opens.", OPENS, picture=""),)), BOTH, True, "no picture"),
        (Kept(ideas=(idea("a", "It opens.", OPENS, picture=""),)), BOTH, False, ""),
        (CHECKED, (OPENS, DEARER), True, "changed"),
        (DRAFT, BOTH, True, ""),
    ],
    ids=["empty", "no words", "no picture", "no picture needed", "overtaken", "ready"],
)
def test_when_it_can_go_to_its_readers(kept, original, picture, reason):
    verdict = may_give(kept, standing(kept, original, [], needed=2), picture_each=picture)
    assert bool(verdict) is (reason == "")
    assert reason in verdict.reason


@pytest.mark.parametrize(
    ("kept", "reader", "reads", "may"),
    [
        (GIVEN, "Ana", True, True),
        (GIVEN, "Ana", False, False),
        (GIVEN, "Cy", True, False),
        (DRAFT, "Ana", True, False),
    ],
    ids=["a reader", "not a reader", "its writer", "not given"],
)
def test_who_may_say_whether_they_understand(kept, reader, reads, may):
    assert bool(may_answer(kept, reader, reads_easy=reads)) is may
