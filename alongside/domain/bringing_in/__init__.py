"""Things said elsewhere, in a file: read it, and say what can be brought in."""

from alongside.domain.bringing_in.cells import NOBODY_NAMED, Row
from alongside.domain.bringing_in.lines import Problem
from alongside.domain.bringing_in.reading import Reading, read
from alongside.domain.bringing_in.text import Unreadable
from alongside.domain.bringing_in.wishes import KINDS, Wishes

__all__ = ["KINDS", "NOBODY_NAMED", "Problem", "Reading", "Row", "Unreadable", "Wishes", "read"]
