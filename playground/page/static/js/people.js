// Whose phones there are: on a wide screen to show and hide them, on a narrow one to take another in hand.

import { byId, h, sync } from "./dom.js";
import { t } from "./i18n.js";
import { initial, tint } from "./phones.js";
import { isShown, show, store, unread } from "./store.js";

const narrow = matchMedia("(max-width: 719px)");
narrow.addEventListener("change", () => document.dispatchEvent(new Event("redraw")));

export function drawPeople() {
  const nav = byId("people");
  nav.setAttribute("aria-label", t("people"));
  sync(nav, store.state.phones, {
    key: (phone) => phone.id,
    print: (phone) => JSON.stringify([phone.name, phone.role, phone.badge, isOn(phone), waiting(phone), t("hidden")]),
    create: chip,
  });
  if (nav.current !== store.current) inSight(nav.querySelector(`[data-key="${store.current}"]`));
  nav.current = store.current;
}

const inSight = (node) => node?.scrollIntoView({ behavior: calm() ? "auto" : "smooth", inline: "nearest", block: "nearest" });

const isOn = (phone) => (narrow.matches ? phone.id === store.current : isShown(phone));

/** Unread messages in all chats of a phone that is not in sight. */
const waiting = (phone) => (isOn(phone) ? 0 : phone.chats.reduce((sum, chat) => sum + unread(phone, chat), 0));

function chip(phone) {
  const count = waiting(phone);
  return h(
    "button",
    { type: "button", class: "person", "aria-pressed": String(isOn(phone)), data: { focus: "chip" }, on: { click: () => toggle(phone) } },
    h("span", { class: `face ${tint(phone.id)}`, "aria-hidden": "true" }, initial(phone.name)),
    h("span", { class: "names" }, h("b", {}, phone.name), h("small", {}, phone.badge || phone.role)),
    count ? h("span", { class: "unread", "aria-label": t("unread", count) }, String(count)) : null,
  );
}

function toggle(phone) {
  if (narrow.matches) store.current = phone.id;
  if (narrow.matches || !isShown(phone)) bring(phone);
  else show(phone, false);
  document.dispatchEvent(new Event("redraw"));
}

/** Put a phone on the page and into sight. */
export function bring(phone) {
  if (!isShown(phone)) show(phone, true);
  store.current = phone.id;
  requestAnimationFrame(() => {
    inSight(document.querySelector(`.phone[data-key="${phone.id}"]`));
  });
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
