"""Is an entry what the record's format says, and does it hash to what anybody else would get?"""

from __future__ import annotations

from hashlib import sha256

import pytest

from alongside.domain.record import CLOCK, INSTALLER, Author, SeededChance, canonical_entry, entry_hash, salted_digest
from alongside.domain.record.acts import ProposalSupported
from alongside.domain.record.entry import entry_of
from tests.domain.record.examples import ANA, HERE, NOON

ENTRY = entry_of(ProposalSupported(proposal="b" * 32), n=7, at=NOON, partnership=HERE, by=ANA)
WRITTEN = (
    '{"act":"proposal.supported","act_v":1,"at":"2026-11-22T12:00:00.000000Z",'
    '"by":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","facts":{"proposal":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"},'
    '"n":7,"partnership":"11111111111111111111111111111111","stake":"uses_services","v":1}'
)


def test_an_entry_is_written_as_the_format_says() -> None:
    assert canonical_entry(ENTRY).decode() == WRITTEN


def test_an_entry_hashes_as_a_leaf_of_rfc_6962() -> None:
    assert entry_hash(ENTRY) == sha256(b"\x00" + WRITTEN.encode()).digest()


@pytest.mark.parametrize(("who", "stake"), [("Ana", ""), ("a" * 31, ""), ("a" * 32, "Ana Smith"), ("", "carer")])
def test_an_author_is_a_pseudonym_and_a_stake_not_a_name(who: str, stake: str) -> None:
    with pytest.raises(ValueError, match="author"):
        Author(who, stake)


def test_two_authors_are_no_members() -> None:
    assert (CLOCK.pseudonym, INSTALLER.pseudonym) == ("clock", "installer")


def test_words_become_a_digest_that_only_their_salt_can_explain() -> None:
    salt = bytes(range(16))
    assert salted_digest(salt, "I need a ramp") == sha256(salt + b"I need a ramp").hexdigest()
    assert salted_digest(salt, "I need a ramp") != salted_digest(salt[::-1], "I need a ramp")


@pytest.mark.parametrize("salt", [b"", b"x" * 15, b"x" * 17])
def test_a_salt_of_another_length_is_refused(salt: bytes) -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        salted_digest(salt, "I need a ramp")


def test_chance_from_a_seed_repeats_itself_and_never_within_itself() -> None:
    def drawn(seed: int | str) -> list[object]:
        chance = SeededChance(seed)
        return [draw() for _ in range(9) for draw in (chance.new_id, chance.new_salt, chance.new_token)]

    assert drawn(7) == drawn("7")
    assert drawn(7) != drawn(8)
    assert len(set(drawn(7))) == 27
    assert (SeededChance(7).new_id().version, len(SeededChance(7).new_salt())) == (4, 16)
