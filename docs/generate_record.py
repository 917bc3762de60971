"""What does each act in a record hold? Answered from the types, so the page and the schema cannot drift.

Run `python -m docs.generate_record` after changing an act. A test fails until that has been done.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_origin

from alongside.domain.record import Author, Log, SigningKey
from alongside.domain.record.acts import KNOWN, Act, StakeCount
from alongside.domain.record.acts.contributions import ContributionMade
from alongside.domain.record.entry import FORMAT
from alongside.domain.record.facts import hints, in_words, is_choice, shape_of
from alongside.domain.record.reading import ACT, BY
from alongside.domain.record.shapes import Id, MaybeSlug, Moment, time_of

HERE = Path(__file__).resolve().parent
SCHEMA = HERE / "record-format.schema.json"
PAGE = HERE / "record-format.md"
BEGIN, END = "<!-- from the types: {} -->", "<!-- until here: {} -->"
WHEN = time_of("2026-11-22T10:00:00.000000Z")


def fact_schema(hint: Any) -> dict[str, Any]:
    """One fact as a JSON Schema."""
    shape = shape_of(hint)
    if shape is not None:
        return dict(shape.schema)
    if hint is bool or hint is type(None):
        return {"type": "boolean" if hint is bool else "null"}
    if is_choice(hint):
        return {"anyOf": [fact_schema(each) for each in get_args(hint)]}
    if is_dataclass(hint):
        return facts_schema(hint)
    inner = get_args(hint)
    if get_origin(hint) is Mapping:
        names = {"propertyNames": fact_schema(inner[0]), "additionalProperties": fact_schema(inner[1])}
        return {"type": "object", **names}
    return {"type": "array", "items": fact_schema(inner[0])}


def facts_schema(kind: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {name: fact_schema(hint) for name, hint in hints(kind).items()},
        "required": list(hints(kind)),
        "additionalProperties": False,
    }


def _known(act: type[Act]) -> dict[str, Any]:
    """A known act has exactly its facts. Acts that are not known may have any: they are carried, not refused."""
    named = {"act": {"const": act.act}, "act_v": {"const": act.act_v}}
    return {
        "if": {"properties": named},
        "then": {"properties": {"facts": {"$ref": f"#/$defs/{act.act}.{act.act_v}"}}},
    }


def schema() -> dict[str, Any]:
    """One entry of a record, which is one line of `entries.jsonl`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An entry of a record of Alongside",
        "type": "object",
        "properties": {
            "v": {"const": FORMAT},
            "n": {"type": "integer", "minimum": 0},
            "at": fact_schema(Moment),
            "partnership": fact_schema(Id),
            "by": {"type": "string", "pattern": f"^(?:{BY.pattern})$"},
            "stake": fact_schema(MaybeSlug),
            "act": {"type": "string", "pattern": f"^{ACT.pattern}$"},
            "act_v": {"type": "integer", "minimum": 1},
            "facts": {"type": "object"},
        },
        "required": ["v", "n", "at", "partnership", "by", "stake", "act", "act_v", "facts"],
        "additionalProperties": False,
        "allOf": [_known(act) for act in KNOWN],
        "$defs": {f"{act.act}.{act.act_v}": facts_schema(act) for act in KNOWN},
    }


def schema_text() -> str:
    return json.dumps(schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def acts() -> str:
    """A heading for every act, what it says, and a row for every fact."""
    return "\n".join(line for act in KNOWN for line in _section(act)).rstrip()


def _section(act: type[Act]) -> list[str]:
    rows = [f"| `{field.name}` | {in_words(hints(act)[field.name])} |{_if_none(field)} |" for field in fields(act)]
    said = inspect.cleandoc(act.__doc__ or "")
    return [f"### {act.act}", "", said, "", "| fact | what it is | usually |", "| --- | --- | --- |", *rows, ""]


def _if_none(field: Any) -> str:
    return "" if field.default is MISSING or field.default == "" else f" `{json.dumps(field.default)}`"


def counts() -> str:
    rows = [f"| `{name}` | {in_words(hint)} |" for name, hint in hints(StakeCount).items()]
    return "\n".join(["| count | what it is |", "| --- | --- |", *rows])


def example() -> Log:
    """The shortest record that says something."""
    log = Log("0" * 31 + "1")
    said = ContributionMade(
        contribution="c" * 32, kind="need", asks=True, named="own", words="d" * 64, length=24, space="5" * 32
    )
    log.append(said, by=Author("a" * 32, "uses_services"), at=WHEN)
    log.seal(SigningKey(b"an example, so anybody has it   "))
    return log


def line() -> str:
    return f"```json\n{example().lines[0].decode()}\n```"


def checkpoint() -> str:
    return f"```\n{example().checkpoints[1]}```"


PARTS = {"acts": acts, "counts": counts, "line": line, "checkpoint": checkpoint}


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
