"""Is everything that the record offers listed, in order, and nothing else?"""

from __future__ import annotations

import types

from alongside.domain import record


def test_the_list_of_names_is_complete_and_in_order() -> None:
    offered = {name for name, value in vars(record).items() if not isinstance(value, types.ModuleType)}
    assert set(record.__all__) == {name for name in offered if not name.startswith("_")}
    assert sorted(record.__all__, key=lambda name: (name != name.upper(), name.lower() == name, name)) == record.__all__
