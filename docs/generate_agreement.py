"""What does the JSON form of an agreement look like? Answered from the types, so the page and the schema cannot drift.

Run `python -m docs.generate_agreement` after changing a type. A test fails until that has been done.
"""

from __future__ import annotations

import inspect
import json
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any, get_args, get_type_hints

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from alongside.domain.agreement import FORMAT, Agreement, Rule, agreement_as_data, ready_made

HERE = Path(__file__).resolve().parent
SCHEMA = HERE / "agreement-format.schema.json"
PAGE = HERE / "agreement-format.md"
BEGIN, END = "<!-- from the types: {} -->", "<!-- until here: {} -->"
ALWAYS = ("format", "how")
"""What a document has to say although the types know it: which form this is, and which way of deciding."""
SEATS = {"uses_services": 6, "carer": 3, "professional": 5}


class Schema(GenerateJsonSchema):
    """Fractions are words such as "1/2"; nothing may be there that is not named; `how` tells ways to decide apart."""

    def fraction_schema(self, schema: Any) -> dict[str, Any]:
        return {"type": "string", "pattern": "^-?[0-9]{1,6}(/[0-9]{1,6})?$"}

    def dataclass_schema(self, schema: Any) -> dict[str, Any]:
        made = super().dataclass_schema(schema)
        made["additionalProperties"] = False
        made["required"] = [*made.get("required", []), *(name for name in made["properties"] if name in ALWAYS)]
        if "format" in made["properties"]:
            made["properties"]["format"] = {"const": FORMAT}
        return made


def schema() -> dict[str, Any]:
    made = TypeAdapter(Agreement).json_schema(schema_generator=Schema, mode="validation")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An agreement of a partnership on Alongside",
        **{key: value for key, value in made.items() if key != "title"},
    }


def schema_text() -> str:
    return json.dumps(schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def types() -> list[type]:
    """Every type of the form, the whole first, then in the order in which it names them."""
    found: list[type] = [Agreement]
    for kind in found:
        for hint in get_type_hints(kind).values():
            found += [each for each in _named(hint) if each not in found]
    return found


def _named(hint: Any) -> list[type]:
    if is_dataclass(hint) or (isinstance(hint, type) and issubclass(hint, StrEnum)):
        return [hint]
    return list(dict.fromkeys(each for argument in get_args(hint) for each in _named(argument)))


def _shape(hint: Any) -> str:
    """A type in words."""
    if hint is Rule:
        return "one way of deciding, told apart by its `how`"
    arguments = get_args(hint)
    if arguments and arguments[-1] is Ellipsis:
        return f"list of {_shape(arguments[0])}"
    if getattr(hint, "__origin__", None) is frozenset:
        return f"list of different {_shape(arguments[0])}"
    if arguments and type(None) in arguments:
        return f"{_shape(arguments[0])}, or null"
    if arguments and len(arguments) == 1:
        return f"“{arguments[0]}”"
    if arguments:
        return " or ".join(_shape(each) for each in reversed(arguments))
    plain = {str: "words", int: "whole number", bool: "true or false", Fraction: 'fraction such as "1/2"'}
    return plain.get(hint) or (f"[{hint.__name__}](#{hint.__name__.lower()})" if _named(hint) else "day")


def _if_left_out(field: Any) -> str:
    default = field.default if field.default_factory is MISSING else field.default_factory()
    if default is MISSING or field.name in ALWAYS:
        return "has to be there"
    return f"`{json.dumps(_as_data(default), ensure_ascii=False)}`"


def _as_data(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _as_data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, frozenset | tuple):
        return [_as_data(each) for each in sorted(value)]
    return str(value) if isinstance(value, Fraction) else value


def _section(kind: type) -> list[str]:
    lines = [f"### {kind.__name__}", "", inspect.cleandoc(kind.__doc__ or ""), ""]
    if not is_dataclass(kind):
        values = ", ".join(f"`{member.value}`" for member in kind)
        return [*lines, f"One of: {values}.", ""]
    hints = get_type_hints(kind)
    lines += ["| field | shape | if left out |", "| --- | --- | --- |"]
    for field in fields(kind):
        lines.append(f"| `{field.name}` | {_shape(hints[field.name])} | {_if_left_out(field)} |")
    return [*lines, ""]


def reference() -> str:
    return "\n".join(line for kind in types() for line in _section(kind)).rstrip()


def example() -> str:
    data = agreement_as_data(ready_made("each_group", SEATS))
    return "```json\n" + json.dumps(data, indent=2, ensure_ascii=False) + "\n```"


PARTS = {"reference": reference, "example": example}


def page_text(page: str) -> str:
    """The page with the parts that come from the types written anew; the rest is left as it is."""
    for name, make in PARTS.items():
        begin, end = BEGIN.format(name), END.format(name)
        before, _, rest = page.partition(begin)
        _, _, after = rest.partition(end)
        page = f"{before}{begin}\n\n{make()}\n\n{end}{after}"
    return page


def main() -> None:
    SCHEMA.write_text(schema_text(), encoding="utf-8")
    PAGE.write_text(page_text(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
