"""Which template is read for whoever reads in another language? The same file, with its sentences in that language."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.template import Origin
from django.template.loaders import cached

from alongside.languages.catalogue import look_up
from alongside.languages.marking import Marking
from alongside.languages.offered import ENGLISH, Language
from alongside.languages.putting import Into, in_language
from alongside.languages.telling import language_now


class ByLanguage(cached.Loader):
    """Django's own cache of templates, with one more place for each language.

    English is the source: a page in English is made of the same compiled template as without this loader. Letters in
    plain text stay English: their lines are not those of a page, and whoever reads one did not choose on this device.
    """

    def cache_key(self, template_name: Any, skip: Any = None) -> str:
        key = super().cache_key(template_name, skip)
        language = language_now()
        return key if language is ENGLISH else f"{language.code}:{key}"

    def get_contents(self, origin: Origin) -> str:
        contents = super().get_contents(origin)
        language = language_now()
        is_page = origin.name.endswith(".html")
        return translated(contents, language) if is_page and language is not ENGLISH else contents


def translated(source: str, language: Language) -> str:
    into = Into(partial(look_up, language.code), marking_in(language))
    return in_language(source, into).replace(SOURCE_LANGUAGE, language.page)


def marking_in(language: Language) -> Marking:
    return Marking() if language.is_english else Marking(language.mark_of_english, "in_its_language", "as_said")


SOURCE_LANGUAGE = 'lang="{% block lang %}en-GB{% endblock %}"'
"""As `<html>` has it in the source of each page of its own."""
