"""Which terms of an agreement does the check hold things against? As the record states them."""

from __future__ import annotations

from alongside.domain.agreement.agreement import Agreement
from alongside.domain.agreement.terms import CheckThreshold
from alongside.domain.record.acts import TermsStated
from alongside.domain.record.acts.terms import Line


def terms_of(agreement: Agreement, *, version: int) -> TermsStated:
    """The act that follows the adoption of this version. Of two lines for one indicator the last one holds."""
    lines = {each.indicator: _line(each) for each in agreement.check_thresholds}
    return TermsStated(
        version=version,
        small_group=agreement.small_group,
        reply_days=agreement.reply_days,
        notice_days=agreement.notice_days_for_papers,
        pay_days=agreement.payment.within_days,
        lines=tuple(lines[key] for key in sorted(lines)),
        left_out=tuple(sorted(agreement.check_left_out)),
    )


def _line(threshold: CheckThreshold) -> Line:
    if threshold.line is None:
        return Line(indicator=threshold.indicator, drawn="none")
    above, below = threshold.line.as_integer_ratio()
    return Line(indicator=threshold.indicator, drawn="line", above=above, below=below)
