"""What is known of what people need: only what each of them shows to whoever asks."""

from alongside.access.queries.lines import (
    about_me,
    due_for_review,
    format_for,
    format_shown,
    line_or_404,
    lines_of,
    shown_here,
    shown_to_members,
    told_here,
    way_for,
)
from alongside.access.queries.making import making_or_404, makings_for, makings_of_mine, may_make, unmade_formats
from alongside.access.queries.rounds import (
    answer_of_mine,
    answers_in,
    arranged_for,
    may_arrange,
    met_counts,
    needs_of,
    round_or_404,
    rounds_for,
)
from alongside.access.queries.steps import steps_of
from alongside.access.queries.told import dates_of_access, news_of_access

__all__ = [
    "about_me",
    "answer_of_mine",
    "answers_in",
    "arranged_for",
    "dates_of_access",
    "due_for_review",
    "format_for",
    "format_shown",
    "line_or_404",
    "lines_of",
    "making_or_404",
    "makings_for",
    "makings_of_mine",
    "may_arrange",
    "may_make",
    "met_counts",
    "needs_of",
    "news_of_access",
    "round_or_404",
    "rounds_for",
    "shown_here",
    "shown_to_members",
    "steps_of",
    "told_here",
    "unmade_formats",
    "way_for",
]
