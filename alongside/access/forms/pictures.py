"""Which picture shows what somebody needs? Only where one fits: a wrong one would say something else."""

from __future__ import annotations

from collections.abc import Mapping

from django.templatetags.static import static

from alongside import symbols
from alongside.domain.access import Kind

PICTURES: Mapping[tuple[str, str], str] = {
    **{(Kind.COMMUNICATION.value, key): name for key, name in {
        "lip_reads": "mouth", "hearing_aid": "hearing-aid", "bsl": "sign-language", "captions": "television",
        "notes": "minutes", "passport": "identity", "written": "write", "cued_speech": "speech",
    }.items()},
    **{(Kind.PROFESSIONAL.value, key): name for key, name in {
        "bsl_interpreter": "interpreter", "hands_on": "interpreter", "visual_frame": "interpreter",
        "makaton_signer": "sign-language", "sse": "interpreter", "deafblind": "interpreter", "lip_speaker": "mouth",
        "note_taker": "minutes", "speech_to_text": "keyboard", "sighted_guide": "blind-person",
        "advocate": "advocate", "communicator_guide": "supporter",
    }.items()},
    **{(Kind.CONTACT.value, key): name for key, name in {
        "email": "email", "letter": "letter", "text": "mobile", "phone": "phone", "relay": "keyboard",
        "supporter": "supporter",
    }.items()},
    **{(Kind.FORMAT.value, key): name for key, name in {
        "easy": "easy-read", "large_20": "large-print", "large_24": "large-print", "large_28": "large-print",
        "plain": "paper", "audio": "sound", "bsl_video": "video", "read_aloud": "read-aloud",
    }.items()},
    **{(Kind.ENVIRONMENT.value, key): name for key, name in {
        "low_noise": "quiet", "wheelchair": "step-free", "single_room": "sofa",
        "breaks": "drink", "near_toilet": "toilet", "near_door": "door", "short_wait": "waiting",
        "online": "online-meeting", "slow": "clock",
    }.items()},
    **{(Kind.SUPPORTER.value, key): name for key, name in {
        "comes_along": "together", "same_papers": "paper", "assistance_dog": "guide-dog",
    }.items()},
}  # fmt: skip
"""By kind and choice, the name of a symbol that ships with us."""


def address_of(kind: str, choice: str) -> str:
    """Where the picture is found. Nothing for own words, and where no symbol fits."""
    name = PICTURES.get((kind, choice), "")
    return static(symbols.symbol(name).static) if name else ""
