"""Does every indicator say all it has to say, and does its text count the same on every engine?"""

import re
import sqlite3
from collections import defaultdict

import duckdb
import pytest

from alongside.domain.check.indicator import KEYS, Better, Measure, counting, opening, problems
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.tables import PARTNERSHIPS, TABLES
from tests.domain.check.evidence_of import columns_of, create_tables, run
from tests.domain.check.made_up_evidence import make_up

SEEDS = (1, 2, 3)
SHARES = [each for each in INDICATORS.values() if each.measure in {Measure.SHARE, Measure.GAP}]
EACH = pytest.mark.parametrize("indicator", INDICATORS.values(), ids=INDICATORS)
NAMES = {"partnership", "side", "stake"}
NOT_EVERYWHERE = (
    r"/|%|::|\"|`|;|--|\|\||"
    r"\b(limit|filter|using|cast|like|ilike|true|false|boolean|date|extract|now|current_date|interval|cross|natural|"
    r"median|avg|greatest|least|nullif|qualify|lateral|with|round|power|random)\b"
)
HARD_WORDS = re.compile(
    r"\b(stakeholders?|constituenc\w+|ratio|median|engage\w*|utilis\w+|users?|service users?)\b", re.I
)


@pytest.fixture(scope="module")
def empty():
    databases = sqlite3.connect(":memory:"), duckdb.connect()
    for database in databases:
        create_tables(database.execute)
    return databases


@pytest.fixture(scope="module")
def made_up():
    pairs = []
    for seed in SEEDS:
        pair = sqlite3.connect(":memory:"), duckdb.connect()
        for database in pair:
            make_up(database.execute, seed=seed)
        pairs.append(pair)
    return pairs


@EACH
def test_nothing_is_wrong_with_its_file(indicator):
    assert problems(indicator) == []


@EACH
def test_it_is_said_in_few_and_plain_words(indicator):
    assert len(indicator.easy.split()) <= 10
    assert indicator.asks.endswith("?")
    assert indicator.easy.endswith("?")
    assert indicator.helps.endswith(".")
    assert not indicator.counted.endswith(".")
    words = (indicator.asks, indicator.easy, indicator.counted, indicator.why, indicator.gamed, indicator.helps)
    assert not [text for text in (*words, indicator.line.source) if HARD_WORDS.search(text)]


@EACH
def test_its_line_is_where_its_kind_of_figure_can_be(indicator):
    line = indicator.line
    assert line.source.strip()
    assert (line.upper is not None) == (indicator.better is Better.BETWEEN)
    if indicator.measure is not Measure.WAITING:
        assert -1 <= line.at <= 1
    if line.upper is not None:
        assert line.at < line.upper


@EACH
def test_its_text_is_in_the_tongue_that_all_engines_share(indicator):
    assert not re.search(NOT_EVERYWHERE, indicator.rows)
    assert indicator.rows.strip().startswith("select ")
    assert indicator.rows == indicator.rows.lower()


@EACH
def test_of_nothing_it_counts_nothing(indicator, empty):
    for database in empty:
        assert database.execute(counting(indicator)).fetchall() == []
        assert database.execute(opening(indicator)).fetchall() == []


@EACH
def test_both_engines_find_the_same_whole_numbers(indicator, made_up):
    found = 0
    for lite, duck in made_up:
        for text in (counting(indicator), opening(indicator)):
            assert run(text, lite) == run(text, duck)
        rows = run(opening(indicator), duck)
        found += len(rows)
        assert not [row for row in rows for name, value in row.items() if name not in NAMES and type(value) is not int]
        assert all(set(row) == columns_of(indicator) for row in rows)
    assert found


def _by_hand(indicator, rows):
    cells = defaultdict(list)
    for row in rows:
        more = {Measure.WAITING: ("days",), Measure.SPREAD: ("member",)}.get(indicator.measure, ())
        cells[tuple(row[name] for name in (*KEYS, *more))].append(row)
    return cells


def _who(row):
    return row["member"] or -row["entry"]


def _shortest(rows):
    """Of each person in each cell the first of their shortest waits."""
    found = {}
    for row in sorted(rows, key=lambda row: (row["days"], row["entry"])):
        found.setdefault((*(row[name] for name in KEYS), _who(row)), row["entry"])
    return {(key[:-1], entry) for key, entry in found.items()}


def _summed(indicator, rows, shortest):
    if indicator.measure is Measure.SPREAD:
        return (sum(row["amount"] for row in rows),)
    if indicator.measure is Measure.WAITING:
        ended = sum(row["ended"] for row in rows)
        newly = sum((tuple(row[name] for name in KEYS), row["entry"]) in shortest for row in rows)
        return ended, len(rows) - ended, newly
    people = len({_who(row) for row in rows})
    return (
        sum(row["part"] for row in rows),
        sum(row["whole"] for row in rows),
        sum(row["whole"] ** 2 for row in rows),
        people,
    )


@EACH
def test_the_counts_are_the_rows_that_open_them_put_together(indicator, made_up):
    for lite, _ in made_up:
        rows = run(opening(indicator), lite)
        shortest = _shortest(rows) if indicator.measure is Measure.WAITING else set()
        by_hand = sorted((*key, *_summed(indicator, of, shortest)) for key, of in _by_hand(indicator, rows).items())
        assert sorted(lite.execute(counting(indicator)).fetchall()) == by_hand


def _copy_of(database):
    copy = sqlite3.connect(":memory:")
    database.commit()
    database.backup(copy)
    return copy


@pytest.fixture(scope="module")
def alone(made_up):
    """The same evidence, without what is of other partnerships."""
    copies = [_copy_of(lite) for lite, _ in made_up]
    for copy in copies:
        for table in (*TABLES, PARTNERSHIPS.name):
            copy.execute(f"delete from {table} where partnership <> 'here'")
    return copies


@EACH
def test_what_others_did_changes_nothing(indicator, made_up, alone):
    for (lite, _), copy in zip(made_up, alone, strict=True):
        here = [row for row in run(opening(indicator), lite) if row["partnership"] == "here"]
        assert run(opening(indicator), copy) == here


@pytest.mark.parametrize("indicator", SHARES, ids=[each.key for each in SHARES])
def test_a_part_is_never_more_than_its_whole(indicator, made_up):
    for lite, _ in made_up:
        assert not [row for row in run(opening(indicator), lite) if not 0 <= row["part"] <= row["whole"]]
