"""Does the ear for languages hear?"""

import pytest

from tests.languages.spoken import language_faults

PAGE = '<html lang="cy"><body><p>{}</p></body></html>'


@pytest.mark.parametrize(
    ("inside", "faults"),
    [
        ("Mae hwn yn hawdd.", 0),
        ("This is for you.", 1),
        ('<span lang="en-GB">This is for you.</span>', 0),
        ('<span lang="en-GB">Mae hwn yn hawdd.</span>', 1),
        ("Mae <br><b>this is for you</b> yn hawdd.", 1),
        ('<img alt="This is for you">', 0),
        ("Ana", 0),
    ],
)
def test_words_in_the_wrong_language_are_heard(inside, faults):
    assert len(language_faults(PAGE.format(inside))) == faults
