"""Every sentence that a reader meets can be translated, but for those counted here. The list may only get shorter."""

import pytest

from alongside.languages.python_words import words_of
from alongside.languages.sources import name_of, python_files

LEFT = {
    "closed/keys.py": 5,
    "domain/agreement/form/writing.py": 2,
    "domain/check/evidence/folding.py": 2,
    "domain/check/evidence/knowing.py": 33,
    "domain/check/tables.py": 59,
    "domain/record/bundle/opening.py": 15,
    "domain/record/bundle/parts.py": 2,
    "domain/record/signed/checkpoint.py": 3,
    "domain/record/signed/keys.py": 3,
    "domain/record/signed/note.py": 5,
    "domain/record/verifying/place.py": 8,
    "domain/record/verifying/trust.py": 4,
    "domain/record/verifying/verify.py": 6,
    "domain/record/verifying/walk.py": 2,
    "domain/record/verifying/witnesses.py": 1,
    "ledger/actions/writing.py": 1,
    "ledger/keys.py": 3,
    "people/models/accounts.py": 1,
    "people/passkeys.py": 1,
    "people/second.py": 1,
}
"""What is said of a broken record to whoever checks it, what columns of evidence mean, and names in the code."""
NOT_SAID_YET = {
    "check/easy.py": 1,
    "contributions/easy.py": 3,
    "decisions/queries/easy.py": 10,
    "documents/actions/photographing.py": 1,
    "documents/actions/writing.py": 1,
    "documents/forms/papers.py": 1,
    "documents/forms/writing.py": 5,
    "documents/models.py": 2,
    "documents/own.py": 1,
    "documents/templatetags/easy_versions.py": 1,
    "documents/views/lists.py": 2,
    "documents/views/papers.py": 2,
    "documents/views/pictures.py": 2,
    "documents/views/reading.py": 2,
    "documents/views/showing.py": 1,
    "documents/views/writing.py": 5,
    "domain/agreement/words/in_words.py": 5,
    "domain/membership/helping_in.py": 1,
    "domain/paper/codes.py": 1,
    "domain/paper/marks.py": 4,
    "domain/paper/texting.py": 3,
    "domain/plainwords/house.py": 34,
    "glossary/forms.py": 1,
    "glossary/models.py": 1,
    "glossary/views.py": 2,
    "jobs/models.py": 4,
    "notices/actions/arriving.py": 4,
    "notices/actions/choosing.py": 2,
    "notices/actions/sending.py": 1,
    "notices/calendars.py": 1,
    "notices/carrying.py": 9,
    "notices/forms.py": 28,
    "notices/reading_mail.py": 4,
    "notices/views/calendar.py": 2,
    "notices/views/letters.py": 3,
    "notices/views/outbox.py": 13,
    "notices/views/reaching.py": 4,
    "notices/writing.py": 1,
    "paper/actions/texting.py": 11,
    "paper/forms.py": 2,
    "paper/views/entering.py": 8,
    "paper/views/helping.py": 1,
    "paper/views/packs.py": 1,
    "paper/views/texts.py": 4,
    "paper/views/words.py": 1,
    "partnerships/actions/helping.py": 2,
    "partnerships/forms/agreement/easy.py": 8,
    "partnerships/views/helping.py": 4,
    "people/actions/letting.py": 1,
    "people/actions/staff.py": 1,
    "people/forms/__init__.py": 2,
    "people/organisations.py": 11,
    "people/views/letting.py": 1,
    "people/views/me.py": 1,
    "people/views/staff.py": 4,
    "web/demo/demonstration.py": 4,
    "web/demo/easing.py": 3,
    "web/needs.py": 3,
    "web/views/gallery.py": 4,
    "web/views/line.py": 2,
}
"""Readers meet these, in English whatever their language: to be said with `say`, which takes a line out of here."""


ALLOWED = LEFT | NOT_SAID_YET


def left():
    found = {name_of(path): words_of(path.read_text(encoding="utf-8")).left for path in python_files()}
    return {name: words for name, words in found.items() if words}


def test_no_sentence_is_added_that_cannot_be_translated():
    """Write `say("…")` from alongside.domain.saying around it, with each value as `{name}`."""
    more = {name: words for name, words in left().items() if len(words) > ALLOWED.get(name, 0)}
    assert more == {}


def test_the_list_of_what_is_left_is_not_longer_than_it_has_to_be():
    now = {name: len(words) for name, words in left().items()}
    assert {name: count for name, count in ALLOWED.items() if now.get(name, 0) < count} == {}


@pytest.mark.parametrize(
    "source",
    [
        'x = "This is a sentence."',
        'x = f"{name} has left."; y = "A short one"',
        'def f(): return no("Not now.", g("Not like this either."))',
        'messages.success(request, f"We ask {name}.")',
    ],
)
def test_a_sentence_that_is_not_said_is_noticed(source):
    assert len(words_of(source).left) == 1


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ('x = say("{name} has left.", name=name)', ["{name} has left."]),
        ('def f(): return no("Not now.", "Ask again." if x else "Wait.")', ["Not now.", "Ask again.", "Wait."]),
        (
            'class F(PlainForm):\n    a = PlainCharField(label="Your name", missing="Write it.")',
            ["Your name", "Write it."],
        ),
        ('count_of(n, "person", "people")', ["person,people"]),
    ],
)
def test_a_sentence_that_is_said_is_found_for_translators(source, said):
    found = words_of(source)
    assert (found.said, found.left) == (said, [])


@pytest.mark.parametrize(
    "source",
    [
        '"""What is this about?"""',
        'raise ValueError("This is for programmers.")',
        '__all__ = ["Agreement"]',
        'x = "code"',
    ],
)
def test_what_no_reader_meets_is_left_alone(source):
    assert words_of(source).left == []
