"""Which files answer a page: paste an address, read where to look."""

from __future__ import annotations

import argparse
import inspect
from pathlib import Path
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve

from alongside.cli.plain import BadInput
from alongside.cli.site import set_up

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("queries", "actions", "forms", "models", "templates")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("address", help="for example /p/harbour-lane/decide/")


def run(options: argparse.Namespace) -> int:
    set_up()
    try:
        path = urlsplit(options.address).path or "/"
        found = resolve(path)
    except (Resolver404, ValueError) as problem:
        asked = ascii(options.address)
        raise BadInput(f"alongside where: no page answers {asked}. Copy the address from the browser.") from problem
    view = inspect.unwrap(found.func)
    source = Path(inspect.getsourcefile(view) or "")
    print(f"{found.view_name}")
    print(f"  view      {_short(source)}:{inspect.getsourcelines(view)[1]}  {view.__name__}")
    for name, place in _beside(view.__module__):
        print(f"  {name:<9} {place}")
    return 0


def _beside(module: str) -> list[tuple[str, str]]:
    app = ROOT / Path(*module.split(".")[:2])
    places = [(name, app / f"{name}.py" if (app / f"{name}.py").exists() else app / name) for name in NAMES]
    tests = ROOT / "tests" / app.name
    return [(name, _short(place)) for name, place in [*places, ("tests", tests)] if place.exists()]


def _short(path: Path) -> str:
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)
