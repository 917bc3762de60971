"""The table of who may type in a page, in which turn; and what counts."""

from dataclasses import replace

import pytest

from alongside.domain.paper import Reading, Stage, Typist, Way, after_typing, may_print, may_type

NAMED = Typist(key="bo", named=True)
TRUSTED = Typist(key="cy", trusted=True)
ANYBODY = Typist(key="di")
THEMSELVES = Typist(key="ana", is_theirs=True)
SUGGESTED = Typist(key="bo", named=True, suggested=True)
PRINTED = Typist(key="bo", named=True, printed=True)
OUT, ONCE, DIFFERS = Stage.OUT, Stage.ONCE, Stage.DIFFERS

CASES = {
    "whom they named types first": (NAMED, [], OUT, Way.PAPER, False, ""),
    "whoever holds a role types first": (TRUSTED, [], OUT, Way.PAPER, False, ""),
    "whoever printed it types first": (PRINTED, [], OUT, Way.PAPER, False, ""),
    "anybody does not type first": (ANYBODY, [], OUT, Way.PAPER, False, "not a helper"),
    "any other member types second": (ANYBODY, ["bo"], ONCE, Way.PAPER, False, ""),
    "a helper types second": (TRUSTED, ["bo"], ONCE, Way.PAPER, False, ""),
    "nobody types twice": (NAMED, ["bo"], ONCE, Way.PAPER, False, "typed in this page already"),
    "a third who helps looks": (TRUSTED, ["bo", "di"], DIFFERS, Way.PAPER, False, ""),
    "anybody does not look as the third": (ANYBODY, ["bo", "cy"], DIFFERS, Way.PAPER, False, "not a helper"),
    "the first does not look again": (NAMED, ["bo", "cy"], DIFFERS, Way.PAPER, False, "already"),
    "the second does not look again": (TRUSTED, ["bo", "cy"], DIFFERS, Way.PAPER, False, "already"),
    "nobody types in their own page": (THEMSELVES, [], OUT, Way.PAPER, False, "your own page"),
    "nobody confirms their own page": (THEMSELVES, ["bo"], ONCE, Way.PAPER, False, "your own page"),
    "who suggested it does not type": (SUGGESTED, [], OUT, Way.PAPER, False, "your suggestion"),
    "who suggested it does not confirm": (SUGGESTED, ["cy"], ONCE, Way.PAPER, False, "your suggestion"),
    "a secret page is typed in the same way": (NAMED, [], OUT, Way.PAPER, True, ""),
    "a helper takes a call": (NAMED, [], OUT, Way.PHONE, False, ""),
    "anybody takes no call": (ANYBODY, [], OUT, Way.PHONE, False, "not a helper"),
    "no secret vote by phone": (NAMED, [], OUT, Way.PHONE, True, "secret vote"),
    "who printed the code takes no call with it": (PRINTED, [], OUT, Way.PHONE, False, "seen its code"),
    "a call does not go on with a page": (TRUSTED, ["bo"], ONCE, Way.PHONE, False, "begun to type"),
    "a call does not settle a page": (TRUSTED, ["bo", "di"], DIFFERS, Way.PHONE, False, "begun to type"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_who_may_type_in_a_page(case):
    typist, before, stage, way, secret, why = case
    verdict = may_type(typist, before, stage=stage, way=way, secret=secret)
    assert bool(verdict) == (why == "")
    assert why in verdict.reason
    assert verdict or verdict.next_step


@pytest.mark.parametrize("way", [Way.PAPER, Way.PHONE])
@pytest.mark.parametrize("stage", [OUT, ONCE, DIFFERS])
def test_no_standing_makes_up_for_an_interest(way, stage):
    for typist in (NAMED, TRUSTED, replace(NAMED, trusted=True)):
        for interest in ({"is_theirs": True}, {"suggested": True}):
            assert not may_type(replace(typist, **interest), [], stage=stage, way=way, secret=False)


@pytest.mark.parametrize(
    ("typist", "may"), [(THEMSELVES, True), (NAMED, True), (TRUSTED, True), (ANYBODY, False)], ids=lambda x: str(x)[:24]
)
def test_a_pack_is_printed_by_themselves_or_a_helper(typist, may):
    assert bool(may_print(typist)) is may


YES = Reading("agree", "Yes, if there’s tea.")


@pytest.mark.parametrize(
    ("first", "second", "stage"),
    [
        (None, YES, Stage.ONCE),
        (YES, YES, Stage.COUNTED),
        (YES, Reading("agree", "yes  IF theres tea"), Stage.COUNTED),
        (YES, Reading("agree", "Yes, if there’s cake."), Stage.DIFFERS),
        (YES, Reading("object", "Yes, if there’s tea."), Stage.DIFFERS),
        (Reading("agree"), Reading("abstain"), Stage.DIFFERS),
    ],
    ids=["once", "same", "same but for marks", "other words", "other answer", "no words, other answer"],
)
def test_two_readings_count_only_when_they_are_the_same(first, second, stage):
    assert after_typing(first, second) is stage
