/* What stands in the questions of a form, as the values of a record, and the other way round. A
   question is known by its field: "contacts.0.email". */
import { empty, list } from "./form-check.js";
import { tidied } from "./form-yaml.js";

const trimmed = (text) => text.replace(/\s+$/, "");
const figures = (text, wide) => (/^\d+$/.test(text) ? text.padStart(wide, "0") : text);
const items = (form, name) => [...form.querySelectorAll(`[data-items="${name}"] > [data-there] > [data-item]`)];

let table; // of the kind of record

/* Takes the table of a form, and gives each of its lists the choices that it has there. */
export function knows(form, known) {
  table = known;
  offer(form);
}

function offer(part) {
  for (const box of part.querySelectorAll("select[id^=f-]")) {
    const steps = box.id.slice(2).split(".").filter((step) => !/^(?:\d+|N)$/.test(step));
    const { choices } = steps.reduce((here, step) => here.fields.find(({ name }) => name === step), table);
    if (box.options.length < 2) box.append(...choices.map(([value, words]) => new Option(words, value)));
  }
}

export const question = (form, name) => form.querySelector(`[data-field="${name}"]`);

/* Gives the values of a record, or of a part of it. What is not asked stays as it was. */
export function answers(form, known, was, inside = "") {
  const value = {};
  for (const field of known.fields) {
    const name = inside + field.name;
    const old = was?.[field.name];
    if (field.kind === "part" && field.many) {
      const there = items(form, name);
      if (there.length) value[field.name] = there.map((one, n) => inPart(form, field, one, old?.[n]));
    } else if (field.kind === "part") {
      if (form.querySelector(`[data-item="${name}"]`)) value[field.name] = answers(form, field, old ?? {}, `${name}.`);
    } else if (question(form, name)) value[field.name] = answer(form, field, name, old);
  }
  return { ...was, ...value };
}

function inPart(form, field, item, was) {
  if ("kept" in item.dataset) return was; // nothing of it is asked
  return item.hidden ? null : answers(form, field, was ?? {}, `${item.dataset.item}.`);
}

function answer(form, field, name, was) {
  const box = question(form, name);
  if (box.hidden) return field.many ? [] : "";
  const is = { boxes: chosen, radios: chosen, lines, items: several, day: when, moment: when }[field.control] ?? typed;
  return is(name, field, was, form);
}

function chosen(name, field, was, form) {
  const marked = [...question(form, name).querySelectorAll("input:checked")].map(({ value }) => value);
  if (field.control === "radios") return marked[0] !== undefined && marked[0] === field.default && was === undefined ? "" : same(was, marked[0] ?? "");
  const old = list(was ?? []); // the record's order stays
  return [...old.filter((one) => marked.includes(one)), ...marked.filter((one) => !old.includes(one))];
}

/* yes, Yes and true are one answer: what the record says stays. */
const same = (was, is) => (was !== undefined && yesNo(was) === is ? was : is);
const yesNo = (word) => ({ true: "yes", false: "no" })[word.toLowerCase()] ?? (/^(?:yes|no)$/i.test(word) ? word.toLowerCase() : word);

function lines(name) {
  return control(name).value.split("\n").map((line) => line.trim()).filter(Boolean);
}

function several(name, field, was, form) {
  const values = items(form, name).map(({ dataset }) => (field.kind === "day" ? when(dataset.item) : control(dataset.item).value)).filter(Boolean);
  if (!field.lone) return values;
  if (JSON.stringify(list(was ?? [])) === JSON.stringify(values)) return was ?? [];
  return values.length === 1 ? values[0] : values;
}

function when(name) {
  const [d, m, y, t] = ["d", "m", "y", "t"].map((key) => document.getElementById(`f-${name}-${key}`)?.value.trim() ?? "");
  const day = d || m || y ? `${figures(y, 4)}-${figures(m, 2)}-${figures(d, 2)}` : "";
  return t ? `${day} ${clock(t)}` : day;
}

/* "9.30" and "2.30 pm" as the 24-hour clock has them; what is no time stays as it is. */
function clock(text) {
  const [, hour, past = "00", half] = /^(\d{1,2})(?:[.:](\d\d))?\s*([ap])\.?m\.?$/i.exec(text) ?? [];
  const [hours, minutes = ""] = half && hour <= 12
    ? [String((hour % 12) + (half.toLowerCase() === "p" ? 12 : 0)), past]
    : text.replace(".", ":").split(":");
  return `${figures(hours, 2)}:${minutes}`;
}

function typed(name, field, was) {
  const { value } = control(name);
  const isWords = field.kind === "line" || field.kind === "text";
  const text = isWords ? (field.control === "sentence" ? value.replace(/\s*\n\s*/g, " ") : value)
    : tidied(value).replace(/\s+/g, " "); // a no-break space in a pasted number is one
  return was && trimmed(text) === trimmed(was) ? was : text; // only the line ends differ
}

const control = (name) => document.getElementById(`f-${name}`);

/* Puts the values of a record into the questions. */
export function fill(form, known, value, inside = "") {
  for (const field of known.fields) {
    const name = inside + field.name;
    const is = value[field.name];
    if (empty(is)) continue;
    if (field.kind === "part" && field.many) for (const one of is) fillPart(form, field, name, one);
    else if (field.kind === "part") {
      form.querySelector(`details[data-item="${name}"]`)?.setAttribute("open", "");
      fill(form, field, is, `${name}.`);
    } else if (question(form, name)) put(form, field, name, is);
  }
}

function fillPart(form, field, name, value) {
  if (!form.querySelector(`[data-items="${name}"]`)) return;
  const made = addItem(form, name);
  fill(form, field, value, `${made.dataset.item}.`);
  const isAsked = field.fields.some((inner) => "label" in inner && !empty(value[inner.name]));
  if (!isAsked) Object.assign(made, { hidden: true }).dataset.kept = "";
  if ("onlyAdded" in made.closest("[data-items]").dataset) made.querySelector("[data-take]").parentElement.remove();
}

export function put(form, field, name, value) {
  if (["boxes", "radios"].includes(field.control)) {
    const words = list(value).map((one) => (field.kind === "yesno" ? yesNo(one) : one));
    for (const one of question(form, name).querySelectorAll("input")) one.checked = words.includes(one.value);
  } else if (field.control === "items") for (const one of list(value)) putOne(field, addItem(form, name).dataset.item, one);
  else if (field.control === "lines") control(name).value = list(value).join("\n");
  else putOne(field, name, value);
}

function putOne(field, name, value) {
  if (["day", "moment"].includes(field.kind)) {
    const [day, time = ""] = String(value).split(" ");
    day.split("-").forEach((text, n) => { document.getElementById(`f-${name}-${"ymd"[n]}`).value = text; });
    const clock = document.getElementById(`f-${name}-t`);
    if (clock) clock.value = time;
    return;
  }
  const box = document.getElementById(`f-${name}`);
  const known = [...(box.options ?? [])].map((option) => option.value);
  const as = known.find((one) => one.toLowerCase() === String(value).trim().toLowerCase());
  if (box.options && as === undefined) box.add(new Option(value, value));
  box.value = as ?? value;
}

/* One more of what may be there several times. */
export function addItem(form, name) {
  const parts = form.querySelector(`[data-items="${name}"]`);
  const number = items(form, name).length;
  const made = document.createRange().createContextualFragment(
    parts.querySelector("[data-pattern]").text.replaceAll(`${name}.N`, `${name}.${number}`)).firstElementChild;
  const legend = made.querySelector("[data-numbered]");
  if (legend) legend.textContent += ` ${number + 1}`;
  parts.querySelector("[data-there]").append(made);
  offer(made);
  return made;
}
