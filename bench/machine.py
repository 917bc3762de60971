"""On which machine was it measured, with which versions, and how busy was it?"""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path


def machine(*packages: str) -> str:
    """What ran it, so that the figures can be compared."""
    described = Path("/proc/cpuinfo")
    lines = described.read_text(encoding="utf-8").splitlines() if described.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    versions = [f"Python {platform.python_version()}", *(f"{each} {version(each)}" for each in packages)]
    return (
        f"{names[0] if names else platform.processor() or 'unknown processor'}, {os.cpu_count()} cores, "
        f"load {busy:.1f}, {platform.system()}, {', '.join(versions)}"
    )
