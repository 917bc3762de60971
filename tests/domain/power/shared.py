"""Where the tests find public facts gathered by others; they are not part of the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[3]


def shared(name: str) -> Path:
    """A file of the shared folder, beside the project unless ALONGSIDE_SHARED says where. Skips where there is none."""
    path = Path(os.environ.get("ALONGSIDE_SHARED", HOUSE.parent / "shared")) / name
    if not path.exists():
        pytest.skip(f"{name} of the shared public facts is not here; ALONGSIDE_SHARED can say where it is")
    return path
