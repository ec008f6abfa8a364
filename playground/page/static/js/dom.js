// Building the page's nodes. Text always goes in as text: nothing here (or anywhere) reads markup.

/** An element. `props`: `on` holds listeners, `data` the dataset, the rest are attributes; false and null are left out. */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else if (name === "data") Object.assign(node.dataset, value);
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/**
 * Make `parent` hold one node per item, in order. A node is made anew only if what it shows has changed,
 * so that scroll positions, half-typed words and the keyboard's focus survive every update. Answers whether
 * anything changed.
 */
export function sync(parent, items, { key, print, create }) {
  const old = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  let place = parent.firstElementChild;
  let changed = false;
  for (const item of items) {
    const name = String(key(item));
    const shown = print(item);
    let node = old.get(name);
    if (!node || node.print !== shown) {
      changed = true;
      const fresh = create(item, node);
      fresh.dataset.key = name;
      fresh.print = shown;
      if (node) {
        if (place === node) place = fresh;
        replace(node, fresh);
      }
      node = fresh;
    }
    old.delete(name);
    if (node === place) place = place.nextElementSibling;
    else parent.insertBefore(node, place);
  }
  for (const node of old.values()) node.remove();
  return changed || old.size > 0;
}

/** Put `fresh` in the place of `node`; what had the focus in it has it again. */
function replace(node, fresh) {
  const focused = node.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
  node.replaceWith(fresh);
  if (focused) {
    const again = fresh.querySelector(`[data-focus="${CSS.escape(focused)}"]`) ?? fresh.querySelector("button");
    again?.focus({ preventScroll: true });
  }
}

export const byId = (id) => document.getElementById(id);
