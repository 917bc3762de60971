"""Does every figure open to its entries, and a hidden one to none?"""

from __future__ import annotations

from alongside.counting.behind import behind
from alongside.counting.engines import engine
from alongside.domain.check.finding import Figure, Part
from tests.counting.evidence import write
from tests.domain.check.made_up import STAKES, check, finding

HERE = "0" * 31 + "1"
QUARTER = 2026 * 4
SHOWN = finding(quarters=(Part("2026-Q1", Figure(1, 2)),))


def said(entry, stake, *, quarter=QUARTER):
    return {
        "partnership": HERE, "entry": entry, "day": 20_000, "quarter": quarter, "member": entry, "stake": stake,
        "side": STAKES[stake], "contribution": entry, "asks": 1, "reply_days": 20, "kind": "need",
    }  # fmt: skip


def answered(contribution, *, entry):
    return {**said(entry, "professional"), "contribution": contribution, "gap": -1, "outcome": "done"}


def test_the_entries_of_a_stake_that_is_hidden_are_not_told(tmp_path):
    evidence = {
        "contributions": [
            said(1, "uses_services"), said(2, "carer"), said(3, "uses_services"), said(4, "professional"),
            said(5, "uses_services", quarter=QUARTER - 1),
        ],
        "replies": [answered(3, entry=9)],
        "partnerships": [{"partnership": HERE, "last_day": 20_400}],
    }  # fmt: skip
    with engine(write(tmp_path, evidence)) as counting:
        found = behind(counting, check(SHOWN))
    assert {stake for _, stake in found} == {None, "uses_services", "professional"}
    everybody, own = found["reply_rate", None], found["reply_rate", "uses_services"]
    assert (everybody.entries, everybody.inside) == ((1, 2, 3), (3,))
    assert (own.entries, own.inside) == ((1, 3), (3,))
    assert found["reply_rate", "professional"].entries == (4,)
