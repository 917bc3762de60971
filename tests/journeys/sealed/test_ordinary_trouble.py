"""What goes wrong without anybody's bad will: two tabs, back-ups, lost phones, leaving, no answer."""

from __future__ import annotations

import pytest

from tests.journeys.sealed.devices import ACCEPT, ANSWER, INVITE, Device

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def test_two_tabs_posting_at_once_raise_no_alarm(ana, bo, live_server):
    other = Device(ana.page.context.new_page(), live_server.url, ana.space, ana.member)
    assert other.do("await room.load(); await room.open();") == {"ok": None}
    many = """
      globalThis.done = Promise.all([1, 2, 3, 4].map((n) => room.say({ k: "text", text: given.tab + n })));
    """
    ana.got(many + "globalThis.done.catch(() => {});", tab="first ")
    other.got(many + "await globalThis.done;", tab="second ")
    ana.got("await globalThis.done;")
    assert ana.sync() == other.sync() == bo.sync() == {"ok": None}
    assert sorted(bo.texts()) == sorted(f"{tab} {n}" for tab in ("first", "second") for n in (1, 2, 3, 4))


def test_of_two_members_who_change_the_list_the_slower_makes_it_anew_on_the_list_of_the_quicker(ana, bo, device):
    for who, by in (("cat", ana), ("zoe", bo)):
        new = device(who)
        new.got(ANSWER, written=by.got(INVITE), name="")
    assert bo.got(ACCEPT) == "in"
    assert ana.got("return room.list.n;") == 1, "Ana’s device does not know of it yet"
    assert ana.got(ACCEPT) == "in"
    assert ana.got("return lock.list.members(room.list).size;") == 4


def test_a_phone_filled_from_a_back_up_retires_and_is_let_in_anew(ana, bo):
    bo.say("Before")
    bo.got("at.backup = await at.store.get();")
    bo.say("After the back-up")
    bo.got("await at.store.put(at.backup);")
    assert bo.reopen() == {"fault": "restored-copy"}
    bo.do('await room.change("leaveAlone");')
    bo.got("await room.retire(); globalThis.room = new lock.Room(at);")
    assert ana.sync() == {"ok": None}
    assert ana.got("return room.list.due;") is True
    assert ana.say("A new key first") == {"ok": None}
    ana.let_in(bo)
    assert bo.texts() == ["Before", "After the back-up", "A new key first"]


def test_no_answer_and_the_same_bytes_are_sent_again(ana, bo):
    ana.page.route("**/items/", lambda route: route.abort() if route.request.method == "POST" else route.fallback())
    assert ana.say("Sent once") == {"lost": True}
    ana.told_the_truth()
    assert ana.reopen() == {"ok": None}
    bo.sync()
    assert bo.texts() == ["Sent once"]


def test_the_answer_alone_is_lost_and_nothing_is_said_twice(ana, bo):
    def swallow(route):
        if route.request.method != "POST":
            return route.fallback()
        route.fetch()
        return route.abort()

    ana.page.route("**/items/", swallow)
    assert ana.say("Said once") == {"lost": True}
    ana.told_the_truth()
    assert ana.reopen() == {"ok": None}
    ana.say("And on")
    bo.sync()
    assert bo.texts() == ["Said once", "And on"]


def test_what_was_written_before_the_lock_changed_is_written_again_under_the_new_one(ana, bo):
    bo.got("at.held = room.catchUp; room.catchUp = async () => { if (!room.log) await at.held.call(room); };")
    ana.got('await room.change("rotate");')
    bo.page.evaluate("() => { room.catchUp = at.held; }")
    assert bo.say("Under the new key") == {"ok": None}
    ana.sync()
    assert ana.texts() == ["Under the new key"]
    assert ana.got("return room.log.items.at(-1).epoch;") == 1


def test_somebody_leaves_and_the_next_who_opens_changes_the_lock_by_itself(ana, bo, device):
    cat = device("cat")
    ana.let_in(cat)
    cat.do('await room.change("leave");')
    ana.got("at.mend = room.mend; room.mend = async () => {};")
    assert ana.say("Too early") == {"refused": "old-epoch"}
    assert bo.reopen() == {"ok": None}
    assert bo.got("return [room.list.due, room.list.epoch];") == [False, 1]
    assert bo.say("Safe now") == {"ok": None}
    assert cat.sync() == {"fault": "not-on-list"}


def test_two_members_together_bring_back_one_who_lost_everything(ana, bo, device):
    cat, again = device("cat"), device("bo")
    ana.let_in(cat)
    bo.say("Before I lost my phone")
    written = again.got('return lock.joining.offerWithMyCode(at, { kind: "phone", name: "Bo" });')
    read = "at.code = await lock.codes.fromCode(await lock.codes.read(given.code), at.space);"
    assert ana.got(read + ACCEPT, code=written) == "asked"
    assert again.got("return lock.joining.arrived(at);") is False
    assert ana.got(read + ACCEPT, code=written) == "asked", "one of them twice is not two"
    cat.sync()
    assert cat.got(read + ACCEPT, code=written) == "in"
    assert (
        again.got("if (!(await lock.joining.arrived(at))) return 'no'; await room.load(); await room.open();") is None
    )
    assert again.texts() == ["Before I lost my phone"]
    marked = "return lock.list.live(room.list).filter((each) => each.marked).map((each) => each.id);"
    ana.sync()
    assert ana.got(marked) == [again.id()]
    bo.sync()
    bo.got('await room.change("agree", given.id);', id=again.id())
    ana.sync()
    assert ana.got(marked) == []


def test_a_key_card_opens_the_room_on_a_new_phone(ana, bo, device):
    card = bo.got("return lock.joining.makeCard(room);")
    ana.say("While the card lay in a drawer")
    ana.got('await room.change("remove", [given.id], "lost");', id=bo.id())
    new = device("bo")
    as_card = """
      const memory = new lock.store.MemoryStore();
      await memory.put(await lock.joining.openCard(at, await lock.codes.read(given.card)));
      globalThis.asCard = new lock.Room({ ...at, store: memory });
      await globalThis.asCard.load();
      await globalThis.asCard.open();
    """
    new.got(
        as_card + 'await lock.joining.letInByCard(globalThis.asCard, { store: at.store, kind: "phone" });', card=card
    )
    assert new.do("await room.load(); await room.open();") == {"ok": None}
    assert new.texts() == ["While the card lay in a drawer"]
    assert new.say("I am back") == {"ok": None}
    assert ana.sync() == {"ok": None}
    assert ana.got("return lock.list.live(room.list).filter((each) => each.marked).length;") == 0
    other = device("ana")
    assert other.do(as_card, card=card) == {"fault": "no-such-card"}, "only its owner, signed in, is given the card"


def test_a_card_on_somebody_elses_tablet_reads_and_posts_and_leaves_nothing(ana, bo, device):
    card = bo.got("return lock.joining.makeCard(room);")
    for text in ("First", "Second"):
        tablet = device("bo")
        tablet.got(
            """
              const memory = new lock.store.MemoryStore();
              await memory.put(await lock.joining.openCard(at, await lock.codes.read(given.card)));
              globalThis.room = new lock.Room({ ...at, store: memory });
              await globalThis.room.load();
              await globalThis.room.open();
              await globalThis.room.say({ k: "text", text: given.text });
            """,
            card=card, text=text,
        )  # fmt: skip
        assert tablet.got("return (await at.store.get()) ?? 'nothing';") == "nothing"
    assert ana.sync() == {"ok": None}
    assert ana.texts() == ["First", "Second"]


def test_an_old_list_shown_to_a_card_that_has_a_newer_note(ana, bo, device):
    card = bo.got("return lock.joining.makeCard(room);")
    ana.got('await room.change("rotate");')
    bo.sync()
    bo.got("await lock.joining.refreshNote(room);")
    tablet = device("bo")
    tablet.told("list", lambda said, query: {**said, "n": 2, "entries": said["entries"][:3]})
    answer = tablet.do("await lock.joining.openCard(at, await lock.codes.read(given.card));", card=card)
    assert answer == {"stop": "rolled-back"}


@pytest.mark.parametrize("typed", ["", "1NGK", "1NGK-K70K-1NGK-K70K-1NGK-K70K-1NGK", "UUUU-" * 7])
def test_a_slip_in_a_code_is_noticed_before_anybody_is_asked(ana, typed):
    assert ana.do("await lock.codes.read(given.typed);", typed=typed) == {"fault": "mistyped"}


def test_a_code_may_be_typed_small_with_o_for_0_and_l_for_1_or_pasted_as_a_link(ana):
    same = """
      const secret = lock.codes.newCode();
      const code = await lock.codes.written(secret);
      const ways = [code, code.toLowerCase(), code.replaceAll("0", "O").replaceAll("1", "l"), `https://x/join/#${code}`];
      const read = await Promise.all(ways.map((way) => lock.codes.read(way)));
      return [code.length, read.every((each) => lock.bytes.hex(each) === lock.bytes.hex(secret))];
    """
    assert ana.got(same) == [34, True]


def test_taken_back_words_are_gone_and_every_chain_still_closes(ana, bo, device):
    ana.say("Not this")
    ana.say("But this")
    leaf = 'const line = room.reading.lines().find((each) => each.said?.text === "Not this");'
    ana.got(leaf + 'await room.say({ k: "delete", re: line.leaf }, { drop: [line.leaf] });')
    assert bo.sync() == {"ok": None}
    assert bo.texts() == ["But this"]
    cat = device("cat")
    ana.let_in(cat)
    assert cat.texts() == ["But this"]
    assert cat.got('return room.reading.lines().filter((each) => each.kind === "taken-back").length;') == 1


def test_newcomers_who_may_not_read_back_can_not(device):
    ana = device("ana").start(history="from-now")
    ana.say("Before Bo came")
    bo = device("bo")
    ana.let_in(bo)
    ana.say("Since Bo came")
    bo.sync()
    assert bo.texts() == ["Since Bo came"]
    assert bo.got('return room.reading.lines().filter((each) => each.code === "no-key-for-epoch").length;') > 0


FILE = """
  const bytes = Uint8Array.from({ length: 600 * 1024 }, (_, n) => n % 251);
  return lock.files.sealFile(room.net, at.space, bytes, { name: "plan.png", type: "image/png" });
"""
OPEN = "return (await lock.files.openFile(room.net, at.space, given.file)).length;"


def test_a_file_in_pieces_swapped_cut_off_or_foreign(ana, bo):
    file, other = ana.got(FILE), ana.got(FILE)
    assert bo.got(OPEN, file=file) == 600 * 1024
    assert bo.do(OPEN, file={**file, "count": 2}) == {"fault": "file-will-not-open"}
    assert bo.do(OPEN, file={**file, "size": 599 * 1024}) == {"fault": "file-will-not-open"}
    for wrong in (file["id"] + "/1/3/", other["id"] + "/0/3/"):
        bo.page.route(f"**/files/{file['id']}/0/3/", serving(wrong))
        assert bo.do(OPEN, file=file) == {"fault": "file-will-not-open"}
        bo.told_the_truth()


def serving(another: str):
    """Another piece than the one that was asked for."""

    def swap(route):
        address = route.request.url.rsplit("/files/", 1)[0] + f"/files/{another}"
        route.fulfill(response=route.fetch(url=address))

    return swap


def test_a_signed_post_that_will_not_open_is_that_posts_fault_alone(ana, bo):
    ana.got("""
      const key = room.kept.keys[0];
      room.alone = (act) => act();
      room.kept.keys[0] = await lock.keys.asEpoch(lock.bytes.random(32));
      await room.say({ k: "text", text: "x" }).catch(() => {});
      room.kept.keys[0] = key;
    """)
    assert bo.sync() == {"ok": None}
    assert bo.got("return room.reading.lines().filter((each) => each.code === 'will-not-open').length;") == 1
    assert bo.say("The room goes on") == {"ok": None}


def test_keys_that_a_browser_does_not_keep_make_it_no_device(device, ana):
    bo = device("bo")
    forgetful = """
      const store = new lock.store.MemoryStore();
      store.put = async () => { throw new DOMException("no keys here", "DataCloneError"); };
      await lock.store.newKeptDevice(store, at.member, "phone");
    """
    assert bo.do(forgetful) == {"fault": "cannot-be-a-device"}


def test_private_keys_can_not_be_taken_out_by_a_script(ana):
    taken = """
      const { enc, sig } = room.kept.device.keys;
      const out = (how, key) => crypto.subtle.exportKey(how, key).then(() => "out", () => "kept");
      return Promise.all([out("pkcs8", enc.privateKey), out("pkcs8", sig.privateKey), out("raw", room.kept.keys[0])]);
    """
    assert ana.got(taken) == ["kept", "kept", "kept"]
