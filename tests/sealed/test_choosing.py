"""Is a locked room one of the choices when people open a room of their own, and does choosing it lead there?"""

import pytest
from django.urls import reverse

from alongside.spaces.models import Space

pytestmark = pytest.mark.django_db


def test_choosing_a_locked_room_leads_to_where_it_is_opened(cast):
    count = Space.objects.count()
    typed = {"whom": "lived.", "next": "1", "strength": "sealed"}
    answered = cast.client("ana").post(reverse("closed:open", args=[cast.here.slug]), typed)
    assert (answered.status_code, answered["Location"]) == (302, reverse("sealed:open", args=[cast.here.slug]))
    assert Space.objects.count() == count


def test_its_limits_are_told_before_it_is_chosen(cast):
    shown = cast.client("ana").post(reverse("closed:open", args=[cast.here.slug]), {"whom": "lived."})
    assert "If every phone and every card is lost, it is gone." in shown.content.decode()
