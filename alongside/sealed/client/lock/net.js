/* The few things this device ever says to the server. No answer is believed. */

import { coded } from "./bytes.js";
import { Fault, NoAnswer, Refused, Stop } from "./faults.js";

export class Net {
  constructor(api, token) {
    this.api = api;
    this.token = token;
  }

  async ask(path, how = {}) {
    let answer;
    try {
      const headers = { "X-CSRFToken": this.token, ...(how.headers || {}) };
      answer = await fetch(this.api + path, { cache: "no-store", redirect: "manual", ...how, headers });
    } catch {
      throw new NoAnswer("no answer");
    }
    if (answer.type === "opaqueredirect") throw new Fault("signed-out");
    if (answer.status === 404) throw new Fault("not-here");
    if (answer.status === 409) throw new Refused((await this.read(answer)).code);
    if (!answer.ok) throw new NoAnswer(String(answer.status));
    return answer;
  }

  async read(answer) {
    try {
      return await answer.json();
    } catch {
      throw new Stop("not-an-answer");
    }
  }

  async get(path) {
    return this.read(await this.ask(path));
  }

  async send(path, what, method = "POST") {
    const headers = { "Content-Type": "application/json" };
    return this.read(await this.ask(path, { method, headers, body: JSON.stringify(what) }));
  }

  list(after, device) {
    return this.get(`list/?after=${after}&device=${device}`);
  }
  changeList(entry) {
    return this.send("list/", entry);
  }
  keysOf(n) {
    return this.get(`keys/${n}/`);
  }
  before(seq, count) {
    return this.get(`items/?before=${seq}&count=${count}`);
  }
  newest(count) {
    return this.get(`items/?count=${count}`);
  }
  from(seq, count = 200) {
    return this.get(`items/?from=${seq}&count=${count}`);
  }
  newestOf(device) {
    return this.get(`items/?device=${device}`);
  }
  post(message) {
    return this.send("items/", message);
  }
  blob(code, part) {
    return this.get(`codes/${code}/${part}/`);
  }
  putBlob(code, part, body) {
    return this.send(`codes/${code}/${part}/`, { body: coded(body) });
  }
  dropBlob(code) {
    return this.send(`codes/${code}/pin/`, {}, "DELETE");
  }
  async putPiece(file, number, count, ct) {
    const headers = { "Content-Type": "application/octet-stream" };
    await this.ask(`files/${file}/${number}/${count}/`, { method: "POST", headers, body: ct });
  }
  async piece(file, number, count) {
    return new Uint8Array(await (await this.ask(`files/${file}/${number}/${count}/`)).arrayBuffer());
  }
}
