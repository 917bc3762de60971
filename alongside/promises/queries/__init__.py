"""What may be read of promises, and what is new of them."""

from alongside.promises.queries.promises import (
    Said,
    judgements_of,
    locked_promise,
    made,
    may_judge,
    may_report,
    my_judgement,
    progress_of,
    promise_or_404,
    promises_for,
    promises_of,
    said_by_stake,
    standing_of,
)
from alongside.promises.queries.told import dates_of_promises, news_of_promises

__all__ = [
    "Said",
    "dates_of_promises",
    "judgements_of",
    "locked_promise",
    "made",
    "may_judge",
    "may_report",
    "my_judgement",
    "news_of_promises",
    "progress_of",
    "promise_or_404",
    "promises_for",
    "promises_of",
    "said_by_stake",
    "standing_of",
]
