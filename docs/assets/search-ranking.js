/* Which entries answer a query, the best first. */
import { spelt } from "./places.js";
import { standsFor } from "./search-query.js";
import { stem } from "./words.js";

const PHRASE = 50; // an entry's own words in a row, against words here and there
const WHOLE = 20; // times that, if they are all that was asked
const ALMOST_WHOLE = 0.99; // of that, if small words are over
const NEARLY_WHOLE = 0.9; // and if words are over that say what is wanted, not which thing
const OTHER_FORM = 0.97; // of that, if only a small word has another form: "start" for "starting"
const STEMMED = 0.6; // of that, if only the stems are the same
const SCATTERED = 0.55; // or if they stand apart, in any order
const FOR_WHOM = 0.5; // and if words are over that say whom for
const ASKED_OF = 0.7; // of a whole name, if words are over that say what is wanted: a guide's own "phone the line" comes first
const NOT_REACHED = 0.45; // and of the words of what is no body, where words over ask how to reach a body of that name
const SLIPPED = 0.5; // or if a word is taken for a slip
const PARTLY_NAMED = 0.45; // at most of a whole phrase, for what has the words in its name: a need comes first
const MUCH = 0.6; // of a name: who types so much of it means it, wherever it is
const CALLED_BY_A_PLACE = 2; // times a whole phrase: "Ayton Arts Trust" comes before Ayton
const WEAK = 0.3; // of its value, for a word that an entry need not have
const ELSEWHERE = 0.4; // a record of one district, for a reader who named none
const LOOKED_AT = 32; // entries that are read before the last ordering
const FILES = 5; // and the most files of the index that they may be in

/* {some, entries, planned}: the entries that answer a query (see search-query.js), each with its
   `total`. `some` says that none has every word. `planned` are those of a document, apart. `near` are
   the districts that were named, or may be meant. */
export async function ranked(query, near, index) {
  const core = await index.core();
  const hits = withPhrases(score(query, core), query, core);
  const isPlanned = ({ number }) => core.kindOf(number).name === "plan";
  const [some, open] = withWords(hits.filter((hit) => !isPlanned(hit)), query);
  const [, planned] = withWords(hits.filter(isPlanned), query);
  const finish = async (chosen) => (await Promise.all(fromFewFiles(chosen, core).map(async (hit) => (
    finished(hit, await index.entry(hit.number), query, near, core))))).filter(Boolean).sort(best);
  const [entries, rest] = await Promise.all([finish(open), finish(planned)]);
  const isMeant = ({ isWhole, address }) => isWhole && core.isOfBody(address);
  return {
    some,
    entries: [...rest.filter(isMeant), ...withTheirNeeds(entries)].sort(best),
    planned: rest.filter((one) => !isMeant(one)),
  };
}

/* Who typed all that a record of one district is known by, and named no district, finds its need first:
   the record stands under it. */
function withTheirNeeds(entries) {
  const own = entries.filter(({ isElsewhere, isHelp }) => isElsewhere && isHelp);
  return entries.map((one) => {
    const under = one.kind === "need" ? own.filter(({ needs }) => needs[0] === one.needs[0]) : [];
    return { ...one, total: Math.max(one.total, ...under.map(({ total }) => total / ELSEWHERE)) };
  });
}

const NO_WORD = { score: 0, asked: 0, words: 0, places: 0 };
const best = (a, b) => b.total - a.total || a.number - b.number;

/* Words of the query that entries have: of each word the best meaning. Words that need not be there
   add to what others found; those that say whom for find too, communities above all, and needs for less. */
function score({ tokens }, { kindOf }) {
  const hits = new Map();
  const anyCounts = tokens.some(({ counts }) => counts);
  const isAsked = (token) => token.counts || (!anyCounts && token.isPlace);
  for (const token of [...tokens].sort((a, b) => isAsked(b) - isAsked(a))) {
    for (const [number, value] of meant(token)) {
      if ((isAsked(token) || token.isForWhom) && !hits.has(number)) hits.set(number, { number, ...NO_WORD });
      const hit = hits.get(number);
      if (!hit) continue;
      const isFull = isAsked(token) || token.isPlace || (token.isForWhom && kindOf(number).name !== "need");
      hit.score += isFull ? value : value * WEAK;
      hit.asked += isAsked(token) ? value : 0;
      hit.words += isAsked(token) ? 1 : 0;
      hit.places += token.isPlace ? 1 : 0;
    }
  }
  return hits;
}

/* What a word is worth to each entry, by the best of its meanings. */
function meant({ found }) {
  const values = new Map();
  for (const { quality, entries, rarity } of found) {
    for (const [number, weight] of entries) values.set(number, Math.max(values.get(number) || 0, quality * rarity * weight));
  }
  return values;
}

/* The hits, with the best of the everyday words that stand in the query. They bring hits of their
   own, which need not have the other words. */
function withPhrases(hits, { tokens }, { kindOf, isSmall, isToReach: asksToReach }) {
  const words = tokens.filter(({ isPlace }) => !isPlace);
  const row = words.map(standsFor);
  for (const [phrase, number] of words.flatMap(({ found }) => found.flatMap(({ phrases }) => phrases))) {
    const [places, share] = place(phrase.split(" "), row, isSmall);
    if (!places.length) continue;
    const over = words.filter((_, at) => !places.includes(at));
    const isToReach = over.some(({ word }) => asksToReach(word));
    const { length, isWhole } = lengthOf(places, over, kindOf(number), isToReach);
    const value = PHRASE * length * share;
    const hit = hits.get(number) || { number, ...NO_WORD };
    if (value > (hit.phrase?.value || 0)) hits.set(number, { ...hit, phrase: { value, isWhole, isToReach } });
  }
  const all = [...hits.values()];
  const isBodyMeant = all.some(({ number, phrase }) => phrase?.isWhole && phrase.isToReach && kindOf(number).isBody);
  return all.map(({ phrase = { value: 0 }, ...hit }) => {
    const { isWhole, isToReach } = phrase;
    const value = isBodyMeant && isToReach && !kindOf(hit.number).isBody ? phrase.value * NOT_REACHED : phrase.value;
    return { ...hit, phrase, total: isWhole ? Math.max(value, hit.asked) : hit.score + value };
  });
}

/* How much of the query a phrase of a kind is: `over` are the words beside it. */
function lengthOf(places, over, { whole, part, named: ofName, isBody }, isToReach) {
  if (over.some(({ counts }) => counts)) return { length: places.length * part, isWhole: false };
  if (isBody && isToReach) return { length: WHOLE * ofName * ASKED_OF, isWhole: true };
  const beside = over.some(({ isForWhom }) => isForWhom) ? FOR_WHOM : NEARLY_WHOLE;
  const share = !over.length ? 1 : over.every(({ isSmall }) => isSmall) ? ALMOST_WHOLE : beside;
  return { length: WHOLE * whole * share, isWhole: true };
}

/* Where the words of a phrase stand in the query, in a row if they can, and how well they do. */
function place(parts, row, isSmall) {
  const tests = [
    [1, (part, { typed }) => part === typed],
    [OTHER_FORM, (part, { typed, root }) => part === typed || (isSmall(typed) && stem(part) === root)],
    [STEMMED, (part, token) => stem(part) === token.root],
    [SLIPPED, (part, token) => stem(part) === token.root || token.slips.includes(stem(part))],
  ];
  for (const [share, is] of tests) {
    const at = row.findIndex((_, from) => parts.every((part, step) => row[from + step] && is(part, row[from + step])));
    if (at >= 0) return [parts.map((_, step) => at + step), share];
  }
  const content = parts.filter((part) => !isSmall(part)).map(stem);
  const places = content.map((part) => row.findIndex(({ typed, root }) => root === part && !isSmall(typed)));
  const isThere = content.length > 1 && places.every((at) => at >= 0) && new Set(places).size === places.length;
  return isThere ? [places, SCATTERED] : [[], 0];
}

/* The hits with every word, or with a phrase; or else those with some words. Where all words are
   small, only a phrase counts. */
function withWords(all, { tokens }) {
  const hits = tokens.every(({ isSmall }) => isSmall) ? all.filter(({ phrase }) => phrase.value) : all;
  const needed = tokens.filter(({ counts, found }) => counts && found.length).length;
  const every = hits.filter(({ phrase, words }) => phrase.value || words >= needed);
  if (every.length) return [false, every.sort(best)];
  for (const hit of hits) hit.total *= (hit.words / needed) ** 2;
  return [hits.length > 0, hits.sort(best)];
}

/* The first hits, from few files. Those with the place that was named go first: it may be in a name. */
function fromFewFiles(hits, { few, block }) {
  const files = new Set();
  const first = [...hits].sort((a, b) => b.places - a.places || best(a, b));
  return first.slice(0, LOOKED_AT).filter(({ number }) => {
    const file = number < few ? "core" : Math.floor((number - few) / block);
    if (files.size < FILES) files.add(file);
    return files.has(file);
  });
}

/* What only the entry itself tells: its name and its districts. Nothing for one that was found by a
   place's name alone and is not called by it, or that is for another district than was named. */
function finished(hit, entry, { tokens, places }, near, { isSmall, isOfBody, areas }) {
  const name = named(entry, tokens, places, isSmall, isOfBody(entry.address));
  if (name.isNeeded && !name.isNamed) return null;
  const total = byName(hit, name, entry);
  if (name.isCalledByPlace) return { ...entry, ...name, total: total + PHRASE * WHOLE * CALLED_BY_A_PLACE };
  const isHere = !entry.areas.length || entry.areas.some((area) => near.includes(area));
  const isAnywhere = near.every((area) => !areas.includes(area)); // none named, or the county
  if (isHere || name.share > MUCH) return { ...entry, ...name, total };
  if (!isAnywhere) return null;
  const isElsewhere = !near.length && hit.phrase.isWhole;
  return { ...entry, ...name, isElsewhere, total: total * (near.length ? 1 : ELSEWHERE) };
}

function byName({ total, phrase }, { isWhole, isNamed, share, over }, { named: ofName }) {
  if (isWhole) return Math.max(total, PHRASE * WHOLE * ofName * (over ? ASKED_OF : 1));
  if (!isNamed || phrase.isWhole) return total;
  return Math.min(total * (1 + 3 * share) + PHRASE * share, Math.max(total, PHRASE * WHOLE * PARTLY_NAMED));
}

/* Whether an entry is called by the words of the query, and how much of its name they are. */
function named({ name }, tokens, { data }, isSmall, isBody) {
  const parts = spelt(name, data).split(" ").filter((word) => !isSmall(word));
  const title = parts.map(stem);
  const stands = (word) => spelt(word, data).split(" ").every((one) => title.includes(stem(one)));
  const has = ({ found, word }) => stands(word) || found.some((one) => stands(one.word));
  const all = tokens.filter((token) => !token.isSmall);
  // "Tool Shed phone number": what is wanted of a body is no part of its name.
  const content = all.filter(({ word, counts, isPlace }) => !isBody || counts || isPlace || stands(word));
  const words = content.filter(({ isPlace }) => !isPlace);
  const share = content.every(has) ? Math.min(1, content.length / title.length) : 0;
  return {
    isNeeded: tokens.every(({ isPlace }) => isPlace),
    isNamed: content.length > 0 && (words.length ? words : content).every(has),
    isWhole: parts.length > 0 && parts.join(" ") === spelt(content.map(({ word }) => word).join(" "), data),
    over: all.length - content.length,
    isCalledByPlace: words.length > 0 && words.length < content.length && share >= MUCH,
    share,
  };
}
