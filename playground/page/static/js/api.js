// The way to the server: the whole state in one answer, acts as small JSON, and a stream that says "look again".

import { store } from "./store.js";

const token = document.querySelector("meta[name=page-token]").content;

export async function fetchState() {
  const answer = await fetch("/state");
  if (!answer.ok) throw new Error(`state: ${answer.status}`);
  return answer.json();
}

/** Do something; answers what the server says, or null if it could not be done (the visitor is told why). */
export async function act(what, body = {}) {
  const answer = await post(what, body).catch(() => null);
  if (answer === null) return refuse("lost");
  if (answer.status === 403) return refuse("reload");
  if (!answer.ok) return refuse(answer.status === 503 ? "stuck" : "refused");
  return answer.json();
}

const post = (what, body) =>
  fetch(`/act/${what}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Page-Token": token },
    body: JSON.stringify({ epoch: store.state?.epoch, ...body }),
  });

function refuse(why) {
  document.dispatchEvent(new CustomEvent("refused", { detail: why }));
  return null;
}

/** Call `changed` whenever the server's state may be another, `lost(true|false)` when the connection goes and comes. */
export function listen(changed, lost) {
  const news = new EventSource("/news"); // reconnects by itself, and its first message is the present version
  news.addEventListener("message", () => changed());
  news.addEventListener("open", () => lost(false));
  news.addEventListener("error", () => lost(true));
}
