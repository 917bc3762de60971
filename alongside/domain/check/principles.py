"""The six principles that the findings stand under."""

from __future__ import annotations

from enum import StrEnum


class Principle(StrEnum):
    """A principle is as strong as its weakest finding."""

    EQUALITY = "equality"
    DIVERSITY = "diversity"
    ACCESSIBILITY = "accessibility"
    RECIPROCITY = "reciprocity"
    FEEDBACK = "feedback"
    GOVERNANCE = "governance"
