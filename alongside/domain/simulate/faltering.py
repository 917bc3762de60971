"""How does a story go when the people are the same and those with the power let it slide?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from alongside.domain.simulate.dice import Dice
from alongside.domain.simulate.steps import Judge, Put, ReplyTo, Say, Step, TellProgress
from alongside.domain.simulate.story import Story

OF_TEN = {ReplyTo: 7, Put: 6, TellProgress: 8, Say: 4}
"""How often out of ten it does not happen: an answer, putting a proposal to everybody, a word on how it goes.

People say less, too, once nobody answers. What they would have said about it is not said either.
"""


def falter(story: Story, *, seed: int, since: datetime) -> Story:
    """The same story, in which from a moment on most answers do not come, and what was promised is not kept."""
    return replace(story, steps=tuple(_faltering(story, Dice(f"faltering {seed}"), since)))


def _faltering(story: Story, dice: Dice, since: datetime) -> Iterator[Step]:
    silent: set[str] = set()
    for step in story.steps:
        if step.at < since:
            yield step
        elif dice.falls(OF_TEN.get(type(step), 0), 10) or _is_about(step, silent):
            silent |= {step.said} if isinstance(step, Say) else set()
        elif isinstance(step, Judge):
            yield replace(step, kept="no" if step.kept == "yes" else step.kept, helped="no", words="")
        else:
            yield step


def _is_about(step: Step, silent: set[str]) -> bool:
    """It answers or comments on something that was never said."""
    return isinstance(step, ReplyTo | Say) and (step.said in silent or getattr(step, "about", "") in silent)
