"""How is a sentence said so that a page can say it again in its reader's language?

>>> sentence = say("{name} has left {place}.", name="Ana", place="Harbour Lane")
>>> sentence
'Ana has left Harbour Lane.'
>>> sentence.pattern
'{name} has left {place}.'

What `say` gives is the English text, equal to it and kept as it. Only when it is shown, with `str`, in an f-string or
on a page, is it asked for again in the language that is being read. This file does not know which that is: whoever puts
pages together says so once, with `tell_with`.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, SupportsIndex

Teller = Callable[[str], str | None]


class Said(str):
    """English words that remember how they were put together: a pattern, and what its holes were filled with."""

    pattern: str
    parts: Mapping[str, Any]
    teller: ClassVar[list[Teller]] = []

    __slots__ = ("parts", "pattern")

    def __new__(cls, pattern: str, parts: Mapping[str, Any]) -> Said:
        said = super().__new__(cls, _filled(pattern, {name: _in_english(part) for name, part in parts.items()}))
        said.pattern, said.parts = pattern, MappingProxyType(dict(parts))
        return said

    def __str__(self) -> str:
        told = self.teller[0](self.pattern) if self.teller else None
        if told is None and not self.parts:
            return super().__str__()
        return _filled(self.pattern if told is None else told, self.parts)

    def __html__(self) -> str:
        """As Django and others ask for: words are never markup, in any language."""
        return html.escape(str(self))

    def __format__(self, how: str) -> str:
        return format(str(self), how)

    def format(self, *parts: Any, **named: Any) -> str:
        return str(self).format(*parts, **named)

    def __mod__(self, parts: Any) -> str:
        """As Django fills `%(limit)d` of what is wrong with an answer."""
        return str(str(self) % parts)

    def __reduce__(self) -> tuple[Any, ...]:
        return (Said, (self.pattern, dict(self.parts)))

    def __copy__(self) -> Said:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Said:
        return self

    def __getitem__(self, at: SupportsIndex | slice) -> str:
        """A piece of the sentence as it is shown, such as its first letter."""
        return str(self)[at]


def say(pattern: str, **parts: Any) -> str:
    """The sentence, with each `{name}` of its pattern filled from `parts`.

    A part may be something said too. What is already said, without parts of its own, stays as it is. Raises KeyError
    for a hole that nothing fills.
    """
    return pattern if isinstance(pattern, Said) and not parts else Said(pattern, parts)


def tell_with(teller: Teller) -> None:
    """From now on, `teller` finds what a pattern is in the language that is being read, or None where it has no words.

    There is one for the whole house; saying it again replaces it.
    """
    Said.teller[:] = [teller]


def _filled(pattern: str, parts: Mapping[str, Any]) -> str:
    return pattern.format_map(parts) if parts else pattern


def _in_english(part: Any) -> Any:
    return str.__str__(part) if isinstance(part, Said) else part
