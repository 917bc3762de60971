/* A code to show, and ways to take one in: by the camera, or typed. The picture is made here and nowhere else. */

import { encode } from "uqr";

import { el, button, field, p } from "./dom.js";
import { read } from "../lock/codes.js";
import { Fault } from "../lock/faults.js";

const SVG = "http://www.w3.org/2000/svg";

export function picture(words) {
  const { data, size } = encode(words, { border: 3, ecc: "M" });
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("class", "sealed-qr");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", "A picture to scan. The same code is written beside it.");
  const ground = document.createElementNS(SVG, "rect");
  ground.setAttribute("width", size);
  ground.setAttribute("height", size);
  ground.setAttribute("class", "light");
  const dark = document.createElementNS(SVG, "path");
  const squares = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  dark.setAttribute("d", squares.join(""));
  dark.setAttribute("class", "dark");
  svg.append(ground, dark);
  return svg;
}

/* Seven groups of four, each a little apart, so that it can be read out. */
export const spelled = (code) =>
  el("p", { class: "sealed-code", translate: "no" }, code.split("-").map((four) => el("span", {}, four)));

/* `then` gets the secret of a code that was scanned, typed or pasted. */
export function taker(words, scanner, then) {
  const box = field(words, { hint: "28 letters and numbers. Big or small letters are the same." });
  const slip = el("p", { class: "err", role: "alert" });
  const view = el("div", { class: "sealed-camera" });
  const take = async (typed) => {
    slip.textContent = "";
    let secret;
    try {
      secret = await read(typed);
    } catch (problem) {
      if (!(problem instanceof Fault)) throw problem;
      slip.textContent = "That is not quite the code. Look at each group of four again.";
      box.box.setAttribute("aria-invalid", "true");
      return;
    }
    box.box.value = "";
    await then(secret);
  };
  const scan = button("Use the camera", () => camera(scanner, view, take, slip), "btn second");
  return el("div", {}, box, slip, el("div", { class: "btns" }, button("Use this code", () => take(box.box.value)), scan), view);
}

async function camera(scanner, view, take, slip) {
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    slip.textContent = "The camera is not there, or you said no to it. You can type the code.";
    return;
  }
  const { default: reader } = await import(scanner);
  const video = el("video", { playsinline: true, muted: true, "aria-label": "What the camera sees" });
  const stop = () => {
    stream.getTracks().forEach((track) => track.stop());
    view.replaceChildren();
  };
  view.replaceChildren(p("Hold the picture in front of the camera."), video, button("Stop the camera", stop, "btn second"));
  video.srcObject = stream;
  await video.play();
  const canvas = document.createElement("canvas");
  const look = async () => {
    if (!video.isConnected) return stop();
    [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (canvas.width) {
      context.drawImage(video, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      const found = reader(data, width, height);
      if (found) {
        stop();
        return take(found.data);
      }
    }
    setTimeout(look, 200);
  };
  look();
}
