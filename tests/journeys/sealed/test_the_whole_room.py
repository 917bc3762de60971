"""Two members on two devices, a third let in, one removed; and the server's own database and disk, searched."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from playwright.sync_api import Page, expect

from tests.journeys.people import Door

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

PLANTED = ("heron at dawn", "kingfisher at noon", "Nightjar", "owlet.png", "a small owl", "after Bo had gone")
SOON = 15_000


@pytest.fixture
def site(browser, live_server, members):
    return Door(browser, live_server, members)


def open_room(site, page: Page, sound) -> None:
    page.goto(site.at("sealed/"))
    expect(page.get_by_text("Nobody outside has checked it yet.")).to_be_visible()
    page.get_by_label("For everyone with lived experience").check()
    sound(page)
    page.get_by_role("button", name="Open a sealed room").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Start this room")
    page.get_by_label("What shall people call you in this room?").fill("Nightjar")
    sound(page)
    page.get_by_role("button", name="Start this room").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A room of our own")


def say(page: Page, words: str) -> None:
    page.get_by_label("Write something").fill(words)
    page.get_by_role("button", name="Say it in this room").click()
    expect(page.get_by_text(words)).to_be_visible()


def let_in(site, inside: Page, new: Page, sound=None) -> None:
    inside.get_by_role("button", name="Let somebody in").click()
    inside.get_by_role("button", name="Show them a code").click()
    code = inside.locator(".sealed-code").inner_text().replace("\n", " ")
    new.goto(site.at("sealed/"))
    new.get_by_role("link", name="The locked room for everyone with lived experience").click()
    new.get_by_role("button", name="Somebody in the room gave me a code").click()
    new.get_by_label("The code").fill(code)
    if sound:
        sound(inside)
        sound(new)
    new.get_by_role("button", name="Use this code").click()
    new.get_by_role("button", name="Ask to come in").click()
    expect(inside.get_by_role("heading", level=1)).to_have_text("Is this them?", timeout=SOON)
    if sound:
        sound(inside)
    inside.get_by_role("button", name="Let them in").click()
    expect(new.get_by_label("Write something")).to_be_visible(timeout=SOON)


def everything_kept() -> bytes:
    """All tables, row by row, and every file in the folder of this installation."""
    rows = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'select * from "{table}"')
            rows += [value for row in cursor.fetchall() for value in row if value is not None]
    kept = [bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode() for value in rows]
    folder = Path(settings.DATA)
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()] if folder.is_dir() else []
    return b"\n".join(kept + files)


def decoded(kept: bytes) -> bytes:
    """Whatever in it is base64 or hexadecimal, as the bytes that it stands for."""
    found = [kept]
    for text in re.findall(rb"[A-Za-z0-9+/_-]{16,}", kept):
        plain = text.translate(bytes.maketrans(b"-_", b"+/"))
        found.append(base64.b64decode(plain + b"=" * (-len(plain) % 4) if len(plain) % 4 != 1 else plain[:-1]))
    for text in re.findall(rb"(?:[0-9a-f]{2}){8,}", kept):
        found.append(bytes.fromhex(text.decode()))
    return b"\n".join(found)


def assert_nothing_is_readable() -> None:
    kept = decoded(everything_kept())
    assert b"space.opened" in kept, "the search reads what is there"
    for words in PLANTED:
        for written in (words.encode(), words.encode("utf-16-le"), base64.b64encode(words.encode())[:-2]):
            assert written not in kept, words


def show_a_picture(ana: Page) -> None:
    picture = base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
    ana.get_by_label("A picture or a file, if you like").set_input_files(
        {"name": "owlet.png", "mimeType": "image/png", "buffer": picture}
    )
    ana.get_by_label("What is in the picture or file?").fill("a small owl")
    ana.get_by_role("button", name="Say it in this room").click()
    ana.get_by_role("button", name="Open the file: owlet.png").click()
    expect(ana.get_by_role("img", name="a small owl")).to_be_visible()


def test_two_members_a_third_let_in_one_removed_and_nothing_for_the_server_to_read(site, sound, members, shot):
    ana, bo, cat = (site.page_of(who) for who in ("ana", "bo", "cat"))
    open_room(site, ana, sound)
    say(ana, "heron at dawn")
    let_in(site, ana, bo, sound)
    expect(bo.get_by_text("heron at dawn")).to_be_visible()
    expect(bo.get_by_text("Nightjar let in Bo’s computer.")).to_be_visible()
    say(bo, "kingfisher at noon")
    ana.get_by_role("button", name="The room", exact=True).click()
    expect(ana.get_by_text("kingfisher at noon")).to_be_visible(timeout=SOON)
    sound(ana)
    shot(ana, "sealed-room")
    show_a_picture(ana)
    let_in(site, ana, cat)
    expect(cat.get_by_text("heron at dawn")).to_be_visible()

    ana.get_by_role("button", name="Who can read").click()
    expect(ana.get_by_text("Let in by Nightjar.")).to_have_count(2)
    sound(ana)
    shot(ana, "sealed-who")
    ana.get_by_role("button", name="Take Bo’s computer off the list").click()
    ana.get_by_label("They have left").check()
    sound(ana)
    ana.get_by_role("button", name="Take it off").click()
    expect(ana.get_by_text("Let in by Nightjar.")).to_have_count(1)
    ana.get_by_role("button", name="The room", exact=True).click()
    say(ana, "after Bo had gone")
    expect(cat.get_by_text("after Bo had gone")).to_be_visible(timeout=SOON)
    expect(cat.get_by_text("Nightjar took Bo’s computer off the list. They left.")).to_be_visible()

    bo.reload()
    expect(bo.get_by_role("heading", level=1)).to_have_text("You are not in this room any more")
    sound(bo)
    what = "async () => (await fetch(document.querySelector('[data-sealed]').dataset.api + 'items/')).status"
    assert bo.evaluate(what) == 404
    assert_nothing_is_readable()


def test_a_removed_device_with_all_it_kept_and_the_servers_help_reads_nothing_new(ana, bo):
    ana.say("While Bo was here")
    bo.sync()
    ana.got('await room.change("remove", [given.bo], "other");', bo=bo.id())
    ana.say("after Bo had gone")
    handed = ana.got(
        "const answer = await room.net.newest(1); const list = await room.net.list(-1, given.bo);"
        "return { item: answer.items[0], keys: list.keys, all: (await room.net.keysOf(list.n)).keys };",
        bo=bo.id(),
    )
    opening = """
      const header = JSON.parse(given.item.body);
      const item = { ...header, header: given.item.body, ct: lock.bytes.raw(given.item.ct) };
      const code = (problem) => problem.code ?? "will-not-open";
      const tried = [];
      for (const key of Object.values(room.kept.keys)) tried.push(await lock.words.open(key, item).catch(code));
      for (const key of given.all) {
        tried.push(await lock.keys.openSealed(at.device, "wrap", `${at.space}|1`, key).catch(() => "will-not-open"));
      }
      return tried;
    """
    bo.got("at.device = room.kept.device;")
    tried = bo.got(opening, **handed)
    assert len(tried) >= 2
    assert set(tried) == {"will-not-open"}


def test_a_key_card_is_shown_once_and_printed(site, ana, sound, live_server, shot):
    page = ana.page
    page.goto(live_server.url + ana.api + "card/")
    page.get_by_role("button", name="Make my key card").click()
    expect(page.locator(".sealed-code span")).to_have_count(7)
    sound(page)
    shot(page, "sealed-card")
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Print it")).to_be_hidden()
    expect(page.locator(".sealed-qr")).to_be_visible()
    page.emulate_media(media="screen")
    page.get_by_role("button", name="I have it on paper").click()
    expect(page.locator(".sealed-code")).to_have_count(0)
    expect(page.get_by_text("You have a card since")).to_be_visible()


def test_the_picture_of_a_code_can_be_read_by_the_reader_that_is_fetched_for_it(site, ana, live_server):
    page = ana.page
    page.goto(live_server.url + ana.api + "card/")
    page.get_by_role("button", name="Make my key card").click()
    code = page.locator(".sealed-code").inner_text().replace("\n", "-")
    read = """async (scan) => {
      const { default: reader } = await import(scan);
      const svg = document.querySelector(".sealed-qr");
      const size = Number(svg.getAttribute("viewBox").split(" ")[2]);
      const side = size * 6;
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = side;
      const context = canvas.getContext("2d");
      context.fillStyle = "#fff";
      context.fillRect(0, 0, side, side);
      context.fillStyle = "#000";
      context.scale(6, 6);
      context.fill(new Path2D(svg.querySelector("path").getAttribute("d")));
      return reader(context.getImageData(0, 0, side, side).data, side, side).data;
    }"""
    scan = page.locator("[data-sealed]").get_attribute("data-scan")
    assert page.evaluate(read, scan) == code


def test_the_stop_page_has_no_way_on_and_somebody_to_ring(ana, bo, sound, live_server, shot):
    ana.say("Before")
    bo.sync()
    bo.got("await room.save();")
    bo.told("list", lambda said, query: {**said, "n": 0, "entries": []})
    page = bo.page
    page.goto(live_server.url + bo.api)
    expect(page.get_by_role("heading", level=1)).to_have_text("Something is not right with this room")
    expect(page.get_by_text("Do not write here now. It is not your fault.")).to_be_visible()
    expect(page.get_by_text("Show this page to Priya Nair")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_count(0)
    in_main = page.get_by_role("main").get_by_role("button")
    assert in_main.all_inner_texts() == ["See what was said before"]
    sound(page)
    shot(page, "sealed-stop")


@pytest.mark.parametrize("width", [390, 1280])
def test_everybody_can_use_the_pages_before_and_about(site, ana, sound, width, live_server):
    page = ana.page
    page.set_viewport_size({"width": width, "height": 900})
    for path in ("sealed/", "sealed/about/"):
        page.goto(site.at(path))
        sound(page)
    for view in ("", "who/", "phone/", "card/"):
        page.goto(live_server.url + ana.api + view)
        expect(page.get_by_role("navigation", name="This room")).to_be_visible()
        sound(page)


def test_without_a_script_nothing_can_be_written_and_the_page_says_so(without_script, ana, live_server, members):
    cookie = members.client("ana").cookies["sessionid"].value
    without_script.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    without_script.goto(live_server.url + ana.api)
    expect(without_script.get_by_text("nothing is sent")).to_be_visible()
    expect(without_script.locator("main :is(input, textarea, form)")).to_have_count(0)


def test_what_people_write_is_never_read_as_markup(site, ana, live_server):
    said: list[str] = []
    page = ana.page
    page.on("dialog", lambda dialog: said.append(dialog.message) or dialog.dismiss())
    page.goto(live_server.url + ana.api)
    hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    say(page, hostile)
    assert page.locator(".things img").count() == 0
    assert said == []
    with pytest.raises(Exception, match="TrustedHTML"):
        page.evaluate("() => { document.querySelector('main').innerHTML = '<b>x</b>'; }")
