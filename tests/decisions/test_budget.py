"""Every page asks the database at most 12 times, however much there is."""

from dataclasses import replace

import pytest

from alongside.contributions.actions.saying import Saying, say
from alongside.decisions.actions.agreements import suggest_change
from alongside.decisions.actions.objections import reply
from alongside.decisions.actions.overriding import set_aside
from alongside.decisions.actions.proposals import change_words, propose, remark, support
from alongside.decisions.models import Objection
from alongside.domain.agreement import InEachGroup, OverrideRight, ShareOfAll, more_than
from alongside.domain.agreement.reshaping import with_rule
from alongside.domain.decisions import Answer
from tests.decisions.pages import address
from tests.decisions.test_roles import CHAIR, become_chair
from tests.decisions.world import CAFE, agree_on, agreement, opened, passed, rules, says

MOST = 12
LAW = "Care Act 2014"


def fill(cast, size):
    """So many of everything that a page could list; answers the address of every page."""
    rules(cast, rule=ShareOfAll(more_than("1/2"), casting_vote=CHAIR), hide_results_until_close=False)
    agree_on(cast, replace(agreement(cast), overrides=(OverrideRight(role=CHAIR, law=LAW),)))
    sources = [
        say(
            by=cast.bo,
            space=cast.joint,
            saying=Saying(words=f"Need {number}", kind="need", asks=True),
            note=cast.note(),
        )
        for number in range(size)
    ]
    made = propose(by=cast.ana, text=CAFE, kind="ordinary", contributions=sources, note=cast.note())
    for number in range(size):
        remark(by=cast.cy, proposal=made, words=f"Comment {number}", note=cast.note())
        change_words(by=cast.ana, proposal=made, text=replace(CAFE, words=f"Version {number}"), note=cast.note())
    for member in (cast.bo, cast.cy):
        support(by=member, proposal=made, note=cast.note())
    over = [passed(cast) for _ in range(size)]
    for decision in over:
        set_aside(by=cast.ana, decision=decision, role=CHAIR, law=LAW, reason="Risk.", named="Ana", note=cast.note())
    still_open = [opened(cast) for _ in range(size)]
    for member in (cast.ana, cast.bo, cast.cy):
        says(cast, still_open[0], member, Answer.OBJECT, "Because.")
    change = suggest_change(
        by=cast.ana, text=CAFE, agreement=with_rule(agreement(cast), ["ordinary"], rule=InEachGroup(more_than("1/2"))),
        note=cast.note(),
    )  # fmt: skip
    said = Objection.objects.get(by=cast.bo, decision=still_open[0])
    reply(by=cast.cy, objection=said, words="We will.", note=cast.note())
    return pages(cast, made, over=over[0], still_open=still_open[0], change=change, said=said)


def pages(cast, made, *, over, still_open, change, said):
    found = {name: address(cast, name) for name in ("proposals", "new", "suggest", "list", "outcomes", "set_asides")}
    found |= {name: address(cast, name, made.pk) for name in ("proposal", "change", "earlier", "comment", "put")}
    found |= {name: address(cast, name, still_open.pk) for name in ("show", "how", "answer", "said")}
    found |= {f"over {name}": address(cast, name, over.pk) for name in ("show", "how", "said", "outcome", "set_aside")}
    found["role"] = address(cast, "role", still_open.pk, CHAIR)
    found["objection"] = address(cast, "objection", still_open.pk, said.pk)
    found["a change of the agreement"] = address(cast, "proposal", change.pk)
    found["suggest how"] = address(cast, "suggest") + "?thing=rule.ordinary"
    found["over proposals"] = address(cast, "proposals") + "?show=over"
    return found


def count(client, url, django_assert_max_num_queries):
    with django_assert_max_num_queries(MOST) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


@pytest.mark.slow
def test_no_page_asks_more_when_there_is_more(cast, django_assert_max_num_queries):
    become_chair(cast, cast.ana, named_by=cast.bo)
    client = cast.client("ana")
    asked = []
    for size in (2, 6):
        addresses = fill(cast, size)
        asked.append({name: count(client, url, django_assert_max_num_queries) for name, url in addresses.items()})
    assert asked[0] == asked[1]
