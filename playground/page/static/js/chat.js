// The messages of the open chat, with a line between days and somebody's "is writing".

import { h, sync } from "./dom.js";
import { bubble } from "./bubble.js";
import { dayLine, t } from "./i18n.js";
import { newest, screen, store } from "./store.js";

const NEAR = 60; // pixels from the end that still count as reading the newest

/** Draw `chat` into the log; it stays at the end if it was there. */
export function drawChat(log, phone, chat, step) {
  const switched = log.chat !== chat.key || log.epoch !== store.state.epoch;
  if (switched || ownNew(log, chat)) log.atEnd = true;
  log.chat = chat.key;
  log.epoch = store.state.epoch;
  log.newest = newest(chat);
  log.setAttribute("aria-label", t("messages", chat.title));
  const about = step?.what === "press" && step.who === phone.id && step.chat === chat.key ? step.text : null;
  const changed = sync(log.firstElementChild, rows(phone, chat, about, step), {
    key: (row) => row.key,
    print: (row) => row.print,
    create: (row, old) => moved(row.create(), old, switched),
  });
  if (changed || switched) toEnd(log); // asking for sizes makes the browser lay everything out: not at every draw
}

function toEnd(log) {
  log.size = size(log);
  if (log.atEnd) log.scrollTop = log.scrollHeight;
}

const size = (log) => `${log.scrollHeight}/${log.clientHeight}`;

/** A log that stays at its end, if the visitor was there, whatever grows: its messages, or what is around it. */
export function makeLog() {
  const list = h("ol", {});
  const log = h("div", { class: "log", role: "log", "aria-live": "off", tabindex: "0" }, list);
  const sizes = new ResizeObserver(() => toEnd(log));
  sizes.observe(log);
  sizes.observe(list);
  log.addEventListener("scroll", () => {
    if (log.size !== size(log)) return; // not the visitor: something has grown, and the observer comes next
    log.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  });
  return log;
}

/** What is new comes in, what was edited lights up; a chat that was just opened stands still. */
function moved(node, old, switched) {
  if (!switched) node.classList.add(old ? "changed" : "fresh");
  return node;
}

const ownNew = (log, chat) => chat.messages.at(-1)?.mine && newest(chat) > log.newest;

function rows(phone, chat, about, step) {
  const list = [];
  const marked = about && chat.messages.findLast((message) => message.buttons.flat().some((button) => button.text === about));
  let day = "";
  let before = null;
  for (const message of chat.messages) {
    const line = dayLine(message.date);
    if (line !== day) list.push(dayRow(chat, line));
    const joined = line === day && before?.fromId === message.fromId && !before.service && !before.buttons.length;
    list.push(messageRow(phone, chat, message, joined, message === marked ? about : null));
    day = line;
    before = message;
  }
  if (!list.length) list.push({ key: "empty", print: t("empty"), create: () => h("li", { class: "service" }, h("span", {}, t("empty"))) });
  if (isTyping(phone, chat, step)) list.push(typingRow(step.name));
  return list;
}

const dayRow = (chat, line) => ({ key: `${chat.key}.${line}`, print: line, create: () => h("li", { class: "day" }, h("span", {}, line)) });

const messageRow = (phone, chat, message, joined, about) => ({
  key: `${chat.key}.${message.key}`,
  print: JSON.stringify([message, joined, about, t("you")]),
  create: () => bubble(phone, message, joined, about),
});

const typingRow = (name) => ({ key: `typing.${name}`, print: t("typing", name), create: () => h("li", { class: "typing" }, t("typing", name), h("i", {}, "…")) });

const isTyping = (phone, chat, step) => step?.what === "say" && step.chat === chat.key && !chat.private && step.who !== phone.id;

/** What a screen reader is told of a chat: the messages that came since it was last told. */
export function fresh(phone, chat) {
  const mine = screen(phone);
  const told = mine.told?.[chat.key] ?? newest(chat);
  mine.told = { ...mine.told, [chat.key]: newest(chat) };
  return chat.messages.filter((message) => message.n > told && !message.mine && !message.service);
}
