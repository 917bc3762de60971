"""Every page asks the database at most 12 times, however much is promised, told and answered."""

import pytest

from tests.decisions.pages import address
from tests.promises.promising import judged, late, promised, reported

MOST = 12


def fill(cast, decision, size):
    """So many of everything that a page could list; answers the address of every page."""
    owed = promised(cast, decision, cast.cy)
    for number in range(size):
        other = promised(cast, decision, cast.cy, words=f"Promise {number}", days=number)
        reported(cast, other, done=True)
        reported(cast, owed, f"Progress {number}")
        judged(cast, cast.ana, other, words=f"Answer {number}")
        promised(cast, decision, cast.bo, by=cast.cy)
    late(cast, owed)
    for member in (*cast.more("uses_services", *(f"Person {size} {number}" for number in range(size))), cast.ana):
        judged(cast, member, owed, words=f"So says {member.name}")
    found = {name: address(cast, f"promises:{name}", owed.pk) for name in ("show", "progress", "judge")}
    found |= {"list": address(cast, "promises:list"), "new": address(cast, "promises:new", decision.pk)}
    return found | {"decision": address(cast, "show", decision.pk)}


@pytest.mark.slow
@pytest.mark.parametrize("who", ["ana", "cy"])
def test_no_page_asks_more_when_there_is_more(cast, decision, who, django_assert_max_num_queries):
    client = cast.client(who)
    asked = []
    for size in (2, 5):
        asked.append({})
        for name, url in fill(cast, decision, size).items():
            with django_assert_max_num_queries(MOST) as queries:
                assert client.get(url).status_code == 200
            asked[-1][name] = len(queries)
    assert asked[0] == asked[1]
