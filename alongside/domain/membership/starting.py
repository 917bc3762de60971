"""May this account start a partnership?"""

from __future__ import annotations

from alongside.domain.verdict import ALLOWED, Verdict, no


def may_start(*, runs_server: bool, is_demo: bool) -> Verdict:
    """Whoever keeps the server running may. In the demo anybody may, so that they can try it."""
    if runs_server or is_demo:
        return ALLOWED
    return no(
        "Only the people who keep this site running can start a partnership.",
        "Ring the number on this page and tell them what you want to run together.",
    )
