/* The finder: from a town, a village or a postcode to the page that says who can help.
   It asks and never guesses; nothing typed is kept, or read as HTML. Its words are in
   overrides/made/, and what it knows of places in places.js. */
const SLOW = 400; // milliseconds before we say that we are looking

/* What knows places, and the places. */
function load(address) {
  return Promise.all([import("./places.js"), fetch(address).then((answer) => answer.json())]);
}

function fill(part, words) {
  for (const slot of part.querySelectorAll("[data-slot]")) {
    slot.textContent = words[slot.dataset.slot];
  }
  return part;
}

/* Words that are no claim before they are needed stand in <script type="text/html">: text browsers
   and reader views show a <template>, and what is `hidden`, to everybody. */
function filled(words, slots) {
  return fill(document.createRange().createContextualFragment(words.text), slots);
}

/* The form */

function outsideOf(form, place) {
  return `${form.dataset.outsidePage}?place=${encodeURIComponent(place)}`;
}

function answerOf(form, area) {
  const { need, community } = Object.fromEntries(new FormData(form));
  const answer = `${form.dataset.areas}${area}/${need === "unknown" ? "" : `${need}/`}`;
  return community ? `${answer}?community=${community}` : answer;
}

function wordsOf(form, name) {
  return form.querySelector(`[data-message="${name}"]`);
}

/* What is wrong with the answer to a question, or "": told at its field, too. */
function mark(form, question, wrong) {
  const told = form.querySelector(`#${question}-error`);
  told.textContent = wrong;
  told.hidden = !wrong;
  form.querySelector(`#${question}`).setAttribute("aria-invalid", Boolean(wrong));
}

function say(form, names, found = {}, choices = []) {
  const box = form.querySelector("[data-messages]");
  const messages = names.map((name) => wordsOf(form, name));
  const wrong = messages.filter(({ dataset }) => dataset.wrong);
  const shown = wrong.length ? [wordsOf(form, "problem"), ...messages] : messages;
  box.hidden = false;
  box.replaceChildren(...shown.map((words) => filled(words, found)));
  box.firstElementChild.id = "said";
  for (const question of ["where", "need"]) {
    const words = wrong.find(({ dataset }) => dataset.wrong === question);
    mark(form, question, words ? filled(words, found).querySelector("a").textContent : "");
  }
  for (const { label, area } of choices) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.textContent = label;
    link.href = area ? answerOf(form, area) : outsideOf(form, label);
    item.append(link);
    box.querySelector("[data-choices]").append(item);
  }
  box.focus();
}

function respond(form, [{ districts, look }, data]) {
  const { wide, where, need } = Object.fromEntries(new FormData(form));
  const [county] = data.areas.at(-1) || [];
  // A place typed before "the whole county" was chosen only says where the group meets. Typing
  // one afterwards takes the choice away again (see watch): the later of the two wins.
  const found = {
    county: { kind: "area", area: county },
    several: { kind: "several" },
  }[wide] || look(where, data);
  const { kind, why, choices = districts(data) } = found;
  const missing = [kind === "empty" && "empty", !need && "need"].filter(Boolean);
  if (kind === "empty" && need === "unknown") say(form, ["no-place"], {}, choices);
  else if (missing.length) say(form, missing);
  else if (kind === "area") location.assign(answerOf(form, found.area));
  else if (kind === "outside") location.assign(outsideOf(form, found.place));
  else say(form, [why ? `${kind}-${why}` : kind], found, choices);
}

/* What is needed is fetched when the form is first touched, so that it is there when it is wanted. */
function watch(form) {
  let loaded = null;
  const fetched = () => {
    loaded = loaded || load(form.dataset.finder).catch(() => { loaded = null; });
    return loaded;
  };
  for (const touch of ["focusin", "pointerdown"]) {
    form.addEventListener(touch, fetched, { once: true });
  }
  form.elements.where.addEventListener("input", () => {
    for (const choice of form.querySelectorAll("[name=wide]")) choice.checked = false;
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const waiting = form.querySelector("[data-waiting]");
    const slow = setTimeout(() => { waiting.textContent = wordsOf(form, "looking").text; }, SLOW);
    const known = await fetched();
    clearTimeout(slow);
    waiting.textContent = "";
    if (known) respond(form, known);
    else say(form, ["broken"]);
  });
  keep(form);
}

/* Going back finds the place as it was typed. It stays with this page of this window's history,
   and nowhere else. */
function keep(form) {
  const { where } = form.elements;
  where.value = where.value || history.state?.where || "";
  addEventListener("pagehide", () => history.replaceState({ where: where.value }, ""));
}

/* The page for groups outside the county */

async function nameOutside(page, asked) {
  const [{ look }, data] = await load(page.dataset.outside);
  const { kind, place, nearest } = look(asked, data);
  if (kind !== "outside") return;
  const heading = document.querySelector("h1");
  const slots = { place, nearest: nearest?.label };
  heading.replaceChildren(filled(page.querySelector("[data-heading]"), slots));
  document.title = heading.textContent;
  const swapped = nearest ? "[data-swap]" : "[data-swap=place]";
  for (const part of page.querySelectorAll(swapped)) {
    const words = part.querySelector("script");
    if (words) part.replaceChildren(filled(words, slots));
    else part.remove();
  }
  if (nearest) page.querySelector("[data-nearest]").href = `${page.dataset.areas}${nearest.area}/`;
}

/* An answer, for a group that said whom it is mainly for */

/* All who are there for a community: on its own page, and on those that it goes on to. */
async function resultsOf(address) {
  const found = [];
  for (let next = address; next; ) {
    const page = new DOMParser().parseFromString(await (await fetch(next)).text(), "text/html");
    for (const link of page.querySelectorAll(".for-community a")) {
      link.href = new URL(link.getAttribute("href"), next).href;
    }
    found.push(...page.querySelectorAll(".for-community > .result"));
    next = page.querySelector(".for-community a[data-next]")?.href;
  }
  return found;
}

/* Those for the community are second, after the local ones. They stand on its own page: what
   covers the area and helps with the need is taken from there. Without it the links further
   down lead there. */
async function showForCommunity(words, community) {
  const link = document.querySelector(`[data-community="${CSS.escape(community)}"] > a`);
  if (!link) return;
  const results = await resultsOf(link.href);
  const { area, need } = words.dataset;
  const here = results.filter(({ dataset: { covers, needs } }) => {
    const isHere = !covers || covers.split(" ").includes(area);
    return isHere && (!need || needs === undefined || needs.split(" ").includes(need));
  });
  for (const result of here) {
    const twice = document.getElementById(result.id);
    const stage = twice?.closest(".stage");
    twice?.remove();
    if (stage && !stage.querySelector(".result")) stage.remove();
  }
  const { phrase } = link.parentElement.dataset;
  const stage = filled(words, { community: link.textContent, phrase }).firstElementChild;
  const nobody = stage.querySelector("[data-nobody]");
  if (here.length) nobody.replaceWith(...here);
  else nobody.querySelector("a").href = link.href;
  const local = document.getElementById("local")?.closest(".stage");
  // "These can help from further away:" leads to who can, and not to nobody.
  const last = here.length ? null : [...document.querySelectorAll(".stage")].pop();
  (local ?? last ?? words).after(stage);
  document.querySelectorAll(".result .number").forEach((number, place) => {
    number.textContent = `${place + 1}.`;
  });
}

const asked = new URLSearchParams(location.search);
const outside = document.querySelector("[data-outside]");
const words = document.querySelector("script[data-for-community]");
for (const form of document.querySelectorAll("[data-finder]")) watch(form);
if (outside && asked.get("place")) nameOutside(outside, asked.get("place"));
if (words && asked.get("community")) showForCommunity(words, asked.get("community")).catch(() => {});
