"""Walls around what the check counts, shows and hides that are taken away, one at a time. Add a row for a new wall."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

HIDING = "alongside/domain/check/findings/hiding.py"
OF_HIDING = ("tests/domain/check/findings/test_hiding.py",)
OF_PAGES = ("tests/check/test_pages.py", "tests/check/test_taking.py", "tests/check/test_remarks.py")

OF_THE_CHECK = (
    Fault(
        name="a small stake is hidden, and is its side less the stakes that are shown",
        file=HIDING,
        wall="            chosen.add(shown.pop(0))\n",
        left="            break\n",
        caught_by=OF_HIDING,
    ),
    Fault(
        name="what is hidden of all stakes is of too few together",
        file=HIDING,
        wall="    while not _enough([each for each in everyone if each.stake in stakes], minimum) and",
        left="    while not stakes and",
        caught_by=OF_HIDING,
    ),
    Fault(
        name="a small side is hidden, and is the total less the other",
        file=HIDING,
        wall="Hidden(frozenset(stakes), frozenset(sides) if small_side else frozenset())",
        left="Hidden(frozenset(stakes), frozenset({min(sides)}) if small_side else frozenset())",
        caught_by=OF_HIDING,
    ),
    Fault(
        name="two who are hidden together are told to be all so, or none so",
        file=HIDING,
        wall="    if _gives_away(everyone, stakes):\n",
        left="    if not everyone:\n",
        caught_by=OF_HIDING,
    ),
    Fault(
        name="the agreement’s number for a small group is not asked",
        file="alongside/domain/check/findings/parts.py",
        wall="minimum=about.now_in_force.small_group",
        left="minimum=5",
        caught_by=("tests/domain/check/test_checking.py", "tests/domain/check/findings"),
    ),
    Fault(
        name="what a small group won, proposed and came to is shown",
        file="alongside/domain/check/lived.py",
        wall="        minimum=about.now_in_force.small_group,\n",
        left="        minimum=0,\n",
        caught_by=("tests/domain/check/test_lived.py",),
    ),
    Fault(
        name="a gap to a side that is too small is shown",
        file="alongside/domain/check/findings/looking.py",
        wall="    tells_of_few = indicator.measure is Measure.GAP and bool(some.hides.sides)\n",
        left="    tells_of_few = False\n",
        caught_by=("tests/domain/check/test_checking.py",),
    ),
    Fault(
        name="a young partnership is flagged as soon as an old one",
        file="alongside/domain/check/checking.py",
        wall="alarm=alarm.at(early=early)",
        left="alarm=alarm",
        caught_by=("tests/domain/check/findings/test_flags.py",),
    ),
    Fault(
        name="any finding may raise the alarm, however near its line",
        file="alongside/domain/check/findings/flags.py",
        wall="if each.far and each.things",
        left="if each.things",
        caught_by=("tests/domain/check/findings/test_flags.py",),
    ),
    Fault(
        name="a handful of things raises the alarm",
        file="alongside/domain/check/findings/flags.py",
        wall=" and each.things >= alarm.fewest and",
        left=" and",
        caught_by=("tests/domain/check/findings/test_flags.py",),
    ),
    Fault(
        name="lowering the line at the end mends the past",
        file="alongside/domain/check/findings/held.py",
        wall="    if not weights:\n        weights = {about.now_in_force.number: 1}\n",
        left="    weights = {about.now_in_force.number: 1}\n",
        caught_by=("tests/domain/check/test_checking.py",),
    ),
    Fault(
        name="a question of the core is left out by the agreement",
        file="alongside/domain/check/checking.py",
        wall="if indicators[key].core or key not in left_out]",
        left="if key not in left_out]",
        caught_by=("tests/domain/check/test_checking.py",),
    ),
    Fault(
        name="nothing of nothing is something to be judged",
        file="alongside/domain/check/findings/verdicts.py",
        wall="    if not what.figure.denominator:\n        return Word.NOTHING\n",
        left="",
        caught_by=("tests/domain/check/findings/test_verdicts.py", "tests/domain/check/test_checking.py"),
    ),
    Fault(
        name="nothing of nothing is all of it",
        file="alongside/domain/check/figures/shares.py",
        wall="    if whole <= 0:\n        return Figure()\n",
        left="    if whole <= 0:\n        return Figure(0, 0, 1.0, 1.0, 1.0)\n",
        caught_by=("tests/domain/check/figures/test_shares.py", "tests/domain/check/test_checking.py"),
    ),
    Fault(
        name="whoever still waits does not count",
        file="alongside/domain/check/figures/waits.py",
        wall="leaving.get(day, 0) + done + still",
        left="leaving.get(day, 0) + done",
        caught_by=("tests/domain/check/figures/test_waits.py",),
    ),
    Fault(
        name="a flood of stock answers answers everybody",
        file="alongside/domain/check/indicators/reply_rate.py",
        wall="r.gap < 0 or r.gap >= 30 or",
        left="r.gap < 0 or r.gap >= 0 or",
        caught_by=("tests/domain/check/indicators/test_answers.py",),
    ),
    Fault(
        name="a flood of stock answers ends every wait",
        file="alongside/domain/check/indicators/days_to_reply.py",
        wall="a.gap < 0 or a.gap >= 30 or",
        left="a.gap < 0 or a.gap >= 0 or",
        caught_by=("tests/domain/check/indicators/test_answers.py",),
    ),
    Fault(
        name="what nobody answered is hidden, and so not counted",
        file="alongside/domain/check/indicators/reply_rate.py",
        wall=" and g.member = c.member\n",
        left="\n",
        caught_by=("tests/domain/check/indicators/test_answers.py",),
    ),
    Fault(
        name="what members say of a finding is read by strangers without their tick",
        file="alongside/check/queries.py",
        wall='not_unheard(viewer, prefix="contribution__"), for_anyone=True)',
        left='not_unheard(viewer, prefix="contribution__"))',
        caught_by=("tests/check/test_remarks.py::test_others_read_only_what_its_author_wants_anyone_to_read",),
    ),
    Fault(
        name="a check that the agreement does not publish is published",
        file="alongside/check/queries.py",
        wall="    if not is_member and Published.CHECK not in agreement.published:\n",
        left="    if not is_member and agreement is None:\n",
        caught_by=("tests/check/test_pages.py::test_where_it_is_not_published_it_is_not_there_for_others[index]",),
    ),
    Fault(
        name="a record that is damaged shows its last good answer",
        file="alongside/check/actions.py",
        wall='found = {"answer": None, "bad_entry": damaged.entry, "bad_why": damaged.why}',
        left='found = {"bad_entry": None, "bad_why": damaged.why}',
        caught_by=("tests/check/test_pages.py::test_a_damaged_record_shows_its_first_bad_entry_and_no_number",),
    ),
    Fault(
        name="the entries behind a number that is hidden are written down",
        file="alongside/domain/check/telling/told.py",
        wall="        behind = None if part.hidden else entries.get((finding.indicator, part.key))\n",
        left="        behind = entries.get((finding.indicator, part.key))\n",
        caught_by=("tests/domain/check/telling/test_told.py",),
    ),
    Fault(
        name="the site’s table of the check runs formulas",
        file="alongside/check/views/taking.py",
        wall="table.writerows(without_formulas(row) for row in",
        left="table.writerows(row for row in",
        caught_by=(
            "tests/check/test_taking.py::test_a_group_that_is_called_like_a_formula_is_no_formula_in_the_table",
        ),
    ),
    Fault(
        name="an agreement is adopted, and the record goes on with the old terms",
        file="alongside/partnerships/actions/adopting.py",
        wall="    state_terms(by=by, version=version, note=note)\n    fit_to_agreement(",
        left="    fit_to_agreement(",
        caught_by=("tests/partnerships/test_terms_in_the_record.py::test_nothing_else_in_the_house_states_terms",),
    ),
)
