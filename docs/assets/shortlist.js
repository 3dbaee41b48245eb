/* A list of those who can help, kept on the reader's own device when a button asks for it, and not
   before. Pages of help get that button; /shortlist/ shows the list, or one that somebody sent in
   its address (#hubs/one,hubs/two). Its words are in overrides/made/macros/keep.html and
   overrides/made/markers/shortlist.html. */
const KEY = "list";
const MOST = 50;
const KEPT = /^[a-z0-9-]+\/[a-z0-9-]+\/$/;
const holder = document.querySelector("[data-keep], [data-shortlist]");
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
function addButton(address, name, put) {
  const line = document.createElement("p");
  const button = document.createElement("button");
  const link = document.createElement("a");
  line.className = "keep";
  button.type = "button";
  link.href = new URL("shortlist/", root);
  link.className = "tap";
  link.append(words("list"));
  const show = () => {
    const on = kept().includes(address);
    button.replaceChildren(words(on ? "on" : "off"));
    button.setAttribute("aria-label", `${button.textContent}: ${name}`);
    if (on) line.append(" ", link);
    else link.remove();
  };
  button.addEventListener("click", () => {
    keep(turned(kept(), address));
    show();
  });
  line.append(button);
  show();
  put(line);
}

function addressOf(link) {
  const { pathname } = new URL(link.href);
  return pathname.startsWith(root.pathname) ? pathname.slice(root.pathname.length) : "";
}

function offer() {
  const page = holder.dataset.keep;
  if (page) addButton(page, document.querySelector("h1").textContent, (line) => holder.append(line));
  else for (const result of document.querySelectorAll("article.result")) {
    const link = result.querySelector("h3 a, h4 a");
    const address = link && addressOf(link);
    if (KEPT.test(address)) addButton(address, link.textContent, (line) => result.append(line));
  }
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
  for (const part of page.querySelectorAll(".contact dl.reach, .contact .known")) {
    const copy = document.importNode(part, true);
    for (const link of copy.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), here);
    item.querySelector("[data-ways]").append(copy);
  }
}

function item(address, isSent) {
  const made = words("item").querySelector("li");
  const link = made.querySelector("h2 a");
  const off = made.querySelector("[data-off]");
  link.href = new URL(address, root);
  link.textContent = address;
  off.addEventListener("click", () => {
    keep(kept().filter((one) => one !== address));
    show();
    holder.querySelector("[data-off]")?.focus();
  });
  if (isSent) off.parentElement.remove();
  fill(made, address).catch(() => made.querySelector("[data-ways]").replaceChildren(words("gone")));
  return made;
}

function show() {
  const fromElsewhere = sent();
  const list = fromElsewhere.length ? fromElsewhere : kept();
  const said = holder.querySelector("[data-status]");
  const share = holder.querySelector("[data-share]");
  holder.querySelector("[data-kept]").replaceChildren(...list.map((one) => item(one, fromElsewhere.length > 0)));
  said.replaceChildren(...(fromElsewhere.length ? (canKeep() ? [words("shared")] : []) : list.length ? [] : [words(canKeep() ? "empty" : "closed")]));
  said.querySelector("[data-take]")?.addEventListener("click", () => {
    keep([...new Set([...kept(), ...fromElsewhere])]);
    location.hash = "";
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
  show();
} else if (canKeep()) offer();
