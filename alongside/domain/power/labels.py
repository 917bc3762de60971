"""What to call each group and each side in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from alongside.domain.power.rule import Body, roles
from alongside.domain.saying import say
from alongside.domain.stakes import CARER, PROFESSIONAL, USES_SERVICES, Side

STAKES: Mapping[str, str] = {
    USES_SERVICES: "people who use services",
    CARER: "carers",
    PROFESSIONAL: "professionals",
}
SIDES: Mapping[str, str] = {Side.LIVED: "people with lived experience", Side.PROFESSIONAL: "professionals"}


NAMED = 8


@dataclass(frozen=True, slots=True)
class Labels:
    """`groups` and `sides`: the words for several people, by key; for a role, the word for one. Where a key has none,
    the first stakes have their own words and any other key is said as it is written."""

    body: Body
    groups: Mapping[str, str] = field(default_factory=dict)
    sides: Mapping[str, str] = field(default_factory=dict)

    def group(self, key: str) -> str:
        said = self.groups.get(key) or STAKES.get(key) or _plain(key)
        return _with_article(said) if key in roles(self.body.rule) else said

    def side(self, key: str) -> str:
        return self.sides.get(key) or SIDES.get(key) or _plain(key)

    def listed(self, keys: Sequence[str]) -> str:
        """The first few by name, and how many more there are."""
        named = [self.group(key) for key in keys[:NAMED]]
        return listed(named + [f"{len(keys) - NAMED} more"] * (len(keys) > NAMED))


def listed(words: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _plain(key: str) -> str:
    return key.replace("_", " ").strip()


def _with_article(said: str) -> str:
    return said if said.startswith(("the ", say("The "))) or said[:1].isupper() else f"the {said}"
