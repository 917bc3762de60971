from dataclasses import replace

import pytest

from alongside.domain.notices import Facts, Fate, fate_of

GOOD = Facts(size=900, is_addressed=True, is_from_owner=True)


@pytest.mark.parametrize(
    ("facts", "fate"),
    [
        ({}, Fate.TAKEN),
        ({"proved": True}, Fate.TAKEN),
        ({"is_bounce": True, "is_automatic": True}, Fate.BOUNCE),
        ({"is_ours": True}, Fate.OURS),
        ({"is_automatic": True, "is_from_owner": False}, Fate.AUTOMATIC),
        ({"is_addressed": False}, Fate.UNKNOWN),
        ({"is_from_owner": False, "size": 10**8}, Fate.FORGED),
        ({"proved": False}, Fate.UNPROVED),
        ({"came_before": True}, Fate.SAME),
        ({"in_last_hour": 20}, Fate.TOO_MANY),
        ({"size": 10_000_001}, Fate.TOO_BIG),
        ({"can_be_opened": False}, Fate.TOO_DEEP),
        ({"has_words": False}, Fate.EMPTY),
    ],
    ids=lambda value: value.value if isinstance(value, Fate) else "-".join(value) or "good",
)
def test_the_first_line_that_fits_decides(facts, fate):
    assert fate_of(replace(GOOD, **facts)) is fate


def test_nobody_but_the_true_sender_is_ever_answered():
    silent = {Fate.BOUNCE, Fate.OURS, Fate.AUTOMATIC, Fate.UNKNOWN, Fate.FORGED, Fate.UNPROVED, Fate.SAME}
    assert not any(fate.is_answered for fate in silent)
    assert Fate.EMPTY.is_answered
