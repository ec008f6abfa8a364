// Where one writes: the text, a photo, what is replied to or edited, commands and ideas.

import { h } from "./dom.js";
import { t } from "./i18n.js";
import { command, edit, phoneOf, say, start, unblock } from "./actions.js";
import { openMenu } from "./menu.js";
import { readPhoto } from "./photo.js";
import { openChat, screen } from "./store.js";
import { toast } from "./toast.js";

/** The parts of a composer, made once per phone, so that half-typed words stay. */
export function makeComposer(id) {
  const field = h("textarea", { rows: "1", data: { focus: "field" }, on: { keydown: (event) => onKey(event, id), input: () => grow(field) } });
  const file = h("input", { type: "file", accept: "image/*", class: "quiet", tabindex: "-1", "aria-hidden": "true", on: { change: () => attach(id, file) } });
  const node = h(
    "form",
    { class: "composer", on: { submit: (event) => submit(event, id) } },
    h("div", { class: "context" }),
    h("p", { class: "ghost", "aria-hidden": "true" }),
    h("div", { class: "pills" }),
    h("div", { class: "line" }, field, h("button", { type: "submit", class: "send" }, "➤")),
    file,
  );
  return node;
}

/** Show what belongs to the open chat. `typing` is what a story is about to say here. */
export function drawComposer(node, phone, typing) {
  const chat = openChat(phone);
  const mine = screen(phone);
  const field = node.querySelector("textarea");
  if (node.chat !== chat.key) {
    if (node.chat) mine.drafts[node.chat] = field.value;
    node.chat = chat.key;
    field.value = mine.drafts[chat.key] ?? "";
    grow(field);
  }
  const key = JSON.stringify([chat.key, chat.started, chat.blocked, chat.muted, chat.keyboard, phone.ideas, chat.commands, mine.reply?.key, mine.editing?.key, mine.photo?.url, typing, t("send")]);
  if (node.print === key) return;
  node.print = key;
  node.classList.toggle("closed", Boolean(gate(phone, chat)));
  node.querySelector(".context").replaceChildren(...context(phone, mine));
  node.querySelector(".pills").replaceChildren(...(gate(phone, chat) ?? pills(phone, chat, node)));
  const ghost = node.querySelector(".ghost");
  ghost.textContent = typing ?? "";
  ghost.hidden = !typing;
  field.placeholder = t("message");
  field.setAttribute("aria-label", `${t("message")}: ${phone.name}, ${chat.title}`);
  node.querySelector(".send").setAttribute("aria-label", `${t("send")}: ${phone.name}`);
}

/** Reply to a message, or edit it: `what` is "reply" or "editing". */
export function begin(id, what, message) {
  const mine = screen(phoneOf(id));
  Object.assign(mine, { reply: null, editing: null, [what]: message });
  const field = fieldOf(id);
  if (what === "editing") field.value = message.text;
  document.dispatchEvent(new Event("redraw"));
  grow(field);
  field.focus();
}

/** What is in the way of writing, with the button that removes it; null if nothing is. */
function gate(phone, chat) {
  if (chat.muted) return [h("p", { class: "gate" }, t("muted"))];
  if (chat.blocked) return [h("p", { class: "gate" }, t("blocked")), h("button", { type: "button", class: "primary", on: { click: () => unblock(phone) } }, t("unblock"))];
  if (chat.started) return null;
  return [h("button", { type: "button", class: "primary", on: { click: () => start(phone) } }, t("start"))];
}

function pills(phone, chat, node) {
  const pill = (icon, label, run, menu) =>
    h("button", { type: "button", class: "pill", "aria-label": `${label}: ${phone.name}`, "aria-haspopup": menu ? "menu" : null, "aria-expanded": menu ? "false" : null, on: { click: (event) => run(event.currentTarget) } },
      h("span", { "aria-hidden": "true" }, icon), label);
  const answers = chat.keyboard.flat().map((text) => h("button", { type: "button", class: "pill", on: { click: () => say(phone, text) } }, text));
  const ideas = phone.ideas.length ? pill("💡", t("ideas"), (anchor) => openIdeas(anchor, phone), true) : null;
  const commands = chat.commands.length ? pill("/", t("commands"), (anchor) => openCommands(anchor, phone), true) : null;
  const photo = pill("📷", t("photo"), () => node.querySelector("input[type=file]").click(), false);
  return [...answers, ideas, photo, commands].filter(Boolean);
}

function context(phone, mine) {
  const strip = [];
  if (mine.photo) strip.push(bar(h("img", { src: mine.photo.url, alt: t("attached") }), t("attached"), t("detach"), () => Object.assign(mine, { photo: null })));
  if (mine.reply) strip.push(bar("↩", `${t("replying", mine.reply.mine ? t("you") : mine.reply.from)}: ${mine.reply.text}`, t("cancel"), () => Object.assign(mine, { reply: null })));
  if (mine.editing) strip.push(bar("✎", t("editing"), t("cancel"), () => stopEditing(phone, mine)));
  return strip;
}

function bar(icon, text, label, drop) {
  const click = () => {
    drop();
    document.dispatchEvent(new Event("redraw"));
  };
  return h("div", { class: "strip" }, icon, h("span", {}, text), h("button", { type: "button", class: "drop", "aria-label": label, on: { click } }, "✕"));
}

function stopEditing(phone, mine) {
  mine.editing = null;
  fieldOf(phone.id).value = "";
}

function openIdeas(anchor, phone) {
  const take = (idea) => () => {
    const field = fieldOf(phone.id);
    field.value = idea;
    grow(field);
    field.focus();
  };
  openMenu(anchor, t("ideas"), phone.ideas.map((idea) => ({ label: idea, wide: true, run: take(idea) })));
}

function openCommands(anchor, phone) {
  const label = ({ name, text }) => [h("b", {}, `/${name}`), ` ${text}`];
  openMenu(anchor, t("commands"), openChat(phone).commands.map((one) => ({ label: label(one), wide: true, run: () => command(phone, one) })));
}

function onKey(event, id) {
  const phone = phoneOf(id);
  const mine = screen(phone);
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event, id); // isComposing: choosing a Chinese word
  else if (event.key === "Escape" && (mine.reply || mine.editing)) {
    if (mine.editing) stopEditing(phone, mine);
    mine.reply = null;
    document.dispatchEvent(new Event("redraw"));
  } else if (event.key === "/" && !event.target.value && openChat(phone).commands.length) {
    event.preventDefault();
    openCommands(event.target, phone);
  }
}

async function submit(event, id) {
  event.preventDefault();
  const phone = phoneOf(id);
  const mine = screen(phone);
  const field = fieldOf(id);
  const text = field.value.trim();
  const { editing, photo, reply } = mine;
  if (!text && !photo) return;
  Object.assign(mine, { editing: null, photo: null, reply: null });
  field.value = "";
  grow(field);
  document.dispatchEvent(new Event("redraw"));
  const done = editing ? await edit(phone, editing.key, text) : await say(phone, text, { photo: photo?.base64, reply: reply?.key });
  if (done === null && !field.value) field.value = text; // nothing typed is ever lost
}

async function attach(id, file) {
  const chosen = file.files[0];
  file.value = "";
  if (!chosen) return;
  const photo = await readPhoto(chosen).catch(() => null);
  if (!photo) return toast(id, t("badPhoto"));
  screen(phoneOf(id)).photo = photo;
  document.dispatchEvent(new Event("redraw"));
  fieldOf(id).focus();
}

const fieldOf = (id) => document.querySelector(`.phone[data-key="${id}"] textarea`);

const LINES = 5;

/** As high as its text, up to some lines. */
function grow(field) {
  field.rows = 1;
  const line = parseFloat(getComputedStyle(field).lineHeight) || 20;
  field.rows = Math.max(1, Math.min(LINES, Math.floor(field.scrollHeight / line)));
}
