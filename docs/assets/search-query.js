/* A query taken apart: the places in it, and its other words, each with what it may stand for. */
import { look, names, spelt } from "./places.js";
import { distance, plain, slips, stem } from "./words.js";

const set = (words) => new Set(words.split(" "));
// Left out when other words remain. WEAK words say what is wanted of a thing, not which thing.
const STOP = set("a about all am an and any anybody anyone are as at be been but by can cant could did do does dont for from "
  + "get give go had has have how i if in into is it its just know like looking me my near need of on or our out please set "
  + "should so some somebody someone something start that the their them there they this to up us want was we what when "
  + "where which who why will with would you your");
const WEAK = set("help helps helping advice support information info find phone telephone number contact details address "
  + "website opening times group groups club clubs charity charities organisation free local community");
const BEFORE_A_PLACE = set("in near at for around outside");
export const STEM = 0.95;
const SAME = 1, BEGINS = 0.75, NEAR = 0.6, FAR = 0.35; // how well a word is met
const MOST_BEGUN = 8; // words that a beginning may stand for
const MOST_TYPED = 200; // letters of a query that are read
const LONGEST_NAME = 5; // words in the name of a place

// Whole, or a part of one that look() knows: "NN17 1AA", "nn171aa", "NN15", "nn 15".
const POSTCODE = /\b[a-z]{1,2} ?[\do][a-z\do]? ?[\do][a-z]{2}\b|\b[a-z]{1,2} ?\d[a-z\d]?(?: \d)?\b/gi;

/* What is typed as {areas, asked, tokens, unknown}. `areas` are ids. `asked` are answers of look()
   that leave a question. A token is {word, isPlace, counts, known, found}: `found` are words of
   the index with their postings, each with a `quality` up to 1. */
export async function read(typed, index, places) {
  const text = typed.slice(0, MOST_TYPED);
  const core = await index.core();
  const { answers, words } = placesIn(text, core.own, places);
  const spelling = await respelt(words, index, core);
  const tokens = await Promise.all(spelling.map(async ({ word, isPlace }, at) => (
    { word, isPlace, ...await meanings(word, at === spelling.length - 1, index) })));
  const asked = new Set(counting(tokens));
  for (const token of tokens) token.counts = asked.has(token);
  answers.push(...nearPlaces(tokens, core.roots, places));
  await placeByPart(tokens, answers, places);
  const areas = [...new Set(answers.flatMap(({ kind, area, choices }) => (kind === "several" ? choices.map((one) => one.area) : area || [])))];
  return {
    areas,
    asked: answers.filter(({ kind }) => !["area", "several"].includes(kind)),
    tokens,
    unknown: tokens.filter(({ counts, found, isPlace }) => counts && !isPlace && !found.length).map(({ word }) => word),
  };
}

/* Names of places, ready to be looked for: `data` is finder.json. */
export function gazetteer(data) {
  return { data, names: new Set(names(data).map(({ name }) => name)) };
}

/* Takes postcodes and names of places out of a text. The words of names stay, marked: a body may
   be called by a place. */
function placesIn(text, own, { data, names: known }) {
  const answers = [];
  const rest = text.replace(POSTCODE, (code) => {
    const answer = look(code, data);
    if (answer.kind === "unknown" && !/\d[a-z]{2}$/i.test(code)) return code;
    answers.push(answer);
    return " ";
  });
  const words = plain(rest).split(" ").filter(Boolean).map((word) => ({ word, isPlace: false }));
  for (let size = Math.min(LONGEST_NAME, words.length); size; size -= 1) {
    for (let at = 0; at + size <= words.length; at += 1) {
      const span = words.slice(at, at + size);
      const name = span.map(({ word }) => word).join(" ");
      if (!known.has(spelt(name)) || span.some(({ isPlace }) => isPlace) || STOP.has(name)) continue;
      // "Hall" is a place only where nothing else is typed, or after "in".
      if (size === 1 && words.length > 1 && own.has(name) && !BEFORE_A_PLACE.has(words[at - 1]?.word)) continue;
      answers.push(look(name, data));
      for (const one of span) one.isPlace = true;
    }
  }
  return { answers, words };
}

/* Slips in names of places: asked about. One in a need's own word comes before them. */
function nearPlaces(tokens, roots, { data, names: known }) {
  const answers = [];
  tokens.forEach((token, at) => {
    const nearest = Math.max(...token.found.map(({ quality }) => quality));
    const isOwn = token.found.some(({ word, quality }) => quality === nearest && roots.has(stem(word)));
    if (!token.counts || token.known || token.isPlace || isOwn) return;
    for (const [from, size] of [[at - 1, 3], [at - 2, 3], [at, 3], [at - 1, 2], [at, 2], [at, 1]]) {
      const span = tokens.slice(Math.max(0, from), from + size);
      const name = span.map(({ word }) => word).join(" ");
      if (from < 0 || span.length < size || !isNear(name, known)) continue;
      const answer = look(name, data);
      answers.push(answer.kind === "area" ? { kind: "suggest", typed: name, choices: [] } : answer);
      for (const one of span) Object.assign(one, { isPlace: true, counts: false });
      return;
    }
  });
  return answers.filter(({ kind }) => kind !== "unknown");
}

function isNear(name, known) {
  const most = slips(name);
  return name.length > 4 && [...known].some((one) => one[0] === name[0] && distance(name, one, most) <= most);
}

/* A part of a name, such as "Barton", if nothing else is typed and no page has the word. */
async function placeByPart(tokens, answers, { data }) {
  const rest = tokens.filter(({ isPlace }) => !isPlace);
  if (answers.length || rest.some(({ known }) => known)) return;
  const answer = look(rest.map(({ word }) => word).join(" "), data);
  if (!["area", "ask"].includes(answer.kind)) return;
  answers.push(answer);
  for (const token of rest) Object.assign(token, { isPlace: true, counts: false });
}

/* The tokens that an entry must have: without small words, if others remain. */
function counting(tokens) {
  const words = tokens.filter(({ isPlace }) => !isPlace);
  const strong = words.filter(({ word }) => !STOP.has(word));
  const choices = [strong.filter(({ word }) => !WEAK.has(word)), strong, words];
  return choices.find(({ length }) => length) || [];
}

export const isSmall = ({ word }) => STOP.has(word);

/* "cash flow" is "cashflow", "ageuk" is "age uk". Never for two words that we know ("set up"). */
async function respelt(words, index, { roots }) {
  const out = [];
  for (let at = 0; at < words.length; at += 1) {
    const [one, next] = [words[at], words[at + 1]];
    const joined = next && !one.isPlace && !next.isPlace && await joins(one.word, next.word, index, roots);
    if (joined) {
      out.push({ word: one.word + next.word, isPlace: false });
      at += 1;
    } else if (one.isPlace) {
      out.push(one);
    } else {
      const parts = await halves(one.word, index) || [one.word];
      out.push(...parts.map((word) => ({ word, isPlace: false })));
    }
  }
  return out;
}

async function joins(one, next, index, roots) {
  if (STOP.has(one) || STOP.has(next)) return false;
  if (roots.has(stem(one + next))) return true;
  return !(await index.has(one) && await index.has(next)) && index.has(one + next);
}

async function halves(word, index) {
  if (word.length < 5 || /\d/.test(word) || (await meanings(word, true, index)).found.length) return null;
  for (let at = 2; at < word.length - 1; at += 1) {
    const two = [word.slice(0, at), word.slice(at)];
    if (await index.has(two[0]) && await index.has(two[1])) return two;
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
  return { known, found: await Promise.all(kept.map(async (one) => ({ ...one, ...await index.postings(one.word) }))) };
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
