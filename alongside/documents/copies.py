"""In which forms can an easy version be taken along, and what is in each?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404
from django.urls import reverse

from alongside.documents import queries
from alongside.documents.models import text_of
from alongside.documents.queries import Found
from alongside.documents.things import thing_or_404
from alongside.domain.plainwords.states import EasyState
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.jobs.kinds import CannotMake, Kind, Made, Progress
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import Partnership
from alongside.printing.booklet import STANDARD, Booklet, Photo, as_pdf, as_plain_text
from alongside.printing.page import CannotPrint
from alongside.printing.speech import CannotSpeak, spoken

AUDIO = "audio"
PDFS = {"booklet": STANDARD, "large_20": 20, "large_24": 24, "large_28": 28}
"""The size of letters of each, in points."""
KIND = "easy_copy"
GONE = say("There is no easy version of this for you any more.")
NO_PDF = say("This machine cannot make a PDF. Save the web page and print it.")
NO_VOICE = say("This machine has no voice for this. Save it in another form.")
CHECKED = {
    EasyState.DRAFT: say("It is not ready yet. Readers have not checked it."),
    EasyState.OUT_OF_DATE: say("This is out of date. The full version has changed since readers checked it."),
}


def booklet_of(viewer: Viewer | None, partnership: Partnership, found: Found) -> Booklet:
    """With what stands on its cover. Its writers are counted, not named: no name can be taken out of a printed page."""
    easy = found.easy
    if easy is None:
        raise Http404
    return Booklet(
        text=text_of(easy, found.ideas),
        of=partnership.name,
        made_by=_written(partnership, len(queries.writers_of(viewer, easy))),
        checked=_checked(found),
        on=easy.changed_at.date(),
        ask=_whom_to_ask(partnership),
        address=settings.SITE_ADDRESS + reverse("documents:easy", args=[partnership.slug, easy.of, easy.thing_id]),
        photos={
            photo.pk.hex: Photo(kind=photo.kind, content=bytes(photo.content))
            for photo in queries.photos_of(viewer, easy)
        },
    )


def _written(partnership: Partnership, writers: int) -> str:
    if writers == 1:
        return say("Written by one member of {name}.", name=partnership.name)
    return say("Written by {writers} members of {name}.", writers=writers, name=partnership.name)


def _checked(found: Found) -> str:
    if found.standing.state in CHECKED:
        return CHECKED[found.standing.state]
    count = found.standing.understood_by
    if count == 1:
        return say("Checked by one person who reads easy versions.")
    return say("Checked by {count} people who read easy versions.", count=count)


def _whom_to_ask(partnership: Partnership) -> str:
    name = partnership.contact_name or settings.CONTACT["name"]
    phone = partnership.contact_phone or settings.CONTACT["phone"]
    return say("You can ask {name}. The phone number is {phone}.", name=name, phone=phone) if name and phone else ""


def _make(owner: Any, about: Mapping[str, str], progress: Progress) -> Made:
    """Whoever asked is looked at again: they may have left since, and then they get nothing."""
    progress(1, 3, say("We get the words and pictures."))
    member = partnerships.membership_at(owner, about["slug"])
    if member is None:
        raise CannotMake(GONE)
    thing = UUID(about["thing"])
    try:
        _, original = thing_or_404(member.viewer, member.partnership, kind=about["kind"], thing=thing)
        found = queries.found_for(member.viewer, member.partnership, original, kind=about["kind"], thing=thing)
        booklet = booklet_of(member.viewer, member.partnership, found)
    except Http404:
        raise CannotMake(GONE) from None
    name = f"{about['slug']}-{about['kind']}-{about['form']}"
    if about["form"] == AUDIO:
        return _said_aloud(booklet, name, progress)
    return _printed(booklet, name, progress, points=PDFS[about["form"]])


def _printed(booklet: Booklet, name: str, progress: Progress, *, points: int) -> Made:
    progress(2, 3, say("We draw the pages. This takes a few seconds."))
    try:
        drawn = as_pdf(booklet, points=points)
    except CannotPrint:
        raise CannotMake(NO_PDF) from None
    progress(3, 3, say("We keep it for you."))
    return Made(content=drawn, content_type="application/pdf", name=f"{name}.pdf")


def _said_aloud(booklet: Booklet, name: str, progress: Progress) -> Made:
    progress(2, 3, say("We read it aloud. A long text takes a minute."))
    try:
        sound = spoken(as_plain_text(booklet), language=booklet.text.language)
    except CannotSpeak:
        raise CannotMake(NO_VOICE) from None
    progress(3, 3, say("We keep it for you."))
    return Made(content=sound, content_type="audio/wav", name=f"{name}.wav")


EASY_COPY = Kind(name=KIND, called=say("your copy of the easy version"), make=_make)
