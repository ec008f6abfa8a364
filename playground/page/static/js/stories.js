// The stories: cards that play them, and the narrator who says what is happening.

import { byId, h } from "./dom.js";
import { act } from "./api.js";
import { dayAndTime, t } from "./i18n.js";
import { bring } from "./people.js";
import { newest, screen, store } from "./store.js";

let followed = ""; // the step that the phones have already turned to
let pressed = false; // whether a card has just been pressed: it makes room for the narrator, who takes the focus
let closed = ""; // the ended story whose summary the visitor has put away

export function drawStories() {
  const node = byId("stories");
  const print = JSON.stringify([store.state.stories, store.state.tale?.name, t("stories")]);
  if (node.print === print) return;
  node.print = print;
  const { stories, tale } = store.state;
  node.setAttribute("aria-label", t("stories"));
  node.replaceChildren(
    h("p", { class: "intro" }, t("intro"), h("button", { type: "button", class: "fold", on: { click: () => fold(false) } }, t("closeStories"))),
    h("div", { class: "cards" }, stories.map((story) => card(story, tale?.name === story.name))),
  );
}

function card(story, isOn) {
  return h(
    "button",
    { type: "button", class: isOn ? "card on" : "card", data: { story: story.name }, on: { click: () => tell(story.name) } },
    h("span", { class: "icon", "aria-hidden": "true" }, story.icon),
    h("span", { class: "words" }, h("b", {}, h("span", { class: "quiet" }, t("play", "")), story.title), h("small", {}, story.teaser)),
  );
}

/** On a narrow screen the stories lie over the phone until one is chosen. */
export function fold(open) {
  document.body.classList.toggle("choosing", open);
  document.dispatchEvent(new Event("redraw"));
}

async function tell(name) {
  fold(false);
  followed = closed = "";
  pressed = true;
  await act("story", { name });
}

/** Turn the phones to what happens: the actor's to where they act, others to what has just reached them. */
export function follow() {
  const { tale, phones, epoch } = store.state;
  if (!tale || tale.stage === "broken") return;
  if (tale.stage === "ended") return showEnd(`${epoch}.ended`, phones[0]);
  const step = tale.step;
  const mark = `${epoch}.${tale.count}`;
  const actor = step && phones.find((phone) => phone.id === step.who);
  if (actor && followed !== mark) {
    screen(actor).open = step.chat;
    bring(actor);
  }
  followed = mark;
  for (const phone of phones) if (phone !== actor) turnToNews(phone);
}

/** At the end the first phone shows where the story began: its card now tells the whole of it. */
function showEnd(mark, phone) {
  if (followed !== mark) {
    screen(phone).open = phone.chats[0].key;
    bring(phone);
  }
  followed = mark;
}

function turnToNews(phone) {
  const mine = screen(phone);
  const came = phone.chats.filter((chat) => newest(chat) > (mine.read[chat.key] ?? -1) && !chat.messages.at(-1).mine);
  if (came.length && !came.some((chat) => chat.key === mine.open)) mine.open = came[0].key;
}

export function drawNarrator() {
  const node = byId("narrator");
  const { tale, epoch } = store.state;
  const key = tale && `${epoch}.${tale.name}`;
  node.hidden = !tale || closed === key;
  const print = JSON.stringify([tale, node.hidden, t("ended")]);
  if (node.print === print) return;
  node.print = print;
  document.body.classList.toggle("telling", !node.hidden);
  if (node.hidden) return node.replaceChildren();
  const focused = pressed || node.contains(document.activeElement);
  node.setAttribute("aria-label", tale.title);
  const running = tale.stage === "playing" || tale.stage === "paused";
  node.replaceChildren(h("div", { class: "said", role: "status" }, ...(running ? caption(tale) : summary(tale))), h("div", { class: "controls" }, ...(running ? controls(tale) : ending(tale, key))));
  if (focused) node.querySelector("button").focus({ preventScroll: true });
  pressed = false;
}

/** Close the summary, or go straight on to the story after this one. */
function ending(tale, key) {
  const names = store.state.stories.map((story) => story.name);
  const next = store.state.stories[names.indexOf(tale.name) + 1];
  return [button("done", () => put(key), true), next && button("after", () => tell(next.name), false, next.title)].filter(Boolean);
}

function put(key) {
  closed = key;
  document.dispatchEvent(new Event("redraw"));
}

function caption(tale) {
  return [h("p", { class: "where" }, `${tale.title} · ${t("step", Math.max(1, tale.count))}`), h("p", { class: "what" }, sentence(tale.step))];
}

function sentence(step) {
  if (!step) return "…";
  if (step.what === "later") return `⏳ ${t("passes", dayAndTime(step.until))}`;
  if (step.what === "press") return `👆 ${t("presses", step.name, step.text)}`;
  return `✍️ ${t(step.chat.startsWith("b") ? "tells" : "says", step.name, step.where)}`;
}

function summary(tale) {
  if (tale.stage === "broken") return [h("p", { class: "what" }, t("broken"))];
  const line = ({ text, holds }) => h("li", { class: holds ? "" : "wrong" }, text);
  return [h("p", { class: "where" }, `${tale.title} · ${t("ended")}`), h("ul", { class: "outcomes" }, tale.outcomes.map(line)), h("p", { class: "what" }, t("yours"))];
}

function controls(tale) {
  const paused = tale.stage === "paused";
  const go = (what) => () => act("story", { do: what });
  return [paused ? button("go", go("resume"), true) : button("wait", go("pause")), paused && button("one", go("next")), button("skipStory", go("skip"))].filter(Boolean);
}

function button(name, run, primary = false, value = "") {
  return h("button", { type: "button", class: primary ? "primary" : "", data: { focus: name }, on: { click: run } }, t(name, value));
}
