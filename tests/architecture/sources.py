"""The house as the tests see it: every source file, and what it holds."""

from __future__ import annotations

import ast
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
ROOT = HOUSE / "alongside"
SOURCES = [path for path in sorted(ROOT.rglob("*.py")) if "migrations" not in path.parts]
TESTS = sorted((HOUSE / "tests").rglob("*.py"))
BENCHES = sorted((HOUSE / "bench").rglob("*.py"))
TEMPLATES = sorted(ROOT.rglob("*.html"))
APPS = sorted(path.parent.name for path in ROOT.glob("*/apps.py"))


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions_of(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def name_of(path: Path) -> str:
    return str(path.relative_to(HOUSE))
