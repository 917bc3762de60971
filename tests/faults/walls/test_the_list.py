"""Is every wall on the list still where the list says, so that taking it away means something?"""

import pytest

from tests.faults.walls.fault import HOUSE, Fault, Moved
from tests.faults.walls.table import FAULTS

by_name = pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)


@by_name
def test_the_wall_stands_once_where_the_list_says(fault):
    text = (HOUSE / fault.file).read_text(encoding="utf-8")
    assert fault.in_place_of(text) != text


@by_name
def test_the_tests_that_must_notice_are_there(fault):
    for place in fault.caught_by:
        file, _, test = place.partition("::")
        assert (HOUSE / file).exists()
        assert not test or f"def {test.partition('[')[0]}(" in (HOUSE / file).read_text(encoding="utf-8")


def test_a_wall_that_has_moved_is_told():
    gone = Fault(name="gone", file="README.md", wall="no such words here", left="", caught_by=("tests",))
    with pytest.raises(Moved, match="0 times"):
        gone.in_place_of("some other words")


def test_no_two_have_one_name():
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)
