/* Places and postcodes: from what is typed to the districts it is in. It asks and never guesses.
   hooks/consortium/geography/finder_data.py describes its data. */
import { distance, plain } from "./words.js";

const OUTSIDE = "X";
const SHORTEST_PART = 4; // "by", "le" or "New" is part of many a name: too little to go by
const ANY_COUNCIL = /^((borough|county|district|local|my|our|the|your) )*council$/;
const SAME_WORD = [["saint", "st"], ["gt", "great"]];

const spellings = new WeakMap();

/* The one spelling of a name: King's Cliffe, KINGS  CLIFFE. `short` of the data are the words that
   people here use for names, which may be words of the names themselves. It is kept: a search asks for the same names again and again. */
export function spelt(text, data) {
  if (!spellings.has(data)) spellings.set(data, { meant: new Map([...SAME_WORD, ...data.short]), known: new Map() });
  const { meant, known } = spellings.get(data);
  if (!known.has(text)) known.set(text, inFull(plain(text), meant));
  return known.get(text);
}

function inFull(text, meant) {
  const isThere = (name) => ` ${text} `.includes(` ${name} `);
  return text.split(" ").map((word) => (meant.has(word) && !isThere(meant.get(word)) ? meant.get(word) : word)).join(" ");
}

/* What `text` stands for: {kind: "area", area}, {kind: "ask", why, typed, choices},
   {kind: "several", choices}, {kind: "outside", place, nearest (a choice, for a town)},
   {kind: "suggest", typed, choices}, {kind: "unknown", why, typed} or {kind: "empty"}.
   An area is an id; a choice is {label, area} or, for a border town, {label, nearest}. */
export function look(text, data) {
  const typed = text.trim().replace(/\s+/g, " ");
  return typed ? byPostcode(typed, data) || byName(typed, data) : { kind: "empty" };
}

function byPostcode(typed, data) {
  const code = withZeros(typed.toUpperCase().replace(/[^A-Z0-9 ]/g, ""));
  // A whole postcode may end an address; a part of one must stand alone.
  const whole = /(?:^| )([A-Z]{1,2}) ?(\d[A-Z\d]?) ?(\d)([A-Z]{2})$/.exec(code);
  const part = whole || /^([A-Z]{1,2}) ?(\d[A-Z\d]?)(?: ?(\d)[A-Z]?)?$/.exec(code);
  if (!part) return null;
  const [, letters, number, digit = "", ending = ""] = part;
  const start = `${letters}${number} ${digit}`;
  const place = (start + ending).trim();
  const sectors = Object.keys(data.sectors).filter((sector) => sector.startsWith(start));
  if (!sectors.length) return { kind: "unknown", why: "postcode", typed: place };
  const owners = new Set(sectors.flatMap((sector) => ownersOf(sector, ending, data)));
  const crosses = owners.delete(OUTSIDE);
  const choices = areaChoices([...owners].sort(), data);
  if (!choices.length) return { kind: "outside", place };
  if (choices.length === 1 && !crosses) return { kind: "area", area: choices[0].area };
  return { kind: "ask", why: crosses ? "partly" : "postcode", typed: place, choices };
}

/* The letter O is typed for a nought: "NN1O OSG". */
function withZeros(code) {
  return code.replace(/^(.* )?([A-Z]{1,2})([0-9O]{1,2}) ?([0-9O])([A-Z]{2})$/, (_, before = "",
    letters, number, digit, ending) => (
    `${before}${letters}${number.replaceAll("O", "0")} ${digit.replace("O", "0")}${ending}`));
}

/* The districts of a sector, or of its one postcode with that ending. */
function ownersOf(sector, ending, data) {
  const [main, others = {}] = [data.sectors[sector]].flat();
  const keys = Object.keys(others);
  if (!ending) return [`${main}`, ...keys];
  return [keys.find((key) => others[key].match(/../g).includes(ending)) || `${main}`];
}

/* The districts as choices: the last area is the county, or null. */
export function districts(data) {
  return areaChoices([...data.areas.keys()].slice(0, -1), data);
}

function areaChoices(indexes, data) {
  return indexes.filter((index) => data.areas[index]).map((index) => ({ label: data.areas[index][1], area: data.areas[index][0] }));
}

const kept = new WeakMap();

/* Every name that can be typed, as a choice. They are made once for the same data. */
export function names(data) {
  if (!kept.has(data)) kept.set(data, allNames(data));
  return kept.get(data);
}

function allNames(data) {
  const choice = ([name, index, label = name]) => (
    { name: spelt(name, data), label, area: data.areas[index][0] });
  return [
    ...data.own.map((line) => ({ ...choice(line), own: true })),
    ...data.councils.map(([label, indexes]) => (
      { name: spelt(label, data), label, council: areaChoices(indexes, data) })),
    ...wholePlace(data),
    ...data.places.map(choice),
    ...data.border.map(([label, index]) => (
      { name: spelt(label, data), label, outside: true, nearest: areaChoices([index], data)[0] })),
  ];
}

/* Where all groups are, by the name that the site has for it: the county, or else every district. */
function wholePlace(data) {
  const name = spelt(data.place, data);
  const county = areaChoices([data.areas.length - 1], data);
  const [first, ...more] = county.length ? county : districts(data);
  return more.length ? [{ name, several: [first, ...more] }] : [{ ...first, name, own: true }];
}

/* Without what a council adds: "Ayton District Council". */
function bare(text, data) {
  return spelt(text, data).replace(/( borough| district)?( council)?$/, "");
}

function byName(typed, data) {
  const all = names(data);
  const whole = bare(typed, data);
  const { place } = data;
  if (ANY_COUNCIL.test(spelt(typed, data)) && data.councils.length > 1) {
    return { kind: "ask", why: "councils", typed, choices: districts(data) };
  }
  // A village and its town, a town and its county
  const shorter = [spelt(typed.split(",")[0], data), whole.endsWith(` ${place}`) ? whole.slice(0, -place.length - 1) : whole];
  return known(whole, typed, all) || byList(typed, all, data)
    || shorter.filter(Boolean).map((wanted) => known(wanted, typed, all)).find(Boolean)
    || nearMiss(whole, typed, all, place);
}

/* Several names, all known: "Ayton, Beeford", "Ayton and Beeford", "Ayton/Beeford". */
function byList(typed, all, data) {
  const commas = typed.replace(/[;/+&]|\band\b/gi, ",");
  const parts = commas.split(",").map((part) => bare(part, data)).filter((name) => name && name !== data.place);
  const found = parts.map((name) => districtsOf(name, all));
  if (parts.length < 2 || found.some((areas) => !areas.length)) return null;
  if (commas === typed && parts.length === 2 && isAddress(parts, found, all)) return null;
  const choices = areaChoices([...data.areas.keys()], data)
    .filter(({ area }) => found.flat().includes(area));
  return choices.length > 1 ? { kind: "several", choices } : { kind: "area", area: found[0][0] };
}

/* A place and its post town, or the place beside it: "Eastville, Ayton". */
function isAddress([place, next], [areas, nextAreas], all) {
  const isOwn = (wanted) => all.some(({ name, own }) => own && name === wanted);
  return !isOwn(place) && (isOwn(next) || areas.some((area) => nextAreas.includes(area)));
}

/* The districts that a name may stand for; none when it is not a name of ours. */
function districtsOf(wanted, all) {
  if (!all.some(({ name }) => name === wanted)) return [];
  const { area, choices = [{ area }] } = known(wanted, wanted, all);
  return choices.map((choice) => choice.area).filter(Boolean);
}

function holds(name, part) {
  return part.length >= SHORTEST_PART && ` ${name} `.includes(` ${part} `);
}

function known(wanted, typed, all) {
  const exact = all.filter(({ name }) => name === wanted);
  const [first] = exact;
  if (first?.council) return askCouncil(first);
  if (first?.several) return { kind: "several", choices: first.several };
  if (first?.own) return { kind: "area", area: first.area };
  const parts = all.filter(({ name, own, council, several }) => (
    !own && !council && !several && name !== wanted && holds(name, wanted)));
  // One name that merely holds the word ("Hall": Priors Hall) is a guess: nearMiss suggests it.
  if (!first && parts.length < 2) return null;
  const choices = [...exact, ...parts];
  const [{ label, area, outside, nearest }] = choices;
  if (outside && choices.length === 1) return { kind: "outside", place: label, nearest };
  if (first && area && choices.every((one) => one.area === area)) return { kind: "area", area };
  return { kind: "ask", why: "place", typed, choices: choices.slice(0, 12) };
}

function askCouncil({ label, council }) {
  if (council.length === 1) return { kind: "area", area: council[0].area };
  return { kind: "ask", why: "council", typed: label, choices: council };
}

/* Whether a name begins with what was typed, or with one letter of it wrong: "Desboro", "Wellingbro". */
export function isBegun(name, wanted) {
  return wanted.length > SHORTEST_PART && name[0] === wanted[0]
    && distance(name.slice(0, wanted.length), wanted) <= (wanted.length > SHORTEST_PART + 1 ? 1 : 0);
}

/* How far a name is from what was typed: a part of it, a beginning, or some letters. */
function howFar(name, wanted) {
  return holds(name, wanted) ? 0 : Math.min(distance(name, wanted), isBegun(name, wanted) ? 0.5 : Infinity);
}

function nearMiss(wanted, typed, all, place) {
  const most = Math.min(3, Math.ceil(wanted.length / 4));
  const near = all
    .map((one) => ({ ...one, far: howFar(one.name, wanted) }))
    .filter(({ far }) => far <= most)
    .sort((one, other) => one.far - other.far || (one.label < other.label ? -1 : 1));
  if (near.length && near[0].council) return askCouncil(near[0]);
  if (near.length && near[0].several) return { kind: "several", choices: near[0].several };
  if (near.length && near[0].outside && near[0].far) {
    return { kind: "suggest", typed, choices: near.filter(({ outside }) => outside).slice(0, 1) };
  }
  const likely = near.length ? near.filter(({ council, several }) => !council && !several) : inside(wanted, all, place);
  if (!likely.length) return { kind: "unknown", why: "place", typed };
  const byLabel = new Map(likely.map((one) => [one.label, one]));
  return { kind: "suggest", typed, choices: [...byLabel.values()].slice(0, 3) };
}

/* Names that stand in what was typed, in its order: "near Ayton". Not a border town's:
   Rugby is no place in "Ayton Rugby Club". */
function inside(wanted, all, place) {
  const found = all.filter(({ name, area }) => area && name !== place && holds(wanted, name));
  return found
    .filter(({ name }) => !found.some((other) => other.name !== name && holds(other.name, name)))
    .sort((one, other) => wanted.indexOf(one.name) - wanted.indexOf(other.name));
}
