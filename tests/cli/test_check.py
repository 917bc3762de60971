"""`alongside check` with no site and no database: what it says, in each shape, and what it refuses."""

from __future__ import annotations

import csv
import io
import json
import shutil
import zipfile
from html.parser import HTMLParser

import pytest
from jsonschema import Draft202012Validator

from alongside.cli import main
from alongside.counting.from_record import Wish, add_file
from alongside.domain.check.evidence.folding import FOR_EVER
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.standards import FRAMEWORKS
from alongside.domain.record import Log, SigningKey, file_of
from docs.generate_check import schema

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    file = tmp_path_factory.mktemp("record") / "record.zip"
    main(["simulate", "--kind", "honest", "--months", "8", "--members", "20", "--out", str(file)])
    return file


@pytest.fixture(scope="module")
def lines(record):
    with zipfile.ZipFile(record) as bundle:
        return bundle.read("entries.jsonl").splitlines(keepends=True)


@pytest.fixture
def check(capsys):
    def run(*arguments):
        code = main(["check", *map(str, arguments)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


def as_json(check, *arguments):
    code, out, _ = check(*arguments, "--json")
    assert code == 0
    return json.loads(out)


def test_a_record_is_verified_and_told_in_plain_sentences(check, record):
    code, out, err = check(record)
    assert (code, err) == (0, "")
    assert "This record was verified" in out
    for words in ("EQUAL: ", "LISTENING AND CHANGING: ", "WHAT WOULD HELP MOST", "THE LADDER OF CO-PRODUCTION"):
        assert words in out
    assert INDICATORS["reply_rate"].asks in out


def test_the_json_fits_its_schema_and_every_figure_opens(check, record):
    told = as_json(check, record)
    Draft202012Validator(schema()).validate(told)
    assert told["verified"] is True
    everybody = [each for each in told["findings"] if each["stake"] is None]
    assert {each["indicator"] for each in everybody} <= set(INDICATORS)
    for each in told["findings"]:
        assert set(each["entries_in"]) <= set(each["entries"])
        assert all(0 <= entry < told["entries"] for entry in each["entries"])
        assert not (each["hidden"] and each["entries"])
        assert bool(each["denominator"]) <= bool(each["entries"]) or each["unit"] == "days"
    assert any(each["hidden"] for each in told["findings"])


@pytest.mark.parametrize("engine", ["sqlite"])
def test_another_engine_says_the_same(check, record, engine):
    assert check(record, "--json", "--engine", engine) == check(record, "--json")


def test_entries_alone_say_the_same_and_are_not_verified(check, record, lines, tmp_path):
    file = tmp_path / "entries.jsonl"
    file.write_bytes(b"".join(lines))
    told = as_json(check, file)
    assert told.pop("verified") is False
    whole = as_json(check, record)
    del whole["verified"]
    assert told == whole
    assert "Nobody has verified this record." in check(file)[1]


def test_the_table_has_a_row_for_each_figure(check, record):
    rows = list(csv.DictReader(io.StringIO(check(record, "--csv")[1])))
    told = as_json(check, record)["findings"]
    assert len(rows) == len(told)
    assert [row["stake"] for row in rows] == [each["stake"] or "all" for each in told]
    assert not any(row["entries"] or row["value"] for row in rows if row["hidden"] == "True")


class Page(HTMLParser):
    """The elements of a page, and everything that would be fetched."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.fetched, self.open = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.fetched += [value for name, value in attrs if name in {"src", "srcset", "data"}]
        if tag not in {"meta", "br", "link"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_page_stands_by_itself_without_scripts(check, record):
    out = check(record, "--html")[1]
    page = Page(out)
    assert page.open == []
    assert not {"script", "link", "img", "iframe", "form"} & set(page.tags)
    assert page.fetched == []
    assert page.tags.count("h1") == page.tags.count("main") == 1
    assert '<html lang="en-GB">' in out
    assert "What would help most" in out


@pytest.mark.parametrize("key", FRAMEWORKS)
def test_each_standard_is_there_with_whose_it_is(check, record, key):
    framework = FRAMEWORKS[key]
    out = check(record, "--standards", key)[1]
    table = check(record, "--standards", key, "--csv")[1]
    for words in (framework.credit, framework.link, *(each.name for each in framework.standards)):
        assert words in out
        assert words in table or "," in words
    assert check(record, "--standards", key, "--json")[0] == 2


def test_the_time_looked_at_can_be_chosen(check, record):
    last = as_json(check, record)
    later = as_json(check, record, "--now", "2026-09-30")
    assert last["as_of"] < later["as_of"] == "2026-09-30"
    short = as_json(check, record, "--since", "2026-04-01")
    whole = as_json(check, record, "--since", "2020-01-01")

    def counted(told):
        return next(each["denominator"] for each in told["findings"] if each["indicator"] == "reply_rate")

    assert 0 < counted(short) < counted(whole)


def test_what_comes_after_the_day_is_named_and_not_counted(check, record):
    told = as_json(check, record, "--now", "2026-03-31")
    assert told["as_of"] == "2026-03-31"
    assert told["entries"] < as_json(check, record)["entries"]
    assert sum(told["unknown"].values()) + told["entries"] == as_json(check, record)["entries"]


def test_a_record_that_was_changed_is_not_checked_and_its_first_bad_entry_is_named(check, record, tmp_path):
    changed = tmp_path / "changed.zip"
    with zipfile.ZipFile(record) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "entries.jsonl":
                rows = content.split(b"\n")
                rows[5] = rows[5].replace(b'"at":"20', b'"at":"19')
                content = b"\n".join(rows)
            new.writestr(name, content)
    code, out, err = check(changed)
    assert (code, out) == (2, "")
    assert "This record was not used." in err
    assert "Entry 5 " in err


def test_an_evidence_folder_says_the_same_but_proves_nothing_by_itself(check, record, tmp_path):
    add_file(tmp_path, record, Wish(now=FOR_EVER))
    before = sorted(each.name for each in tmp_path.rglob("*"))
    told, whole = as_json(check, tmp_path), as_json(check, record)
    assert (told.pop("verified"), whole.pop("verified")) == (False, True)
    assert told == whole
    assert sorted(each.name for each in tmp_path.rglob("*")) == before


def test_a_record_without_entries_has_nothing_to_count_yet(check, tmp_path):
    log = Log("0" * 31 + "1")
    log.seal(SigningKey(bytes(32)))
    (tmp_path / "empty.zip").write_bytes(file_of(log))
    told = as_json(check, tmp_path / "empty.zip")
    Draft202012Validator(schema()).validate(told)
    assert (told["entries"], told["verified"], told["flagged"]) == (0, True, False)
    assert {each["verdict"] for each in told["findings"]} == {"nothing_to_count_yet"}
    assert "There is nothing to count yet." in check(tmp_path / "empty.zip")[1]


CONTRIBUTIONS = """day,member,stake,contribution,kind,asks
2026-01-12,Person 1,carer,Lift is broken,need,yes
2026-02-02,Person 3,uses_services,Letters too hard,need,{asks}
"""


def test_a_folder_of_spreadsheets_is_counted_and_a_wrong_cell_is_named(check, tmp_path):
    (tmp_path / "contributions.csv").write_text(CONTRIBUTIONS.format(asks="yes"), encoding="utf-8")
    told = as_json(check, tmp_path, "--now", "2026-09-01")
    Draft202012Validator(schema()).validate(told)
    everybody = next(each for each in told["findings"] if each["indicator"] == "reply_rate" and not each["stake"])
    assert (everybody["numerator"], everybody["denominator"], told["verified"]) == (0, 2, False)
    (tmp_path / "contributions.csv").write_text(CONTRIBUTIONS.format(asks="=1+1"), encoding="utf-8")
    code, out, err = check(tmp_path)
    assert (code, out) == (2, "")
    assert "Nothing was brought in." in err


def huge(lines):
    return lines[0].replace(b'"n":0', b'"n":' + b"9" * 400)


BAD = {
    "nothing": (b"", "there are no entries"),
    "not text": (b"\xff\xfe\x00\x01" * 50, "Entry 0"),
    "not json": (b"hello\n", "Entry 0"),
    "no entry": (b'{"a": 1}\n', "Entry 0"),
    "a broken zip": (b"PK\x03\x04 and then nothing", "This record was not used."),
    "deep": (b"[" * 60_000 + b"\n", "Entry 0"),
}


@pytest.mark.parametrize(("content", "words"), BAD.values(), ids=BAD)
def test_what_is_no_record_is_refused_in_a_sentence(check, tmp_path, content, words):
    file = tmp_path / "file"
    file.write_bytes(content)
    code, out, err = check(file)
    assert (code, out) == (2, "")
    assert words in err
    assert "Traceback" not in err


def test_huge_numbers_and_other_formats_are_refused_by_name(check, lines, tmp_path):
    file = tmp_path / "entries.jsonl"
    for line in (huge(lines), lines[0].replace(b'"v":1', b'"v":2'), lines[1]):
        file.write_bytes(line)
        code, _, err = check(file)
        assert code == 2
        assert "ntry 0" in err


def test_a_folder_with_nothing_and_a_file_that_is_not_there_are_told(check, tmp_path):
    assert "there is nothing to check" in check(tmp_path)[2]
    assert "There is no file" in check(tmp_path / "none")[2]
    (tmp_path / "contributions").mkdir()
    (tmp_path / "contributions" / "a.parquet").write_bytes(b"PAR1")
    assert "has no about.json" in check(tmp_path)[2]
    (tmp_path / "about.json").write_text('{"format": 1}')
    assert "Delete that folder, and make it again." in check(tmp_path)[2]
    shutil.rmtree(tmp_path / "contributions")
    (tmp_path / "about.json").unlink()
    (tmp_path / "bucket-000").mkdir()
    assert "Name the evidence folder of one of them" in check(tmp_path)[2]


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "0001-01-01", "9999-12-31", ""])
def test_a_day_that_is_none_is_told(check, record, day):
    code, _, err = check(record, "--since", day)
    assert code == 2
    assert "it has to be a day such as 2026-06-30" in err
