"""Which sentences of ours stand in Python, which of them can be said in another language, and which cannot yet?

What is said with `say`, or goes through one of those that say it (`no`, the declared fields of a form), can. Everything
else that reads like a sentence, and is no docstring, is left.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field

SAYING = frozenset({"say", "no", "count_of"})
"""Whatever is written out in a call of these is looked up when it is shown."""
COUNTING = "count_of"
"""Looks its one or two words up together: `day`, or `person,people`."""
NOT_FOR_READERS = frozenset(
    {"add_argument", "add_parser", "print", "help", "warn", "info", "debug", "error", "exception", "getLogger"}
    | {"ValueError", "TypeError", "RuntimeError", "KeyError", "LookupError", "NotImplementedError", "OSError"}
    | {"NotGood", "ImproperlyConfigured", "Warning", "Error", "SystemExit", "PermissionError", "RuntimeWarning"}
    | {"patch_vary_headers", "set_cookie", "set_signed_cookie", "add_header", "TypeVar", "ParamSpec"}
    | {"compile", "sub", "match", "fullmatch", "search", "finditer", "findall", "RawSQL", "RunSQL", "execute"}
)
"""Calls whose words are for whoever runs the server, or for no reader at all."""
_SENTENCE = re.compile(r"[A-Z‘“][a-zA-Z’]* [a-z0-9{’(].*|[A-Z][a-z’]+[a-z]|\{\}.*[a-z’,] [a-z].*", re.DOTALL)
_MARKUP = re.compile(r"[<>=_\\]|^[A-Z]{2,} |--|\.\w+\(|^[A-Z]\w+(-[A-Z]\w+)+$|^[A-Z][a-z]+[A-Z]\w+$")


@dataclass
class Found:
    """`said`: patterns that can be looked up. `left`: (line, words) that cannot."""

    said: list[str] = field(default_factory=list)
    left: list[tuple[int, str]] = field(default_factory=list)


def words_of(source: str) -> Found:
    found = Found()
    _look(ast.parse(source), found, in_form=False)
    return found


def _look(node: ast.AST, found: Found, *, in_form: bool) -> None:
    if _is_for_no_reader(node):
        return
    if isinstance(node, ast.Call) and _says(node, in_form=in_form):
        found.said += _written_out(node)
        for given in _not_written_out(node, in_form=in_form):
            _look(given, found, in_form=in_form)
        return
    text = _text_of(node)
    if text is not None and _is_sentence(text):
        found.left.append((getattr(node, "lineno", 0), text))
    if not isinstance(node, ast.JoinedStr):
        for child in _children(node):
            _look(child, found, in_form=_in_form(node, in_form=in_form))


def _is_for_no_reader(node: ast.AST) -> bool:
    """Calls, headers and lists of names whose words nobody reads on a page."""
    if isinstance(node, ast.Assign):
        return [_called(target) for target in node.targets] == ["__all__"]
    if not isinstance(node, ast.Call):
        return False
    asks_a_header = isinstance(node.func, ast.Attribute) and _called(node.func.value) == "headers"
    return asks_a_header or _called(node.func) in NOT_FOR_READERS


def _in_form(node: ast.AST, *, in_form: bool) -> bool:
    """Fields are declared in the body of a form; in its functions they are made of whatever is at hand."""
    if isinstance(node, ast.ClassDef):
        return any(_called(base).endswith("Form") for base in node.bases)
    return in_form and not isinstance(node, ast.FunctionDef)


def _says(call: ast.Call, *, in_form: bool) -> bool:
    called = _called(call.func)
    return called in SAYING or (in_form and called.endswith("Field"))


def _given(call: ast.Call) -> list[ast.expr]:
    """What a call is given, with both of what it may be given instead of each other."""
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    return [each for one in given for each in ([one.body, one.orelse] if isinstance(one, ast.IfExp) else [one])]


def _not_written_out(call: ast.Call, *, in_form: bool) -> list[ast.expr]:
    """Whatever else a call is given may hold words that are not said."""
    said = ast.Constant | ast.Dict | ast.List | ast.Tuple if in_form else ast.Constant
    return [given for given in _given(call) if not isinstance(given, said)]


def _written_out(call: ast.Call) -> list[str]:
    if _called(call.func) == COUNTING:
        written = [each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        return [",".join(written)] if written else []
    kinds = ast.Dict | ast.List | ast.Tuple
    parts = [each for given in _given(call) for each in (ast.walk(given) if isinstance(given, kinds) else [given])]
    values = [part.value for part in parts if isinstance(part, ast.Constant)]
    written = [value for value in values if isinstance(value, str) and value.strip()]
    return written if _called(call.func) in SAYING else [value for value in written if _is_shown(value)]


def _is_shown(text: str) -> bool:
    """Beside its words, a field is given values and names of pictures: each one small word."""
    return " " in text or text[:1].isupper()


def _children(node: ast.AST) -> list[ast.AST]:
    """Without docstrings, and without the words under a name at the end of a module that explain it."""
    children = list(ast.iter_child_nodes(node))
    return [each for each in children if not (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant))]


def _called(function: ast.AST) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _text_of(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def _is_sentence(text: str) -> bool:
    return bool(_SENTENCE.match(text)) and not _MARKUP.search(text)
