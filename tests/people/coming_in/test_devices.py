"""A device is named as its owner would name it, whatever its browser says of itself."""

import pytest

from alongside.people.devices import in_words

CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0"
SAFARI = "AppleWebKit/605.1 Version/17.5"
SAID = {
    f"Mozilla/5.0 (Linux; Android 14; Pixel 8) {CHROME} Mobile Safari/537.36": "A phone, in Chrome",
    f"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) {SAFARI} Mobile Safari/604.1": "A phone, in Safari",
    f"Mozilla/5.0 (Linux; Android 13) SamsungBrowser/25 {CHROME} Mobile Safari/537": "A phone, in Samsung Internet",
    f"Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) {SAFARI} CriOS/126.0 Mobile Safari/604.1": "A tablet, in Chrome",
    f"Mozilla/5.0 (Linux; Android 12; SM-T500) {CHROME} Safari/537.36": "A tablet, in Chrome",
    f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {CHROME} Safari/537.36 Edg/126.0": "A computer, in Edge",
    f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {SAFARI} Safari/605.1": "A computer, in Safari",
    "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0": "A computer, in Firefox",
    "": "A device",
    "<script>alert(1)</script>": "A device",
    "x" * 100_000 + "windows": "A device",
}


@pytest.mark.parametrize(("said", "words"), SAID.items(), ids=[f"{n} {words}" for n, words in enumerate(SAID.values())])
def test_what_a_device_is_called(said, words):
    assert in_words(said) == words
