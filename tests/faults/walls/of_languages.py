"""Walls between a translation and what a page obeys, taken away one at a time. Add a row for a new wall."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

OF_TRANSLATIONS = ("tests/languages/test_what_a_translation_may_do.py",)
OF_CHOOSING = ("tests/languages/test_choosing_a_language.py",)

OF_LANGUAGES = (
    Fault(
        name="a translation that does not fit is put in all the same",
        file="alongside/languages/putting.py",
        wall="if translation is not None and fits(message.text, translation):",
        left="if translation is not None:",
        caught_by=(
            "tests/languages/test_what_a_translation_may_do.py::test_a_translation_that_would_do_more_is_not_used",
        ),
    ),
    Fault(
        name="a translation can leave the quotes of a tag",
        file="alongside/languages/putting.py",
        wall="found is not None and fits(words, found) and fits_a_literal(found)",
        left="found is not None and fits(words, found)",
        caught_by=(
            'tests/languages/test_what_a_translation_may_do.py::test_a_translation_stays_within_the_quotes_of_a_tag[so"]',
        ),
    ),
    Fault(
        name="a translation can end the attribute it stands in",
        file="alongside/languages/message.py",
        wall="return html.escape(words, quote=in_attribute)",
        left="return html.escape(words, quote=False)",
        caught_by=(
            "tests/languages/test_what_a_translation_may_do.py::test_what_a_translation_says_cannot_end_an_attribute",
        ),
    ),
    Fault(
        name="a sentence from Python is markup",
        file="alongside/domain/saying.py",
        wall="return html.escape(str(self))",
        left="return str(self)",
        caught_by=("tests/domain/test_saying.py",),
    ),
    Fault(
        name="a page that is compiled for one language is shown to readers of another",
        file="alongside/languages/loader.py",
        wall='return key if language is ENGLISH else f"{language.code}:{key}"',
        left="return key",
        caught_by=(
            "tests/languages/test_choosing_a_language.py::test_the_page_tells_browsers_and_screen_readers_its_language",
        ),
    ),
    Fault(
        name="any language that is asked for is kept",
        file="alongside/web/views/language.py",
        wall="if asked in {each.code for each in offered(with_tests=settings.LANGUAGES_OF_TESTS)}:",
        left="if asked:",
        caught_by=(
            "tests/languages/test_choosing_a_language.py::test_a_language_that_is_not_offered_changes_nothing[de]",
        ),
    ),
)
