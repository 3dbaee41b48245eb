/* A query taken apart: the places in it, and its other words, each with what it may stand for. */
import { isBegun, look, names, spelt } from "./places.js";
import { distance, plain, slips, stem } from "./words.js";

const SAME = 1, STEM = 0.95, BEGINS = 0.75, NEAR = 0.6, FAR = 0.35; // how well a word is met
const MOST_BEGUN = 8; // words that a beginning may stand for
const MOST_TYPED = 200; // letters of a query that are read
const LONGEST_NAME = 5; // words in the name of a place
const TO_GET = ["apply", "ask", "bid", "book", "look", "pay", "search", "wait"]; // verbs before "for"
const BEFORE_A_PLACE = ["in", "near", "at", "for", "around", "outside"];

// Whole, or a part of one that look() knows: "NN17 1AA", "nn171aa", "NN15", "nn 15".
const POSTCODE = /\b[a-z]{1,2} ?[\do][a-z\do]? ?[\do][a-z]{2}\b|\b[a-z]{1,2} ?\d[a-z\d]?(?: \d[a-z]?)?\b/gi;

/* What is typed as {areas, asked, tokens, unknown, places}. `areas` are ids. `asked` are answers of look()
   that leave a question. A token is {word, isPlace, isSmall, counts, known, found}: `found` are
   words of the index with what it tells of them, each with a `quality` up to 1. */
export async function read(typed, index, places) {
  const core = await index.core();
  const { answers, words } = await placesIn(typed.slice(0, MOST_TYPED), index, places);
  const tokens = (await respelt(words, index)).map((token) => ({ ...token, isSmall: core.isSmall(token.word) }));
  const counting = new Set(await thoseThatCount(tokens, index));
  await Promise.all(tokens.map(async (token) => {
    token.counts = counting.has(token);
    const isRead = token.counts || !token.isSmall;
    Object.assign(token, isRead ? await meanings(token.word, token === tokens.at(-1), index) : { known: true, found: [] });
  }));
  answers.push(...nearPlaces(tokens, places));
  answers.push(...placeByPart(tokens, answers, places));
  answers.push(...anyCouncil(tokens, answers, core, places));
  const areas = answers.flatMap(({ kind, area, choices }) => (kind === "several" ? choices.map((one) => one.area) : area || []));
  return {
    areas: [...new Set(areas)],
    asked: answers.filter(({ kind }) => !["area", "several"].includes(kind)),
    tokens,
    unknown: tokens.filter(({ counts, found }) => counts && !found.length).map(({ word }) => word),
    places,
  };
}

/* Names of places, ready to be looked for: `data` is finder.json. */
export function gazetteer(data) {
  const all = names(data);
  return {
    data,
    names: new Set(all.map(({ name }) => name)),
    own: new Set(all.filter(({ own }) => own).map(({ name }) => name)),
  };
}

/* Takes postcodes and names of places out of a text. The words of names stay, marked: a body may
   be called by a place. */
async function placesIn(text, index, { data, names: known, own }) {
  const { isSmall } = await index.core();
  const isWord = await index.has(plain(text)); // "P45" is no postcode
  const answers = [];
  const rest = text.replace(POSTCODE, (code) => {
    if (!/\d/.test(code) || isWord) return code;
    const answer = look(code, data);
    const isWhole = /\d[a-z]{2}$/i.test(code);
    if (answer.kind === "unknown" && !isWhole && code.trim() !== text.trim()) return code;
    answers.push(answer);
    return " ";
  });
  const words = plain(rest).split(" ").filter(Boolean).map((word) => ({ word, isPlace: false }));
  const found = [];
  for (let size = Math.min(LONGEST_NAME, words.length); size; size -= 1) {
    for (let at = 0; at + size <= words.length; at += 1) {
      const span = words.slice(at, at + size);
      const name = span.map(({ word }) => word).join(" ");
      if (!known.has(spelt(name, data)) || span.some(({ isPlace }) => isPlace) || isSmall(name)) continue;
      // "Hall" is a place only where nothing else is typed, or after "in". "Castle" is none in "bouncy castle".
      const isClear = size > 1 || words.length === 1 || own.has(name) || BEFORE_A_PLACE.includes(words[at - 1]?.word);
      if (!isClear && await isEveryday(name, words, index)) continue;
      // A town over the border may be a word of ours, as in "mini rugby".
      if (!isClear && look(name, data).kind === "outside" && await isOurs(name, index)) continue;
      found.push([at, name]);
      for (const one of span) one.isPlace = true;
    }
  }
  return { answers: answers.length ? answers : togetherAs(found, data), words };
}

/* One or several names. A place and its post town, or the place beside it, are one address. */
function togetherAs(found, data) {
  const named = found.sort(([one], [other]) => one - other).map(([, name]) => name);
  const address = named.length > 1 && look(named.join(", "), data);
  return address && ["area", "several"].includes(address.kind) ? [address] : named.map((name) => look(name, data));
}

async function isOurs(word, index) {
  return await index.has(word) && (await index.told(word)).isOurs;
}

/* Whether a word is, or is a part of, what a need, a community or a page is known by. */
async function isEveryday(name, words, index) {
  const { few } = await index.core();
  const stems = (text) => ` ${text.split(" ").map(stem).join(" ")} `;
  const typed = stems(words.map(({ word }) => word).join(" "));
  const known = await Promise.all(words.map(async ({ word }) => (await index.has(word) ? (await index.told(word)).phrases : [])));
  return known.flat().some(([phrase, number]) => (
    number < few && stems(phrase).includes(stems(name)) && typed.includes(stems(phrase))));
}

/* Slips in names of places: asked about. One in a need's own word comes before them. */
function nearPlaces(tokens, { data, names: known }) {
  const answers = [];
  tokens.forEach((token, at) => {
    const nearest = Math.max(...token.found.map(({ quality }) => quality));
    const isOurs = token.found.some((one) => one.quality === nearest && one.isOurs);
    if (!token.counts || token.known || token.isPlace || isOurs) return;
    for (const [from, size] of [[at - 1, 3], [at - 2, 3], [at, 3], [at - 1, 2], [at, 2], [at, 1]]) {
      const span = tokens.slice(Math.max(0, from), from + size);
      const name = span.map(({ word }) => word).join(" ");
      if (from < 0 || span.length < size || !isNear(name, known)) continue;
      answers.push(...takenFor(span, look(name, data)));
      return;
    }
  });
  return answers;
}

function isNear(name, known) {
  const most = slips(name);
  return name.length > 4 && [...known].some((one) => one[0] === name[0] && (distance(name, one, most) <= most || isBegun(one, name)));
}

/* A part of a name, such as "Barton", or nearly one, if nothing else is typed. Of words that we know, only what
   is a part of several names. */
function placeByPart(tokens, answers, { data }) {
  const isOurs = tokens.some(({ found }) => found.some((one) => one.isOurs));
  if (answers.length || isOurs) return [];
  const answer = look(tokens.map(({ word }) => word).join(" "), data);
  return answer.kind !== "ask" && tokens.every(({ known }) => known) ? [] : takenFor(tokens, answer);
}

/* "The council", or how to reach it, is asked about; not where all of it is an everyday word. */
function anyCouncil(tokens, answers, { isWeak }, { data }) {
  const text = (some) => some.map(({ word }) => word).join(" ");
  const answer = look(text(tokens.filter(({ word, isSmall }) => !isSmall && !isWeak(word))), data);
  if (answers.length || answer.why !== "councils") return [];
  const phrases = tokens.flatMap(({ found }) => found.flatMap((one) => one.phrases));
  return phrases.some(([phrase]) => phrase === text(tokens)) ? [] : [answer];
}

function takenFor(tokens, answer) {
  if (answer.kind === "unknown") return [];
  for (const token of tokens) Object.assign(token, { isPlace: true, counts: false });
  return [answer];
}

/* The tokens that an entry must have: without small words, if others remain. Before those that are
   weak comes a small one that is an everyday word by itself: "IT help". */
async function thoseThatCount(tokens, index) {
  const { isWeak } = await index.core();
  const words = tokens.filter(({ isPlace }) => !isPlace);
  const strong = words.filter(({ isSmall }) => !isSmall);
  const better = strong.filter(({ word }) => !isWeak(word));
  if (better.length) return wanted(better, words, index);
  const phrases = await Promise.all(words.map(async ({ word }) => (await index.has(word) ? (await index.told(word)).phrases : [])));
  const own = words.filter(({ word, isSmall }, at) => isSmall && phrases[at].some(([phrase]) => phrase === word));
  return [own, strong, words].find(({ length }) => length) || [];
}

/* What stands before "for" is wanted; what stands after it says whom for: "payroll for one worker". Not after a
   verb ("pay for a roof"), a word that is none of ours, or where all of it is an everyday word. */
async function wanted(counting, words, index) {
  const end = words.findIndex(({ word }, at) => word === "for" && counting.includes(words[at - 1]));
  if (end < 0 || TO_GET.includes(words[end - 1].word.replace(/ing$/, ""))) return counting;
  const before = counting.filter((token) => words.indexOf(token) < end);
  const typed = words.map(({ word }) => word).join(" ");
  const known = await Promise.all(before.map(async ({ word }) => (await index.has(word) ? index.told(word) : null)));
  if (!known.every((one) => one?.phrases.every(([phrase]) => phrase !== typed))) return counting;
  for (const token of counting) token.isForWhom = !before.includes(token);
  return before;
}

/* "cash flow" is "cashflow", "ageuk" is "age uk". Never for two words that we know ("set up"). */
async function respelt(words, index) {
  const out = [];
  for (let at = 0; at < words.length; at += 1) {
    const [one, next] = [words[at], words[at + 1]];
    const letters = initials(words.slice(at));
    if (one.isPlace) {
      out.push(one);
    } else if (letters.length > 1 && await index.has(letters)) {
      out.push({ word: letters, isPlace: false });
      at += letters.length - 1;
    } else if (next && !next.isPlace && await joins(one.word, next.word, index)) {
      out.push({ word: one.word + next.word, isPlace: false });
      at += 1;
    } else {
      const parts = await halves(one.word, index) || [one.word];
      out.push(...parts.map((word) => ({ word, isPlace: false })));
    }
  }
  return out;
}

/* The letters that a row of words begins with, each a word: "A G M". */
function initials(words) {
  const end = words.findIndex(({ word, isPlace }) => isPlace || !/^[a-z]$/.test(word));
  return words.slice(0, end < 0 ? words.length : end).map(({ word }) => word).join("");
}

async function joins(one, next, index) {
  const { isSmall } = await index.core();
  if (isSmall(one) || isSmall(next) || !await index.has(one + next)) return false;
  return !(await index.has(one) && await index.has(next)) || (await index.told(one + next)).isOurs;
}

async function halves(word, index) {
  if (word.length < 5 || /\d/.test(word) || (await meanings(word, true, index)).found.length) return null;
  const { isSmall } = await index.core();
  for (let at = 2; at < word.length - 1; at += 1) {
    const two = [word.slice(0, at), word.slice(at)];
    if (!two.some(isSmall) && await index.has(two[0]) && await index.has(two[1])) return two;
  }
  return null;
}

/* The words of the index that a typed word stands for. `known` says that it is one of them. */
async function meanings(typed, isLast, index) {
  const all = await index.beginningAs(typed);
  const root = stem(typed);
  const same = all.filter((one) => one.root === root)
    .map(({ word }) => ({ word, quality: word === typed ? SAME : STEM }));
  const known = all.some(({ word }) => word === typed);
  const begun = typed.length > 2 && (isLast || !same.length) ? begunBy(typed, root, all) : [];
  // What only has the stem of a word may be a slip in another: "metings" is not "met".
  const near = known ? [] : nearlyThe(typed, root, all);
  const found = [...same, ...begun, ...near];
  const best = same.length ? 0 : Math.max(0, ...found.map(({ quality }) => quality));
  const kept = found.filter(({ quality }) => quality > best / 2);
  return { known, found: await Promise.all(kept.map(async (one) => ({ ...one, ...await index.told(one.word) }))) };
}

function begunBy(typed, root, all) {
  return all.filter((one) => one.word.startsWith(typed) && one.root !== root)
    .sort((a, b) => a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_BEGUN)
    .map(({ word }) => ({ word, quality: BEGINS * Math.sqrt(typed.length / word.length) }));
}

function nearlyThe(typed, root, all) {
  const most = slips(typed);
  if (!most) return [];
  return all.filter((one) => !one.word.startsWith(typed) && one.root !== root)
    .filter(({ word }) => typed.length > 3 || word.length > 3) // a short word has lost a letter
    .map(({ word }) => ({ word, far: distance(typed, word, most) }))
    .filter(({ far }) => far <= most)
    .map(({ word, far }) => ({ word, quality: far < 2 ? NEAR : FAR }));
}

/* The words that a token may be, with what one of them is worth: as it is typed, one with its stem,
   one of which it is most likely a slip or a beginning. */
export function standsFor({ word, known, found }) {
  const others = found.filter(({ quality }) => quality < STEM);
  const nearest = Math.max(...others.map(({ quality }) => quality));
  return { typed: word, root: stem(word), slips: known ? [] : others.filter(({ quality }) => quality >= nearest).map((one) => stem(one.word)) };
}
