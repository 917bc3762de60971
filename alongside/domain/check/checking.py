"""What does the check say of one partnership? Counts in, findings out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from alongside.domain.check.about import About, Row
from alongside.domain.check.finding import Check, Word
from alongside.domain.check.findings.cells import Window, window
from alongside.domain.check.findings.far import far_off
from alongside.domain.check.findings.flags import ALARM, Alarm, Suspect, flagged_by
from alongside.domain.check.findings.helping import Want, helps, missed
from alongside.domain.check.findings.looking import Looked, look_at
from alongside.domain.check.findings.verdicts import weakest
from alongside.domain.check.indicator import Indicator
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.lived import lived
from alongside.domain.check.people_say import people_say
from alongside.domain.check.principles import Principle
from alongside.domain.check.rung import rung_shown

EARLY_DAYS = 183
"""Half a year since it began, in days."""


def check(
    counts: Mapping[str, Iterable[Row]],
    *,
    about: About,
    now_day: int,
    since_day: int | None = None,
    alarm: Alarm = ALARM,
    indicators: Mapping[str, Indicator] = INDICATORS,
) -> Check:
    """Everything that the record says of one partnership.

    `counts`: for each indicator the rows of `counting(indicator)`, of this partnership alone; one that is not there is
    not looked at, one without rows has nothing to count yet. `now_day`: today, in days since 1970-01-01; what is from
    the future is left out. `since_day`: look at the quarters from that day on, instead of the last four.

    Raises ValueError for rows of another partnership, and for an indicator that nobody knows.
    """
    last_day = max(min(about.last_day, now_day), about.started_day)
    looking_at = window(started_day=about.started_day, last_day=last_day, since_day=since_day)
    looked = [
        look_at(indicator, counts[indicator.key], about=about, window=looking_at)
        for indicator in _asked(counts, about, indicators)
    ]
    early = now_day - about.started_day < EARLY_DAYS
    return _whole(looked, about=about, looking_at=looking_at, early=early, alarm=alarm.at(early=early))


def _whole(looked: list[Looked], *, about: About, looking_at: Window, early: bool, alarm: Alarm) -> Check:
    named = flagged_by(_suspects(looked, alarm), alarm)
    return Check(
        partnership=about.partnership,
        verified=about.verified,
        as_of=looking_at.last_day,
        entries=about.entries,
        early_days=early,
        findings=tuple(each.finding for each in looked),
        principles=_principles(looked),
        rung=rung_shown(about),
        lived=lived(about, looking_at),
        flagged=bool(named),
        flagged_by=named,
        helps=helps(_wants(looked)),
        unknown=about.unknown,
        stakes=about.stakes,
        people_say=people_say(about, looking_at),
    )


def _asked(counts: Mapping[str, object], about: About, indicators: Mapping[str, Indicator]) -> list[Indicator]:
    """In the order of their numbers. The core ones cannot be left out."""
    strange = sorted(set(counts) - set(indicators))
    if strange:
        raise ValueError(f"There is no indicator “{strange[0]}”. Counts stand under the keys of indicators.")
    left_out = about.now_in_force.left_out
    asked = [indicators[key] for key in counts if indicators[key].core or key not in left_out]
    return sorted(asked, key=lambda each: each.number)


def _principles(looked: Iterable[Looked]) -> Mapping[Principle, Word]:
    words: dict[Principle, list[Word]] = {principle: [] for principle in Principle}
    for each in looked:
        words[each.finding.principle].append(each.finding.verdict)
    return {principle: weakest(found) for principle, found in words.items()}


def _suspects(looked: Iterable[Looked], alarm: Alarm) -> Iterable[Suspect]:
    for each in looked:
        value, may = each.what.judged.value, each.indicator.core or each.indicator.warns
        if may and value is not None and each.what.enough and each.finding.verdict is not Word.NOTHING:
            chance = each.what.chance(each.good.moved(alarm.margin))
            far = far_off(each.indicator, each.good, value, times=alarm.times)
            yield Suspect(each.indicator.key, chance, far, each.what.n)


def _wants(looked: Iterable[Looked]) -> Iterable[Want]:
    for each in looked:
        size = missed(each.what, each.good, chance=each.finding.chance)
        yield Want(each.indicator.key, each.indicator.number, size)
