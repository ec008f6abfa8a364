// The playground's clock and the buttons that move it.

import { byId, h } from "./dom.js";
import { act } from "./api.js";
import { clockTime, dayAndTime, dayName, t } from "./i18n.js";
import { store } from "./store.js";

export function drawClock() {
  const node = byId("clock");
  const print = JSON.stringify([store.state.now, store.state.jumps, t("clock")]);
  if (node.print === print) return;
  node.print = print;
  const { now, jumps } = store.state;
  if (!node.firstElementChild || node.words !== t("clock")) {
    node.words = t("clock");
    node.replaceChildren(
      h("p", { class: "now", title: t("still") }, h("span", { class: "quiet" }, `${t("clock")}: `), h("time", { class: "hand" }), h("span", { class: "date" })),
      h("div", { class: "jumps", role: "group", "aria-label": t("clock") }, jumps.map(button)),
    );
  }
  node.querySelector(".hand").textContent = clockTime(now);
  node.querySelector(".date").textContent = dayName(now);
}

function button(name) {
  return h("button", { type: "button", class: "jump", data: { jump: name }, on: { click: () => pass(name) } }, t(name));
}

async function pass(name) {
  const node = byId("clock");
  if (node.getAttribute("aria-busy") === "true") return;
  node.setAttribute("aria-busy", "true");
  await act("clock", { to: name });
  node.setAttribute("aria-busy", "false");
  byId("announcer").textContent = t("later", dayAndTime(store.state.now));
}
