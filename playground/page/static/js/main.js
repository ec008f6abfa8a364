// The page: fetch the state, draw it, and do so again whenever the server says that something has changed.

import { fetchState, listen } from "./api.js";
import { drawClock } from "./clock.js";
import { drawCurtain } from "./curtain.js";
import { byId } from "./dom.js";
import { language, t } from "./i18n.js";
import { drawPeople } from "./people.js";
import { drawPhones } from "./phones.js";
import { accept, store } from "./store.js";
import { drawNarrator, drawStories, follow } from "./stories.js";
import { toast } from "./toast.js";
import { drawTools, restore } from "./tools.js";

let fetching = false;
let again = false;

/** One fetch at a time; changes that come meanwhile are fetched once after it. */
async function refresh() {
  if (fetching) return void (again = true);
  fetching = true;
  do {
    again = false;
    const state = await fetchState().catch(() => null); // without a connection the stream's notice says so
    if (state) {
      accept(state);
      draw();
    }
  } while (again);
  fetching = false;
}

function draw() {
  if (!store.state) return;
  document.documentElement.lang = language() === "zh" ? "zh-Hans" : "en";
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  follow();
  drawTools();
  drawClock();
  drawStories();
  drawPhones();
  drawPeople();
  drawCurtain();
  drawNarrator();
  Object.assign(document.body.dataset, { version: store.state.version, epoch: store.state.epoch });
}

function lost(isLost) {
  byId("lost").hidden = !isLost;
  byId("lost").textContent = isLost ? t("lost") : "";
}

restore();
document.body.classList.add("choosing"); // a narrow screen begins with the stories
document.addEventListener("redraw", draw);
document.addEventListener("refused", (event) => toast(store.current, t(event.detail)));
listen(refresh, lost);
