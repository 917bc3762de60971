"""How does a letter leave without anybody waiting for it?"""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor

from django.core.mail import EmailMessage

logger = logging.getLogger(__name__)
_postman = ThreadPoolExecutor(max_workers=1, thread_name_prefix="postman")


def send_soon(letter: EmailMessage) -> None:
    """Hand it over and go on. A page must take as long when there is nobody to write to."""
    _postman.submit(letter.send).add_done_callback(_say_if_lost)


def wait_until_sent() -> None:
    """Until every letter handed over so far has left, or could not."""
    _postman.submit(bool).result()


def _say_if_lost(sending: Future[int]) -> None:
    # The problem's own text can hold the address.
    if problem := sending.exception():
        logger.error("A letter could not be sent: %s.", type(problem).__name__)
