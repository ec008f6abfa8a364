// A picture as large as the screen; Escape or a press closes it.

import { h } from "./dom.js";
import { t } from "./i18n.js";

export function enlarge(src, alt) {
  const close = h("button", { type: "button", class: "primary", on: { click: () => dialog.close() } }, t("done"));
  const dialog = h("dialog", { class: "lightbox", "aria-label": alt }, h("img", { src, alt }), close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
