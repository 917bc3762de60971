"""Does every address that a page or a view names exist? A wrong name is an error only for whoever opens that page."""

from __future__ import annotations

import re

import pytest
from django.urls import get_resolver

from tests.architecture.sources import SOURCES, TEMPLATES, name_of

NAMED = re.compile(r"""\{% url "([^"]+)"|(?:reverse|reverse_lazy|redirect|resolve_url)\(\s*"([a-z_]+:[a-z_]+)\"""")
SPEAKING = [path for path in [*TEMPLATES, *SOURCES] if NAMED.search(path.read_text(encoding="utf-8"))]


def known() -> set[str]:
    apps = get_resolver().namespace_dict
    return {f"{app}:{name}" for app, (_, urls) in apps.items() for name in urls.reverse_dict if isinstance(name, str)}


@pytest.mark.parametrize("path", SPEAKING, ids=name_of)
def test_every_address_named_exists(path):
    named = {one or other for one, other in NAMED.findall(path.read_text(encoding="utf-8"))}
    assert named <= known()
