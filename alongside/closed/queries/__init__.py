"""Everything that is read of closed rooms."""

from alongside.closed.queries.inside import (
    closed_space,
    door_or_404,
    every_stay_of,
    footing_of,
    in_my_rooms,
    inside,
    inside_or_404,
    last_asked,
    my_stays,
    rooms_inside,
    stay_to_act,
    stays_now,
)
from alongside.closed.queries.keeping import all_rooms, kinds_of_row, rows_after, turns_in_use
from alongside.closed.queries.people import (
    asking_or_404,
    askings,
    my_presences,
    names_taken,
    names_taken_inside,
    people_in,
)
from alongside.closed.queries.posts import earlier, post_or_404, post_to_change, posts_for, replies, threads
from alongside.closed.queries.rooms import as_agreed, can_be_opened, opened_already

__all__ = [
    "all_rooms",
    "as_agreed",
    "asking_or_404",
    "askings",
    "can_be_opened",
    "closed_space",
    "door_or_404",
    "earlier",
    "every_stay_of",
    "footing_of",
    "in_my_rooms",
    "inside",
    "inside_or_404",
    "kinds_of_row",
    "last_asked",
    "my_presences",
    "my_stays",
    "names_taken",
    "names_taken_inside",
    "opened_already",
    "people_in",
    "post_or_404",
    "post_to_change",
    "posts_for",
    "replies",
    "rooms_inside",
    "rows_after",
    "stay_to_act",
    "stays_now",
    "threads",
    "turns_in_use",
]
