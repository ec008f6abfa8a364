// A small menu beside a button: arrows move in it, Escape or a click elsewhere closes it, the focus comes back.

import { h } from "./dom.js";

let close = () => {};

/** `items`: {label, name?, run, wide?}; `name` is what a screen reader says if the label alone says too little. */
export function openMenu(anchor, label, items) {
  close();
  const menu = h("div", { class: "menu", role: "menu", "aria-label": label, on: { keydown: onKey } }, items.map(entry));
  const outside = (event) => menu.contains(event.target) || dismiss(false);
  document.body.append(menu);
  document.addEventListener("pointerdown", outside);
  anchor.setAttribute("aria-expanded", "true");
  place(menu, anchor);
  menu.firstElementChild.focus();

  function dismiss(back) {
    menu.remove();
    document.removeEventListener("pointerdown", outside);
    anchor.setAttribute("aria-expanded", "false");
    close = () => {};
    if (back && anchor.isConnected) anchor.focus();
  }
  close = () => dismiss(false);

  function entry(item) {
    const run = () => {
      dismiss(true);
      item.run();
    };
    const props = { type: "button", role: "menuitem", tabindex: "-1", "aria-label": item.name ?? null };
    return h("button", { ...props, class: item.wide ? "wide" : "", on: { click: run } }, item.label);
  }

  function onKey(event) {
    const entries = [...menu.children];
    const at = entries.indexOf(document.activeElement);
    const steps = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      dismiss(true);
    } else if (event.key in steps) {
      event.preventDefault();
      entries.at(steps[event.key] % entries.length).focus();
    }
  }
}

/** Above or below the button, wherever it fits on the screen. */
function place(menu, anchor) {
  const button = anchor.getBoundingClientRect();
  const box = menu.getBoundingClientRect();
  const below = button.bottom + box.height + 8 < innerHeight;
  const top = below ? button.bottom + 4 : Math.max(8, button.top - box.height - 4);
  const left = Math.max(8, Math.min(button.left, innerWidth - box.width - 8));
  menu.style.top = `${top}px`;
  menu.style.left = `${left}px`;
}
