"""Every sentence that a reader meets can be translated, but for those counted here. The list may only get shorter."""

import pytest

from alongside.languages.python_words import words_of
from alongside.languages.sources import name_of, python_files

LEFT = {
    "closed/keys.py": 5,
    "domain/agreement/form/writing.py": 2,
    "domain/check/evidence/folding.py": 2,
    "domain/check/evidence/knowing.py": 33,
    "domain/check/indicator.py": 2,
    "domain/check/tables.py": 59,
    "domain/plainwords/rules/numbers.py": 3,
    "domain/power/reading/parse.py": 1,
    "domain/power/reading/parse_rule.py": 2,
    "domain/record/bundle/opening.py": 15,
    "domain/record/bundle/parts.py": 2,
    "domain/record/signed/checkpoint.py": 3,
    "domain/record/signed/keys.py": 3,
    "domain/record/signed/note.py": 5,
    "domain/record/verifying/place.py": 8,
    "domain/record/verifying/trust.py": 6,
    "domain/record/verifying/verify.py": 6,
    "domain/record/verifying/walk.py": 2,
    "domain/record/verifying/witnesses.py": 2,
    "ledger/actions/writing.py": 1,
    "ledger/keys.py": 3,
    "notices/calendars.py": 1,
    "notices/carrying.py": 4,
    "notices/reading_mail.py": 4,
    "people/models/accounts.py": 1,
    "people/organisations.py": 3,
    "people/passkeys.py": 1,
    "people/second.py": 1,
    "web/views/gallery.py": 4,
    "web/views/line.py": 2,
}
"""What is said of a broken record to whoever checks it, what columns of evidence mean, names in the code and in mail,
and kinder words to put into a text that is English."""


def left():
    found = {name_of(path): words_of(path.read_text(encoding="utf-8")).left for path in python_files()}
    return {name: words for name, words in found.items() if words}


def test_no_sentence_is_added_that_cannot_be_translated():
    """Write `say("…")` from alongside.domain.saying around it, with each value as `{name}`."""
    more = {name: words for name, words in left().items() if len(words) > LEFT.get(name, 0)}
    assert more == {}


def test_the_list_of_what_is_left_is_not_longer_than_it_has_to_be():
    now = {name: len(words) for name, words in left().items()}
    assert {name: count for name, count in LEFT.items() if now.get(name, 0) < count} == {}


@pytest.mark.parametrize(
    "source",
    [
        'x = "This is a sentence."',
        'x = "so"; y = "A short one"',
        'x = f"{name} has left."',
        'def f(): return no("Not now.", g("Not like this either."))',
        'messages.success(request, f"We ask {name}.")',
        'messages.success(request, f"{name} is asked now.")',
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
