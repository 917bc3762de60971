"""What real young people said about policing in London: is every statement and its moment read as it stands there?"""

import csv
import os
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from alongside.domain.bringing_in import Wishes, read

SHARED = Path(os.environ.get("ALONGSIDE_SHARED", Path(__file__).resolve().parents[4] / "shared"))
FILE = SHARED / "data/polis/london.youth.policing/comments.csv"
WISHES = Wishes(zone=ZoneInfo("Europe/London"), now=datetime(2026, 1, 5, tzinfo=UTC))

pytestmark = pytest.mark.skipif(not FILE.exists(), reason=f"the statements are not here: {FILE}")


def test_every_statement_is_read_word_for_word():
    reading = read(FILE.read_bytes(), WISHES)
    assert reading.used == {"text": "comment-body", "who": "author-id", "when": "timestamp"}
    assert reading.problems == ()
    with FILE.open(encoding="utf-8", newline="") as opened:
        there = [each["comment-body"].strip() for each in csv.DictReader(opened)]
    assert [row.words for row in reading.rows] == there
    assert len(there) == 39


def test_their_moments_are_exact_because_the_exact_column_is_taken():
    rows = read(FILE.read_bytes(), WISHES).rows
    assert rows[0].at == datetime(2022, 7, 27, 15, 9, 49, 213000, tzinfo=UTC)
    assert min(row.at for row in rows).date().isoformat() == "2022-07-26"


def test_the_column_with_an_unknown_time_zone_is_read_with_a_note():
    reading = read(FILE.read_bytes(), Wishes(zone=WISHES.zone, now=WISHES.now, columns={"when": "datetime"}))
    assert reading.problems == ()
    assert reading.notes[0].startswith("Rows with the time zone “WIB”, which we cannot place: 39.")


def test_what_their_moderators_left_out_and_the_organisers_questions_can_be_left_out():
    wishes = Wishes(
        zone=WISHES.zone,
        now=WISHES.now,
        only=[("moderated", "1")],
        without=[("author-id", "0")],
        stake="uses_services",
        persons={"uses_services": "Young person"},
    )
    reading = read(FILE.read_bytes(), wishes)
    assert (len(reading.rows), reading.left_out) == (24, 15)
    assert {row.name for row in reading.rows} >= {"Young person 23", "Young person 11"}
