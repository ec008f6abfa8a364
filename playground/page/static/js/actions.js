// What a visitor does on a phone, in the words of the server's acts.

import { act } from "./api.js";
import { openChat, screen, store } from "./store.js";
import { t } from "./i18n.js";
import { toast } from "./toast.js";

const here = (phone) => ({ phone: phone.id, chat: openChat(phone).key });

export const say = (phone, text, extra = {}) => act("say", { ...here(phone), text, ...extra });
export const edit = (phone, key, text) => act("edit", { ...here(phone), message: key, text });
export const remove = (phone, key) => act("delete", { ...here(phone), message: key });
export const react = (phone, key, emoji) => act("react", { ...here(phone), message: key, emoji });
export const vote = (phone, key, options) => act("vote", { ...here(phone), message: key, options });
export const start = (phone, parameter) => act("start", { ...here(phone), parameter });
export const unblock = (phone) => act("block", { ...here(phone), on: false });

/** Press a button under a message, and show what the bot answers. */
export async function press(phone, message, row, column) {
  const button = message.buttons[row][column];
  if (button.kind === "link") return follow(phone, button.url) || open(button.url, "_blank", "noopener,noreferrer");
  if (button.kind === "copy") return copy(phone, button.copy);
  if (button.kind === "other") return toast(phone.id, t("nowhere"));
  const answer = await act("press", { ...here(phone), message: message.key, row, column, label: button.text });
  if (answer?.toast) toast(phone.id, answer.toast, answer.alert);
  if (answer?.url) follow(phone, answer.url);
  return answer;
}

/** A link to a bot that this phone has a chat with opens that chat, with the link's parameter; else false. */
export function follow(phone, url) {
  const found = /^(?:https?:\/\/t\.me\/|tg:\/\/resolve\?domain=)(\w+)(?:[?&]start=([\w-]*))?$/i.exec(url);
  const chat = found && phone.chats.find((each) => each.private && each.bots.includes(found[1]));
  if (!chat) return false;
  screen(phone).open = chat.key;
  document.dispatchEvent(new Event("redraw"));
  if (found[2]) start(phone, found[2]);
  return true;
}

/** A command of the menu: apps name the bot in groups, so that another bot does not take it. */
export function command(phone, one) {
  return say(phone, openChat(phone).private ? `/${one.name}` : `/${one.name}@${one.bot}`);
}

export async function copy(phone, text) {
  await navigator.clipboard?.writeText(text).catch(() => {});
  toast(phone.id, t("copied"));
}

export const phoneOf = (id) => store.state.phones.find((phone) => phone.id === id);
