"""Made-up partnerships that write real records, by seed.

`STORIES[kind](setting)` tells a story of steps; `record_of(story, seed=…)` writes the record it would leave. The demo
plays the same steps through the product's own actions. `simulate.behaving` makes partnerships for the check, out of
what people do.
"""

from __future__ import annotations

from collections.abc import Callable

from alongside.domain.simulate.honest import honest
from alongside.domain.simulate.recording import record_of
from alongside.domain.simulate.story import Setting, Size, Story

STORIES: dict[str, Callable[[Setting], Story]] = {"honest": honest}

__all__ = ["STORIES", "Setting", "Size", "Story", "honest", "record_of"]
