// The phones side by side: whose it is, the list of chats, the open one, and the place to write.

import { byId, h, sync } from "./dom.js";
import { drawChat, fresh, makeLog } from "./chat.js";
import { clockTime, shortDay, t } from "./i18n.js";
import { drawComposer, makeComposer } from "./composer.js";
import { isShown, newest, openChat, screen, store, unread } from "./store.js";

export const tint = (id) => `tint${id % 7}`;
export const initial = (name) => [...name.replace(/^(Mrs|Officer) /, "")][0] ?? "?";

export function drawPhones() {
  const shown = store.state.phones.filter(isShown);
  sync(byId("phones"), shown, { key: (phone) => phone.id, print: (phone) => phone.name, create: makePhone });
  for (const node of byId("phones").children) drawPhone(node, shown.find((phone) => String(phone.id) === node.dataset.key));
}

function makePhone(phone) {
  return h(
    "section",
    { class: "phone" },
    h("header", { class: "owner" }, h("span", { class: `face ${tint(phone.id)}`, "aria-hidden": "true" }, initial(phone.name)), h("h2", {}, phone.name), h("p", { class: "role" }), h("span", { class: "badge" })),
    h("div", { class: "chats", role: "tablist", on: { keydown: (event) => onArrow(event, phone.id) } }),
    h("div", { class: "conversation", role: "tabpanel", id: `panel${phone.id}` }, makeLog(), h("div", { class: "toasts", role: "status" }), makeComposer(phone.id)),
  );
}

function drawPhone(node, phone) {
  const step = store.state.tale?.announcing ? store.state.tale.step : null;
  const chat = openChat(phone);
  node.classList.toggle("current", phone.id === store.current);
  node.classList.toggle("acting", step?.who === phone.id);
  node.setAttribute("aria-label", t("phone", phone.name, phone.role));
  node.querySelector(".role").textContent = phone.role;
  node.querySelector(".badge").textContent = phone.badge;
  node.querySelector(".badge").hidden = !phone.badge;
  if (isInSight(phone)) screen(phone).read[chat.key] = newest(chat);
  drawChats(node.querySelector(".chats"), phone, chat);
  drawChat(node.querySelector(".log"), phone, chat, step);
  const writes = step?.what === "say" && step.who === phone.id && step.chat === chat.key;
  drawComposer(node.querySelector(".composer"), phone, writes ? step.text : null);
  announce(node, phone, chat);
}

const narrow = matchMedia("(max-width: 719px)");

// On a narrow screen the style sheet hides all phones but one, or all; what is not seen stays unread.
const isInSight = (phone) => !narrow.matches || (phone.id === store.current && !document.body.classList.contains("choosing"));

function drawChats(list, phone, open) {
  list.setAttribute("aria-label", t("chats", phone.name));
  sync(list, phone.chats, {
    key: (chat) => chat.key,
    print: (chat) => JSON.stringify([chat.title, chat === open, unread(phone, chat), last(chat), t("you")]),
    create: (chat) => tab(phone, chat, chat === open),
  });
}

function tab(phone, chat, isOpen) {
  const count = unread(phone, chat);
  const { text, time } = last(chat);
  const props = { type: "button", role: "tab", class: "chat", "aria-selected": String(isOpen), "aria-controls": `panel${phone.id}`, tabindex: isOpen ? "0" : "-1" };
  return h(
    "button",
    { ...props, data: { focus: "tab" }, on: { click: () => choose(phone, chat.key) } },
    h("span", { class: chat.private ? "icon bot" : "icon", "aria-hidden": "true" }, chat.private ? "🤖" : "🏘"),
    h("span", { class: "title" }, chat.title),
    h("time", {}, time),
    h("span", { class: "preview" }, text),
    count ? h("span", { class: "unread", "aria-label": t("unread", count) }, String(count)) : null,
  );
}

function last(chat) {
  const message = chat.messages.findLast((each) => !each.service);
  if (!message) return { text: chat.private ? t("bot") : t("members", chat.members), time: "" };
  const what = message.text || (message.photo ? `🖼 ${t("photoMessage")}` : t("documentMessage"));
  const today = shortDay(message.date) === shortDay(store.state.now);
  return { text: `${message.mine ? t("you") : message.from}: ${what}`, time: today ? clockTime(message.date) : shortDay(message.date) };
}

export function choose(phone, key) {
  screen(phone).open = key;
  Object.assign(screen(phone), { reply: null, editing: null });
  document.dispatchEvent(new Event("redraw"));
}

function onArrow(event, id) {
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  if (!(event.key in steps)) return;
  event.preventDefault();
  const phone = store.state.phones.find((each) => each.id === id);
  const at = phone.chats.indexOf(openChat(phone)) + steps[event.key];
  choose(phone, phone.chats.at(at % phone.chats.length).key);
  document.querySelector(`.phone[data-key="${id}"] [aria-selected=true]`)?.focus();
}

/** Only the phone that is being used speaks to a screen reader: five at once would be noise. */
function announce(node, phone, chat) {
  const came = fresh(phone, chat);
  if (node.contains(document.activeElement) && came.length) {
    byId("announcer").textContent = came.map((message) => t("newMessage", message.from, message.text)).join("\n");
  }
}
