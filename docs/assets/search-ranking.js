/* Which entries answer a query, the best first. */
import { STEM, isSmall } from "./search-query.js";
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
const LOOKED_AT = 32; // entries that are read before the last ordering
const FILES = 6; // and the most files of the index that they may be in
const PHRASES = { need: 1, community: 0.95, page: 0.9, guide: 0.5, service: 0.45 };
const OTHER_PHRASES = 0.25;

/* {some, entries}: the entries that answer a query (see search-query.js), each with its `total`. `some`
   says that none has every word. `near` are the districts that were named, or may be meant. */
export async function ranked(query, near, index) {
  const core = await index.core();
  const { some, hits } = order(core, score(query), query);
  const found = await Promise.all(fromFewFiles(hits, core).map(async (hit) => (
    finished(hit, await index.entry(hit.number), query, near))));
  return { some, entries: found.filter(Boolean).sort((a, b) => b.total - a.total || a.number - b.number) };
}

/* Words of the query that entries have: of each word the best meaning. Words that need not be there
   only add to what others found. */
function score({ tokens }) {
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
  return hits;
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
  return { some, hits: (some ? all : every).sort((a, b) => b.total - a.total || a.number - b.number) };
}

/* The first hits, from few files. */
function fromFewFiles(hits, { entries, block }) {
  const files = new Set();
  return hits.slice(0, LOOKED_AT).filter(({ number }) => {
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
function finished(hit, entry, { tokens }, near) {
  const name = named(entry, tokens);
  if (name.isNeeded && !name.isNamed) return null;
  const total = byName(byOwnWords(hit, entry, tokens), name, hit, entry);
  if (name.isCalledByPlace) return { ...entry, ...name, total: total + PHRASE * WHOLE * CALLED_BY_A_PLACE };
  const isHere = !entry.areas.length || entry.areas.some((area) => near.includes(area));
  const share = isHere ? 1 : near.length ? ANOTHER : name.share > MUCH ? 1 : ELSEWHERE;
  return { ...entry, ...name, total: total * share };
}

/* Those of the kinds there are few of have been looked at before. */
function byOwnWords({ phrase, total }, { words, kind }, tokens) {
  if (phrase.value) return total;
  const own = worth(words, kind, phrasesOf(tokens));
  return own.isWhole ? Math.max(own.value, total) : total + own.value;
}

function byName(total, { isWhole, isNamed, share }, { phrase }, { kind }) {
  if (isWhole) return Math.max(total, PHRASE * WHOLE * (kind === "term" ? TERM : NAMED));
  if (!isNamed || phrase.isWhole) return total;
  return Math.min(total * (1 + 3 * share) + PHRASE * share, Math.max(total, PHRASE * WHOLE * PARTLY_NAMED));
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
    isNeeded: tokens.every(({ isPlace }) => isPlace),
    isNamed: content.length > 0 && (words.length ? words : content).every(has),
    isWhole: spelt(name) === spelt(tokens.map(({ word }) => word).join(" ")),
    isCalledByPlace: words.length > 0 && words.length < content.length && share > MUCH,
    share,
  };
}
