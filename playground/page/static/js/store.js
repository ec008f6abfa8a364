// What this browser knows: the server's state, and what only concerns this screen (which chat is open, what is
// half-typed). Preferences outlive a reload; all else begins anew with each reset.

export const store = { state: null, screens: new Map(), current: null, hidden: new Set(), added: new Set() };

/** One phone's screen. */
export function screen(phone) {
  if (!store.screens.has(phone.id)) {
    const read = Object.fromEntries(phone.chats.map((chat) => [chat.key, readBefore(chat)]));
    store.screens.set(phone.id, { open: phone.chats[0]?.key, read, drafts: {}, reply: null, editing: null, photo: null });
  }
  return store.screens.get(phone.id);
}

const DAY = 86400;

/** At the beginning all but the last hours have been read: this morning's reminder may still wait. */
function readBefore(chat) {
  const old = chat.messages.filter((message) => message.date < store.state.now - DAY / 2);
  return old.at(-1)?.n ?? -1;
}

/** Take over a new state; after a reset nothing of the old screens is left. */
export function accept(state) {
  if (store.state?.epoch !== state.epoch) {
    store.screens.clear();
    store.added.clear();
  }
  store.state = state;
  const ids = state.phones.map((phone) => phone.id);
  if (!ids.includes(store.current)) store.current = ids[0];
}

export const isShown = (phone) => (phone.shown && !store.hidden.has(phone.id)) || store.added.has(phone.id);

export function show(phone, on) {
  if (on) {
    store.hidden.delete(phone.id);
    store.added.add(phone.id);
  } else {
    store.added.delete(phone.id);
    store.hidden.add(phone.id);
  }
}

export const openChat = (phone) => phone.chats.find((chat) => chat.key === screen(phone).open) ?? phone.chats[0];

export const newest = (chat) => chat.messages.at(-1)?.n ?? -1;

/** How many messages of others have come since the chat was last looked at. */
export function unread(phone, chat) {
  const read = screen(phone).read[chat.key] ?? -1;
  return chat.messages.filter((message) => message.n > read && !message.mine && !message.service).length;
}

export function preference(name, value) {
  try {
    if (value !== undefined) localStorage.setItem(name, value);
    return localStorage.getItem(name);
  } catch {
    return null; // storage may be switched off; then the choice lasts until the page is left
  }
}
