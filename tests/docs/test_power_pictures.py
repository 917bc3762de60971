"""The page on power pictures runs: each rule on it is analysed, and each sentence under it comes out."""

import re
from pathlib import Path

import pytest

from alongside.domain.power import analyse, load_body

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "read-a-power-picture.md"
EXAMPLES = re.findall(r"```json\n(.*?)```\n\n((?:> [^\n]*\n)+)", PAGE.read_text(encoding="utf-8"), re.S)


def test_the_page_works_through_five_rules():
    assert len(EXAMPLES) == 5


@pytest.mark.parametrize(("rule", "told"), EXAMPLES, ids=["un", "board", "committee", "chair", "council"])
def test_what_the_page_tells_comes_out(rule, told):
    sentences = analyse(load_body(rule)).sentences
    for line in told.splitlines():
        assert line.removeprefix("> ") in sentences
