"""Somebody keeps a number, is texted what is open, and texts back an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

from django.db import transaction
from django.utils.timezone import localdate

from alongside.decisions import queries as decisions
from alongside.decisions.actions.answers import take_position
from alongside.decisions.forms.answers import LABELS
from alongside.domain.decisions import Answer, is_too_late
from alongside.domain.paper import ANSWERS, Said, Stage, Start, Stop, Way, grouped, read_text
from alongside.domain.saying import say
from alongside.domain.survey import QUESTIONS, Occasion, quarter_of
from alongside.domain.verdict import Refused, Verdict
from alongside.ledger.actions import Note
from alongside.paper import queries
from alongside.paper.actions.packs import make_pack
from alongside.paper.gateway import gateway
from alongside.paper.models import Pack, Phone
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member
from alongside.people.models import Account
from alongside.survey.actions import answer as answer_survey

Reply = tuple[str, str]
"""A number, and what is texted to it."""
ANYBODY_READS = say("A text is not secret.")
STOP_ENDS = say("STOP ends texts.")
BYE = say("You get no more texts from us. Text START to get them again.")
HELLO = say("You get texts from us again. Text STOP to end it.")
AGAIN_AFTER = timedelta(minutes=10)
"""We say that a text could not be used at most this often: two machines must never keep answering each other."""
NO_SUCH = say("We cannot find this code. Look at our text to you again, and send the code and one number.")


@transaction.atomic
def keep_number(*, by: Member, number: str, note: Note) -> None:
    me = still_here(by=by, note=note)
    Phone.objects.update_or_create(
        member=me, defaults={"number": number, "added_at": note.at, "stopped_at": None, "told_at": None}
    )


@transaction.atomic
def forget_number(*, by: Member, note: Note) -> None:
    Phone.objects.filter(member=by).delete()


@transaction.atomic
def text_what_is_open(*, by: Member, note: Note) -> int:
    """One text for each open decision in which they have a seat, and one for the survey. Answers how many.

    Whoever wants no texts gets none, whatever was asked. The texts go once all is saved.
    """
    me = still_here(by=by, note=note)
    phone = queries.my_phone(me.viewer)
    if phone is None or phone.stopped_at is not None:
        return 0
    texts = []
    for decision in queries.open_for(me.viewer, me):
        if is_too_late(decision, note.at):
            continue
        try:
            made = make_pack(by=me, whose=me, decision=decision, way=Way.TEXT, note=note)
        except Refused:
            continue
        texts.append(_asked(made.pack, made.code))
    occasion = Occasion(quarter_of(localdate(note.at)))
    texts.append(_asked_survey(me, queries.survey_code(me.viewer, me, occasion)))
    for words in texts:
        transaction.on_commit(partial(gateway().send, phone.number, words))
    return len(texts)


def _asked(pack: Pack, code: str) -> str:
    numbers = " ".join(f"{place} {LABELS[each]}." for place, each in enumerate(ANSWERS, start=1))
    said = [
        f"{pack.partnership.name}: {pack.decision.proposal.title}? {numbers}",
        say("Text back: {code} and one number.", code=grouped(code)),
        say("You cannot change it later.") if pack.decision.secret else "",
        ANYBODY_READS,
        STOP_ENDS,
    ]
    return " ".join(str(each) for each in said if each)


def _asked_survey(me: Member, code: str) -> str:
    asked = " ".join(f"{place} {each.sentence}" for place, each in enumerate(QUESTIONS, start=1))
    said = [
        say("{partnership}: How is it going? {questions}", partnership=me.partnership.name, questions=asked),
        say("Text back: {code} and five numbers, each 1 (no) to 5 (yes), 0 to skip.", code=grouped(code)),
        ANYBODY_READS,
        STOP_ENDS,
    ]
    return " ".join(str(each) for each in said)


def receive(*, by: Account | None, number: str, words: str, note: Note) -> list[Reply]:
    """Do what one text says; answers with what is texted back. A number that we do not know hears nothing."""
    phones = list(queries.phones_with(None, number))
    if not phones:
        return []
    meant = read_text(words, numbers=1)
    if isinstance(meant, Stop | Start):
        return _stop_or_start(phones, meant, note)
    awake = [each for each in phones if each.stopped_at is None]
    if not awake:
        return []
    if isinstance(meant, Said):
        pack = queries.text_pack(None, meant.code, [each.member for each in awake])
        if pack is not None:
            return [(number, _answered(pack, meant, note))]
    five = read_text(words, numbers=len(QUESTIONS))
    if isinstance(five, Said) and (said := _survey(awake, five, note)):
        return [(number, said)]
    return _not_used(awake, meant, note)


@transaction.atomic
def _stop_or_start(phones: list[Phone], meant: Stop | Start, note: Note) -> list[Reply]:
    """STOP holds for the whole number. It is said once."""
    stops = isinstance(meant, Stop)
    mine = Phone.objects.filter(pk__in=[each.pk for each in phones])
    changed = mine.filter(stopped_at__isnull=stops).update(stopped_at=note.at if stops else None)
    return [(phones[0].number, BYE if stops else HELLO)] if changed else []


@transaction.atomic
def _not_used(awake: list[Phone], meant: object, note: Note) -> list[Reply]:
    told = [each.told_at for each in awake if each.told_at is not None]
    if told and note.at < max(told) + AGAIN_AFTER:
        return []
    Phone.objects.filter(pk__in=[each.pk for each in awake]).update(told_at=note.at)
    said = f"{meant.reason} {meant.next_step}" if isinstance(meant, Verdict) else NO_SUCH
    return [(awake[0].number, said)]


def _answered(pack: Pack, meant: Said, note: Note) -> str:
    try:
        return _count(pack, meant, note)
    except Refused as refused:
        return f"{refused.verdict.reason} {refused.verdict.next_step}"


@transaction.atomic
def _count(pack: Pack, meant: Said, note: Note) -> str:
    """It counts if it is the first answer, or if they say CHANGE, in time. It is never both."""
    me = still_here(by=pack.whose, note=note)
    found = queries.locked_pack(me.viewer, pack.pk)
    if found is None or not 1 <= meant.numbers[0] <= len(ANSWERS):
        return say("The number has to be 1 to {most}. Send the code again, and one number.", most=len(ANSWERS))
    found.decision = decision = decisions.locked_decision(me.viewer, found.decision_id)
    if found.stage == Stage.STOPPED or found.round != decision.round:
        return say("This code is an old one. Use the code in our newest text to you.")
    chosen = ANSWERS[meant.numbers[0] - 1]
    voter = decisions.voter_of(me.viewer, decision)
    if voter is not None and voter.took_part and not is_too_late(decision, note.at):
        if decision.secret:
            return say("You have given your answer. This is a secret vote, so it cannot be changed.")
        if not meant.change:
            return _counts_already(me, found, code=meant.code)
    came = replace(note, channel=Way.TEXT.value)
    take_position(by=me, decision=decision, answer=chosen, reason=meant.words, note=came)
    mine = Pack.objects.filter(decision=decision, round=decision.round, whose=me)
    mine.filter(stage=Stage.COUNTED).exclude(pk=found.pk).update(stage=Stage.STOPPED)
    mine.filter(pk=found.pk).update(stage=Stage.COUNTED, stage_at=note.at)
    if decision.secret:
        return say("Thank you. Your answer is in the box. Delete your text to us now, so that nobody else reads it.")
    return say(
        "Thank you. You said {number}: {answer}. To change it, text CHANGE, the code and a number.",
        number=meant.numbers[0],
        answer=LABELS[chosen],
    )


def _counts_already(me: Member, pack: Pack, *, code: str) -> str:
    before = decisions.position_of(me.viewer, decisions.voter_of(me.viewer, pack.decision), pack.decision)
    said = LABELS[Answer(before.answer)] if before else ""
    return say(
        "Your answer counts already: {answer}. To change it, text CHANGE {code} and a number.",
        answer=said,
        code=grouped(code),
    )


def _survey(awake: list[Phone], meant: Said, note: Note) -> str:
    """The faces of whoever this code is for; none of these people has it, nothing."""
    occasion = Occasion(quarter_of(localdate(note.at)))
    for phone in awake:
        member = phone.member
        if queries.survey_code(member.viewer, member, occasion) != meant.code:
            continue
        faces = {each.key: face for each, face in zip(QUESTIONS, meant.numbers, strict=True) if face}
        try:
            answer_survey(by=member, occasion=occasion, faces=faces, channel=Way.TEXT.value, note=note)
        except Refused as refused:
            return f"{refused.verdict.reason} {refused.verdict.next_step}"
        return say("Thank you. Your faces are in the box, without your name. Delete your text to us now.")
    return ""
