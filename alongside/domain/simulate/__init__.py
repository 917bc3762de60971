"""Made-up partnerships that write real records, by seed.

`KINDS[kind](setting)` tells a story of steps; `record_of(story, seed=…)` writes the record it would leave. The demo
plays the same steps through the product's own actions.
"""

from __future__ import annotations

from collections.abc import Callable

from alongside.domain.simulate.honest import honest
from alongside.domain.simulate.recording import record_of
from alongside.domain.simulate.story import Setting, Size, Story

KINDS: dict[str, Callable[[Setting], Story]] = {"honest": honest}

__all__ = ["KINDS", "Setting", "Size", "Story", "honest", "record_of"]
