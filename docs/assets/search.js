/* The page of the search, /search/?q=words. Nothing that is typed is kept, sent, or read as HTML.
   Its words are in overrides/made/markers/search.html. */
const page = document.querySelector("[data-search]");
const { q: box } = page.querySelector("form").elements;
const said = page.querySelector("[data-status]"); // the one part that is read out by itself
const asked = page.querySelector("[data-asked]");
const list = page.querySelector("[data-found]");
const folded = page.querySelector("[data-folded]");
const ways = page.querySelector("[data-ways]");
const inOtherEdition = document.querySelector("a[rel=alternate]");
const { title } = document;

const SHORTEST = 2; // letters of a query
const REPEATED = 60; // and as many as are said again
const PAUSE = 150; // milliseconds after a key before we look
const SPOKEN = 850; // and, after that, before a voice says how many were found
const SLOW = 1000; // before we say that we are looking
const SHOWN = 3; // records under a need; the others are folded
const NOTHING = { areas: [], asked: [], unknown: [], some: false, results: [], folded: [] };

const site = new URL("..", import.meta.url); // both editions read the same files
const file = async (address) => {
  const answer = await fetch(new URL(address, site));
  if (!answer.ok) throw new Error(`${answer.status}: ${address}`);
  return answer.json();
};

const part = (name) => file(`${page.dataset.search}${name}.json`);

/* What searches, fetched at the first touch, all at once. */
let engine = null;
function ready() {
  const code = ["search-results", "search-index", "search-query", "search-ranking", "places", "words"];
  if (engine) return engine;
  const core = part("core");
  engine = Promise.all([file("assets/finder.json"), core, ...code.map((name) => import(`./${name}.js`))])
    .then(([finder, , results, { Index }, { gazetteer }]) => {
      const index = new Index((name) => (name === "core" ? core : part(name)));
      const places = gazetteer(finder);
      return (typed) => results.search(typed, index, places);
    }).catch((error) => { engine = null; throw error; });
  return engine;
}

function filled(selector, words = {}) {
  const part = document.createRange().createContextualFragment(page.querySelector(`script${selector}`).text);
  for (const slot of part.querySelectorAll("[data-slot]")) slot.replaceChildren(words[slot.dataset.slot] ?? "");
  return part;
}

const address = (below) => page.dataset.root + below;
const answerOf = (area, need) => address(`areas/${area}/${need ? `${need}/` : ""}`);

function item(result, template = "[data-one-result]") {
  const { kind, need, area, sentence = "" } = result;
  const part = filled(template, { kind: filled(`[data-kind="${kind}"]`), sentence });
  part.querySelector("li").dataset.result = kind;
  const link = part.querySelector("a");
  link.href = address(result.address);
  const title = area && filled(kind === "answer" ? `[data-answer="${area}"]` : `[data-area="${area}"]`, { need });
  link.replaceChildren(title || result.name);
  if (!sentence) part.querySelector("[data-slot=sentence]").remove();
  return part;
}

/* A need with its districts, if none was named, and those who can help with it. */
function withRecords(result, districts) {
  const part = item(result);
  const inside = part.querySelector("li");
  if (districts) {
    const line = filled("[data-districts]");
    for (const link of line.querySelectorAll("[data-district]")) link.href = answerOf(link.dataset.district, result.needs[0]);
    inside.append(line);
  }
  const { records = [] } = result;
  const shown = records.length > SHOWN + 1 ? SHOWN : records.length;
  for (const [selector, some] of [["[data-records]", records.slice(0, shown)], ["[data-more]", records.slice(shown)]]) {
    if (!some.length) continue;
    const under = filled(selector, { number: some.length, need: result.name });
    under.querySelector("ol").append(...some.map((one) => item(one, "[data-one-record]")));
    inside.append(under);
  }
  return part;
}

/* A question about a place, its choices leading on for the need that was found, if one was. */
function question(found, need) {
  const { kind, why, choices = [] } = found;
  const part = filled(`[data-message="${why ? `${kind}-${why}` : kind}"]`, found);
  const places = kind === "outside" ? [{ place: found.place, label: filled("[data-outside]") }] : choices;
  part.querySelector("[data-choices]")?.append(...places.map(({ label, place = label, area }) => {
    const choice = document.createElement("li");
    // Districts to choose from, where a place is not known, are no results.
    if (kind !== "unknown") choice.dataset.result = area ? (need ? "answer" : "area") : "outside";
    const link = document.createElement("a");
    link.href = area ? answerOf(area, need) : address(`find/outside/?place=${encodeURIComponent(place)}`);
    link.append(label);
    choice.append(link);
    return choice;
  }));
  return part;
}

function counted(number) {
  return filled(number === 1 ? '[data-count="one"]' : '[data-count="several"]', { number });
}

const shortened = (typed) => (typed.length > REPEATED ? `${typed.slice(0, REPEATED)} …` : typed);

function summary({ asked: { length: questions }, unknown, some }, number, typed) {
  const kind = questions ? "asked" : !number ? "nothing" : unknown.length ? "unknown" : some ? "some" : "found";
  const words = { count: counted(number), typed: shortened(typed), unknown: shortened(unknown.join("”, “")) };
  return filled(`[data-said="${kind}"]`, words);
}

/* Puts the results on the page, and gives how many they are. */
function put({ areas, asked: questions, results, folded: planned }) {
  const need = results.find(({ kind }) => kind === "need");
  // A body that is called by a place comes before the question which place is meant.
  list[results[0]?.isCalledByPlace ? "after" : "before"](asked);
  asked.replaceChildren(...questions.map((one) => question(one, need?.needs[0])));
  list.replaceChildren(...results.map((one) => (
    one.kind === "need" ? withRecords(one, one === need && !areas.length && !questions.length) : item(one))));
  folded.hidden = !planned.length;
  folded.open = !results.length && !questions.length;
  folded.querySelector("summary").replaceChildren(filled("[data-planned]", { count: counted(planned.length) }));
  folded.querySelector("ol").replaceChildren(...planned.map((one) => item(one)));
  return page.querySelectorAll(":is([data-found], [data-asked]) [data-result]").length || planned.length;
}

/* What is found, with the sentence that tells of it if it is none of the usual. */
async function find(typed, isEntered) {
  if (typed.length < SHORTEST) return [NOTHING, typed || isEntered ? filled('[data-said="short"]') : ""];
  try {
    const found = await (await ready())(typed);
    return [found, null];
  } catch {
    return [NOTHING, filled('[data-said="broken"]')];
  }
}

let latest = 0;
async function show(typed, wait, isEntered) {
  latest += 1;
  const turn = latest;
  if (wait) said.replaceChildren(); // what was said of other words
  const slow = setTimeout(() => { if (turn === latest) said.replaceChildren(filled('[data-said="looking"]')); }, SLOW);
  const [found, instead] = await find(typed, isEntered);
  clearTimeout(slow);
  if (turn !== latest) return; // an answer that came too late
  const number = put(found);
  document.title = typed ? `${shortened(typed)} – ${title}` : title;
  inOtherEdition.search = typed && new URLSearchParams({ q: typed });
  ways.hidden = number > 0 && !found.some && !found.unknown.length && !found.asked.some(({ kind }) => kind === "unknown");
  const words = instead ?? summary(found, number, typed);
  // A voice that counts results at every key is a nuisance: it waits until typing stops.
  setTimeout(() => { if (turn === latest) said.replaceChildren(words); }, wait);
}

let timer;
function later(pause, wait, isEntered = false) {
  clearTimeout(timer);
  timer = setTimeout(() => show(box.value.trim(), wait, isEntered), pause);
}

/* Enter is a step for Back; typing makes none. Leaving by a result keeps what was typed last. */
function keep(how) {
  const url = new URL(location.href);
  url.searchParams.set("q", box.value.trim());
  if (url.searchParams.get("q") !== typedBefore()) history[how](null, "", url);
}

function typedBefore() {
  return (new URLSearchParams(location.search).get("q") || "").trim();
}

function fromAddress() {
  box.value = typedBefore();
  later(0, 0);
}

box.addEventListener("focus", () => ready().catch(() => {}), { once: true });
box.addEventListener("input", () => later(PAUSE, SPOKEN));
box.form.addEventListener("submit", (event) => { event.preventDefault(); keep("pushState"); later(0, 0, true); });
page.addEventListener("click", ({ target }) => { if (target.closest("a")) keep("replaceState"); });
addEventListener("pagehide", () => keep("replaceState")); // a reload finds what was typed
addEventListener("popstate", fromAddress);
fromAddress();
