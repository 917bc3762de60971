"""Walls around answers on paper, by phone and by text that are taken away, one at a time."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

ENTERING, TYPING = "alongside/domain/paper/entering.py", "alongside/paper/actions/typing.py"
TABLE = ("tests/domain/paper/test_entering.py",)

OF_PAPER = (
    Fault(
        name="one person types in a page twice, as two",
        file=ENTERING,
        wall="    if typist.key in before:\n",
        left="    if typist.key in before[1:]:\n",
        caught_by=TABLE,
    ),
    Fault(
        name="whoever suggested something types in the answers to it",
        file=ENTERING,
        wall="    if typist.suggested:\n",
        left="    if typist.suggested and not typist.helps:\n",
        caught_by=TABLE,
    ),
    Fault(
        name="whoever printed a code takes a call that never came",
        file=ENTERING,
        wall="    if typist.printed:\n",
        left="    if typist.printed and not typist.helps:\n",
        caught_by=TABLE,
    ),
    Fault(
        name="a page counts beside an answer on the site",
        file="alongside/domain/paper/arriving.py",
        wall="    return Stage.ASIDE if arriving.answered else Stage.COUNTED\n",
        left="    return Stage.ASIDE if arriving.answered and arriving.secret else Stage.COUNTED\n",
        caught_by=("tests/domain/paper/test_arriving.py",),
    ),
    Fault(
        name="a secret page is kept so that whoever has the database reads it",
        file=TYPING,
        wall="    if pack.decision.secret:\n        locked",
        left="    if pack.decision.secret and pack.decision.closed_at:\n        locked",
        caught_by=("tests/paper/test_two_people.py::test_of_a_secret_page_nothing_can_be_read_without_its_code",),
    ),
    Fault(
        name="the code of another partnership opens a page here",
        file="alongside/paper/queries/packs.py",
        wall="    here = Pack.objects.filter(partnership_id=viewer.partnership_id, code_digest__in=",
        left="    here = Pack.objects.filter(code_digest__in=",
        caught_by=(
            "tests/paper/test_a_helper_who_cheats.py::test_by_the_code_of_another_partnership_it_is_as_if_there_were_none",
        ),
    ),
    Fault(
        name="a page with a corner of another page counts for whoever is on three of them",
        file="alongside/paper/scans.py",
        wall="    if len({(sheet.letter, code) for (sheet, _, code), _ in ours}) > 1 or len(ours) > len(CORNERS):\n",
        left="    if len(ours) > len(CORNERS):\n",
        caught_by=("tests/paper/test_scans.py::test_a_page_with_a_corner_of_another_page_glued_on_is_refused[A]",),
    ),
    Fault(
        name="a text answers for somebody else whose code was seen",
        file="alongside/paper/queries/packs.py",
        wall="    mine = Pack.objects.filter(whose__in=members, way=Way.TEXT,",
        left="    mine = Pack.objects.filter(way=Way.TEXT,",
        caught_by=("tests/paper/test_texting.py::test_the_code_of_somebody_else_does_nothing_from_my_phone",),
    ),
)
