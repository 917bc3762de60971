"""A person is told at once when there is a new way in as them: by letter, and on their own pages."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from alongside.domain.saying import say
from alongside.ledger.actions import Note
from alongside.people import post
from alongside.people.models import Account


@transaction.atomic
def tell_of_way(*, by: Account, note: Note, what: str, on_pages: bool = False) -> None:
    """`by` is whose way it is. With `on_pages`, each page says so until they have looked: for what another did."""
    if on_pages:
        by.has_news_of_ways = True
        by.save(update_fields=["has_news_of_ways"])
    if not (by.email and settings.MAIL_WORKS):
        return
    link = settings.SITE_ADDRESS + reverse("people:came_in")
    body = render_to_string("people/new_way.txt", {"what": what, "link": link, "contact": settings.CONTACT})
    letter = EmailMessage(subject=say("A new way in to your account"), body=body, to=[by.email])
    transaction.on_commit(lambda: post.send_soon(letter))
