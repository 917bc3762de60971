"""Data that is no agreement: every fault by name, with its place and what it should be."""

import json

import pytest

from alongside.domain.agreement import (
    BadAgreement,
    agreement_as_data,
    agreement_as_text,
    agreement_from_data,
    ready_made,
    rule_from_data,
)

AGREEMENT = ready_made("each_group", {"uses_services": 6, "carer": 3, "professional": 5})


def changed(*path, to):
    """The sample's data with one thing in it changed."""
    data = json.loads(agreement_as_text(AGREEMENT))
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = to
    return data


def too_deep():
    rule = {"how": "consent"}
    for _ in range(60):
        rule = {"how": "with_approval", "rule": rule, "role": "chair"}
    return rule


WORDS = "This should be words in “ ”. It is {}."
HIDDEN = "There are marks in here that nobody can see. Please type it again."
FRACTION = "This should be a fraction in “ ”, such as “1/2” or “1”. It is {}."
SHARE = ("rules", 0, "rule", "threshold", "share")
WRONG = [
    # what is changed, to what, where it is wrong, what is said
    (("reply_days",), "soon", "reply_days", "This should be a whole number. It is “soon”."),
    (("reply_days",), 2.5, "reply_days", "This should be a whole number. It is “2.5”."),
    (("reply_days",), True, "reply_days", "This should be a whole number. It is true."),
    (("reply_days",), None, "reply_days", "This should be a whole number. It is nothing."),
    (("reply_days",), [1], "reply_days", "This should be a whole number. It is a list."),
    (("reply_days",), {}, "reply_days", "This should be a whole number. It is an object."),
    (("reply_days",), 10**10, "reply_days", "This number is too big."),
    (("reply_days",), 10**5000, "reply_days", "This number is too big."),
    (("stakes",), {}, "stakes", "This should be a list in [ ]. It is an object."),
    (("stakes",), "all", "stakes", "This should be a list in [ ]. It is “all”."),
    (("stakes",), [{}] * 201, "stakes", "This list is too long. It can have at most 200 things in it."),
    (("stakes", 1), "carer", "stakes[1]", "This should be an object in { }. It is “carer”."),
    (("stakes", 1, "seats"), "x" * 60, "stakes[1].seats", "This should be a whole number. It is “" + "x" * 30 + "…”."),
    (("stakes", 1, "label"), 7, "stakes[1].label", WORDS.format("“7”")),
    (("stakes", 1, "label"), 10**5000, "stakes[1].label", WORDS.format("“a very big number”")),
    (("stakes", 1, "label"), b"x", "stakes[1].label", WORDS.format("something else")),
    (("stakes", 1, "label"), "x" * 1001, "stakes[1].label", "This is too long. It can have at most 1000 letters."),
    (("stakes", 1, "label"), "car\u202eer", "stakes[1].label", HIDDEN),
    (("stakes", 1, "label"), "a\x00b", "stakes[1].label", HIDDEN),
    (
        ("stakes", 1, "side"),
        "both",
        "stakes[1].side",
        "This should be one of: lived, professional. It is “both”.",
    ),
    (("payment", "offered"), "yes", "payment.offered", "This should be true or false. It is “yes”."),
    (
        ("published",),
        ["check", "check"],
        "published",
        "Something is in this list twice. Keep one of each.",
    ),
    (
        ("published",),
        ["rumours", "gossip"],
        "published[1]",
        "This should be one of: promises, check, minutes, replies. It is “gossip”.",
    ),
    (SHARE, 0.5, "rules[0].rule.threshold.share", FRACTION.format("“0.5”")),
    (
        ("rules", 0, "rule", "threshold", "share"),
        "1/0",
        "rules[0].rule.threshold.share",
        "A fraction cannot have 0 below the line.",
    ),
    (SHARE, "1/10000000", "rules[0].rule.threshold.share", FRACTION.format("“1/10000000”")),
    (
        ("rules", 0, "rule", "how"),
        "by_lot",
        "rules[0].rule.how",
        "This should be one of: in_each_group, consent, equal_voices, share_of_all, weighted, with_approval. "
        "It is “by_lot”.",
    ),
    (("rules", 0, "rule"), ["consent"], "rules[0].rule", "This should be an object in { }. It is a list."),
    (("rules", 0, "rule"), "consent", "rules[0].rule", "This should be an object in { }. It is “consent”."),
    (
        ("rules", 0, "rule", "groups"),
        "some",
        "rules[0].rule.groups",
        "This should be “all”, or a list in [ ]. It is “some”.",
    ),
    (("rules", 0, "rule", "groups"), 3, "rules[0].rule.groups", "This should be a list in [ ]. It is “3”."),
    (("rules", 0, "rule"), too_deep(), "rules[0].rule" + ".rule" * 10, "There are too many boxes inside boxes here."),
    (
        ("check_thresholds",),
        [{"indicator": "reply_rate", "line": None, "since": "2026-02-30", "why": "We said so."}],
        "check_thresholds[0].since",
        "There is no such day as 2026-02-30.",
    ),
    (
        ("check_thresholds",),
        [{"indicator": "reply_rate", "line": None, "since": "today", "why": "We said so."}],
        "check_thresholds[0].since",
        "This should be a day such as “2026-11-22”. It is “today”.",
    ),
    (("format",), 2, "format", "This should be 1, the only form of agreement we know."),
    (("quorum",), 3, "agreement", "We do not know “quorum” here. The names we know are: NAMES."),
]


@pytest.mark.parametrize(("path", "to", "where", "words"), WRONG, ids=[f"{row[2]}-{n}" for n, row in enumerate(WRONG)])
def test_each_fault_is_named_with_its_place_and_what_it_should_be(path, to, where, words):
    with pytest.raises(BadAgreement) as caught:
        agreement_from_data(changed(*path, to=to))
    found = [wrong for wrong in caught.value.wrongs if wrong.where == where]
    assert found, caught.value.wrongs
    assert found[0].words == words.replace("NAMES", ", ".join(agreement_as_data(AGREEMENT)))


def test_every_fault_is_found_at_once():
    data = changed("reply_days", to="soon")
    data["payment"] = {"rates": [], "offered": 1}
    del data["stakes"][0]["key"]
    with pytest.raises(BadAgreement) as caught:
        agreement_from_data(data)
    assert [wrong.where for wrong in caught.value.wrongs] == ["stakes[0].key", "payment.offered", "reply_days"]
    assert "stakes[0].key: This is missing." in str(caught.value)


@pytest.mark.parametrize("data", [None, [], 3, "agreement", 0.5])
def test_what_is_no_object_is_no_agreement(data):
    with pytest.raises(BadAgreement) as caught:
        agreement_from_data(data)
    assert caught.value.wrongs[0].where == "agreement"
    assert caught.value.wrongs[0].words.startswith("This should be an object in { }.")


def test_a_rule_with_a_fault_is_named_as_a_rule():
    with pytest.raises(BadAgreement) as caught:
        rule_from_data([])
    assert caught.value.wrongs[0].where == "rule"
