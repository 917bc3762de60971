"""How is an answer of the check written down, so that it can be read again as it was?

It is for ourselves: what is handed to others has its own form, with a schema.
"""

from __future__ import annotations

from dataclasses import asdict
from fractions import Fraction
from typing import Any

from alongside.domain.check.finding import (
    Check,
    Figure,
    Finding,
    Lived,
    Part,
    PeopleSay,
    RungShown,
    Trend,
    Way,
    Whose,
    Word,
    WorkRung,
)
from alongside.domain.check.principles import Principle

FORM = 2
"""Counted up whenever this form or the way of counting changes: what was kept in another form is counted again."""


def as_kept(check: Check) -> dict[str, Any]:
    """The whole answer as plain JSON. A figure that is hidden is not written down at all."""
    kept = asdict(check)
    kept["findings"] = [_finding_as_kept(finding) for finding in check.findings]
    kept["principles"] = {str(principle): str(word) for principle, word in check.principles.items()}
    return kept


def _finding_as_kept(finding: Finding) -> dict[str, Any]:
    kept = asdict(finding)
    kept |= {name: _fraction_as_kept(getattr(finding, name)) for name in ("line", "upper")}
    kept |= {name: [_part_as_kept(part) for part in getattr(finding, name)] for name in ("quarters", "stakes", "sides")}
    return kept


def _part_as_kept(part: Part) -> dict[str, Any]:
    return {"key": part.key, "hidden": part.hidden, "figure": None if part.hidden else asdict(part.figure)}


def _fraction_as_kept(fraction: Fraction | None) -> str | None:
    return None if fraction is None else str(fraction)


def from_kept(kept: dict[str, Any]) -> Check:
    """The answer as it was. Raises KeyError, TypeError or ValueError for what is not in this form."""
    return Check(
        **{
            **kept,
            "findings": tuple(_finding(each) for each in kept["findings"]),
            "principles": {Principle(key): Word(word) for key, word in kept["principles"].items()},
            "rung": _rung(kept["rung"]),
            "lived": Lived(
                **{
                    **kept["lived"],
                    "attended": _figures(kept["lived"]["attended"]),
                }
            ),
            "flagged_by": tuple(kept["flagged_by"]),
            "helps": tuple(kept["helps"]),
            "people_say": tuple(_people_say(each) for each in kept["people_say"]),
        }
    )


def _people_say(kept: dict[str, Any]) -> PeopleSay:
    return PeopleSay(kept["question"], _figures(kept["stakes"]))


def _figures(kept: dict[str, Any]) -> dict[str, Figure | None]:
    return {key: Figure(**one) if one else None for key, one in kept.items()}


def _finding(kept: dict[str, Any]) -> Finding:
    return Finding(
        **{
            **kept,
            "principle": Principle(kept["principle"]),
            "figure": Figure(**kept["figure"]),
            "reached": Figure(**kept["reached"]) if kept["reached"] else None,
            "verdict": Word(kept["verdict"]),
            "line": _fraction(kept["line"]),
            "upper": _fraction(kept["upper"]),
            "whose": Whose(kept["whose"]),
            "trend": Trend(**{**kept["trend"], "way": Way(kept["trend"]["way"])}),
            **{name: tuple(_part(each) for each in kept[name]) for name in ("quarters", "stakes", "sides")},
        }
    )


def _part(kept: dict[str, Any]) -> Part:
    figure = Figure() if kept["figure"] is None else Figure(**kept["figure"])
    return Part(kept["key"], figure, kept["hidden"])


def _rung(kept: dict[str, Any]) -> RungShown:
    works = tuple(WorkRung(**{**each, "missing": tuple(each["missing"])}) for each in kept["works"])
    return RungShown(kept["claimed"], kept["shown"], tuple(kept["missing"]), works)


def _fraction(kept: str | None) -> Fraction | None:
    return None if kept is None else Fraction(kept)
