"""Does every finding speak to a standard, and does each table credit whose standard it is?"""

import pytest

from alongside.domain.check.finding import Word
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.principles import Principle
from alongside.domain.check.standards import FRAMEWORKS, GRIPP2, IN_TABLE_B, UK, evidence_for, speaks_to
from tests.domain.check.made_up import check, finding


@pytest.mark.parametrize("framework", FRAMEWORKS.values(), ids=FRAMEWORKS)
def test_every_indicator_speaks_to_a_standard_also_one_that_is_added(framework):
    for principle in Principle:
        assert all(speaks_to(framework, number=each, principle=principle) for each in range(1, IN_TABLE_B + 1))
        assert len(speaks_to(framework, number=IN_TABLE_B + 1, principle=principle)) == 1


@pytest.mark.parametrize("framework", FRAMEWORKS.values(), ids=FRAMEWORKS)
def test_a_framework_says_whose_it_is_and_where_to_read_it(framework):
    assert framework.credit
    assert framework.link.startswith("https://")
    assert all(standard.asks.endswith("?") and standard.numbers for standard in framework.standards)
    numbers = {number for standard in framework.standards for number in standard.numbers}
    assert numbers == set(range(1, IN_TABLE_B + 1))


def test_there_are_six_uk_standards_and_five_items_of_the_short_form():
    assert [each.key for each in UK.standards] == [
        "inclusive_opportunities",
        "working_together",
        "support_and_learning",
        "communications",
        "impact",
        "governance",
    ]
    assert [each.name[0] for each in GRIPP2.standards] == list("12345")


@pytest.mark.parametrize("framework", FRAMEWORKS.values(), ids=FRAMEWORKS)
def test_each_finding_stands_under_what_it_speaks_to_and_a_standard_may_have_none(framework):
    one = finding("reply_rate", verdict=Word.HOLDING)
    found = evidence_for(framework, check(one))
    assert [standard for standard, _ in found] == list(framework.standards)
    assert {standard.key for standard, findings in found if findings} == {
        standard.key for standard in framework.standards if 14 in standard.numbers
    }
    assert all(each is one for _, findings in found for each in findings)


def test_no_finding_of_a_whole_check_is_left_out():
    for framework in FRAMEWORKS.values():
        told = {each.indicator for _, findings in evidence_for(framework, check()) for each in findings}
        assert told == set(INDICATORS)
