/* Changes the lines of a record that hold what was changed, and no others. Where each field stands
   the check's own reader says (`spans`, by hooks/consortium/forms/spans.py): {"contacts.0.email":
   [first line, last line, column of its name or value], …}, all from 1. A change is [path, value]; a
   value of null takes the field out, and a path that is not there is added. */
import { empty } from "./form-check.js";
import { entry, item, spaces } from "./form-yaml.js";

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const dotted = (path) => path.join(".");

/* What is put in the place of how many lines, from the end of the text to its beginning. */
export function edits(text, spans, table, changed) {
  const lines = text.split("\n");
  const found = changed.flatMap(([path, value]) => (spans[dotted(path)] ? instead(lines, spans, table, path, value) : [added(lines, spans, table, path, value)]));
  found.forEach((edit, order) => { Object.assign(edit, { order, was: lines.slice(edit.at, edit.at + edit.take) }); });
  return found.sort((a, b) => b.at - a.at || b.take - a.take || b.order - a.order);
}

export function patched(text, made) {
  const lines = text.split("\n");
  for (const { at, take, put } of made) lines.splice(at, take, ...put);
  return lines.join("\n");
}

function fieldAt(table, path) {
  const names = path.filter((step) => typeof step === "string");
  return names.reduce((here, name) => here.fields.find((field) => field.name === name), table);
}

function instead(lines, spans, table, path, value) {
  const [first, last, column] = spans[dotted(path)];
  if (empty(value)) return taken(lines, spans, table, path);
  const field = fieldAt(table, path);
  const before = lines[first - 1].slice(0, column - 1); // spaces, and the hyphen of an item
  const isItem = typeof path.at(-1) === "number";
  const put = isItem ? item(field, value, column - 3) : entry(field, value, column - 1);
  put[0] = before + put[0].slice(column - 1);
  return [{ at: first - 1, take: last - first + 1, put }];
}

function taken(lines, spans, table, path) {
  const inside = dotted(path.slice(0, -1));
  const beside = Object.keys(spans).filter((key) => key !== dotted(path) && (!inside || key.startsWith(`${inside}.`)) && key.split(".").length === path.length);
  if (!beside.length && path.length > 1) return taken(lines, spans, table, path.slice(0, -1));
  const [first, last, column] = spans[dotted(path)];
  const before = lines[first - 1].slice(0, column - 1);
  const made = [{ at: first - 1, take: last - first + 1, put: [] }];
  if (before.includes("-") && typeof path.at(-1) === "string") { // the hyphen passes to the next field
    const [next] = beside.map((key) => spans[key]).sort((a, b) => a[0] - b[0])[0];
    made.push({ at: next - 1, take: 1, put: [before + lines[next - 1].slice(column - 1)] });
  }
  return made;
}

function added(lines, spans, table, path, value) {
  const parent = path.slice(0, -1);
  const step = path.at(-1);
  if (parent.length && !spans[dotted(parent)]) return added(lines, spans, table, parent, typeof step === "number" ? [value] : { [step]: value });
  const field = fieldAt(table, path);
  if (typeof step === "number") { // the end of a list
    let last = step - 1;
    while (!spans[dotted([...parent, last])]) last -= 1;
    const [, end, column] = spans[dotted([...parent, last])];
    return { at: end, take: 0, put: item(field, value, column - 3) };
  }
  const fields = parent.length ? fieldAt(table, parent).fields : table.fields;
  const place = fields.indexOf(field);
  const there = fields.map(({ name }) => spans[dotted([...parent, name])]);
  const earlier = there.slice(0, place).filter(Boolean);
  const later = there.slice(place + 1).filter(Boolean);
  const near = earlier.at(-1) ?? later[0];
  const put = entry(field, value, near[2] - 1);
  if (earlier.length) return { at: near[1], take: 0, put };
  const start = lines[near[0] - 1].slice(0, near[2] - 1);
  if (!start.includes("-")) return { at: near[0] - 1, take: 0, put };
  put[0] = start + put[0].slice(near[2] - 1); // it becomes the first field of an item
  return { at: near[0] - 1, take: 1, put: [...put, spaces(near[2] - 1) + lines[near[0] - 1].slice(near[2] - 1)] };
}

/* What differs between two values of a record. An item of a list of parts that was taken out is null
   in `after`, so that the others keep their number. What has no spans inside is written anew. */
export function changes(known, spans, before, after, path = []) {
  return known.flatMap((field) => change(field, spans, before[field.name], after[field.name], [...path, field.name]));
}

function change(field, spans, was, is, here) {
  if (empty(is)) return empty(was) ? [] : [[here, null]];
  if (empty(was)) return [[here, field.many && Array.isArray(is) ? is.filter((one) => !empty(one)) : is]];
  if (same(was, is)) return [];
  const isList = Array.isArray(was) && Array.isArray(is);
  if (field.many && (!isList || !spans[dotted([...here, 0])])) return [[here, is]];
  if (!field.many) return field.kind === "part" ? inPart(field, spans, was, is, here) : [[here, is]];
  return field.kind === "part" ? inParts(field, spans, was, is, here) : inList(was, is, here);
}

function inParts(field, spans, was, is, here) {
  const all = [...is, ...Array(Math.max(0, was.length - is.length)).fill(null)];
  if (all.every(empty)) return [[here, null]];
  return all.flatMap((one, n) => {
    if (n >= was.length) return empty(one) ? [] : [[[...here, n], one]];
    return empty(one) ? [[[...here, n], null]] : inPart(field, spans, was[n], one, [...here, n]);
  });
}

function inList(was, is, here) {
  const kept = was.filter((one) => is.includes(one));
  const fresh = is.filter((one) => !was.includes(one));
  const moved = !kept.length || kept.some((one, n) => one !== is[n]);
  if (moved || new Set(is).size < is.length || new Set(was).size < was.length) return [[here, is]];
  return [
    ...was.flatMap((one, n) => (is.includes(one) ? [] : [[[...here, n], null]])),
    ...fresh.map((one, n) => [[...here, was.length + n], one]),
  ];
}

function inPart(field, spans, was, is, path) {
  const found = changes(field.fields, spans, was, is, path);
  const moves = found.some(([to, value]) => value === null || empty(was[to[path.length]]));
  const inline = Object.keys(was).some((name) => !spans[dotted([...path, name])]);
  return found.length && (inline || (found.length > 1 && moves)) ? [[path, is]] : found;
}
