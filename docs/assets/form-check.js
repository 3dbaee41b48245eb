/* Checks a record by the table of its kind: patterns, lengths, lists, rules and sentences are those
   of the check itself (hooks/consortium/forms/table.py), and each rule has one runner here. */
const compiled = new Map();

function pattern({ source, flags }, whole) {
  const key = `${whole}${flags}${source}`;
  if (!compiled.has(key)) compiled.set(key, new RegExp(whole ? `^(?:${source})$` : source, flags));
  return compiled.get(key);
}

export const empty = (value) =>
  value == null || value === "" || (typeof value === "object" && Object.values(value).every(empty));
const letters = (text) => [...text].length; // as Python counts them
const filled = (say, words) => say.replace(/\{(\w+)\}/g, (slot, name) => words[name] ?? slot);
export const list = (value) => (Array.isArray(value) ? value : [value]);

/* Gives [[path, sentence], …]; an empty sentence is a question that has no answer. */
export function check(table, value, today) {
  return part(table, value, [], { table, today });
}

function part(known, value, path, facts) {
  const found = known.fields.flatMap((field) => field_(field, value[field.name], [...path, field.name], facts));
  const bad = new Set(found.map(([where]) => where[path.length]));
  const sound = known.fits.filter((rule) => !named(rule).some((name) => bad.has(name)));
  const more = sound.flatMap((rule) => fits(rule, value, facts));
  return [...found, ...more.map(([where, say]) => [[...path, ...where], say])];
}

const named = ({ field, other, part: inside, parts: many, fields = [] }) => [field, other, inside, many, ...fields.flat()];

function field_(field, value, path, facts) {
  if (empty(value)) return field.required ? [[path, ""]] : [];
  if (!field.many) return item(field, value, path, facts);
  const items = list(value);
  const { say } = facts.table;
  const twice = field.kind === "ref" ? items.filter((id, n) => items.indexOf(id) !== n) : [];
  return [
    ...twice.map((wrote) => [path, filled(say.twice, { wrote })]),
    ...everywhere(field, items).map((told) => [path, filled(told(say), field)]),
    ...items.flatMap((one, n) => (empty(one) ? [] : item(field, one, [...path, n], facts))),
  ];
}

function everywhere({ county, choices }, chosen) {
  if (!county) return [];
  const districts = choices.map(([id]) => id).filter((id) => id !== county);
  if (districts.every((id) => chosen.includes(id))) return [(say) => say.oneByOne];
  return chosen.includes(county) && chosen.length > 1 ? [(say) => say.besideCounty] : [];
}

function item(field, value, path, facts) {
  if (field.kind === "part") return "erased" in value ? [] : part(field, value, path, facts);
  const wrote = String(value).trim();
  const say = fault(field, wrote, facts.table) ?? written(field, wrote, facts.table);
  return say === undefined ? [] : [[path, filled(say, wordsOf(field, wrote))]];
}

const wordsOf = (field, wrote) => ({
  wrote, field: field.name, length: letters(wrote), most: field.longest, question: "",
  allowed: (field.known ?? []).join(", "), ours: field.ours,
});

/* What the type of a field refuses, or undefined. */
function fault(field, wrote, { say, years }) {
  if (field.longest && letters(wrote) > field.longest) return say.tooLong;
  if (field.shortest && letters(wrote) < field.shortest) return say.tooShort;
  const unlike = (field.patterns ?? []).find((one) => !pattern(one, true).test(wrote));
  if (unlike) return unlike.say;
  if (field.kind === "choice" && !field.known.includes(wrote)) return say.notAmong;
  if (field.kind === "ref" && !field.choices.some(([id]) => id === wrote)) return say.notOurs;
  if (field.kind === "day" || field.kind === "moment") return noSuchDay(wrote, say, years);
  const [first, last] = field.kind === "lines" ? wrote.split("-").map(Number) : [];
  return last < first ? say.lines : undefined;
}

function noSuchDay(wrote, say, [first, last]) {
  const [day, time] = wrote.split(" ");
  const [y, m, d] = day.split("-").map(Number);
  const date = new Date(Date.UTC(2000, m - 1, d));
  date.setUTCFullYear(y, m - 1, d);
  const there = y > 0 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  const onTheClock = !time || (Number(time.slice(0, 2)) < 24 && Number(time.slice(3)) < 60);
  if (!there || !onTheClock) return there ? say.noTime : say.noDay;
  return y < first || y > last ? say.noYear : undefined;
}

/* What no words may be, or undefined. */
function written(field, wrote, table) {
  const { say, patterns } = table;
  for (const sign of ["script", "tag"]) {
    const found = wrote.match(pattern(patterns[sign]));
    if (found) return filled(say[sign], { sign: found[0] });
  }
  if (field.example && wrote.split("\n").some((line) => table.examples.includes(line.trim()))) return say.ours;
  if (field.kind === "telephone") return telephone(wrote, table);
  if (field.joined && /^www\./i.test(wrote)) return say.joined;
  const host = ["email", "web"].includes(field.kind) && wrote.slice(wrote.lastIndexOf("@") + 1).replace(/^https?:\/\/|[/?#:].*$/g, "");
  return host && !table.madeUp && pattern(patterns.examples, true).test(host) ? say.examples : undefined;
}

function telephone(wrote, { say, patterns, madeUp }) {
  if (!pattern(patterns.number, true).test(wrote)) return say.number;
  const figures = wrote.split(" extension")[0].replace(/[ ()-]/g, "");
  if (pattern(patterns.drama, true).test(figures)) return madeUp ? undefined : say.drama;
  return pattern(patterns.noNumber).test(figures) ? say.noNumber : undefined;
}

/* Rules on several fields, each as hooks/consortium/model/fitting.py says it. A rule gives the place
   of each field that breaks it, with more words for its sentence. */
const inWords = (day) => new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(day));
const whole = (seen) => (/^\d{4}$/.test(seen) ? `${seen}-01-01` : /^\d{4}-\d{2}$/.test(seen) ? `${seen}-01` : seen);
const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const timed = (moment) => moment.includes(" ");
const dayOf = (moment) => moment.slice(0, 10);
const isYes = (word) => /^(?:yes|true)$/i.test(word ?? "");
const parts = (value, name) => list(value[name] ?? []).filter((one) => one !== null);
const holds = (value, rule) => rule.words.includes(value[rule.field]);

function fits(rule, value, facts) {
  return RULES[rule.rule](rule, value, facts)
    .map(([where, words]) => [where, filled(rule.say, { ...value, today: facts.today, ...words })]);
}

const RULES = {
  OneOf: (r, v) => (r.fields.every((name) => empty(v[name])) ? [[[r.fields[0]]]] : []),
  Together: (r, v) => (new Set(r.fields.map((name) => empty(v[name]))).size > 1 ? [[[r.fields[0]]]] : []),
  OnlyBeside: (r, v) => (!empty(v[r.field]) && empty(v[r.other]) ? [[[r.field]]] : []),
  OnlyWhile: (r, v, { table }) => {
    const other = v[r.other] ?? table.fields.find(({ name }) => name === r.other)?.default;
    return !empty(v[r.field]) && !r.words.includes(other) ? [[[r.field], { [r.other]: other }]] : [];
  },
  NeverWhile: (r, v) => (holds(v, r) && r.fields.some((name) => !empty(v[name])) ? [[[r.field]]] : []),
  Wants: (r, v, { today }) => {
    const lacking = r.fields.filter(([name]) => empty(v[name])).map(([, ask]) => filled(ask, { today }));
    return holds(v, r) && lacking.length ? [[[r.field], { missing: lacking.join(" and ") }]] : [];
  },
  SomeHas: (r, v) => {
    const some = parts(v, r.parts).some((one) => !empty(one[r.has]) && r.signs.some((sign) => (one[r.other] ?? "").includes(sign)));
    return holds(v, r) && !some ? [[[r.field]]] : [];
  },
  NotToCome: (r, v, { today }) => {
    const day = whole(v[r.field] ?? "");
    return isDay(day) && day > today ? [[[r.field], { day: inWords(day) }]] : [];
  },
  Rising: (r, v) => parts(v, r.parts).map((one, n) => [one, n]).filter(([one]) => empty(one[r.unless]))
    .flatMap(([one, n], at, all) => (at && one[r.field] < all[at - 1][0][r.field]
      ? [[[r.parts, n, r.field], { day: inWords(all[at - 1][0][r.field]) }]] : [])),
  DaysSince: (r, v) => parts(v, r.parts).flatMap((one, n) => (one[r.field] < v[r.other]
    ? [[[r.parts, n, r.field], { day: inWords(v[r.other]) }]] : [])),
  GoesWith: (r, v) => {
    const [, known, advice] = r.advice.find(([unit]) => (v[r.other] ?? "").includes(unit));
    const same = (day) => known.some((one) => one.toLowerCase() === day.trim().replace(/ +/g, " ").toLowerCase());
    return list(v[r.field] ?? []).filter((day) => !empty(day)).every(same) ? [] : [[[r.field], { advice }]];
  },
  InWords: (r, v) => (empty(v[r.field]) || /\p{L}/u.test(v[r.field]) ? [] : [[[r.field]]]),
  NoTime: (r, v) => (isYes(v[r.other]) && timed(v[r.field] ?? "") ? [[[r.field]]] : []),
  SameKind: (r, v) => (empty(v[r.field]) || empty(v[r.other]) || timed(v[r.field]) === timed(v[r.other]) ? [] : [[[r.field]]]),
  NotBefore: (r, v) => {
    const [last, first] = [v[r.field], v[r.other]];
    if (empty(last) || empty(first) || timed(last) !== timed(first)) return [];
    return (r.apart ? last === first && timed(last) : last < first) ? [[[r.field]]] : [];
  },
  NotLater: (r, v) => {
    const [moment, first] = [v[r.field], v[r.part]?.[r.last] || v[r.other]];
    if (empty(moment) || empty(first)) return [];
    const inDays = !(timed(moment) && timed(first));
    return (inDays ? dayOf(moment) > dayOf(first) : moment > first) ? [[[r.field], { first: dayOf(first) }]] : [];
  },
  DayWithin: (r, v) => {
    const [day, first] = [v[r.part]?.[r.field], dayOf(v[r.other] ?? "")];
    if (empty(day) || empty(first)) return [];
    const latest = `${String(Number(first.slice(0, 4)) + r.years).padStart(4, "0")}${first.slice(4)}`;
    return (r.years ? day > latest : day < first) ? [[[r.part, r.field], { first }]] : [];
  },
};
