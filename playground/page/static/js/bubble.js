// One message: who, what, with pictures, buttons and reactions.

import { h } from "./dom.js";
import { clockTime, t } from "./i18n.js";
import { copy, follow, press, react, remove, say, vote } from "./actions.js";
import { openMenu } from "./menu.js";
import { rich } from "./rich.js";
import { begin } from "./composer.js";
import { enlarge } from "./lightbox.js";

const QUICK = ["👍", "❤", "🙏", "👌", "😢", "🔥"];

/** The list item for a message on a phone; `joined` if the one above is of the same sender. */
export function bubble(phone, message, joined, about) {
  if (message.service) return h("li", { class: "service" }, h("span", {}, service(message.service)));
  const classes = ["row", message.mine && "mine", message.bot && "bot", joined && "joined", message.ephemeral && "ephemeral"];
  return h(
    "li",
    { class: classes.filter(Boolean).join(" ") },
    h("div", { class: "bubble" }, name(message, joined), note(message), quote(message), media(phone, message), body(phone, message), foot(message), more(phone, message)),
    keyboard(phone, message, about),
    reactions(phone, message),
  );
}

function service({ kind, who, whom, title }) {
  const said = {
    new_chat_members: () => t("joined", who, whom), left_chat_member: () => t("left", who, whom),
    pinned_message: () => t("pinned", who), new_chat_title: () => t("renamed", title),
    migrate_to_chat_id: () => t("upgraded"), migrate_from_chat_id: () => t("upgraded"),
  };
  return (said[kind] ?? (() => title || t("happened")))();
}

function name(message, joined) {
  const who = message.mine ? t("you") : message.from;
  const classes = joined || message.mine ? "who quiet" : `who tint${message.bot ? "bot" : message.fromId % 7}`;
  return h("p", { class: classes }, who);
}

function note(message) {
  if (message.ephemeral) return h("p", { class: "only" }, `👁 ${t("only")}`);
  return message.forwarded ? h("p", { class: "only" }, `↪ ${t("forwarded")}`) : null;
}

function quote(message) {
  if (!message.reply) return null;
  const { from, text, kind, gone } = message.reply;
  const words = gone ? t("gone") : text || (kind ? t(`${kind}Message`) : "");
  return h("div", { class: "quote" }, h("b", {}, from), h("span", {}, words));
}

function media(phone, message) {
  if (message.photo) return photo(message);
  if (message.document) return file(message.document);
  if (message.location) return h("p", { class: "file" }, `📍 ${message.location.map((each) => each.toFixed(4)).join(", ")}`);
  return message.poll ? poll(phone, message) : null;
}

function photo(message) {
  const { id, width, height } = message.photo;
  const alt = t("photoBy", message.from);
  const image = h("img", { src: `/file/${id}`, alt, width, height, loading: "lazy" });
  return h("button", { type: "button", class: "photo", "aria-label": alt, on: { click: () => enlarge(image.src, alt) } }, image);
}

function file({ id, name, size }) {
  const label = h("span", {}, name, h("small", {}, `${Math.max(1, Math.round(size / 1024))} kB`));
  return h("a", { class: "file", href: `/file/${id}`, download: name, "aria-label": t("save", name) }, "📄 ", label);
}

function poll(phone, message) {
  const { options, voters, closed, anonymous, multiple } = message.poll;
  const chosen = options.flatMap((option, n) => (option.mine ? [n] : []));
  const choose = (n) => {
    const others = multiple ? chosen.filter((each) => each !== n) : [];
    return vote(phone, message.key, chosen.includes(n) ? others : [...others, n]);
  };
  const line = (option, n) =>
    h("button", { type: "button", class: "option", disabled: closed, "aria-pressed": String(option.mine), data: { focus: `o${n}` }, on: { click: () => choose(n) } },
      h("span", {}, option.text), h("b", {}, String(option.votes)),
      h("meter", { min: 0, max: Math.max(1, voters), value: option.votes, "aria-hidden": "true" }));
  const kind = closed ? t("closed") : t(anonymous ? "anonymous" : "open_poll");
  return h("div", { class: "poll" }, h("p", {}, h("strong", {}, message.poll.question)), h("small", {}, kind), options.map(line), h("small", {}, t("votes", voters)));
}

function body(phone, message) {
  if (!message.text || message.poll) return null;
  const on = {
    onLink: (url, event) => follow(phone, url) && event.preventDefault(),
    onCommand: (text) => say(phone, text),
  };
  return h("div", { class: "text" }, rich(message.text, message.entities, on));
}

function foot(message) {
  const edited = message.edited ? `${t("edited")} ` : "";
  return h("p", { class: "foot" }, edited, h("time", {}, clockTime(message.date)));
}

/** The message's menu. It stands in every bubble so that the keyboard and a screen reader find it. */
function more(phone, message) {
  if (message.ephemeral) return null;
  const label = t("moreOf", message.mine ? t("you") : message.from);
  const open = (event) => openMenu(event.currentTarget, label, choices(phone, message));
  return h("button", { type: "button", class: "more", "aria-label": label, "aria-haspopup": "menu", "aria-expanded": "false", data: { focus: "more" }, on: { click: open } }, "⋯");
}

function choices(phone, message) {
  const quick = QUICK.map((emoji) => ({ label: emoji, name: t("react", emoji), run: () => react(phone, message.key, emoji) }));
  const items = [...quick, { label: `↩ ${t("reply")}`, wide: true, run: () => begin(phone.id, "reply", message) }];
  if (message.text) items.push({ label: `📋 ${t("copy")}`, wide: true, run: () => copy(phone, message.text) });
  if (!message.mine) return items;
  if (message.text && !message.forwarded) items.push({ label: `✎ ${t("edit")}`, wide: true, run: () => begin(phone.id, "editing", message) });
  items.push({ label: `🗑 ${t("remove")}`, wide: true, run: () => remove(phone, message.key) });
  return items;
}

function keyboard(phone, message, about) {
  if (!message.buttons.length) return null;
  const button = (each, row, column) =>
    h("button", { type: "button", class: each.text === about ? "key about" : "key", data: { focus: `k${row}.${column}` }, on: { click: (event) => hold(event.currentTarget, () => press(phone, message, row, column)) } },
      each.text, each.kind === "link" ? h("span", { "aria-hidden": "true" }, " ↗") : null);
  return h("div", { class: "keys" }, message.buttons.map((row, r) => h("div", { class: "keyrow" }, row.map((each, c) => button(each, r, c)))));
}

/** A pressed button waits for its answer, and cannot be pressed twice meanwhile. */
async function hold(node, work) {
  if (node.getAttribute("aria-busy") === "true") return;
  node.setAttribute("aria-busy", "true");
  await work();
  node.setAttribute("aria-busy", "false");
}

function reactions(phone, message) {
  if (!message.reactions.length) return null;
  const one = ({ emoji, count, mine }) =>
    h("button", { type: "button", class: "reaction", "aria-pressed": String(mine), "aria-label": t("reactionBy", emoji, count), data: { focus: `r${emoji}` }, on: { click: () => react(phone, message.key, emoji) } },
      emoji, count > 1 ? h("b", {}, String(count)) : null);
  return h("div", { class: "reactions" }, message.reactions.map(one));
}

