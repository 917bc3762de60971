"""What is read of how people are reached, of what goes out and of what came in, one file a question."""

from alongside.notices.queries.arrived import (
    arrivals_of,
    came_before,
    came_lately,
    forged_lately,
    owner_of_bounce,
    turn_of,
    whose_address,
)
from alongside.notices.queries.due import due, news_for, places_of, stuck, to_send, too_old
from alongside.notices.queries.letters import (
    as_whom,
    by_id,
    letters_for,
    letters_in_hand,
    may_print,
    printed_lately,
    printers_for,
    who_could_print,
)
from alongside.notices.queries.mine import (
    address_of,
    calendar_with,
    dates_for,
    outbox_counts,
    outbox_of,
    outgoing_or_404,
    reaching_of,
    takes_texts,
    who_stopped,
)
from alongside.notices.queries.numbers import about_number, numbers_for

__all__ = [
    "about_number",
    "address_of",
    "arrivals_of",
    "as_whom",
    "by_id",
    "calendar_with",
    "came_before",
    "came_lately",
    "dates_for",
    "due",
    "forged_lately",
    "letters_for",
    "letters_in_hand",
    "may_print",
    "news_for",
    "numbers_for",
    "outbox_counts",
    "outbox_of",
    "outgoing_or_404",
    "owner_of_bounce",
    "places_of",
    "printed_lately",
    "printers_for",
    "reaching_of",
    "stuck",
    "takes_texts",
    "to_send",
    "too_old",
    "turn_of",
    "who_could_print",
    "who_stopped",
    "whose_address",
]
