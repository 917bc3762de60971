"""Does nobody join before reading the card, and is the ladder the published one?"""

from dataclasses import fields, replace

import pytest

from alongside.domain.initiatives import LADDER, SOURCE_ADDRESS, Card, may_join, rung

CARD = Card(
    purpose="A crisis café that is open at night.",
    can_change="The hours, the food, who works there.",
    cannot_change="The building. Two staff have to be there, by law.",
    budget="£9,200 this year",
    who_decides="All of us, under our agreement",
    time_asked="Two hours a month",
)


@pytest.mark.parametrize(
    ("seen", "takes_part", "may"), [(CARD.seal, False, True), ("", False, False), (CARD.seal, True, False)]
)
def test_whoever_joins_has_seen_this_card(seen, takes_part, may):
    verdict = may_join(CARD, seen=seen, takes_part=takes_part)
    assert bool(verdict) is may
    assert may or verdict.next_step


@pytest.mark.parametrize("part", [each.name for each in fields(Card)])
def test_a_card_that_says_anything_else_has_another_seal(part):
    other = replace(CARD, **{part: getattr(CARD, part) + "!"})
    assert other.seal != CARD.seal
    assert not may_join(CARD, seen=other.seal, takes_part=False)


def test_words_cannot_slip_from_one_part_of_the_card_to_the_next():
    moved = replace(CARD, purpose=CARD.purpose + CARD.can_change, can_change="")
    assert moved.seal != CARD.seal


def test_the_ladder_has_the_seven_published_rungs_in_order():
    """As Think Local Act Personal and the National Co-production Advisory Group name them."""
    assert [each.name for each in LADDER] == [
        "Coercion", "Educating", "Informing", "Consultation", "Engagement", "Co-design", "Co-production",
    ]  # fmt: skip
    assert [each.number for each in LADDER] == [1, 2, 3, 4, 5, 6, 7]
    assert SOURCE_ADDRESS.startswith("https://www.thinklocalactpersonal.org.uk/")


def test_each_rung_is_told_in_one_short_sentence():
    assert all(each.sentence.count(".") == 1 and len(each.sentence.split()) <= 17 for each in LADDER)


def test_there_is_no_rung_off_the_ladder():
    assert rung(7).name == "Co-production"
    for number in (0, 8, -1):
        with pytest.raises(ValueError, match="no rung"):
            rung(number)
