"""Does the JSON of a check say what the check says, and nothing of what is hidden?"""

import json

import pytest
from jsonschema import Draft202012Validator

from alongside.domain.check.finding import Figure, RungShown, Word, WorkRung
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.telling import Behind, as_data
from docs.generate_check import PAGE, SCHEMA, page_text, schema, schema_text
from tests.domain.check.made_up import check, finding

VALIDATOR = Draft202012Validator(schema())
REMEDY = "run: python -m docs.generate_check"
ENTRIES = {
    ("reply_rate", None): Behind((3, 5, 8), (3,)),
    ("reply_rate", "uses_services"): Behind((3,), (3,)),
    ("reply_rate", "carer"): Behind((5,), ()),
}


def data(*findings, entries=ENTRIES, **given):
    """As a reader of the JSON gets it."""
    return json.loads(json.dumps(as_data(check(*findings, **given), entries), allow_nan=False))


def test_the_schema_and_the_page_are_the_ones_made_from_the_types():
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), REMEDY
    assert page_text(PAGE.read_text(encoding="utf-8")) == PAGE.read_text(encoding="utf-8"), REMEDY
    Draft202012Validator.check_schema(schema())


def test_every_check_fits_the_schema():
    nothing_yet = data(finding(figure=Figure(), verdict=Word.NOTHING, line=None, stakes=()), entries={})
    assert [list(VALIDATOR.iter_errors(each)) for each in (data(), nothing_yet)] == [[], []]


@pytest.mark.parametrize(
    "changed",
    [
        {"flagged": "yes"},
        {"extra": 1},
        {"format": "alongside-check 2"},
        {"findings": [{"indicator": "reply_rate"}]},
        {"rung": {"claimed": 1, "shown": 1, "gap": 0}},
        {"principles": {"feedback": "fine"}},
    ],
)
def test_what_is_no_check_does_not_fit_the_schema(changed):
    assert not VALIDATOR.is_valid({**data(), **changed})


def test_a_finding_is_told_for_everybody_and_for_each_stake():
    told = data(finding())["findings"]
    assert [each["stake"] for each in told] == [None, "uses_services", "carer", "professional"]
    everybody = told[0]
    assert (everybody["numerator"], everybody["denominator"], everybody["interval"]) == (88, 121, [0.643, 0.8])
    assert (everybody["line"], everybody["verdict"], everybody["trend"]) == (0.81, "falling_short", "worse")
    assert (everybody["entries"], everybody["entries_in"]) == ([3, 5, 8], [3])
    assert (everybody["principle"], everybody["number"], everybody["unit"]) == ("feedback", 14, "part of 1")
    assert (told[1]["entries"], told[1]["value"]) == ([3], 0.75)


def test_a_hidden_figure_is_empty_and_has_no_entries_even_if_some_are_given():
    hidden = data(finding())["findings"][2]
    assert hidden["hidden"] is True
    for name in ("numerator", "denominator", "value", "interval", "verdict", "trend"):
        assert hidden[name] is None
    assert hidden["entries"] == hidden["entries_in"] == []


def test_nothing_of_nothing_has_no_value_and_an_end_that_is_not_known_is_null():
    nothing, waiting = data(
        finding(figure=Figure(), verdict=Word.NOTHING, stakes=()),
        finding("days_to_reply", figure=Figure(3, 9, None, 31.0, None), stakes=()),
    )["findings"]
    assert (nothing["denominator"], nothing["value"], nothing["interval"]) == (0, None, None)
    assert (waiting["value"], waiting["interval"], waiting["unit"]) == (None, [31.0, None], "days")


def test_the_rung_has_its_gap_and_each_piece_of_work_the_beginning_of_its_id():
    work = WorkRung(initiative=int("0abc" * 3 + "def", 16), claimed=7, shown=4, missing=("Nobody led it.",))
    rung = data(rung=RungShown(7, 4, ("Nobody led it.",), (work,)))["rung"]
    assert (rung["claimed"], rung["shown"], rung["gap"], rung["missing"]) == (7, 4, 3, ["Nobody led it."])
    assert rung["works"][0]["initiative"] == "0abc0abc0abcdef"
    assert data(rung=RungShown(3, 5, ()))["rung"]["gap"] == 0


def test_what_is_said_of_the_whole_is_there():
    told = data()
    assert (told["partnership"], told["verified"], told["as_of"]) == ("0" * 31 + "1", True, "2026-05-27")
    assert (told["entries"], told["early_days"], told["flagged"], told["flagged_by"]) == (
        412,
        False,
        True,
        ["reply_rate"],
    )
    assert told["unknown"] == {"tea.drunk": 2}
    assert {each["indicator"] for each in told["findings"]} == set(INDICATORS)
    assert data(flagged=False)["flagged"] is False
