"""Any name a person has is welcome; what would garble the words after it is left out."""

import pytest

from alongside.people.names import may_be_called, may_write_to, tidy_email, tidy_name


@pytest.mark.parametrize(
    "name",
    ["Ana", "Siân", "Nguyễn Thị Ánh", "محمد", "שרה", "李小龍", "O’Brien-Smith", "Ana 2", "ক্ষমা", "می‌خواهم"],
)
def test_names_of_all_scripts_are_kept_as_they_are(name):
    assert tidy_name(name) == name
    assert may_be_called(name)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Ana \t Maria\n", "Ana Maria"),
        ("Ana\u202e toliP", "Ana toliP"),  # would turn round the words that follow
        ("\u2066Ana\u2069", "Ana"),
        ("Ana\u200f", "Ana\u200f"),  # a mark that names in some scripts need
        ("A\u0000n\u0007a", "Ana"),
        ("Ana\u2028Maria", "Ana Maria"),
        ("Sia\u0302n", "Siân"),
        ("<b>Ana</b>", "<b>Ana</b>"),  # pages escape it; it is not ours to change
    ],
)
def test_what_would_garble_a_line_is_left_out(typed, kept):
    assert tidy_name(typed) == kept


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "There is no letter in this name."),
        ("🌻🌻", "There is no letter in this name."),
        ("\u200f\u200b", "There is no letter in this name."),
        ("A" * 81, "This name has 81 letters."),
        ("A" * 100_000, "This name has 100,000 letters."),
    ],
)
def test_why_a_name_cannot_be_used(name, reason):
    verdict = may_be_called(tidy_name(name))
    assert not verdict
    assert verdict.reason == reason
    assert verdict.next_step


def test_case_and_space_do_not_matter_in_an_address():
    assert tidy_email(" Ana@Example.ORG ") == "ana@example.org"


@pytest.mark.parametrize("email", ["ana@example.org", "a.b+c@sub.example.co.uk"])
def test_addresses_we_can_write_to(email):
    assert may_write_to(email)


@pytest.mark.parametrize(
    "email",
    [
        "",
        "ana",
        "ana@",
        "@example.org",
        "ana@example.org\nBcc: eve@example.org",
        "a b@example.org",
        "a@b@c.org",
        "a" * 250 + "@example.org",
        "änä@example.org",
        "ana@exämple.org",
        "ana\u202e@example.org",
    ],
)
def test_addresses_we_cannot_write_to(email):
    verdict = may_write_to(email)
    assert not verdict
    assert verdict.next_step
