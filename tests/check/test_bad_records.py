"""Whatever the record is like, the command and the pages say the same of it, and say it plainly."""

from __future__ import annotations

import json
import re
from types import SimpleNamespace

import pytest
from django.urls import reverse

from alongside.check import counted
from alongside.cli import main
from alongside.domain.record import file_of
from tests.check.bad_records import CASES, record_of

pytestmark = pytest.mark.django_db
by_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


@pytest.fixture
def log(case, at_this_time):
    return record_of(case, now=at_this_time.clock.at, partnership=at_this_time.here.pk.hex)


@by_case
def test_the_command_counts_it_as_it_is(case, log, at_this_time, tmp_path, capsys):
    (tmp_path / "record.zip").write_bytes(file_of(log))
    today = at_this_time.clock.at.date().isoformat()
    assert main(["check", str(tmp_path / "record.zip"), "--json", "--now", today]) == 0
    told = json.loads(capsys.readouterr().out)
    everybody = next(each for each in told["findings"] if each["indicator"] == "reply_rate" and each["stake"] is None)
    assert (everybody["numerator"], everybody["denominator"]) == case.figure
    assert everybody["line"] == pytest.approx(case.line)
    assert told["unknown"] == case.unknown
    assert told["verified"] is True
    assert told["flagged"] <= bool(case.figure[1])
    assert not [each for each in told["findings"] if each["stake"] and not each["hidden"] and each["denominator"]]
    assert main(["check", str(tmp_path / "record.zip"), "--now", today]) == 0
    said = capsys.readouterr().out
    assert all(f"“{act}”" in said for act in case.unknown)


@by_case
def test_the_pages_say_it_too(case, log, at_this_time, settings, tmp_path, monkeypatch):
    settings.CHECK_EVIDENCE = tmp_path
    kept = SimpleNamespace(size=log.head.size, root=log.head.root, is_signed=True)
    ledger = SimpleNamespace(
        first_bad_entry=lambda viewer, pk: None,
        vouched=lambda viewer, pk: kept,
        lines_of=lambda viewer, pk, *, start, end: iter(log.lines[start:end]),
    )
    monkeypatch.setattr(counted, "ledger", ledger)
    client = at_this_time.client("nobody")
    one = words(client.get(reverse("check:finding", args=["harbour-lane", "reply_rate"])))
    whole = words(client.get(reverse("check:index", args=["harbour-lane"])))
    assert case.says in one
    for act, many in case.unknown.items():
        assert f"{act} : {many} entr" in whole
    assert ("Some entries are not counted" in whole) == bool(case.unknown)


def words(answer) -> str:
    assert answer.status_code == 200
    main_part = re.search(r"<main.*</main>", answer.content.decode(), re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", main_part[0]).split())
