"""Starting a partnership: one question a page, nothing lost, and no exemption for whoever does it."""

import re

import pytest

from alongside.domain.agreement import ORDINARY, Ballot, Days
from alongside.partnerships import queries
from alongside.partnerships.models import Member, Partnership
from alongside.spaces.models import Space
from alongside.web.starting import QUESTIONS, STEPS
from tests.partnerships.reading import acts

pytestmark = pytest.mark.django_db

ANSWERS = {
    "about": {"name": "Quay Street", "purpose": "We run the day centre together."},
    "groups": {"seats-uses_services": "5", "seats-carer": "3", "seats-professional": "4", "rows": "0"},
    "contact": {"contact_name": "Priya Nair", "contact_phone": "01632 960 142", "contact_hours": ""},
    "deciding": {"rule": "consent", "seats-uses_services": "5", "seats-carer": "3", "seats-professional": "4"},
    "open": {"fewest": "7", "most": "28"},
    "secrecy": {"ballot": "open", "hide_results": "on", "small_group": "5"},
    "waits": {"reply_days": "15", "notice_days_for_papers": "10"},
    "money": {"offered": "no", "per": "hour", "within_days": "28", "expenses": ["travel"]},
    "access": {"promises": "We use short words.\nYou can bring a supporter."},
}


def answer(browser, step, **changed):
    said = {name.replace("__", "-"): value for name, value in changed.items()}
    return browser.post(f"/start/{step}/", {**ANSWERS[step], "go": "on", **said})


def answer_all(browser, **changed):
    for step in STEPS:
        assert answer(browser, step, **changed.get(step, {})).status_code == 302, step


def test_every_question_has_its_page_with_an_answer_filled_in(cast):
    browser = cast.client("dot")
    assert "9 short questions" in browser.get("/start/").content.decode()
    for number, step in enumerate(STEPS, 1):
        page = browser.get(f"/start/{step}/").content.decode()
        assert f"Question {number} of 9" in page
        assert QUESTIONS[step] in page
    assert browser.get("/start/everything/").status_code == 404


def test_the_whole_way_ends_in_a_partnership_with_a_room_for_everyone(cast):
    browser = cast.client("dot")
    answer_all(browser, secrecy={"ballot": "secret"}, open={"fewest": "20", "most": "60"})
    assert "Start the partnership" in browser.get("/start/check/").content.decode()
    done = browser.post("/start/check/")
    assert done["Location"] == "/start/done/quay-street/"
    made = Partnership.objects.get(slug="quay-street")
    agreement = queries.agreement_of(None, made)
    assert agreement.seats == {"uses_services": 5, "carer": 3, "professional": 4}
    assert agreement.rule_for(ORDINARY).rule.how == "consent"
    assert agreement.rule_for(ORDINARY).ballot is Ballot.SECRET
    assert [rule.open_for_days for rule in agreement.rules] == [Days(20, 60)] * 3
    assert (agreement.reply_days, agreement.notice_days_for_papers) == (15, 10)
    assert agreement.access_promises == ("We use short words.", "You can bring a supporter.")
    assert acts(made) == ["partnership.started", "terms.stated", "space.opened"]
    assert Space.objects.get(partnership=made).kind == "joint"
    assert not Member.objects.filter(partnership=made).exists()


def test_the_start_is_over_once_it_is_made(cast):
    browser = cast.client("dot")
    answer_all(browser)
    browser.post("/start/check/")
    assert browser.post("/start/check/").status_code == 200
    assert Partnership.objects.filter(name="Quay Street").count() == 1
    assert "Quay Street" not in browser.get("/start/about/").content.decode()


def test_nothing_begins_while_a_question_is_open(cast):
    browser = cast.client("dot")
    for step in STEPS[1:]:
        answer(browser, step)
    before = Partnership.objects.count()
    page = browser.post("/start/check/").content.decode()
    assert "It cannot begin yet" in page
    assert "Start the partnership" not in page
    assert Partnership.objects.count() == before


def test_back_keeps_everything_typed_even_what_is_not_possible(cast):
    browser = cast.client("dot")
    gone_back = browser.post("/start/contact/", {**ANSWERS["contact"], "contact_phone": "ring me", "go": "back"})
    assert gone_back["Location"] == "/start/groups/"
    page = browser.get("/start/contact/").content.decode()
    assert 'value="ring me"' in page
    assert "A phone number has only numbers" in page
    assert browser.post("/start/about/", {**ANSWERS["about"], "go": "back"})["Location"] == "/start/"
    assert "Go on where you were" in browser.get("/start/").content.decode()


@pytest.mark.parametrize(
    ("step", "name", "typed", "words"),
    [
        ("about", "name", "", "Give it a name."),
        ("about", "name", "🙂🙂🙂", "There is no letter in this name."),
        ("about", "name", "a" * 100_000, "100,000 letters"),
        ("about", "purpose", "🙂", "There are no words in this."),
        ("about", "purpose", "a" * 1_001, "1001 letters"),
        ("about", "purpose", "a\x00b", "a sign in this that we cannot keep"),
        ("contact", "contact_phone", "<script>alert(1)</script>", "A phone number has only numbers"),
        ("contact", "contact_phone", "123", "This number is too short."),
        ("groups", "seats__carer", "1" * 400, "Write a whole number"),
        ("groups", "seats__carer", "minus one", "Write a whole number"),
        ("open", "fewest", "40", "This has to be 40 or more"),
        ("secrecy", "small_group", "1", "The number has to be 3 or more."),
        ("waits", "reply_days", "0", "The number has to be 1 or more."),
        ("money", "offered", "maybe", "That is not one of the answers."),
        ("access", "promises", "a\u202eb", "marks in here that nobody can see"),
    ],
)
def test_a_mistake_is_said_and_what_was_typed_is_kept(cast, step, name, typed, words):
    page = answer(cast.client("dot"), step, **{name: typed})
    assert page.status_code == 200
    text = page.content.decode()
    assert words in text
    assert "<script>alert" not in text


def test_a_table_without_lived_experience_is_refused_where_it_is_set(cast):
    page = answer(cast.client("dot"), "groups", seats__uses_services="0", seats__carer="0").content.decode()
    assert "Nobody with lived experience has a seat." in page


def test_a_group_of_its_own_is_added_with_a_name_a_side_and_seats(cast):
    browser = cast.client("dot")
    more = browser.post("/start/groups/", {**ANSWERS["groups"], "more": "rows"}).content.decode()
    assert "Another group" in more
    row = {"rows": "1", "label-new-0": "care leaver", "plural-new-0": "care leavers", "side-new-0": "lived"}
    answer_all(browser, groups={**row, "seats-new-0": "2"}, deciding={"seats-care_leaver": "6"})
    assert "Seats for care leavers" in browser.get("/start/deciding/").content.decode()
    browser.post("/start/check/")
    seats = queries.agreement_of(None, Partnership.objects.get(slug="quay-street")).seats
    assert seats == {"uses_services": 5, "carer": 3, "professional": 4, "care_leaver": 6}


def test_the_same_group_twice_is_refused(cast):
    row = {"rows": "1", "label__new-0": "carer", "plural__new-0": "carers", "side__new-0": "lived", "seats__new-0": "1"}
    page = answer(cast.client("dot"), "groups", **row).content.decode()
    assert "Two groups are called “carer”." in page


def test_seats_typed_on_either_page_are_the_same_seats(cast):
    browser = cast.client("dot")
    answer(browser, "groups", seats__carer="7")
    assert 'value="7"' in browser.get("/start/deciding/").content.decode()
    answer(browser, "deciding", seats__carer="8")
    assert 'value="8"' in browser.get("/start/groups/").content.decode()
    answer(browser, "groups", seats__carer="9")
    assert 'value="9"' in browser.get("/start/deciding/").content.decode()


def shown(text):
    return re.search(r'id="verdict".*?</div>', text, re.DOTALL)[0]


def test_the_picture_changes_as_somebody_chooses(cast):
    browser = cast.client("dot")
    level = browser.post("/start/deciding/picture/", {**ANSWERS["deciding"], "rule": "each_group"}).content.decode()
    uneven = browser.post(
        "/start/deciding/picture/", {**ANSWERS["deciding"], "rule": "simple_majority", "seats-professional": "20"}
    ).content.decode()
    assert "Level." in shown(level)
    assert "Not level." in shown(uneven)
    assert "People with lived experience have been outvoted this way." in uneven
    assert 'class="power"' in uneven
    assert "<html" not in uneven
    assert 'id="seats"' not in uneven


def test_a_button_gives_one_seat_more_or_fewer(cast):
    browser = cast.client("dot")
    more = browser.post("/start/deciding/picture/", {**ANSWERS["deciding"], "more": "seats-carer"}).content.decode()
    assert re.search(r'name="seats-carer"[^>]*value="4"', more) or re.search(r'value="4"[^>]*name="seats-carer"', more)
    assert 'hx-swap-oob="true"' in more
    none = {**ANSWERS["deciding"], "seats-carer": "0", "fewer": "seats-carer"}
    assert browser.post("/start/deciding/picture/", none).status_code == 200


@pytest.mark.parametrize("sent", [{"more": "seats-carer"}, {"fewer": "seats-carer"}, {"show": "yes"}])
def test_without_a_script_the_page_shows_the_picture_and_goes_nowhere(cast, sent):
    page = cast.client("dot").post("/start/deciding/", {**ANSWERS["deciding"], **sent})
    assert page.status_code == 200
    assert 'class="power"' in page.content.decode()


@pytest.mark.parametrize("seats", ["", "many", "-4", "9" * 40])
def test_there_is_no_picture_of_what_does_not_fit_together(cast, seats):
    sent = {**ANSWERS["deciding"], "seats-carer": seats}
    page = cast.client("dot").post("/start/deciding/picture/", sent).content.decode()
    assert "There is no picture yet" in page


def test_a_contradiction_that_comes_later_is_named_before_it_starts(cast):
    browser = cast.client("dot")
    answer_all(browser, secrecy={"ballot": "secret"})
    answer(browser, "groups", seats__carer="1")
    page = browser.get("/start/check/").content.decode()
    assert "Carers have 1 seat. Whether they agreed tells how that person answered." in page
    assert "Start the partnership" not in page


@pytest.mark.parametrize("who", ["ana", "bo", "cy", "eve"])
def test_only_whoever_keeps_the_site_running_may_start_one(cast, who):
    browser = cast.client(who)
    for path in ("/start/", "/start/about/", "/start/check/"):
        page = browser.get(path)
        assert page.status_code == 409
        assert "keep this site running" in page.content.decode()
    assert browser.post("/start/deciding/picture/").status_code == 409


def test_in_the_demo_anybody_may_and_a_stranger_signs_in_first(cast, settings):
    assert cast.client("nobody").get("/start/").status_code == 302
    settings.DEMO = True
    assert cast.client("ana").get("/start/").status_code == 200


def test_whoever_started_it_joins_like_anyone(cast):
    browser = cast.client("dot")
    answer_all(browser)
    done = browser.post("/start/check/")["Location"]
    assert "that gives you no seat and no say" in browser.get(done).content.decode()
    assert cast.client("ana").get(done).status_code == 404
    assert browser.post(done)["Location"] == "/join/about/"
    browser.post("/join/name/", {"name": "Dot"})
    assert browser.post("/join/group/", {"stake": "professional"}).status_code == 302
    made = Partnership.objects.get(slug="quay-street")
    dot = queries.membership(cast.dot, made)
    assert (dot.stake, queries.seat_of(dot.viewer)) == ("professional", None)
    assert acts(made)[-2:] == ["member.invited", "member.joined"]
    assert browser.get(done)["Location"] == "/p/quay-street/people/"


def test_two_of_one_name_have_two_addresses(cast):
    for slug in ("quay-street", "quay-street-2"):
        browser = cast.client("dot")
        answer_all(browser)
        assert browser.post("/start/check/")["Location"] == f"/start/done/{slug}/"


def test_the_last_page_says_shortly_what_was_answered(cast):
    browser = cast.client("dot")
    answer_all(browser)
    page = " ".join(re.sub(r"<[^>]+>", " ", browser.get("/start/check/").content.decode()).split())
    for question, said in [
        ("Who is at the table?", "5 people who use services, 3 carers and 4 professionals have a seat."),
        ("How will you decide?", "Consent."),
        ("How long does a decision stay open?", "7 to 28 days."),
        ("Who can see how you answer?", "Members see how you answer, when it closes."),
        ("What do you offer people for their time?", "Time is not paid yet. 1 kind of cost is paid back."),
        ("What do you promise, so that everyone can take part?", "2 promises."),
        ("How long may things take?", "A reply in 15 days. Papers 10 days before."),
    ]:
        assert f"{question} {said}" in page


def test_today_shows_the_way_to_start_one_to_whoever_may(cast):
    assert "/start/" in cast.client("dot").get("/today/").content.decode()
    assert "/start/" not in cast.client("ana").get("/today/").content.decode()
