"""The installer makes the first account from the command line."""

import re

import pytest
from django.conf import settings
from django.test import Client

from alongside.cli import main
from alongside.people.models import Account


@pytest.fixture(autouse=True)
def _lands_on_ones_own_page(settings):
    settings.LOGIN_REDIRECT_URL = "people:me"


def welcome(capsys, *arguments):
    code = main(["welcome", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.mark.django_db
def test_the_words_it_prints_sign_in_an_account_that_keeps_the_server_running(capsys):
    code, out, err = welcome(capsys, "Dot", "--email", "Dot@Example.org")
    assert (code, err) == (0, "")
    words = re.findall(r"^  [1-6]  ([a-z]+)$", out, re.MULTILINE)
    browser = Client()
    browser.post("/sign-in/words/", {"words": " ".join(words)})
    dot = browser.get("/me/").context["account"]
    assert (dot.name, dot.email, dot.runs_server) == ("Dot", "dot@example.org", True)


@pytest.mark.django_db
def test_the_link_it_prints_does_too(capsys):
    _, out, _ = welcome(capsys, "Dot")
    [link] = re.findall(r"^or open (\S+)$", out, re.MULTILINE)
    browser = Client()
    browser.get(link.removeprefix(settings.SITE_ADDRESS))
    browser.post("/card/")
    assert browser.get("/me/").context["account"].name == "Dot"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([""], "There is no letter in this name. Tell us what people should call you."),
        (["D" * 100_000], "This name has 100,000 letters. Choose one with 80 or fewer."),
        (["Dot", "--email", "nonsense"], "This does not look like an email address."),
    ],
)
def test_bad_input_is_told_in_a_sentence_and_makes_nothing(capsys, arguments, said):
    code, out, err = welcome(capsys, *arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert not Account.objects.exists()


@pytest.mark.django_db
def test_an_address_that_is_taken_is_told(capsys):
    welcome(capsys, "Dot", "--email", "dot@example.org")
    code, _, err = welcome(capsys, "Bo", "--email", "dot@example.org")
    assert code == 2
    assert "Another account has this email address." in err


@pytest.mark.django_db
def test_in_a_demo_it_says_that_it_is_one(capsys, settings):
    settings.DEMO = True
    assert "This is a demo" in welcome(capsys, "Dot")[1]
