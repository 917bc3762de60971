"""Every indicator: one file each in this folder. A file that is put here counts from then on."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules

from alongside.domain.check.indicator import Indicator


def _found() -> dict[str, Indicator]:
    names = [each.name for each in iter_modules(__path__)]
    all_of_them = [import_module(f"{__name__}.{name}").INDICATOR for name in names]
    return {each.key: each for each in sorted(all_of_them, key=lambda each: each.number)}


INDICATORS: Mapping[str, Indicator] = _found()
"""By key, in the order of their numbers."""
