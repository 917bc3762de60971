"""What does the record of a partnership say today? Reads on in it from where it stopped, counts, and makes findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from alongside.domain.check.finding import Check
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Partnership


def check_of(viewer: Viewer | None, partnership: Partnership, *, now: datetime) -> Check:
    raise NotImplementedError


def entries_behind(viewer: Viewer | None, partnership: Partnership, indicator: str) -> Sequence[int]:
    raise NotImplementedError
