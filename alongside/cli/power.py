"""Who holds the power under a rule? A table, or all of it as JSON."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from alongside.cli.plain import BadInput
from alongside.domain.power import Analysis, BadRule, analyse, load_body

LARGEST = 5_000_000
HEAD = ("group", "seats", "one seat", "each seat, in order", "all its seats", "as a bloc", "pass alone", "stop alone")
WIDTHS = (18, 6, 10, 20, 14, 10, 11, 11)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="a rule as JSON; docs/how-to/read-a-power-picture.md has examples")
    parser.add_argument("--json", action="store_true", help="everything that was found, as JSON")


def run(options: argparse.Namespace) -> int:
    try:
        found = analyse(load_body(_text(options.file)))
    except BadRule as problem:
        raise BadInput(f"alongside power: {problem}") from problem
    print(json.dumps(found.as_data(), indent=2, ensure_ascii=False) if options.json else _table(found))
    return 0


def _text(file: Path) -> str:
    if file.stat().st_size > LARGEST:
        raise BadInput(f"alongside power: {file} is larger than a rule can be.")
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as problem:
        raise BadInput(f"alongside power: {file} is not text in UTF-8.") from problem


def _table(found: Analysis) -> str:
    rows = [
        (
            name,
            str(group.seats),
            f"{group.banzhaf_each:.5f}",
            f"{group.shapley_each:.5f}",
            f"{group.shapley_share:.3f}",
            f"{group.bloc_share:.3f}",
            "yes" if group.can_pass_alone else "no",
            "yes" if group.can_block_alone else "no",
        )
        for name, group in found.groups.items()
    ]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, WIDTHS, strict=True)).rstrip() for row in (HEAD, *rows)
    ]
    told = [f"- {sentence}" for sentence in found.sentences]
    better = [f"- {each.change}" for each in found.suggestions]
    if better:
        told += ["", "The smallest changes that make it level:", *better]
    if found.not_looked_at:
        told += ["", found.not_looked_at]
    return "\n".join([*lines, "", *told])
