"""What may be read of papers and easy versions, one file a noun."""

from __future__ import annotations

from alongside.documents.queries.easy import (
    Found,
    beside,
    easy_of,
    easy_of_each,
    found_for,
    helper_here,
    how_many_readers,
    idea_or_404,
    last_of,
    locked_easy,
    my_answers,
    reads_easy,
    standing_of,
    writers_of,
)
from alongside.documents.queries.lists import (
    asked_for,
    checked_ones,
    easy_to_read,
    has_asked,
    how_many_ask,
    waiting_for,
)
from alongside.documents.queries.papers import (
    earlier_papers,
    locked_paper,
    paper_as_it_is,
    paper_or_404,
    papers_about,
    papers_for,
    papers_there,
    photo_in,
    photo_or_404,
    photos_of,
)
from alongside.documents.queries.states import easy_ready, easy_state, papers_ready
from alongside.documents.queries.told import news_of_easy_versions

__all__ = [
    "Found",
    "asked_for",
    "beside",
    "checked_ones",
    "earlier_papers",
    "easy_of",
    "easy_of_each",
    "easy_ready",
    "easy_state",
    "easy_to_read",
    "found_for",
    "has_asked",
    "helper_here",
    "how_many_ask",
    "how_many_readers",
    "idea_or_404",
    "last_of",
    "locked_easy",
    "locked_paper",
    "my_answers",
    "news_of_easy_versions",
    "paper_as_it_is",
    "paper_or_404",
    "papers_about",
    "papers_for",
    "papers_ready",
    "papers_there",
    "photo_in",
    "photo_or_404",
    "photos_of",
    "reads_easy",
    "standing_of",
    "waiting_for",
    "writers_of",
]
