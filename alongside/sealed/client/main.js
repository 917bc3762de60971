/* The one script of a sealed room's pages. */

import * as bytes from "./lock/bytes.js";
import * as codes from "./lock/codes.js";
import * as faults from "./lock/faults.js";
import * as files from "./lock/files.js";
import * as joining from "./lock/joining.js";
import * as keys from "./lock/keys.js";
import * as list from "./lock/list.js";
import { Log } from "./lock/log.js";
import { Net } from "./lock/net.js";
import { Room, emptyKept } from "./lock/room.js";
import * as store from "./lock/store.js";
import * as turning from "./lock/turning.js";
import * as words from "./lock/words.js";
import { begin } from "./ui/begin.js";

const root = document.querySelector("[data-sealed]");
if (root) begin(root);

export { Log, Net, Room, bytes, codes, emptyKept, faults, files, joining, keys, list, store, turning, words };
