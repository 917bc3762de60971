/* Posting: the finished bytes are kept before they are sent, and the same bytes are sent until there is an answer. */

import { coded, ctDigest, messageLeaf, messageSigned, raw, utf8 } from "./bytes.js";
import { Fault, Refused } from "./faults.js";
import { sign } from "./keys.js";
import { newIv, open, seal } from "./words.js";

const TRIES = 6;
const AGAIN = ["old-epoch", "stale-list", "wrong-count"];

export class Posting {
  constructor(room) {
    this.room = room;
  }

  /* Inside the room's lock. */
  async say(said, { drop = [], files = [] } = {}) {
    const { room } = this;
    await room.catchUp();
    await room.mend();
    await this.flush();
    const outbox = await this.written(said, { drop, files });
    await this.sent(outbox);
    await room.syncLog();
    await room.reading.all();
    await room.save();
  }

  async written(said, { drop, files }) {
    const { room } = this;
    const { list, kept, log } = room;
    const epochKey = kept.keys[list.epoch];
    if (!epochKey) throw new Fault("no-key-for-epoch");
    const header = {
      v: 1, space: list.space, epoch: list.epoch, rn: list.n, rh: list.head, by: room.me.id, i: kept.mine.i + 1,
      prev: kept.mine.leaf, seen: [log.size - 1, log.chain], at: Date.now(), iv: newIv(),
    };
    const { body, ct } = await seal(epochKey, header, said);
    const digest = await ctDigest(ct);
    const sig = await sign(kept.device, messageSigned(utf8(body), digest));
    const leaf = await messageLeaf(utf8(body), digest);
    kept.outbox = { i: header.i, leaf, message: { body, sig, ct: coded(ct), drop, files } };
    await room.save();
    return kept.outbox;
  }

  /* What an earlier try left behind: it may have arrived, or not. */
  async flush() {
    if (!this.room.kept.outbox) return;
    await this.sent(this.room.kept.outbox);
    await this.room.syncLog();
  }

  async sent(outbox, tries = TRIES) {
    const { room } = this;
    try {
      const answer = await room.net.post(outbox.message);
      if (answer.leaf !== outbox.leaf) throw new Fault("not-kept");
      room.kept.mine = { i: outbox.i, leaf: outbox.leaf };
      room.kept.outbox = null;
      await room.save();
    } catch (problem) {
      if (!(problem instanceof Refused) || !AGAIN.includes(problem.code) || tries === 0) throw problem;
      await this.writtenAgain(outbox, tries);
    }
  }

  /* Refused, so kept nowhere: the same words, under the key and the list of now. */
  async writtenAgain(outbox, tries) {
    const { room } = this;
    await room.catchUp();
    await room.mend();
    if (!room.kept.outbox) return; // it had arrived after all
    const { body, ct, drop, files } = outbox.message;
    const header = JSON.parse(body);
    const said = await open(room.kept.keys[header.epoch], { ...header, header: body, ct: raw(ct) });
    await this.sent(await this.written(said, { drop, files }), tries - 1);
  }
}


