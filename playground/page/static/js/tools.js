// The settings: language, larger type, dark, behind the curtain, start anew.

import { byId, h } from "./dom.js";
import { act } from "./api.js";
import { openCurtain } from "./curtain.js";
import { language, t } from "./i18n.js";
import { fold } from "./stories.js";
import { preference, store } from "./store.js";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** What was chosen last time, before anything is drawn. */
export function restore() {
  followSystem();
  dark.addEventListener("change", followSystem);
  document.documentElement.classList.toggle("large", preference("large") === "yes");
}

/** Light or dark as the system is, unless the visitor has chosen. */
function followSystem() {
  document.documentElement.dataset.theme = preference("theme") ?? (dark.matches ? "dark" : "light");
  document.dispatchEvent(new Event("redraw"));
}

const isDark = () => document.documentElement.dataset.theme === "dark";
const isLarge = () => document.documentElement.classList.contains("large");

export function drawTools() {
  const node = byId("tools");
  const curtain = !byId("curtain").hidden;
  const choosing = document.body.classList.contains("choosing");
  const print = JSON.stringify([language(), isDark(), isLarge(), curtain, choosing]);
  if (node.print === print) return;
  node.print = print;
  const focused = node.contains(document.activeElement) ? document.activeElement.dataset.tool : null;
  node.setAttribute("role", "group");
  node.setAttribute("aria-label", t("tools"));
  node.replaceChildren(
    tool("stories", "▶", t("stories"), () => fold(!choosing), choosing),
    h("div", { class: "tongue", role: "group", "aria-label": t("language"), title: t("language") }, tongue("en"), tongue("zh")),
    tool("large", "A", t("large"), enlarge, isLarge()),
    tool("dark", isDark() ? "☀" : "☾", t(isDark() ? "light" : "dark"), darken),
    tool("curtain", "🎭", t("curtain"), () => openCurtain(byId("curtain").hidden), curtain),
    tool("reset", "↺", t("reset"), reset),
  );
  if (focused) node.querySelector(`[data-tool="${focused}"]`)?.focus();
}

function tool(name, icon, label, run, pressed) {
  const props = { type: "button", class: `tool for-${name}`, title: label, "aria-label": label, "aria-pressed": pressed === undefined ? null : String(pressed) };
  return h("button", { ...props, data: { tool: name }, on: { click: run } }, h("span", { "aria-hidden": "true" }, icon), h("span", { class: "label" }, label));
}

function tongue(code) {
  const on = language() === code;
  const props = { type: "button", lang: code, "aria-pressed": String(on), data: { tool: code } };
  return h("button", { ...props, on: { click: () => on || act("reset", { language: code }) } }, t(code === "en" ? "english" : "chinese"));
}

function enlarge() {
  const on = document.documentElement.classList.toggle("large");
  preference("large", on ? "yes" : "no");
  document.dispatchEvent(new Event("redraw"));
}

function darken() {
  const theme = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  preference("theme", theme);
  document.dispatchEvent(new Event("redraw"));
}

async function reset() {
  store.hidden.clear();
  if (await act("reset")) byId("announcer").textContent = t("resetDone");
}
