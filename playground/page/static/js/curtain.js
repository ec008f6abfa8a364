// Behind the curtain: what the server gives as panels, as plain lists.

import { byId, h } from "./dom.js";
import { t } from "./i18n.js";
import { store } from "./store.js";

export function drawCurtain() {
  const node = byId("curtain");
  if (node.hidden) return;
  const print = JSON.stringify([store.state.panels, t("curtain")]);
  if (node.print === print) return;
  node.print = print;
  node.setAttribute("aria-label", t("curtain"));
  node.replaceChildren(
    h("header", {}, h("h2", {}, t("curtain")), h("button", { type: "button", class: "drop", "aria-label": t("closeCurtain"), on: { click: () => openCurtain(false) } }, "✕")),
    ...store.state.panels.map(panel),
  );
}

const panel = ({ title, sections }) => h("section", {}, h("h3", {}, title), sections.map(section));

function section({ title, lines, empty }) {
  const words = lines.length ? h("dl", {}, lines.flatMap(line)) : h("p", { class: "empty" }, empty);
  return h("div", { class: "part" }, h("h4", {}, title), words);
}

const line = ({ label, text, note }) => [h("dt", {}, label), h("dd", {}, text, note ? h("small", {}, note) : null)];

/** Open or close it; the focus goes in and comes back. */
export function openCurtain(on) {
  const node = byId("curtain");
  node.hidden = !on;
  node.print = null;
  document.dispatchEvent(new Event("redraw"));
  (on ? node.querySelector("button") : document.querySelector("[data-tool=curtain]"))?.focus();
}
