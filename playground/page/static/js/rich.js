// Text with entities as nodes. Offsets count UTF-16 units, as JavaScript's strings do.

import { h } from "./dom.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote", spoiler: "mark",
};
const LINKS = new Set(["text_link", "url"]);
const MARKED = new Set(["mention", "text_mention", "hashtag", "cashtag", "phone_number", "email", "custom_emoji"]);

/** Nodes for `text`; `onLink(url)` and `onCommand(text)` are called for what can be pressed. */
export function rich(text, entities, on) {
  return span(text, 0, text.length, [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length), on);
}

/** The nodes between two offsets; entities lie in one another or side by side. */
function span(text, from, to, entities, on) {
  const nodes = [];
  let at = from;
  while (entities.length && entities[0].offset < to) {
    const entity = entities.shift();
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at) continue;
    nodes.push(text.slice(at, entity.offset));
    const inner = [];
    while (entities.length && entities[0].offset < end) inner.push(entities.shift());
    nodes.push(element(entity, span(text, entity.offset, end, inner, on), text.slice(entity.offset, end), on));
    at = end;
  }
  nodes.push(text.slice(at, to));
  return nodes;
}

function element(entity, children, words, on) {
  if (TAGS[entity.type]) return h(TAGS[entity.type], {}, children);
  if (LINKS.has(entity.type)) return link(entity.url ?? withScheme(words), children, on);
  if (entity.type === "bot_command") return h("button", { type: "button", class: "inline", on: { click: () => on.onCommand(words) } }, children);
  return h("span", { class: MARKED.has(entity.type) ? "marked" : null }, children);
}

function link(url, children, on) {
  const click = (event) => on.onLink(url, event);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer", on: { click } }, children);
}

// What was detected as an address may have no scheme; any other scheme than these is never made a link of.
const withScheme = (words) => (/^https?:\/\//i.test(words) ? words : `http://${words}`);
