"""The newer half against the older."""

from __future__ import annotations

import pytest

from alongside.domain.check.finding import Way
from alongside.domain.check.findings.held import Good
from alongside.domain.check.findings.trends import trend
from tests.domain.check.findings.test_verdicts import AT_LEAST, AT_MOST, measured

CASES = [
    ((0, 0), (5, 9), AT_LEAST, Way.UNTOLD),
    ((4, 8), (5, 8), AT_LEAST, Way.UNTOLD),
    ((50, 100), (52, 100), AT_LEAST, Way.SAME),
    ((30, 100), (60, 100), AT_LEAST, Way.BETTER),
    ((60, 100), (30, 100), AT_LEAST, Way.WORSE),
    ((60, 100), (30, 100), AT_MOST, Way.BETTER),
    ((30, 100), (60, 100), AT_MOST, Way.WORSE),
    ((10, 100), (50, 100), Good(0.3, 0.7), Way.BETTER),
    ((50, 100), (95, 100), Good(0.3, 0.7), Way.WORSE),
    ((40, 100), (65, 100), Good(0.3, 0.7), Way.SAME),
]


@pytest.mark.parametrize(("older", "newer", "good", "way"), CASES)
def test_cases(older, newer, good, way):
    found = trend(measured(*older), measured(*newer), good)
    assert found.way is way
    if older[1]:
        assert found.change == pytest.approx(newer[0] / newer[1] - older[0] / older[1])
        assert found.low <= found.change <= found.high
