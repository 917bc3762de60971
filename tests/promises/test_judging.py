"""Kept or not, and did it help? Only people with lived experience say, and nobody about their own."""

import pytest
from django.db import IntegrityError, transaction

from alongside.domain.verdict import Refused
from alongside.partnerships.actions.standing import change_stake
from alongside.promises import queries
from alongside.promises.models import Judgement
from tests.decisions.record import last, lines
from tests.decisions.world import agreement
from tests.promises.promising import judged, late, may_judge, promised, reported, standing


@pytest.fixture
def owed(cast, decision):
    made = promised(cast, decision, cast.cy)
    late(cast, made)
    return made


@pytest.mark.parametrize("who", ["ana", "bo"])
def test_people_with_lived_experience_say_and_the_entry_names_their_group_only(cast, owed, who):
    member = getattr(cast, who)
    judged(cast, member, owed, "no", "partly", "Twice there was no taxi.")
    [said] = Judgement.objects.all()
    assert (said.member, said.stake, said.kept, said.helped) == (member, member.stake, "no", "partly")
    facts = {"promise": owed.pk.hex, "judge_stake": member.stake, "kept": "no", "helped": "partly"}
    assert last(cast) == ("promise.judged", facts)


@pytest.mark.parametrize("owner", ["ana", "bo", "cy"])
def test_professionals_are_refused_whoever_promised(cast, decision, owner):
    owed = promised(cast, decision, getattr(cast, owner))
    late(cast, owed)
    [dee] = cast.more("professional", "Dee")
    for member in (cast.cy, dee):
        with pytest.raises(Refused, match="People who use services and carers say whether a promise was kept"):
            judged(cast, member, owed)
        assert not may_judge(cast, member, owed)
    assert not Judgement.objects.exists()


def test_nobody_marks_their_own(cast, decision):
    mine = promised(cast, decision, cast.ana)
    late(cast, mine)
    with pytest.raises(Refused, match="This is your own promise"):
        judged(cast, cast.ana, mine)
    judged(cast, cast.bo, mine)


def test_a_member_who_becomes_a_professional_can_no_longer_say(cast, owed):
    change_stake(by=cast.bo, stake="professional", note=cast.note())
    cast.bo.refresh_from_db()
    with pytest.raises(Refused, match="People who use services and carers"):
        judged(cast, cast.bo, owed)


def test_the_rule_goes_by_what_somebody_is_now_and_not_by_what_an_open_page_says(cast, owed):
    """Bo's page was loaded while he was a carer."""
    as_loaded = type(cast.bo).objects.select_related("partnership").get(pk=cast.bo.pk)
    change_stake(by=cast.bo, stake="professional", note=cast.note())
    with pytest.raises(Refused, match="People who use services and carers"):
        judged(cast, as_loaded, owed)


@pytest.mark.parametrize(("done", "may"), [(False, False), (True, True)])
def test_it_is_too_early_until_its_day_unless_it_is_said_to_be_done(cast, decision, done, may):
    owed = promised(cast, decision, cast.cy)
    if done:
        reported(cast, owed, done=True)
    assert bool(may_judge(cast, cast.ana, owed)) is may
    if may:
        judged(cast, cast.ana, owed)
        return
    with pytest.raises(Refused, match="too early to say"):
        judged(cast, cast.ana, owed)


def test_nothing_is_said_about_what_nobody_promised(cast, decision):
    asked = promised(cast, decision, cast.cy, by=cast.ana)
    late(cast, asked)
    with pytest.raises(Refused, match="too early to say"):
        judged(cast, cast.bo, asked)


def test_an_answer_can_change_and_stays_one_answer_while_the_record_keeps_both(cast, owed):
    judged(cast, cast.ana, owed, "no", "no")
    judged(cast, cast.ana, owed, "yes", "partly", "The second week was better.")
    said = Judgement.objects.get()
    assert (said.kept, said.helped, said.words, said.at) == (
        "yes", "partly", "The second week was better.", cast.clock.at,
    )  # fmt: skip
    entered = [(line["facts"]["kept"], line["by"]) for line in lines(cast) if line["act"] == "promise.judged"]
    assert entered == [("no", cast.ana.pseudonym), ("yes", cast.ana.pseudonym)]


@pytest.mark.parametrize(
    ("ana", "bo", "stands"),
    [
        ("yes", "yes", "kept"),
        ("yes", "not_sure", "kept"),
        ("no", "not_sure", "not_kept"),
        ("yes", "no", "differ"),
        ("not_sure", "not_sure", "late"),
    ],
)
def test_it_stands_as_most_of_them_say(cast, owed, ana, bo, stands):
    judged(cast, cast.ana, owed, ana)
    judged(cast, cast.bo, owed, bo)
    assert standing(cast, cast.cy, owed) == stands


def test_what_each_group_says_is_counted_apart_and_none_is_nothing(cast, owed):
    judged(cast, cast.ana, owed, "yes", "partly")
    found = {each.stake: each for each in queries.said_by_stake(cast.cy.viewer, owed, agreement(cast))}
    assert found.keys() == {"uses_services", "carer"}
    ana, bo = found["uses_services"], found["carer"]
    assert (ana.answered, ana.kept, ana.not_kept, ana.helped, ana.helped_partly, ana.not_helped) == (1, 1, 0, 0, 1, 0)
    assert (bo.answered, bo.kept, bo.helped) == (0, 0, 0)


def test_an_answer_of_a_group_that_the_agreement_no_longer_has_still_counts(cast, owed):
    judged(cast, cast.ana, owed, "yes", "yes")
    Judgement.objects.update(stake="care_leaver")
    found = {each.stake: each.kept for each in queries.said_by_stake(cast.cy.viewer, owed, agreement(cast))}
    assert found == {"uses_services": 0, "carer": 0, "care_leaver": 1}


def test_my_answer_is_mine(cast, owed):
    judged(cast, cast.ana, owed, words="Good.")
    mine = queries.my_judgement(cast.ana.viewer, owed)
    assert mine is not None
    assert mine.member == cast.ana
    for viewer in (cast.bo.viewer, cast.eve.viewer, None):
        assert queries.my_judgement(viewer, owed) is None


def test_nobody_of_another_partnership_says_or_counts(cast, owed):
    judged(cast, cast.ana, owed)
    with pytest.raises(Refused, match="There is nothing here"):
        judged(cast, cast.eve, owed)
    for viewer in (cast.eve.viewer, None):
        assert not queries.may_judge(viewer, owed, today=owed.due)
        assert sum(each.answered for each in queries.said_by_stake(viewer, owed, agreement(cast))) == 0


@pytest.mark.both_databases
@pytest.mark.parametrize("change", [{"kept": "maybe"}, {"helped": "a_lot"}])
def test_the_database_keeps_to_the_answers_there_are(cast, owed, change):
    judged(cast, cast.ana, owed)
    with pytest.raises(IntegrityError), transaction.atomic():
        Judgement.objects.update(**change)


@pytest.mark.both_databases
def test_the_database_keeps_one_answer_a_person(cast, owed):
    judged(cast, cast.ana, owed)
    again = Judgement.objects.get()
    again.pk = cast.clock.chance.new_id()
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save(force_insert=True)
