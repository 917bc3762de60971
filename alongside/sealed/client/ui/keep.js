/* For how long words are kept in a room: the question, and how it is said. */

import { choices } from "./dom.js";

const LENGTHS = { 0: "As long as the room is here", 365: "One year", 180: "180 days", 90: "90 days", 30: "30 days" };

export const keeping = (days) =>
  choices("How long are words kept?",
    Object.keys(LENGTHS).sort((a, b) => (a === "0" ? -1 : b === "0" ? 1 : b - a)).map((each) => [each, LENGTHS[each], each === "0" ? "Until whoever said them takes them back." : ""]),
    String(days));

export const daysKept = (days) => (days === 365 ? "one year" : LENGTHS[days]);
