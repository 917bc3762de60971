"""The validity table: how many of each kind were flagged, by which findings, and how sure that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from scipy.stats import binomtest

from alongside.domain.simulate.behaving import GAMED, TOKENISTIC
from bench.validity.judging import Judged
from bench.validity.making import is_honest

HEAD = """\
| kind | strength | flagged | of 100, with its interval | aim | flagged most often by |
| --- | --- | --- | --- | --- | --- |"""
MOST_NAMED = 3
FALSE_ALARMS, FOUND, FOUND_GAMED = 0.05, 0.95, 0.80


def row(judged: Judged) -> str:
    """One line of the table, for one group."""
    many, kind = len(judged.flags), judged.group.kind
    share = judged.flagged / many
    interval = binomtest(judged.flagged, many).proportion_ci(method="wilson")
    aim = _aim(kind, judged.group.strength)
    missed = aim and not _meets(kind, share)
    return (
        f"| {kind} | {judged.group.strength or '–'} | {judged.flagged} of {many} "
        f"| {share * 100:.1f} ({interval.low * 100:.1f} to {interval.high * 100:.1f}){' MISSED' if missed else ''} "
        f"| {aim} | {_named(judged)} |"
    )


def _named(judged: Judged) -> str:
    often = Counter(name for flags in judged.flags for name in flags)
    return ", ".join(f"{name} {count}" for name, count in often.most_common(MOST_NAMED))


def _aim(kind: str, strength: str) -> str:
    if is_honest(kind):
        return f"≤ {FALSE_ALARMS * 100:.0f}"
    if strength != "strong" or kind == "slipping":
        return ""
    return f"≥ {(FOUND_GAMED if kind.startswith('gamed') else FOUND) * 100:.0f}"


def _meets(kind: str, share: float) -> bool:
    if is_honest(kind):
        return share <= FALSE_ALARMS
    return share >= (FOUND_GAMED if kind.startswith("gamed") else FOUND)


def lines(judged: Iterable[Judged], *, size: str) -> Iterator[str]:
    """The whole section for RESULTS.md, line by line as groups are done."""
    yield f"## Does the check tell the truth?\n\n{size}\n\n{HEAD}"
    done: list[Judged] = []
    for each in judged:
        done.append(each)
        yield row(each)
    yield f"\n{_sum(done)}"


def _sum(done: list[Judged]) -> str:
    honest = [each for each in done if is_honest(each.group.kind)]
    strong = [each for each in done if each.group.strength == "strong" and each.group.kind in TOKENISTIC]
    gamed = [each for each in done if each.group.strength == "strong" and each.group.kind in GAMED]
    said = [
        f"{name}: {sum(each.flagged for each in found)} of {sum(len(each.flags) for each in found)} flagged."
        for name, found in (("Honest of all kinds", honest), ("Strong, each of the twelve ways", strong),
                            ("Strong, gamed", gamed))
        if found
    ]  # fmt: skip
    return " ".join(said)
