"""Every wrong cell is named with its file and row, in a sentence that says what to do; nothing is brought in."""

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from alongside.counting.about import CannotAdd
from alongside.counting.from_csv import SHOWN, TablesRefused
from alongside.counting.spreadsheets.columns import SHEETS
from tests.counting.spreadsheets.folders import JOINS, SAID, added, problems, rows

WRONG = [
    ({"contributions": SAID.replace("need", "wish")}, "row 2: In “kind”: “wish” is no word we know here. Write one of"),
    ({"contributions": SAID.replace("2026-03-01", "soon")}, "row 2: In “day”: “soon” is not a date we can read"),
    ({"contributions": SAID.replace("2026-03-01", "2027-03-01")}, "row 2: “2027-03-01” is still to come"),
    ({"contributions": SAID.replace("2026-03-01", "9999-12-31T23:00-05:00")}, "is far too late. Check the year"),
    ({"access_asked": f"day,member,stake,needs\n2026-03-01,A,carer,{'9' * 5_000}\n"}, "is out of bounds"),
    ({"contributions": SAID.replace("Lift", "")}, "row 2: “contribution” is missing, and nothing can stand for it"),
    ({"contributions": SAID.replace("uses_services", "Manager")}, "row 2: We do not know on which side “Manager” is"),
    ({"contributions": SAID.replace("uses_services", "")}, "row 2: We do not know the group of this member"),
    ({"contributions": SAID.replace("kind", "kind,kin").replace("need", "need,1")}, "row 1: There is no column “kin”"),
    ({"contributions": SAID.replace(",kind", "").replace(",need", "")}, "row 1: The column “kind” is missing"),
    ({"contributions": SAID.replace("member", "kind")}, "row 1: The column “kind” is there twice"),
    ({"contributions": SAID.replace("Lift", "Lift, again")}, "row 2: Cells in this row: 6. Headings: 5"),
    ({"contributions": f'{SAID}"a'}, "row 3: The quote marks do not match"),
    ({"contributions": '"a'}, "row 1: The quote marks in the headings do not match"),
    ({"contributions": b""}, "contributions.csv: The file is empty"),
    ({"contributions": b"PK\x03\x04\0\0"}, "contributions.csv: This is not a text file"),
    ({"contribution": SAID}, "contribution.csv: We know no table of this name. Did you mean “contributions.csv”?"),
    ({"zxq": SAID}, "zxq.csv: We know no table of this name. Take it out of the folder"),
    ({"claims": "day,claim,member,pence\n2026-03-01,A,Ana,£12.50\n"}, "is no whole number. Write pence, such as 1250"),
    ({"budget": "day,pence,decided_by\n2026-03-01,-5,jointly\n"}, "out of bounds. Write a whole number of 0 or more"),
    ({"survey": "day,stake,question,face\n2026-03-01,carer,heard,6\n"}, "Write a whole number from 1 to 5"),
    ({"work": "day,member,initiative,change\n2026-03-01,Ana,A,2\n"}, "“2” cannot be read. Write 1 for in"),
    ({"groups": "day,in_group,members,asked,served\n2026-03-01,4,1,1,1\n"}, "“4” has to be a short word"),
    ({"replies_told": "day,contribution,in_their_form\n2026-03-01,A,perhaps\n"}, "“perhaps” cannot be read. Write yes"),
    ({"lines": "day,indicator,above,below\n2026-03-01,reply_rate,9,10\n"}, "No terms hold on this day"),
    ({"joins": JOINS, "stakes": "stake,side\nManager,staff\n"}, "row 2: “side” has to be lived or professional"),
    ({"joins": JOINS, "stakes": "stake,side\n4,lived\n"}, "stakes.csv, row 2: In “stake”: “4” has to be a short word"),
    ({"joins": JOINS, "stakes": "stake\nManager\n"}, "stakes.csv, row 1: The column “side” is missing"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "words"), WRONG, ids=lambda each: each if isinstance(each, str) else "")
def test_every_wrong_cell_says_what_to_do(tmp_path, files, words):
    told = problems(tmp_path, **files)
    assert len(told) == 1
    assert words in told[0]
    assert told[0].startswith(f"{'stakes' if 'stakes' in files else next(iter(files))}.csv")
    assert not (tmp_path / "evidence").exists()


def test_all_problems_are_told_at_once_and_fifty_are_shown(tmp_path):
    lines = "".join(f"2026-03-01,Ana,uses_services,{number},wish\n" for number in range(60))
    contributions = f"day,member,stake,contribution,kind\n{lines}"
    with pytest.raises(TablesRefused) as refused:
        added(tmp_path, contributions=contributions, replies="day,contribution,outcome\n2026-03-01,A,maybe\n")
    assert len(refused.value.problems) == 61
    shown = str(refused.value).splitlines()
    assert (len(shown), shown[0], shown[-1]) == (SHOWN + 2, "Nothing was brought in.", "And 11 more.")


CELL = st.text(max_size=12) | st.sampled_from(
    [
        "2026-03-01",
        "9999-12-31T23:00-05:00",
        "31/12/9999",
        "Ana",
        "carer",
        "need",
        "yes",
        "9" * 5_000,
        "-1",
        "1 000",
        '"',
        "",
    ]
)
SHEET = st.lists(st.lists(CELL, min_size=4, max_size=6), max_size=4).map(
    lambda lines: "\n".join(["day,member,stake,contribution,kind,length", *map(",".join, lines)])
)


@example(files={"contributions": b"\x1c"})
@given(
    files=st.dictionaries(
        st.sampled_from(["contributions", "stakes", "terms", "replies"]), SHEET | st.binary(max_size=40)
    )
)
def test_whatever_is_in_the_files_the_answer_is_evidence_or_plain_sentences(tmp_path_factory, files):
    place = tmp_path_factory.mktemp("any")
    about = None
    with suppress(CannotAdd):
        about = added(place, **files)
    counted = sum(len(rows(place, SHEETS[name].name)) for name in files if name in SHEETS) if about else 0
    assert counted == (about.state.entries if about else 0)
    assert (place / "evidence").exists() is (about is not None)
