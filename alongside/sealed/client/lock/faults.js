/* Whose fault is it? Four kinds, and each is met differently. */

/* The server's: the room stops. `proof` is what it said. */
export class Stop extends Error {
  constructor(code, proof = null) {
    super(code);
    this.code = code;
    this.proof = proof;
  }
}

/* A member's, or something this device has not got: one post or one key, never the room. */
export class Fault extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/* The server refused what was sent, and kept nothing of it. */
export class Refused extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/* No answer came: nobody knows whether it was kept, so the same bytes are sent again later. */
export class NoAnswer extends Error {}

export function insist(fine, code, proof) {
  if (!fine) throw new Stop(code, proof);
}
