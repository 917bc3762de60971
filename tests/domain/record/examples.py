"""The people, the keys and the acts that the tests of the record play with."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, get_args, get_origin

from hypothesis import strategies as st

from alongside.domain.record import Author, Log, SigningKey, Signs
from alongside.domain.record.acts import KNOWN, Act, ContributionMade, DecisionOpened, ProposalSupported
from alongside.domain.record.facts import hints, is_choice, shape_of
from alongside.domain.record.shapes import Shape
from alongside.domain.record.signed.checkpoint import cosign

HERE = "1" * 32
ELSEWHERE = "2" * 32
ANA = Author("a" * 32, "uses_services")
CY = Author("c" * 32, "professional")
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
KEY = SigningKey(b"the partnership's own signing ky")
OTHER_KEY = SigningKey(b"a key that somebody else has    ")
WITNESS = SigningKey(b"a university keeps this one safe")
WITNESS_NAME = "witness.example/university"


def contribution(number: int) -> ContributionMade:
    return ContributionMade(
        contribution=f"{number:032x}",
        kind="need",
        asks=True,
        named="own",
        words=f"{number:064x}",
        length=number,
        space="5" * 32,
    )


def act_number(number: int) -> Act:
    """Acts of the plain kind, with one in ten that is not."""
    if number % 10 == 7:
        return DecisionOpened(
            decision=f"{number:032x}",
            proposal="b" * 32,
            kind="ordinary",
            rule="e" * 64,
            agreement_version=1,
            closes_at="2026-12-01T12:00:00.000000Z",
            secret=False,
            hidden_until_close=True,
            seats={"uses_services": 6, "carer": 3},
        )
    return contribution(number) if number % 2 else ProposalSupported(proposal=f"{number:032x}")


def log_of(
    count: int,
    *,
    sealed_at: Container[int] = (),
    partnership: str = HERE,
    key: SigningKey = KEY,
    otherwise_at: int = -1,
) -> Log:
    """A record of that many entries, sealed at some sizes and at its end; another history if one act is different."""
    log = Log(partnership)
    for number in range(count):
        if number in sealed_at:
            log.seal(key)
        act = contribution(999) if number == otherwise_at else act_number(number)
        log.append(act, by=ANA if number % 3 else CY, at=NOON + timedelta(minutes=number))
    log.seal(key)
    return log


def witnessed(log: Log, size: int) -> Log:
    """The same record, once a witness has signed its checkpoint of that size."""
    line = cosign(log.checkpoints[size], name=WITNESS_NAME, key=WITNESS, at=NOON)
    log.add_cosignature(line, size=size, key=WITNESS.verifier(WITNESS_NAME, Signs.WITNESS))
    return log


def facts_like(hint: Any) -> st.SearchStrategy[Any]:
    """Any value that a fact of this type may have."""
    shape = shape_of(hint)
    if shape is not None:
        return _shaped(shape)
    if hint is bool:
        return st.booleans()
    if is_choice(hint):
        return st.one_of(*(st.none() if each is type(None) else facts_like(each) for each in get_args(hint)))
    inner = get_args(hint)
    if get_origin(hint) is tuple:
        return st.lists(facts_like(inner[0]), max_size=3).map(tuple)
    if get_origin(hint) is Mapping:
        return st.dictionaries(facts_like(inner[0]), facts_like(inner[1]), max_size=3)
    return st.builds(hint, **{name: facts_like(each) for name, each in hints(hint).items()})


def _shaped(shape: Shape) -> st.SearchStrategy[Any]:
    if "enum" in shape.schema:
        return st.sampled_from(shape.schema["enum"])
    if shape.schema["type"] == "integer":
        return st.integers(shape.schema["minimum"], shape.schema["maximum"])
    for digits in (32, 64):
        if shape.fits("0" * digits) and not shape.fits("0" * (digits - 1)):
            number = st.integers(0, 16**digits - 1).map(lambda value, digits=digits: f"{value:0{digits}x}")
            return number | st.just("") if shape.fits("") else number
    return st.from_regex(re.compile(shape.schema["pattern"], re.ASCII), fullmatch=True).filter(shape.fits)


ANY_ACT = st.sampled_from(KNOWN).flatmap(
    lambda act: st.builds(act, **{name: facts_like(hint) for name, hint in hints(act).items()})
)


def without(line: bytes, **changes: Any) -> bytes:
    """A line with some of its parts written differently, in canonical form all the same."""
    return json.dumps({**json.loads(line), **changes}, sort_keys=True, separators=(",", ":")).encode()
