"""A wrong value in the environment stops the start with a sentence."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from alongside.config import environment as env


@pytest.mark.parametrize(("value", "number"), [("0", 0), ("587", 587), (None, 25)])
def test_a_whole_number_is_read(monkeypatch, value, number):
    monkeypatch.delenv("A_NUMBER", raising=False)
    if value is not None:
        monkeypatch.setenv("A_NUMBER", value)
    assert env.number("A_NUMBER", default=25) == number


@pytest.mark.parametrize("value", ["", "-1", "1.5", "one", "٧", "1_000"])
def test_anything_else_is_refused(monkeypatch, value):
    monkeypatch.setenv("A_NUMBER", value)
    with pytest.raises(ImproperlyConfigured, match="It has to be a whole number"):
        env.number("A_NUMBER", default=25)
