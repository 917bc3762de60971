"""What keeps words that nobody sent from whoever has the device next, taken away one at a time."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

KEPT = ("tests/attacks/test_what_a_device_keeps.py",)

OF_DEVICES = (
    Fault(
        name="what is written in a room of our own is kept on the device",
        file="alongside/web/whereabouts.py",
        wall="    if where is None or where.namespace in ROOMS:\n",
        left="    if where is None:\n",
        caught_by=KEPT,
    ),
    Fault(
        name="a shared device keeps what is written on it",
        file="alongside/web/whereabouts.py",
        wall="    if request.session.get_expire_at_browser_close():\n",
        left="    if request.session.is_empty():\n",
        caught_by=KEPT,
    ),
    Fault(
        name="what a supporter types for somebody stays on the supporter's device",
        file="alongside/web/whereabouts.py",
        wall='    if getattr(request, "support", None) is not None:\n',
        left='    if getattr(request, "support", None) == "":\n',
        caught_by=("tests/supporters/test_helping.py",),
    ),
    Fault(
        name="everybody's drafts have one lock",
        file="alongside/web/whereabouts.py",
        wall='salted_hmac("alongside.web.device", str(account.pk)',
        left='salted_hmac("alongside.web.device", account._meta.label',
        caught_by=KEPT,
    ),
    Fault(
        name="an answer in a secret vote is kept on the device",
        file="alongside/decisions/templates/decisions/answer.html",
        wall='{% if not decision.secret %}{% include "web/parts/draft.html" %}{% endif %}',
        left='{% include "web/parts/draft.html" %}',
        caught_by=KEPT,
    ),
    Fault(
        name="a page is pressed whoever asked for it",
        file="alongside/web/pressing.py",
        wall='request.headers.get("Sec-Fetch-Site") in FROM_HERE and found is not None',
        left="found is not None",
        caught_by=("tests/attacks/test_a_listener_who_measures.py",),
    ),
    Fault(
        name="a page of a closed room is pressed",
        file="alongside/web/pressing.py",
        wall=" or (found and found.namespace in NAMESPACES)",
        left="",
        caught_by=("tests/attacks/test_a_listener_who_measures.py",),
    ),
)
