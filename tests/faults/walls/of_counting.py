"""Walls around how a record becomes evidence and is counted that are taken away, one at a time. Add a row for each."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

DUCK = "alongside/counting/engines/duck.py"
FOLDING = "alongside/domain/check/evidence/folding.py"
FROM_RECORD = "alongside/counting/from_record.py"
OF_FOLDING = ("tests/domain/check/evidence/test_folding.py",)

OF_COUNTING = (
    Fault(
        name="entries from the future are counted today",
        file=FOLDING,
        wall="        if waiting or entry.at > now:\n",
        left="        if waiting:\n",
        caught_by=OF_FOLDING,
    ),
    Fault(
        name="a clock set ahead makes the check look at a time that has not come",
        file="alongside/domain/check/checking.py",
        wall="max(min(about.last_day, now_day), about.started_day)",
        left="max(about.last_day, about.started_day)",
        caught_by=("tests/domain/check/test_checking.py",),
    ),
    Fault(
        name="an act that is not known is dropped in silence",
        file=FOLDING,
        wall="        _count(state.unknown, entry)\n",
        left="",
        caught_by=OF_FOLDING,
    ),
    Fault(
        name="what waits for its time is named nowhere",
        file="alongside/counting/knowing.py",
        wall="unknown={**about.state.unknown, **about.state.future}",
        left="unknown=about.state.unknown",
        caught_by=("tests/cli/test_check.py::test_what_comes_after_the_day_is_named_and_not_counted",),
    ),
    Fault(
        name="the page does not say which entries were not counted",
        file="alongside/check/templates/check/parts/unseen.html",
        wall="{% if check.unknown %}",
        left="{% if check.nothing %}",
        caught_by=("tests/check/test_pages.py::test_the_whole_says_what_is_wrong_how_sure_it_is_and_what_would_help",),
    ),
    Fault(
        name="an entry that is left out is not missed",
        file=FOLDING,
        wall="    if entry.n != number:\n",
        left="    if entry.n < number:\n",
        caught_by=OF_FOLDING,
    ),
    Fault(
        name="an entry of another partnership is counted here",
        file=FOLDING,
        wall="        if state.partnership:\n            raise DoesNotFollow(",
        left="        if not entry.partnership:\n            raise DoesNotFollow(",
        caught_by=OF_FOLDING,
    ),
    Fault(
        name="a record file is counted before anybody has verified it",
        file=FROM_RECORD,
        wall="    if not answer.verified:\n        raise",
        left="    if answer is None:\n        raise",
        caught_by=("tests/counting/test_from_record.py::test_a_damaged_record_is_refused_and_says_where",),
    ),
    Fault(
        name="the old part of a record is rewritten, and only the new part is looked at",
        file="alongside/counting/following.py",
        wall="    if size and root_of_frontier(frontier).hex() != about.root:\n",
        left="    if size and not frontier:\n",
        caught_by=(
            "tests/counting/test_from_record.py::test_a_record_that_did_not_grow_out_of_what_was_counted_is_refused",
        ),
    ),
    Fault(
        name="new lines are added to a past that they do not follow from",
        file=FROM_RECORD,
        wall="if root is not None and root_of_frontier(self._roots.seen) != root:",
        left="if root is not None and not root:",
        caught_by=("tests/counting/test_from_record.py::test_only_new_lines_are_enough_where_their_root_is_known",),
    ),
    Fault(
        name="the site believes its ledger without looking at it",
        file="alongside/check/counted.py",
        wall="    if bad is not None:\n        raise Damaged(bad, NOT_AS_SIGNED)\n",
        left="",
        caught_by=("tests/check/test_counted.py::test_an_entry_that_was_changed_is_found_and_nothing_is_shown",),
    ),
    Fault(
        name="a part that the folder does not name is read",
        file="alongside/counting/parts.py",
        wall="    return [place / table / Path(part).name for part in said.get(table, ())]",
        left='    return sorted((place / table).rglob("*.parquet"))',
        caught_by=(
            "tests/counting/test_store.py::test_a_crash_half_way_leaves_the_old_state_whole[store.write_about]",
        ),
    ),
    Fault(
        name="whoever keeps an evidence folder vouches for it themselves",
        file="alongside/cli/check/reading.py",
        wall="    return replace(about, verified=False, as_of=as_of)",
        left="    return replace(about, as_of=as_of)",
        caught_by=("tests/cli/test_check.py::test_an_evidence_folder_says_the_same_but_proves_nothing_by_itself",),
    ),
    Fault(
        name="a text that counts reaches files and the network",
        file=DUCK,
        wall='    connection.execute("set enable_external_access = false")\n',
        left="",
        caught_by=("tests/counting/test_engines.py::test_a_text_reaches_no_other_file_no_network_and_no_setting",),
    ),
    Fault(
        name="a text that counts opens what was shut",
        file=DUCK,
        wall='    connection.execute("set lock_configuration = true")\n',
        left="",
        caught_by=("tests/counting/test_engines.py::test_a_text_reaches_no_other_file_no_network_and_no_setting",),
    ),
    Fault(
        name="whoever writes evidence writes anywhere",
        file="alongside/counting/writing.py",
        wall='        self._connection.execute("set enable_external_access = false")\n',
        left="",
        caught_by=("tests/counting/test_store.py::test_the_writer_reaches_nothing_outside_of_its_folder",),
    ),
    Fault(
        name="half of something is rounded without a word",
        file=DUCK,
        wall="        _insist_on_kinds(connection, parts)\n",
        left="",
        caught_by=("tests/counting/test_engines.py::test_a_part_of_another_shape_is_refused",),
    ),
    Fault(
        name="the command’s table of the check runs formulas",
        file="alongside/cli/check/tables.py",
        wall="    writer.writerows(map(without_formulas, rows))",
        left="    writer.writerows(rows)",
        caught_by=(
            "tests/cli/test_check_is_safe_to_open.py::test_a_group_that_is_called_like_a_formula_is_no_formula_in_the_table",
        ),
    ),
    Fault(
        name="the page of a record file runs what the record holds",
        file="alongside/cli/check/page.py",
        wall='*(f"<p>{escape(each)}</p>" for each in beginning(check)),',
        left='*(f"<p>{each}</p>" for each in beginning(check)),',
        caught_by=("tests/cli/test_check_is_safe_to_open.py::test_nothing_of_the_record_is_run_on_the_page",),
    ),
    Fault(
        name="the entries behind a number that is hidden are worked out",
        file="alongside/counting/behind.py",
        wall="for stake, each in entries.items() if stake is None or stake in shown",
        left="for stake, each in entries.items()",
        caught_by=("tests/counting/test_behind.py::test_the_entries_of_a_stake_that_is_hidden_are_not_told",),
    ),
)
