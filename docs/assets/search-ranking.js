/* The search: which entries answer a query, the best first, and how they stand together. */
import { STEM, isSmall, read } from "./search-query.js";
import { spelt } from "./places.js";
import { stem } from "./words.js";

const PHRASE = 50; // an entry's own words in a row, against words here and there
const WHOLE = 20; // times that, if they are all that was asked
const STEMMED = 0.6; // of that, if only the stems are the same
const NEARLY_WHOLE = 0.9; // of that, if words are over that say what is wanted, not which thing
const NAMED = 0.98; // of a whole phrase, for what is called just so
const TERM = 0.45; // and for a word explained: it comes after those who help
const PARTLY_NAMED = 0.55; // and at most, for what has the words in its name: a need comes first
const MUCH = 0.6; // of a name: who types so much of it means it, wherever it is
const CALLED_BY_A_PLACE = 2; // times a whole phrase: "Corby Arts Trust" comes before Corby
const WEAK = 0.3; // of its value, for a word that an entry need not have
const ELSEWHERE = 0.4; // a record of one district, for a reader who named none
const ANOTHER = 0.1; // and for one who named another
const LOOKED_AT = 48; // entries that are read before the last ordering
const FILES = 6; // and the most files of the index that they may be in
const MOST = 10; // results
const PHRASES = { need: 1, community: 0.95, page: 0.9, guide: 0.5, service: 0.45 };
const OTHER_PHRASES = 0.25;
const HELP = ["hub", "service", "guide", "event"]; // what stands under its need

/* {areas, asked, unknown, some, results, folded} for a query. `some` says that no entry has every
   word. A result is {kind, address, name, sentence} and, for a need, {needs, records}: those who
   can be reached and have the words too. One of kind "answer" or "area" has `area`, an id. */
export async function search(typed, index, places) {
  const digits = typed.replace(/[\s()+-]/g, "");
  if (/^\d{3,}$/.test(digits)) return byTelephone(digits, index);
  const query = await read(typed, index, places);
  query.near = [...query.areas, ...query.asked.flatMap(({ choices = [] }) => choices.flatMap(({ area }) => area || []))];
  const { core, hits } = await score(query, index);
  const { ranked, some } = order(core, hits, query);
  const found = await Promise.all(near(ranked, core).map((hit) => finish(hit, query, index)));
  const results = found.filter(Boolean).sort((a, b) => b.total - a.total || a.number - b.number);
  const isFolded = ({ kind, isWhole }) => kind === "plan" && !isWhole;
  const reached = results.filter((one) => !isFolded(one));
  return {
    areas: query.areas,
    asked: query.asked,
    unknown: query.unknown,
    some,
    results: withDistricts(query, grouped(reached.slice(0, MOST * 2)).slice(0, MOST)),
    folded: results.filter(isFolded),
  };
}

async function byTelephone(digits, index) {
  const results = (await index.byTelephone(digits)).slice(0, MOST);
  return { areas: [], asked: [], unknown: [], some: false, results, folded: [] };
}

/* Words of the query that entries have: of each word the best meaning. Words that need not be there
   only add to what others found. */
async function score({ tokens }, index) {
  const core = await index.core();
  const hits = new Map();
  const anyCounts = tokens.some(({ counts }) => counts);
  const isAsked = (token) => token.counts || (!anyCounts && token.isPlace);
  const asked = tokens.filter(isAsked);
  for (const token of [...asked, ...tokens.filter((one) => !isAsked(one) && !isSmall(one))]) {
    const best = new Map();
    for (const { quality, entries, rarity } of token.found) {
      for (const [number, weight] of entries) best.set(number, Math.max(best.get(number) || 0, quality * rarity * weight));
    }
    for (const [number, value] of best) {
      if (isAsked(token) && !hits.has(number)) hits.set(number, { number, score: 0, words: 0 });
      const hit = hits.get(number);
      if (!hit) continue;
      hit.score += isAsked(token) || token.isPlace ? value : value * WEAK;
      hit.words += isAsked(token) ? 1 : 0;
    }
  }
  return { core, hits };
}

/* The hits, the best first: those with every word, or else those with some of them. */
function order(core, hits, { tokens }) {
  const needed = tokens.filter(({ counts, found }) => counts && found.length).length;
  const phrases = phrasesOf(tokens);
  const all = [...hits.values()].map((hit) => {
    const entry = core.entries[hit.number];
    const phrase = entry ? worth(entry[6], core.kinds[entry[3]], phrases) : { value: 0 };
    return { ...hit, phrase, total: phrase.isWhole ? phrase.value : hit.score + phrase.value };
  });
  const every = all.filter(({ phrase, words }) => phrase.value || words >= needed);
  const some = !every.length && all.length > 0;
  if (some) for (const hit of all) hit.total *= (hit.words / needed) ** 2;
  return { some, ranked: (some ? all : every).sort((a, b) => b.total - a.total || a.number - b.number) };
}

/* The first hits, from few files. */
function near(ranked, { entries, block }) {
  const files = new Set();
  return ranked.slice(0, LOOKED_AT).filter(({ number }) => {
    const file = number < entries.length ? "core" : Math.floor((number - entries.length) / block);
    if (files.size <= FILES) files.add(file);
    return files.has(file);
  });
}

/* The query as rows of words: as typed, and the stems that each may stand for. */
function phrasesOf(tokens) {
  const words = tokens.filter(({ isPlace }) => !isPlace);
  const roots = words.map(({ word, known, found }) => new Set([word, ...(known ? [] : likely(found))].map(stem)));
  return { words, typed: words.map(({ word }) => word), roots };
}

/* The words that one nobody knows most likely stands for. */
function likely(found) {
  const best = Math.max(...found.map(({ quality }) => quality).filter((quality) => quality < STEM));
  return found.filter(({ quality }) => quality >= best).map(({ word }) => word);
}

/* What it is worth that one of an entry's own phrases stands in the query. */
function worth(own, kind, { words, typed, roots }) {
  const share = PHRASES[kind] || OTHER_PHRASES;
  let most = { value: 0, isWhole: false };
  for (const phrase of own) {
    const parts = phrase.split(" ");
    const at = (row, is) => words.findIndex((_, from) => row.every((part, step) => is(part, from + step)));
    const exact = at(parts, (part, place) => typed[place] === part);
    const from = exact < 0 ? at(parts.map(stem), (root, place) => roots[place]?.has(root)) : exact;
    if (from < 0) continue;
    const run = words.slice(from, from + parts.length);
    const over = words.filter((token) => !run.includes(token));
    const isWhole = !over.some(({ counts }) => counts);
    if (run.length < words.length && !run.some(({ counts }) => counts)) continue;
    const value = PHRASE * share * (isWhole ? WHOLE * (over.every(isSmall) ? 1 : NEARLY_WHOLE) : parts.length) * (exact < 0 ? STEMMED : 1);
    if (value > most.value) most = { value, isWhole };
  }
  return most;
}

/* What only the entry itself tells: its name, its own words, its districts. Nothing for one that
   was found by a place's name alone and is not called by it. */
async function finish(hit, query, index) {
  const entry = await index.entry(hit.number);
  const name = named(entry, query.tokens);
  if (name.needed && !name.isNamed) return null;
  let { total } = hit;
  if (!hit.phrase.value) {
    const phrase = worth(entry.words, entry.kind, phrasesOf(query.tokens));
    total = phrase.isWhole ? Math.max(phrase.value, total) : total + phrase.value;
  }
  if (name.isWhole) total = Math.max(total, PHRASE * WHOLE * (entry.kind === "term" ? TERM : NAMED));
  else if (name.isNamed && !hit.phrase.isWhole) total = Math.min(total * (1 + 3 * name.share) + PHRASE * name.share, Math.max(total, PHRASE * WHOLE * PARTLY_NAMED));
  const { isWhole, isCalledByPlace } = name;
  if (isCalledByPlace) return { ...entry, total: total + PHRASE * WHOLE * CALLED_BY_A_PLACE, isWhole, isCalledByPlace };
  const isHere = !entry.areas.length || entry.areas.some((area) => query.near.includes(area));
  if (!isHere) total *= query.near.length ? ANOTHER : name.share > MUCH ? 1 : ELSEWHERE;
  return { ...entry, total, isWhole };
}

/* Whether an entry is called by the words of the query, and how much of its name they are. */
function named({ name }, tokens) {
  const title = spelt(name).split(" ").filter((word) => !isSmall({ word })).map(stem);
  const stands = (word) => spelt(word).split(" ").every((one) => title.includes(stem(one)));
  const has = ({ found, word }) => stands(word) || found.some((one) => stands(one.word));
  const content = tokens.filter((token) => !isSmall(token));
  const words = content.filter(({ isPlace }) => !isPlace);
  const share = content.every(has) ? Math.min(1, content.length / title.length) : 0;
  return {
    needed: tokens.every(({ isPlace }) => isPlace),
    isNamed: content.length > 0 && (words.length ? words : content).every(has),
    isWhole: spelt(name) === spelt(tokens.map(({ word }) => word).join(" ")),
    isCalledByPlace: words.length > 0 && words.length < content.length && share > MUCH,
    share,
  };
}

/* The records that help with a need stand under it. */
function grouped(results) {
  const under = new Set();
  const out = results.map((result) => {
    if (result.kind !== "need") return result;
    const records = results.filter((one) => HELP.includes(one.kind) && one.needs.includes(result.needs[0]) && !under.has(one) && one.total < result.total);
    for (const one of records) under.add(one);
    return { ...result, records };
  });
  return out.filter((one) => !under.has(results.find(({ number }) => number === one.number)));
}

/* Who named a place gets its page, for the need if there is one. Who named none never does. */
function withDistricts({ areas }, results) {
  if (!areas.length) return results;
  const [first] = results;
  const before = first?.isCalledByPlace ? [first] : [];
  const rest = results.slice(before.length);
  const needs = rest.filter(({ kind, total }) => kind === "need" && total > rest[0].total / 2)
    .slice(0, areas.length > 1 ? 1 : 2);
  const answers = needs.flatMap(({ name, sentence, needs: [need] }) => areas.map((area) => (
    { kind: "answer", address: `areas/${area}/${need}/`, need: name, area, sentence })));
  if (answers.length) return [...before, ...answers, ...rest];
  const districts = areas.map((area) => ({ kind: "area", address: `areas/${area}/`, area }));
  return [...before, ...(rest[0]?.kind === "community" ? rest.splice(0, 1) : []), ...districts, ...rest];
}
