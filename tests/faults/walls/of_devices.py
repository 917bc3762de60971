"""What keeps words that nobody sent from whoever has the device next, taken away one at a time."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

OF_DEVICES = (
    Fault(
        name="what is written in a room of our own is kept on the device",
        file="alongside/web/whereabouts.py",
        wall="    if where is None or where.namespace in ROOMS:\n",
        left="    if where is None:\n",
        caught_by=(
            "tests/attacks/test_what_a_device_keeps.py::test_no_page_of_a_room_has_a_lock_so_that_nothing_said_in_it_is_kept_outside[closed:rooms]",
        ),
    ),
    Fault(
        name="a shared device keeps what is written on it",
        file="alongside/web/whereabouts.py",
        wall="    if request.session.get_expire_at_browser_close():\n",
        left="    if request.session.is_empty():\n",
        caught_by=("tests/attacks/test_what_a_device_keeps.py::test_on_a_shared_device_there_is_no_lock",),
    ),
    Fault(
        name="what a supporter types for somebody stays on the supporter's device",
        file="alongside/web/whereabouts.py",
        wall='    if getattr(request, "support", None) is not None:\n',
        left='    if getattr(request, "support", None) == "":\n',
        caught_by=(
            "tests/supporters/test_helping.py::test_what_a_supporter_types_for_somebody_stays_on_no_device_of_theirs",
        ),
    ),
    Fault(
        name="everybody's drafts have one lock",
        file="alongside/web/whereabouts.py",
        wall='salted_hmac("alongside.web.device", str(account.pk)',
        left='salted_hmac("alongside.web.device", account._meta.label',
        caught_by=("tests/attacks/test_what_a_device_keeps.py::test_each_has_one_lock_and_nobody_has_anothers",),
    ),
    Fault(
        name="an answer in a secret vote is kept on the device",
        file="alongside/decisions/templates/decisions/answer.html",
        wall='{% if not decision.secret %}{% include "web/parts/draft.html" %}{% endif %}',
        left='{% include "web/parts/draft.html" %}',
        caught_by=("tests/attacks/test_what_a_device_keeps.py::test_a_ballot_is_never_kept_where_the_vote_is_secret",),
    ),
    Fault(
        name="a page is pressed whoever asked for it",
        file="alongside/web/pressing.py",
        wall='request.headers.get("Sec-Fetch-Site") in FROM_HERE and found is not None',
        left="found is not None",
        caught_by=(
            "tests/attacks/test_a_listener_who_measures.py::test_a_page_that_another_site_may_have_asked_for_has_its_own_length[cross-site]",
        ),
    ),
    Fault(
        name="a page of a closed room is pressed",
        file="alongside/web/pressing.py",
        wall=" or (found and found.namespace in NAMESPACES)",
        left="",
        caught_by=("tests/attacks/test_a_listener_who_measures.py::test_no_page_of_a_room_is_pressed_whoever_asks",),
    ),
)
