"""How does a check become plain data? Nothing is worked out here; what is hidden stays so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from alongside.domain.check.finding import Check, Figure, Finding, Part, Word
from alongside.domain.check.indicator import Measure
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.telling.shape import FORMAT, Told, ToldFinding, ToldPower, ToldRung, ToldWork
from alongside.domain.check.telling.stakes import stake_verdict

_FIRST_DAY = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Behind:
    """The numbers of the entries behind a figure, in order: all that were counted, and those in the numerator."""

    entries: tuple[int, ...] = ()
    inside: tuple[int, ...] = ()


Entries = Mapping[tuple[str, str | None], Behind]
"""By indicator and stake; None is everybody."""


def told(check: Check, entries: Entries) -> Told:
    """The check in the shape of its JSON. `entries` of a hidden figure are left out, whatever is given."""
    rung, lived = check.rung, check.lived
    works = tuple(
        ToldWork(initiative=f"{each.initiative:015x}", claimed=each.claimed, shown=each.shown, missing=each.missing)
        for each in rung.works
    )
    return Told(
        format=FORMAT,
        partnership=check.partnership,
        verified=check.verified,
        as_of=(_FIRST_DAY + timedelta(days=check.as_of)).isoformat(),
        entries=check.entries,
        early_days=check.early_days,
        findings=tuple(each for finding in check.findings for each in _figures(finding, entries)),
        principles=check.principles,
        rung=ToldRung(claimed=rung.claimed, shown=rung.shown, gap=rung.gap, missing=rung.missing, works=works),
        power=ToldPower(
            decided=lived.decided, won=lived.won, proposals=lived.proposals, passed=lived.passed, kept=lived.kept
        ),
        flagged=check.flagged,
        flagged_by=check.flagged_by,
        helps=check.helps,
        unknown=check.unknown,
        stakes=check.stakes,
    )


def as_data(check: Check, entries: Entries) -> dict[str, Any]:
    """What `json.dumps` takes."""
    return asdict(told(check, entries))


def _figures(finding: Finding, entries: Entries) -> Iterator[ToldFinding]:
    """The figure for everybody, then that of each stake."""
    yield _figure(finding, Part("", finding.figure), stake=None, behind=entries.get((finding.indicator, None)))
    for part in finding.stakes:
        behind = None if part.hidden else entries.get((finding.indicator, part.key))
        yield _figure(finding, part, stake=part.key, behind=behind)


def _figure(finding: Finding, part: Part, *, stake: str | None, behind: Behind | None) -> ToldFinding:
    indicator, shown = INDICATORS[finding.indicator], None if part.hidden else part.figure
    counted = behind or Behind()
    return ToldFinding(
        indicator=finding.indicator,
        number=indicator.number,
        principle=finding.principle,
        stake=stake,
        hidden=part.hidden,
        numerator=None if shown is None else shown.numerator,
        denominator=None if shown is None else shown.denominator,
        value=None if shown is None else shown.value,
        unit="days" if indicator.measure is Measure.WAITING else "part of 1",
        interval=None if shown is None else _interval(shown),
        line=None if finding.line is None else float(finding.line),
        upper=None if finding.upper is None else float(finding.upper),
        whose_line=finding.whose,
        verdict=_verdict(finding, shown, stake=stake),
        trend=finding.trend.way if stake is None else None,
        entries=counted.entries,
        entries_in=counted.inside,
    )


def _verdict(finding: Finding, shown: Figure | None, *, stake: str | None) -> Word | None:
    if stake is None:
        return finding.verdict
    return None if shown is None else stake_verdict(INDICATORS[finding.indicator], finding, shown)


def _interval(figure: Figure) -> tuple[float | None, float | None] | None:
    return None if figure.low is None and figure.high is None else (figure.low, figure.high)
