"""Anyone may read under which rules a partnership works, and who holds the power under them."""

import re
from dataclasses import replace

import pytest
from django.core.cache import cache

from alongside.domain.agreement import InEachGroup, ShareOfAll, Weight, Weighted, at_least, in_words, more_than
from alongside.domain.agreement.reshaping import with_rule
from alongside.partnerships import queries
from alongside.partnerships.queries.power import power_of, read_aloud
from tests.partnerships.test_adopting import close

pytestmark = pytest.mark.django_db
PAGE = "/p/harbour-lane/agreement/"


@pytest.mark.parametrize("who", ["ana", "bo", "cy", "eve", "dot", "nobody"])
def test_anyone_reads_every_sentence_of_it(cast, who):
    page = cast.client(who).get(PAGE)
    assert page.status_code == 200
    text = re.sub(r"</?(a|dfn)\b[^>]*>", "", page.content.decode())  # a hard word leads to what it means
    for section in in_words(queries.agreement_of(None, cast.here)):
        assert section.title in text
        assert all(sentence.replace("“", "“") in text for sentence in section.sentences)


def test_each_different_rule_stands_beside_its_picture_and_the_same_one_is_drawn_once(cast):
    page = cast.client("nobody").get(PAGE).content.decode()
    assert page.count('class="power"') == 2
    assert 'id="power-ordinary"' in page
    assert 'id="power-agreement"' in page
    assert "the same as under “Everyday decisions”" in page


def test_only_members_are_offered_a_change(cast):
    assert "suggest/" in cast.client("ana").get(PAGE).content.decode()
    for who in ("eve", "dot", "nobody"):
        assert "suggest/" not in cast.client(who).get(PAGE).content.decode()


def test_every_version_can_be_read_with_what_it_changed(cast):
    close(cast, replace(queries.agreement_of(None, cast.here), reply_days=10))
    reader = cast.client("nobody")
    newest, first = reader.get(PAGE).content.decode(), reader.get(f"{PAGE}1/").content.decode()
    assert "You get a reply in 10 days or less." in newest
    assert "this goes: You get a reply in 20 days or less." in newest
    assert "This is an earlier version" not in newest
    assert "This is an earlier version" in first
    assert "You get a reply in 20 days or less." in first
    assert reader.get(f"{PAGE}3/").status_code == 404
    listed = reader.get(f"{PAGE}versions/").content.decode()
    assert listed.index("Version 2") < listed.index("Version 1")
    assert queries.newest_agreement(None, cast.here).digest in listed


@pytest.mark.parametrize(
    "path", ["/p/nowhere/agreement/", "/p/harbour-lane/agreement/0/", "/p/harbour-lane/agreement/99/"]
)
def test_what_is_not_there_is_not_there(cast, path):
    assert cast.client("ana").get(path).status_code == 404


def test_the_page_asks_the_database_no_more_for_many_versions(cast, django_assert_max_num_queries):
    for number in range(1, 4):
        close(
            cast, replace(queries.agreement_of(None, cast.here), reply_days=number), based_on=number, name=str(number)
        )
    reader = cast.client("ana")
    for path in (PAGE, f"{PAGE}2/", f"{PAGE}versions/"):
        with django_assert_max_num_queries(9):
            assert reader.get(path).status_code == 200


def test_the_picture_says_who_is_who_in_the_words_of_the_agreement(cast):
    power = power_of(None, queries.agreement_of(None, cast.here), "ordinary")
    assert {key: group["seats"] for key, group in power["groups"].items()} == {
        "uses_services": 3,
        "carer": 2,
        "professional": 3,
    }
    assert power["labels"]["uses_services"] == "people who use services"
    assert power["side_of"]["professional"] == "professional"
    assert power["rule_sentence"] == "More than half of each group must agree."
    assert power["parity"]["groups"] == pytest.approx(1)


def test_a_picture_is_worked_out_once_for_each_rule(cast, monkeypatch):
    cache.clear()
    agreement = queries.agreement_of(None, cast.here)
    first = power_of(None, agreement, "ordinary")
    monkeypatch.setattr("alongside.partnerships.queries.power.analyse", None)
    assert power_of(None, agreement, "ordinary") == first
    assert power_of(None, agreement, "money") == first
    with pytest.raises(TypeError):
        power_of(None, agreement, "agreement")


def test_other_rules_have_other_pictures(cast):
    agreement = with_rule(queries.agreement_of(None, cast.here), ["money"], rule=ShareOfAll(more_than("1/2")))
    assert power_of(None, agreement, "money")["parity"] != power_of(None, agreement, "ordinary")["parity"]


def test_a_rule_that_cannot_be_counted_is_told_in_words_only(cast, monkeypatch):
    agreement = queries.agreement_of(None, cast.here)
    heavy = tuple(Weight(stake.key, 1) for stake in agreement.stakes)
    agreement = with_rule(agreement, agreement.kinds, rule=Weighted(heavy, quota=10**9))
    shown = {part.kind: part for part in read_aloud(None, agreement) if part.kind}
    assert shown["ordinary"].too_big != (shown["ordinary"].power is not None)


def test_one_rule_for_everything_is_drawn_once(cast):
    agreement = queries.agreement_of(None, cast.here)
    agreement = with_rule(agreement, agreement.kinds, rule=InEachGroup(at_least("2/3")))
    shown = [part for part in read_aloud(None, agreement) if part.kind]
    assert [bool(part.power) for part in shown] == [True, False, False]
    assert [part.same_as for part in shown] == ["", "Everyday decisions", "Everyday decisions"]
    assert shown[0].is_first
