// What a bot answers to a press: over the phone for some seconds, or, if it insists, until it is read.

import { h } from "./dom.js";
import { t } from "./i18n.js";

const LASTS = 4500;

/** Say `text` on the phone with this id. */
export function toast(phoneId, text, insists = false) {
  if (insists) return alertOnce(text);
  const place = document.querySelector(`.phone[data-key="${phoneId}"] .toasts`);
  if (!place) return;
  place.replaceChildren(h("p", { class: "toast" }, text));
  clearTimeout(place.timer);
  place.timer = setTimeout(() => place.replaceChildren(), LASTS);
}

function alertOnce(text) {
  const close = h("button", { type: "button", class: "primary", on: { click: () => dialog.close() } }, t("done"));
  const dialog = h("dialog", { class: "alert" }, h("p", {}, text), close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
