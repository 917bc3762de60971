"""Why was a kind found, or not? Each finding beside that of honest ones: `python -m bench.validity.why agenda_held`."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import median

from alongside.domain.check.finding import Check, Finding, Word
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.simulate.behaving import KINDS
from bench.validity.judging import checked
from bench.validity.making import Group

EACH = 40
HEAD = """\
| finding | line | honest, median | here, median | things counted here | short here, of 100 | median chance |
| --- | --- | --- | --- | --- | --- | --- |"""


def by_indicator(checks: Sequence[Check]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for each in checks:
        for finding in each.findings:
            found[finding.indicator].append(finding)
    return found


def rows(kind: str, strength: str, *, each: int) -> Iterator[str]:
    yield HEAD
    seeds = range(1, each + 1)
    honest = by_indicator(checked(Group(kind="honest", strength=""), seeds=seeds))
    here = by_indicator(checked(Group(kind=kind, strength=strength), seeds=seeds))
    for key, findings in sorted(here.items(), key=lambda pair: -_short(pair[1])):
        core = "" if INDICATORS[key].core else " (optional)"
        line = " to ".join(f"{float(at):.2f}" for at in (findings[0].line, findings[0].upper) if at is not None)
        counted = median(finding.figure.denominator for finding in findings)
        chance = median(finding.chance for finding in findings)
        yield (
            f"| {key}{core} | {line} | {_middle(honest[key])} | {_middle(findings)} | {counted:.0f} "
            f"| {_short(findings) * 100:.0f} | {chance:.2g} |"
        )


def _short(findings: Sequence[Finding]) -> float:
    return sum(each.verdict is Word.SHORT for each in findings) / len(findings)


def _middle(findings: Sequence[Finding]) -> str:
    values = [each.figure.value for each in findings if each.figure.value is not None]
    return f"{median(values):.2f}" if values else "–"


def main(kinds: list[str]) -> int:
    unknown = [each for each in kinds if each not in KINDS]
    if unknown or not kinds:
        print(f"Name a kind. There are: {', '.join(KINDS)}.", file=sys.stderr)
        return 2
    for kind in kinds:
        print(f"\n### {kind}, strong\n")
        for line in rows(kind, "strong", each=EACH):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
