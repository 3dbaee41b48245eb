/* A list of those who can help, kept on the reader's own device when a button asks for it, and not
   before. Pages of help get that button; /shortlist/ shows the list, or one that somebody sent in
   its address (#hubs/one,hubs/two). Its words are in overrides/made/macros/keep.html and
   overrides/made/markers/shortlist.html. */
const KEY = "list";
const MOST = 50;
const KEPT = /^[a-z0-9-]+\/[a-z0-9-]+\/$/;
/* Of the page of whom is kept: whether they are there, whom else to ask, and how. */
const SAID = "#text > :is(.status, .notice), .contact :is(.whom, .notice, dl, .known)";
const holder = document.querySelector("[data-keep], [data-shortlist]");
const heading = document.querySelector("h1");
const root = new URL(holder.dataset.root, location.href); // of the edition that is read

const words = (name) => document.createRange().createContextualFragment(
  holder.querySelector(`[data-words="${name}"]`).text);

function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(found) ? found.filter((one) => KEPT.test(one)).slice(0, MOST) : [];
  } catch {
    return []; // storage is shut, or holds something else
  }
}

function keep(list) {
  if (list.length) localStorage.setItem(KEY, JSON.stringify(list.slice(0, MOST)));
  else localStorage.removeItem(KEY);
}

const turned = (list, one) => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);

function canKeep() {
  try {
    return Boolean(localStorage);
  } catch {
    return false;
  }
}

/* On pages of help */
const buttons = []; // what shows each of them as the list is now

function addButton(address, name, put) {
  const line = document.createElement("p");
  const full = document.createElement("span");
  const button = document.createElement("button");
  const link = document.createElement("a");
  line.className = "keep";
  button.type = "button";
  link.href = new URL("shortlist/", root);
  link.className = "tap";
  link.append(words("list"));
  buttons.push(() => {
    const list = kept();
    const on = list.includes(address);
    button.hidden = !on && list.length >= MOST;
    full.replaceChildren(button.hidden ? words("full") : "");
    button.replaceChildren(words(on ? "on" : "off"));
    button.setAttribute("aria-label", `${button.textContent}: ${name}`);
    if (on || button.hidden) line.append(" ", link);
    else link.remove();
  });
  button.addEventListener("click", () => {
    const list = turned(kept(), address);
    keep(list);
    showButtons();
    holder.querySelector("[data-told]").replaceChildren(words(list.includes(address) ? "kept" : "left"));
  });
  line.append(full, button);
  put(line);
}

/* What another window has kept, or this page before somebody came back to it, counts as well. */
function showButtons() {
  for (const show of buttons) show();
}

function addressOf(link) {
  const { pathname } = new URL(link.href);
  return pathname.startsWith(root.pathname) ? pathname.slice(root.pathname.length) : "";
}

function offer() {
  const page = holder.dataset.keep;
  if (page) addButton(page, heading.textContent, (line) => holder.append(line));
  else for (const result of document.querySelectorAll("article.result")) {
    const link = result.querySelector("h3 a, h4 a");
    const address = link && addressOf(link);
    if (KEPT.test(address)) addButton(address, link.textContent, (line) => result.append(line));
  }
  showButtons();
  addEventListener("storage", showButtons);
  addEventListener("pageshow", showButtons);
}

/* On the page of the list */
const sent = () => location.hash.slice(1).split(",").map((one) => `${one}/`).filter((one) => KEPT.test(one)).slice(0, MOST);
const sending = (list) => `#${list.map((one) => one.slice(0, -1)).join(",")}`;

async function fill(item, address) {
  const here = new URL(address, root);
  const answer = await fetch(here);
  if (!answer.ok) throw new Error(`${answer.status}: ${here}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  item.querySelector("h2 a").textContent = page.querySelector("h1").textContent;
  const off = item.querySelector("[data-off]");
  off?.setAttribute("aria-label", `${off.textContent}: ${page.querySelector("h1").textContent}`);
  item.querySelector(".sentence").textContent = page.querySelector(".lead")?.textContent ?? "";
  for (const part of page.querySelectorAll(SAID)) {
    const copy = part.matches("h2") ? document.createElement("h3") : document.importNode(part, true);
    if (part.matches("h2")) copy.textContent = part.textContent;
    for (const link of copy.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), here);
    item.querySelector("[data-ways]").append(copy);
  }
}

/* What has the focus when the button that had it is gone. */
function start() {
  heading.tabIndex = -1;
  return heading;
}

function item(address, isSent) {
  const made = words("item").querySelector("li");
  const link = made.querySelector("h2 a");
  const off = made.querySelector("[data-off]");
  link.href = new URL(address, root);
  link.textContent = address;
  off.addEventListener("click", () => {
    const near = made.nextElementSibling ?? made.previousElementSibling;
    keep(kept().filter((one) => one !== address));
    made.remove();
    tell();
    (near?.querySelector("[data-off]") ?? start()).focus();
  });
  if (isSent) off.parentElement.remove();
  fill(made, address).catch(() => made.querySelector("[data-ways]").replaceChildren(words("gone")));
  return made;
}

function show() {
  const fromElsewhere = sent();
  const list = fromElsewhere.length ? fromElsewhere : kept();
  holder.querySelector("[data-kept]").replaceChildren(...list.map((one) => item(one, fromElsewhere.length > 0)));
  tell();
}

/* What is to be said of the list, and where it can go. */
function tell() {
  const fromElsewhere = sent();
  const list = fromElsewhere.length ? fromElsewhere : kept();
  const both = [...new Set([...kept(), ...fromElsewhere])];
  const said = holder.querySelector("[data-status]");
  const share = holder.querySelector("[data-share]");
  const ofSent = canKeep() && (both.length > MOST ? "crowded" : "shared");
  const ofOwn = !list.length && (canKeep() ? "empty" : "closed");
  const told = fromElsewhere.length ? ofSent : ofOwn;
  said.replaceChildren(told ? words(told) : "");
  said.querySelector("[data-take]")?.addEventListener("click", () => {
    keep(both);
    location.hash = "";
    start().focus();
  });
  share.replaceChildren(...(list.length ? [words("share")] : []));
  if (!list.length) return;
  const address = new URL(sending(list), location.href).href;
  const link = share.querySelector("[data-address]");
  link.href = link.textContent = address;
  share.querySelector("[data-print]").addEventListener("click", () => print());
  share.querySelector("[data-mail]").href =
    `mailto:?subject=${encodeURIComponent(words("subject").textContent)}&body=${encodeURIComponent(address)}`;
}

if ("shortlist" in holder.dataset) {
  addEventListener("hashchange", show);
  addEventListener("storage", show);
  show();
} else if (canKeep()) offer();
