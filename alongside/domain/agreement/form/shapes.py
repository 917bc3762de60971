"""Does this data have the shape of that type? Read by the types themselves, so the two cannot drift apart."""

from __future__ import annotations

from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass, replace
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from alongside.domain.agreement.form.plain_values import VALUES, named
from alongside.domain.agreement.form.wrong import Wrong
from alongside.domain.saying import say

LONGEST_LIST = 200
DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the data we are, how deep, and the one list of everything that is wrong."""

    where: str = ""
    depth: int = 0
    wrongs: list[Wrong] = field(default_factory=list)

    def at(self, name: object) -> Place:
        step = f"[{name}]" if isinstance(name, int) else f".{name}" if self.where else f"{name}"
        return replace(self, where=self.where + step, depth=self.depth + 1)

    def wrong(self, words: str) -> None:
        self.wrongs.append(Wrong(self.where, words))


def read(hint: Any, data: object, place: Place) -> Any:
    """The value of type `hint` that `data` says. What does not fit is added to the place's wrongs."""
    if place.depth > DEEPEST:
        return place.wrong(say("There are too many boxes inside boxes here."))
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return _one_of(get_args(hint), data, place)
    if origin in (tuple, frozenset):
        return _list(origin, data, place, item=get_args(hint)[0])
    if origin is Literal:
        return _word(get_args(hint), data, place)
    if is_dataclass(hint):
        return _object(hint, data, place)
    if issubclass(hint, StrEnum):
        word = _word([member.value for member in hint], data, place)
        return None if word is None else hint(word)
    return VALUES[hint](data, place.wrong)


def _one_of(hints: tuple[Any, ...], data: object, place: Place) -> Any:
    """One of several types: nothing or a value, one fixed word or a list, or objects told apart by their `how`."""
    if NoneType in hints:
        return None if data is None else read(hints[0], data, place)
    if not is_dataclass(hints[0]):
        return _word_or_list(hints, data, place)
    by_how = {get_args(_hints(hint)["how"])[0]: hint for hint in hints}
    if not isinstance(data, dict):
        return place.wrong(say("This should be an object in {{ }}. It is {named}.", named=named(data)))
    how = _word(tuple(by_how), data.get("how"), place.at("how"))
    return None if how is None else read(by_how[how], data, place)


def _word_or_list(hints: tuple[Any, ...], data: object, place: Place) -> Any:
    if not isinstance(data, str):
        return read(hints[0], data, place)
    if data in get_args(hints[1]):
        return data
    return place.wrong(
        say(
            "This should be “{get_args}”, or a list in [ ]. It is {named}.",
            get_args=get_args(hints[1])[0],
            named=named(data),
        )
    )


def _list(kind: type, data: object, place: Place, *, item: Any) -> Any:
    if not isinstance(data, list | tuple):
        return place.wrong(say("This should be a list in [ ]. It is {named}.", named=named(data)))
    if len(data) > LONGEST_LIST:
        return place.wrong(
            say("This list is too long. It can have at most {longest_list} things in it.", longest_list=LONGEST_LIST)
        )
    values = [read(item, each, place.at(number)) for number, each in enumerate(data)]
    if kind is frozenset and None not in values and len(set(values)) < len(values):
        return place.wrong(say("Something is in this list twice. Keep one of each."))
    return kind(values)


def _word(words: Any, data: object, place: Place) -> Any:
    if isinstance(data, str) and data in words:
        return data
    return place.wrong(say("This should be one of: {part}. It is {named}.", part=", ".join(words), named=named(data)))


def _object(kind: Any, data: object, place: Place) -> Any:
    if not isinstance(data, dict):
        return place.wrong(say("This should be an object in {{ }}. It is {named}.", named=named(data)))
    hints, before = _hints(kind), len(place.wrongs)
    for name in data:
        if name not in hints:
            place.wrong(
                say(
                    "We do not know {named} here. The names we know are: {part}.",
                    named=named(name),
                    part=", ".join(hints),
                )
            )
    values = {}
    for each in fields(kind):
        if each.name in data:
            values[each.name] = read(hints[each.name], data[each.name], place.at(each.name))
        elif _is_needed(each):
            place.at(each.name).wrong(say("This is missing."))
    return kind(**values) if len(place.wrongs) == before else None


def _is_needed(each: Field[Any]) -> bool:
    return each.default is MISSING and each.default_factory is MISSING


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
