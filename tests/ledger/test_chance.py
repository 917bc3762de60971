"""Is real chance long enough, and different each time?"""

from __future__ import annotations

from alongside.ledger.actions import Chance, RealChance, SeededChance


def test_real_chance_has_the_shape_of_seeded_chance_and_never_repeats() -> None:
    sources: list[Chance] = [RealChance(), RealChance(), SeededChance(1)]
    drawn = [(chance.new_id(), chance.new_salt(), chance.new_token()) for chance in sources]
    assert {(made.version, len(salt), len(token)) for made, salt, token in drawn} == {(4, 16, 32)}
    assert len({part for each in drawn for part in each}) == 9
