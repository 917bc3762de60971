"""What does the JSON of a check look like? Answered from the types, so the page and the schema cannot drift.

Run `python -m docs.generate_check` after changing a type. A test fails until that has been done.
"""

from __future__ import annotations

import inspect
import json
from dataclasses import fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from alongside.domain.check.standards import FRAMEWORKS
from alongside.domain.check.telling import HEADINGS, STANDARD_HEADINGS, Told

HERE = Path(__file__).resolve().parent
SCHEMA = HERE / "check-format.schema.json"
PAGE = HERE / "check-format.md"
BEGIN, END = "<!-- from the types: {} -->", "<!-- until here: {} -->"
PLAIN = {str: "words", int: "whole number", float: "number", bool: "true or false", type(None): "null"}


class Schema(GenerateJsonSchema):
    """Everything that is named is there, and nothing else."""

    def dataclass_schema(self, schema: Any) -> dict[str, Any]:
        made = super().dataclass_schema(schema)
        made.update(additionalProperties=False, required=list(made["properties"]))
        made.pop("description", None)
        return made


def schema() -> dict[str, Any]:
    made = TypeAdapter(Told).json_schema(schema_generator=Schema, mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What the check of Alongside says of one partnership",
        **{key: value for key, value in made.items() if key != "title"},
    }


def schema_text() -> str:
    return json.dumps(schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def types() -> list[type]:
    """Every type of the form, the whole first, then in the order in which it names them."""
    found: list[type] = [Told]
    for kind in found:
        for hint in get_type_hints(kind).values() if is_dataclass(kind) else ():
            found += [each for each in _named(hint) if each not in found]
    return found


def _named(hint: Any) -> list[type]:
    if is_dataclass(hint) or (isinstance(hint, type) and issubclass(hint, StrEnum)):
        return [hint]  # type: ignore[list-item]
    return list(dict.fromkeys(each for argument in get_args(hint) for each in _named(argument)))


def _shape(hint: Any) -> str:
    """A type in words."""
    if hint in PLAIN:
        return PLAIN[hint]
    if _named(hint) == [hint]:
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    inner = get_args(hint)
    if all(isinstance(each, str) for each in inner):
        return " or ".join(f"`{each}`" for each in inner)
    if get_origin(hint) is tuple:
        return f"list of {_shape(inner[0])}" if inner[-1] is Ellipsis else f"pair of ({_shape(inner[0])})"
    if hasattr(get_origin(hint), "keys"):
        return f"for each of {_shape(inner[0])}: {_shape(inner[1])}"
    return ", or ".join(_shape(each) for each in inner)


def _section(kind: type) -> list[str]:
    said = inspect.cleandoc(kind.__doc__ or "")
    lines = [f"### {kind.__name__}", "", said, ""]
    if not is_dataclass(kind):
        return [*lines, f"One of: {', '.join(f'`{member.value}`' for member in kind)}.", ""]  # type: ignore[attr-defined]
    hints = get_type_hints(kind)
    rows = [f"| `{field.name}` | {_shape(hints[field.name])} |" for field in fields(kind)]
    return [*lines, "| field | shape |", "| --- | --- |", *rows, ""]


def reference() -> str:
    return "\n".join(line for kind in types() for line in _section(kind)).rstrip()


def columns() -> str:
    return f"```\n{','.join(HEADINGS)}\n```"


def standards() -> str:
    """Whose standards they are, and which indicators speak to each, by their numbers."""
    lines = [f"```\n{','.join(STANDARD_HEADINGS)}\n```"]
    for framework in FRAMEWORKS.values():
        lines += ["", f"### {framework.name}", "", f"{framework.credit} <{framework.link}>", ""]
        lines += ["| standard | we read it as asking | indicators |", "| --- | --- | --- |"]
        for each in framework.standards:
            lines.append(f"| {each.name} | {each.asks} | {', '.join(map(str, sorted(each.numbers)))} |")
    return "\n".join(lines)


PARTS = {"reference": reference, "columns": columns, "standards": standards}


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
