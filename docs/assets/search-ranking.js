/* Which entries answer a query, the best first. */
import { STEM, isSmall } from "./search-query.js";
import { spelt } from "./places.js";
import { stem } from "./words.js";

const PHRASE = 50; // an entry's own words in a row, against words here and there
const WHOLE = 20; // times that, if they are all that was asked
const STEMMED = 0.6; // of that, if only the stems are the same
const SLIPPED = 0.5; // or if a word is taken for a slip
const NEARLY_WHOLE = 0.9; // of that, if words are over that say what is wanted, not which thing
const NAMED = 0.98; // of a whole phrase, for what is called just so
const TERM = 0.45; // and for a word explained: it comes after those who help
const PARTLY_NAMED = 0.45; // and at most, for what has the words in its name: a need comes first
const MUCH = 0.6; // of a name: who types so much of it means it, wherever it is
const CALLED_BY_A_PLACE = 2; // times a whole phrase: "Corby Arts Trust" comes before Corby
const WEAK = 0.3; // of its value, for a word that an entry need not have
const ELSEWHERE = 0.4; // a record of one district, for a reader who named none
const ANOTHER = 0.1; // and for one who named another
const LOOKED_AT = 32; // entries that are read before the last ordering
const FILES = 6; // and the most files of the index that they may be in
// What an own phrase counts: if it is the whole query, and if it is a part of one.
const PHRASES = { need: [1, 1], community: [0.95, 0.45], page: [0.9, 0.45], guide: [0.7, 0.5], service: [0.65, 0.45] };
const OTHER_PHRASES = [0.25, 0.25];
const BODIES = /^(hubs|organisations)\//;

/* {some, entries, planned}: the entries that answer a query (see search-query.js), each with its
   `total`. `some` says that none has every word. `planned` are those of the plan, apart. `near` are
   the districts that were named, or may be meant. */
export async function ranked(query, near, index) {
  const core = await index.core();
  const from = Object.fromEntries(core.kinds);
  const hits = weighed(score(query, core), query, core);
  const isPlanned = ({ number }) => number >= from.plan && number < from.closed;
  const [some, open] = withWords(hits.filter((hit) => !isPlanned(hit)), query.tokens);
  const [, planned] = withWords(hits.filter(isPlanned), query.tokens);
  const finish = async (chosen) => (await Promise.all(fromFewFiles(chosen, core).map(async (hit) => (
    finished(hit, await index.entry(hit.number), query, near))))).filter(Boolean).sort(best);
  const [entries, rest] = await Promise.all([finish(open), finish(planned)]);
  const isMeant = ({ isWhole, address }) => isWhole && BODIES.test(address);
  return {
    some,
    entries: [...rest.filter(isMeant), ...entries].sort(best),
    planned: rest.filter((one) => !isMeant(one)),
  };
}

const best = (a, b) => b.total - a.total || a.number - b.number;

/* Words of the query that entries have: of each word the best meaning. Words that need not be there
   only add to what others found, or find what has them among its own few. */
function score({ tokens }, { entries: few }) {
  const hits = new Map();
  const anyCounts = tokens.some(({ counts }) => counts);
  const isAsked = (token) => token.counts || (!anyCounts && token.isPlace);
  const asked = tokens.filter(isAsked);
  for (const token of [...asked, ...tokens.filter((one) => !isAsked(one) && !isSmall(one))]) {
    for (const [number, value] of meant(token)) {
      if (!hits.has(number) && (isAsked(token) || number < few.length)) hits.set(number, { number, score: 0, words: 0 });
      const hit = hits.get(number);
      if (!hit) continue;
      hit.score += isAsked(token) || token.isPlace ? value : value * WEAK;
      hit.words += isAsked(token) ? 1 : 0;
    }
  }
  return [...hits.values()];
}

/* What a word is worth to each entry, by the best of its meanings. */
function meant({ found }) {
  const values = new Map();
  for (const { quality, entries, rarity } of found) {
    for (const [number, weight] of entries) values.set(number, Math.max(values.get(number) || 0, quality * rarity * weight));
  }
  return values;
}

/* The hits with their phrases, of those kinds whose own words are known at once. */
function weighed(hits, { tokens }, { entries, kinds }) {
  const phrases = phrasesOf(tokens);
  return hits.map((hit) => {
    const entry = entries[hit.number];
    const phrase = entry ? worth(entry[6], kinds[entry[3]][0], phrases) : { value: 0 };
    return { ...hit, phrase, isFew: Boolean(entry), total: phrase.isWhole ? phrase.value : hit.score + phrase.value };
  });
}

/* The hits with every word, the best first, or else those with some of them. One that lacks a word
   may still have a phrase of its own in the query: `lacks` tells. */
function withWords(hits, tokens) {
  const needed = tokens.filter(({ counts, found }) => counts && found.length).length;
  const every = hits.filter(({ phrase, words }) => phrase.value || (words && words >= needed));
  if (every.length) {
    const most = hits.filter((hit) => !hit.isFew && hit.words > 1 && hit.words < needed).map((hit) => ({ ...hit, lacks: true }));
    return [false, [...every, ...most].sort(best)];
  }
  const some = hits.filter(({ words }) => words);
  for (const hit of some) hit.total *= (hit.words / needed) ** 2;
  return [some.length > 0, some.sort(best)];
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

/* The query as rows of sets: words as typed, their stems, and the stems of what a slip stands for. */
function phrasesOf(tokens) {
  const words = tokens.filter(({ isPlace }) => !isPlace);
  const row = (meanings) => words.map((token) => new Set([token.word, ...meanings(token)]));
  const stems = (meanings) => row(meanings).map((set) => new Set([...set].map(stem)));
  return {
    words,
    typed: row(() => []),
    roots: stems(() => []),
    slipped: stems(({ known, found }) => (known ? [] : likely(found))),
  };
}

/* The words that one nobody knows most likely stands for. */
function likely(found) {
  const best = Math.max(...found.map(({ quality }) => quality).filter((quality) => quality < STEM));
  return found.filter(({ quality }) => quality >= best).map(({ word }) => word);
}

/* What it is worth that one of an entry's own phrases stands in the query. */
function worth(own, kind, { words, typed, roots, slipped }) {
  const [all, part] = PHRASES[kind] || OTHER_PHRASES;
  let most = { value: 0, isWhole: false };
  for (const phrase of own) {
    const parts = phrase.split(" ");
    const met = [[typed, parts, 1], [roots, parts.map(stem), STEMMED], [slipped, parts.map(stem), SLIPPED]]
      .map(([row, wanted, share]) => [place(row, wanted), share]).find(([from]) => from >= 0);
    if (!met) continue;
    const run = words.slice(met[0], met[0] + parts.length);
    const over = words.filter((token) => !run.includes(token));
    const isWhole = !over.some(({ counts }) => counts);
    const length = isWhole ? WHOLE * all * (over.every(isSmall) ? 1 : NEARLY_WHOLE) : parts.length * part;
    const value = PHRASE * length * met[1];
    if (value > most.value) most = { value, isWhole };
  }
  return most;
}

/* Where some words stand in a row among sets of words, or -1. */
function place(row, wanted) {
  return row.findIndex((_, from) => wanted.every((one, step) => row[from + step]?.has(one)));
}

/* What only the entry itself tells: its name, its own words, its districts. Nothing for one that
   was found by a place's name alone and is not called by it. */
function finished(hit, entry, { tokens }, near) {
  const name = named(entry, tokens);
  if (name.isNeeded && !name.isNamed) return null;
  const own = byOwnWords(hit, entry, tokens);
  if (hit.lacks && own <= hit.total) return null;
  const total = byName(own, name, hit, entry);
  if (name.isCalledByPlace) return { ...entry, ...name, total: total + PHRASE * WHOLE * CALLED_BY_A_PLACE };
  const isHere = !entry.areas.length || entry.areas.some((area) => near.includes(area));
  const share = isHere ? 1 : near.length ? ANOTHER : name.share > MUCH ? 1 : ELSEWHERE;
  return { ...entry, ...name, total: total * share };
}

/* Those of the kinds there are few of have been looked at before. */
function byOwnWords({ isFew, total }, { words, kind }, tokens) {
  if (isFew) return total;
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
