"""Is there a word made of first letters, which only some people know?"""

from __future__ import annotations

from collections.abc import Sequence

from alongside.domain.plainwords.remarks import EVERYDAY_ACRONYMS, Kind, Limits, Remark
from alongside.domain.plainwords.rules.hard_words import is_explained
from alongside.domain.plainwords.rules.roman import worth
from alongside.domain.plainwords.sentence import Sentence
from alongside.domain.saying import say

LONGEST = 7
STANDS_FOR = {
    "A&E": "emergency department",
    "ADHD": "attention deficit hyperactivity disorder",
    "AGM": "yearly meeting",
    "AMHP": "approved mental health professional",
    "AOB": "anything else",
    "BAME": "people of different races",
    "BMI": "body mass index",
    "BSL": say("British Sign Language"),
    "CAMHS": "mental health help for children",
    "CBT": "a talking treatment",
    "CCG": "the group that paid for health services",
    "CHC": "care paid for by the health service",
    "CMHT": "community mental health team",
    "CPA": "the way care is planned",
    "CQC": say("Care Quality Commission"),
    "CTO": "community treatment order",
    "DBS": "a check for crimes",
    "DFG": "money to change your home",
    "DNR": "do not restart the heart",
    "DNACPR": "do not restart the heart",
    "DOLS": "deprivation of liberty rules",
    "DPA": "data protection law",
    "DWP": say("Department for Work and Pensions"),
    "ECT": "electric treatment of the brain",
    "EHCP": "education, health and care plan",
    "ESA": "money if you cannot work",
    "FOI": "freedom of information",
    "GDPR": "data protection law",
    "GP": "family doctor",
    "HCA": "health care assistant",
    "HDU": "ward for very ill people",
    "IAPT": "talking treatments",
    "ICB": "the board that plans health services",
    "ICS": "groups that plan health and care together",
    "ICU": "ward for very ill people",
    "IMCA": "speaker for people who cannot decide",
    "IMHA": "speaker for people in mental health hospital",
    "JSNA": "list of what local people need",
    "KPI": "measure",
    "LPA": "power to decide for someone",
    "LTC": "long-term illness",
    "MCA": "law about being able to decide",
    "MDT": "team of different workers",
    "MHA": "mental health law",
    "MOU": "agreement",
    "MP": "member of parliament",
    "NHS": say("National Health Service"),
    "NICE": "the group that says which treatments work",
    "OT": "occupational therapist",
    "PA": "personal assistant",
    "PALS": "the hospital’s help desk",
    "PHB": "personal health budget",
    "PIP": "money for disabled people",
    "PPE": "masks, gloves and aprons",
    "PPG": "patients’ group",
    "PPI": "patients and public taking part",
    "PTSD": "illness after very bad shock",
    "QA": "check of quality",
    "RTT": "time from being sent to being treated",
    "SEN": "needing extra help to learn",
    "SEND": "needing extra help to learn",
    "SLA": "agreement about a service",
    "SLT": "speech and language therapist",
    "SMART": "clear and possible",
    "STP": "plan for health and care",
    "TOR": "what the group is for",
    "UC": say("Universal Credit"),
    "VAWG": "violence against women and girls",
    "VCSE": "charities and community groups",
    "WRAP": "wellness recovery action plan",
}


def acronyms(sentences: Sequence[Sentence], limits: Limits) -> list[Remark]:
    """Remarks on acronyms until the text explains them. A sentence all in capitals has none: it is shouting."""
    explained = {word.upper() for word in limits.known} | EVERYDAY_ACRONYMS
    remarks = []
    for number, sentence in enumerate(sentences):
        if _shouting(sentence):
            continue
        following = sentences[number + 1] if number + 1 < len(sentences) else None
        for place, word in enumerate(sentence.words):
            letters = _letters(word.said)
            if not letters or letters in explained:
                continue
            if _spelled_out(sentence, place) or is_explained(sentence, (place, 1), following):
                explained.add(letters)
                continue
            remarks.append(_remark(word.start, word.end, letters))
    return remarks


def _letters(word: str) -> str:
    """The letters of an acronym (without points, or the s of several), or nothing if the word is none."""
    bare = word.replace(".", "").replace("’", "'").removesuffix("'s")
    bare = bare[:-1] if bare.endswith("s") and bare[:-1].isupper() else bare
    letters = bare.replace("&", "").replace("-", "")
    is_one = 2 <= len(letters) <= LONGEST and letters.isalpha() and letters.isupper() and letters.isascii()
    return bare if is_one and worth(bare) is None else ""


def _shouting(sentence: Sentence) -> bool:
    capitals = sum(1 for word in sentence.words if len(word.said) > 1 and word.said.isupper())
    return len(sentence.words) > 2 and capitals * 3 > len(sentence.words) * 2


def _spelled_out(sentence: Sentence, place: int) -> bool:
    """“Care Quality Commission (CQC)”, or “CQC (Care Quality Commission)”."""
    word = sentence.words[place]
    before = sentence.text[max(sentence.start, word.start - 1) : word.start]
    return before == "(" or sentence.between(place).lstrip().startswith("(")


def _remark(start: int, end: int, letters: str) -> Remark:
    long = STANDS_FOR.get(letters)
    said = say("Not everybody knows what “{letters}” means.", letters=letters)
    if long:
        return Remark(Kind.ACRONYM, start, end, say("{said} You could say: “{long}”.", said=said, long=long), (long,))
    return Remark(Kind.ACRONYM, start, end, say("{said} Say it in whole words.", said=said))
