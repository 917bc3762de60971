"""Does the page of the record say who else has seen it, and how much of it, to anybody who asks?"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from alongside.domain.record import SigningKey, Signs
from alongside.domain.record.signed.checkpoint import cosign
from alongside.domain.record.signed.note import SignedNote
from alongside.ledger.actions import add_cosignature, seal
from alongside.ledger.queries import witnesses_of
from tests.cast import Cast

pytestmark = pytest.mark.django_db
GROUP, UNIVERSITY = SigningKey(b"a user-led group keeps this safe"), SigningKey(b"a university keeps this one safe")


def sees(cast: Cast, key: SigningKey, name: str, *, day: int) -> int:
    """A witness signs the newest checkpoint on that day of January. Answers how many entries it saw."""
    note = seal(partnership_id=cast.here.pk, note=cast.note())
    line = cosign(note, name=name, key=key, at=datetime(2026, 1, day, 12, tzinfo=UTC))
    seen = str(SignedNote(note.text, (*note.signatures, line)))
    witness = key.verifier(name, Signs.WITNESS)
    add_cosignature(partnership_id=cast.here.pk, checkpoint=seen, witness=witness, note=cast.note())
    return int(note.text.splitlines()[1])


def page(cast: Cast) -> str:
    return cast.client("nobody").get("/p/harbour-lane/record/").content.decode()


def test_without_a_witness_it_asks_for_one(cast: Cast) -> None:
    assert "Nobody else has signed that they saw it." in page(cast)


def test_each_witness_is_named_with_what_it_saw_last_the_newest_first(cast: Cast) -> None:
    sees(cast, GROUP, "quay-group.example", day=6)
    sees(cast, UNIVERSITY, "university.example", day=7)
    cast.more("carer", "Dee")
    now = sees(cast, GROUP, "quay-group.example", day=9)
    seen = witnesses_of(None, cast.here.pk)
    assert [(each.name, each.at.day) for each in seen] == [("quay-group.example", 9), ("university.example", 7)]
    assert seen[0].size == now > seen[1].size
    said = page(cast)
    assert f"<bdi>quay-group.example</bdi> saw the first {now} lines, on Friday 9 January 2026." in said
    assert said.count("<bdi>quay-group.example</bdi>") == 1


def test_a_witness_of_one_record_is_none_of_another(cast: Cast) -> None:
    sees(cast, GROUP, "quay-group.example", day=6)
    assert witnesses_of(None, cast.elsewhere.pk) == []
