"""The page and the schema of the form say what the types say, and samples fit the schema."""

import json
import re
import runpy

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from alongside.domain.agreement import READY_MADE, agreement_as_data, agreement_as_text, agreement_from_data, ready_made
from alongside.domain.decisions import MEANING
from docs.generate_agreement import PAGE, SCHEMA, page_text, schema, schema_text
from tests.domain.agreement.drawn import AGREEMENTS
from tests.domain.agreement.full import FULL

VALIDATOR = Draft202012Validator(schema())
PAGE_NOW = PAGE.read_text(encoding="utf-8")
REMEDY = "run: python -m docs.generate_agreement"


def test_the_schema_is_the_one_made_from_the_types():
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), REMEDY
    Draft202012Validator.check_schema(schema())


def test_the_page_is_the_one_made_from_the_types():
    assert page_text(PAGE_NOW) == PAGE_NOW, REMEDY


@pytest.mark.parametrize("key", READY_MADE)
def test_agreements_to_begin_from_fit_the_schema(key):
    begun = agreement_as_data(ready_made(key, {"uses_services": 6, "carer": 3, "professional": 5}))
    assert list(VALIDATOR.iter_errors(begun)) == []


def test_one_that_says_something_about_everything_fits_the_schema():
    VALIDATOR.validate(agreement_as_data(FULL))
    assert agreement_from_data(json.loads(agreement_as_text(FULL))) == FULL


@settings(max_examples=30, deadline=None)
@given(AGREEMENTS)
def test_whatever_is_written_fits_the_schema(agreement):
    assert list(VALIDATOR.iter_errors(agreement_as_data(agreement))) == []


@pytest.mark.parametrize(
    ("path", "to"),
    [
        (("reply_days",), "soon"),
        (("stakes", 0, "side"), "both"),
        (("stakes", 0, "colour"), "green"),
        (("payment", "covers"), ["meetings", "meetings"]),
        (("rules", 0, "rule", "how"), "by_lot"),
        (("rules", 0, "rule", "threshold", "share"), 0.5),
        (("rules", 0, "rule", "threshold", "share"), "half"),
        (("format",), 2),
    ],
)
def test_what_does_not_fit_is_refused_by_the_schema_too(path, to):
    data = agreement_as_data(FULL)
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = to
    assert not VALIDATOR.is_valid(data)


@pytest.mark.parametrize("name", ["format", "stakes"])
def test_what_has_to_be_there_has_to_be_there(name):
    data = agreement_as_data(FULL)
    del data[name]
    assert not VALIDATOR.is_valid(data)


def test_every_way_of_deciding_and_every_answer_has_its_row():
    ways = {
        option["$ref"].rsplit("/")[-1] for option in schema()["$defs"]["DecisionRule"]["properties"]["rule"]["anyOf"]
    }
    hows = {schema()["$defs"][way]["properties"]["how"]["const"] for way in ways}
    rows = set(re.findall(r"^\| `(\w+)` \|", PAGE_NOW, re.MULTILINE))
    assert hows <= rows
    assert set(MEANING) <= rows


def test_the_table_of_answers_is_the_one_that_counts():
    for answer, meaning in MEANING.items():
        (row,) = re.findall(rf"^\| `{answer}` \|(.*)\|$", PAGE_NOW, re.MULTILINE)
        said = [cell.strip().startswith("yes") for cell in row.split("|")]
        assert said == [meaning.takes_part, meaning.agrees, meaning.says_no, meaning.holds_open]


def test_the_example_on_the_page_runs(tmp_path, capsys):
    (code,) = re.findall(r"```python\n(.*?)```", PAGE_NOW, re.DOTALL)
    (tmp_path / "example.py").write_text(code, encoding="utf-8")
    runpy.run_path(str(tmp_path / "example.py"))
    assert "More than half of each group must agree." in capsys.readouterr().out
