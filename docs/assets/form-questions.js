/* Joins the form of a kind of record to its checks and its writer. A question is told what is wrong
   when it has been answered and left; all that is wrong is told at the end. Nothing is sent. */
import { addItem, answers, fill, knows, put, question } from "./form-answers.js";
import { check, empty } from "./form-check.js";
import { bare } from "./words.js";

const holder = document.querySelector("[data-form]");
const form = holder.querySelector("[data-questions]");
const here = (file) => fetch(new URL(`../edit/${file}.json`, import.meta.url)).then((answer) => answer.json());
const table = await here(holder.dataset.form);
const where = { ...JSON.parse(holder.dataset.where), issues: holder.dataset.issues, office: holder.dataset.office };
const today = new Intl.DateTimeFormat("en-CA", { timeZone: table.timeZone }).format(new Date());
const newsWords = table.fields.find(({ name }) => name === "history")?.fields.find(({ name }) => name === "change").known;
const isListed = Boolean(newsWords);
const taken = new Set([...table.records.map(([id]) => id), ...table.taken]);
const left = new Set(); // questions that were answered and left
let before = null; // the record as it was, where one is changed
let atTheEnd = false; // all that is wrong has been told

/* The words of the page, with what stands in their slots. */
function say(name, words = {}) {
  const shown = document.createRange().createContextualFragment(holder.querySelector(`[data-words="${name}"]`).text);
  for (const slot of shown.querySelectorAll("[data-slot]")) slot.textContent = words[slot.dataset.slot];
  return shown;
}
const said = (name, words) => say(name, words).textContent;
const tell = (words) => { holder.querySelector("[data-status]").textContent = words; };

/* What is wrong, by the name of the question that it stands at. */
function problems() {
  const value = answers(form, table, before?.value);
  const whole = isListed ? { ...value, history: history(value) } : value;
  const found = new Map();
  for (const [path, told] of check(table, whole, today)) {
    if (before && path[0] === "text") continue; // only the notes are changed here
    const name = placed(path);
    if (!found.has(name)) found.set(name, told ? inOurWords(told) : unanswered(name));
  }
  if (before && isListed && !sentence() && table.fields.some(({ name, told }) => told && !same(value[name], before.value[name]))) found.set("news", said("untold"));
  const id = idOf(value);
  if (!before && taken.has(id)) found.set(table.article ? "title" : "name", said("taken", { label: id }));
  return { value: whole, found };
}

function history(value) {
  const lines = before?.value.history ?? [];
  if (!before) return [{ date: today, change: "new", text: said("new", { label: value.name }) }];
  return sentence() ? [...lines, { date: today, change: isTold(value.status) ? value.status : "changed", text: sentence(), told_in: areasLeft(value) }] : lines;
}

/* The areas that the record is for no more. */
function areasLeft({ areas: now = [] }) {
  const { county } = table.fields.find(({ name }) => name === "areas") ?? {};
  if (!now.length || now.includes(county)) return [];
  return (before.value.areas ?? []).filter((area) => !now.includes(area));
}

const sentence = () => document.getElementById("f-news").value.trim().replace(/\s+/g, " ");
const same = (one, other) => JSON.stringify(settled(one)) === JSON.stringify(settled(other));

/* A value without what is empty in it, its fields in one order. */
function settled(value) {
  if (empty(value)) return null;
  if (Array.isArray(value)) return value.map(settled).filter((one) => one !== null);
  if (typeof value !== "object") return value;
  return Object.keys(value).sort().filter((name) => !empty(value[name])).map((name) => [name, settled(value[name])]);
}

/* While an event is off, all news of it is told by that word: it says how things are. */
const isTold = (status) => newsWords.includes(status) && (table.kind === "events" || status !== before.value.status);

/* The question at a path, or the first one in what is there. */
function placed(path) {
  if (path[0] === "history") return "news";
  for (let length = path.length; length; length -= 1) {
    const name = path.slice(0, length).join(".");
    if (question(form, name)) return name;
    const inner = form.querySelector(`[data-item="${name}"] [data-field], [data-items="${name}"] [data-field]`);
    if (inner) return inner.dataset.field;
  }
  return path.join(".");
}

function labelOf(name) {
  const label = question(form, name)?.querySelector("legend, .ask");
  return label ? [...label.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE).map((one) => one.textContent.trim()).join("") : name;
}

function unanswered(name) {
  const words = { boxes: "unticked", radios: "unchosen" }[question(form, name)?.dataset.control] ?? "empty";
  return said(words, { label: labelOf(name) });
}

/* The check's own sentence, with the labels of this page for the names of fields. */
function inOurWords(told) {
  return told.replace(/'([a-z_]+)(: [^']+)?:?'/g, (quoted, name, value = "") => {
    const field = form.querySelector(`[data-field="${name}"], [data-field$=".${name}"]`);
    return field ? `“${labelOf(field.dataset.field)}”${value}` : quoted;
  });
}

function show(found) {
  for (const box of form.querySelectorAll("[data-field]")) {
    const name = box.dataset.field;
    const told = atTheEnd || left.has(name) ? found.get(name) ?? "" : "";
    const error = document.getElementById(`f-${name}-error`);
    error.textContent = told;
    error.hidden = !told;
    box.classList.toggle("wrong", Boolean(told));
    for (const one of box.querySelectorAll("input, textarea, select")) one.setAttribute("aria-invalid", Boolean(told));
  }
}

function conditions() {
  for (const box of form.querySelectorAll("[data-when]")) {
    const marked = question(form, box.dataset.when)?.querySelector("input:checked");
    box.hidden = !box.dataset.is.split(" ").includes(marked?.value);
  }
  for (const count of form.querySelectorAll("[data-most]")) {
    const room = count.dataset.most - [...count.parentElement.querySelector("textarea").value].length;
    count.textContent = said(room < 0 ? "over" : "left", { count: Math.abs(room) });
  }
}

function summary(found) {
  const box = holder.querySelector("[data-problems]");
  box.hidden = !found.size;
  if (!found.size) return;
  const shown = say("problems");
  const order = [...form.querySelectorAll("[data-field]")].map(({ dataset }) => dataset.field);
  for (const [name, told] of [...found].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))) {
    const control = question(form, name)?.querySelector("input, textarea, select, button");
    const item = document.createElement("li");
    const words = document.createElement(control ? "a" : "span");
    words.textContent = told;
    if (control) {
      control.id ||= `f-${name}-first`;
      words.href = `#${control.id}`;
      words.addEventListener("click", (event) => { event.preventDefault(); reach(control); });
    }
    item.append(words);
    shown.querySelector("ul").append(item);
  }
  box.replaceChildren(shown);
  box.focus();
}

function reach(control) {
  for (let around = control; around; around = around.parentElement) if (around.localName === "details") around.open = true;
  control.focus();
}

function idOf(value) {
  if (bodies) return bodies.id(value.date);
  const name = bare(String(value.name ?? value.title ?? ""));
  return name.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60).replace(/-$/, "");
}

async function handIn(value) {
  const [{ ways }, { record }, { changes, edits, patched }] = await Promise.all([import("./form-hand.js"), import("./form-yaml.js"), import("./form-lines.js")]);
  const file = before?.file ?? `${where.folder}/${idOf(value)}.${where.ending}`;
  const lines = before && edits(before.text, before.spans, table, changes(table.fields, before.spans, before.value, value));
  const made = before ? { edits: lines, text: patched(before.text, lines) } : { text: record(table, value) };
  const shown = made.edits && !made.edits.length ? [say("title-same")] : ways({ file, day: before?.day, ...made }, { say, where });
  const done = holder.querySelector("[data-done]");
  done.replaceChildren(...shown);
  done.hidden = false;
  done.querySelector("h2").focus();
}

/* While a finger or a mouse is down nothing is told: what it is on would move away from under it. */
let released = Promise.resolve();
holder.addEventListener("pointerdown", () => {
  released = new Promise((letGo) => {
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => setTimeout(letGo), { once: true });
  });
}, true);

function watch() {
  form.addEventListener("input", () => {
    conditions();
    holder.querySelector("[data-done]").hidden = true;
    if (atTheEnd || left.size) show(problems().found);
  });
  form.addEventListener("focusout", ({ target, relatedTarget }) => {
    const box = target.closest("[data-field]");
    if (!box || box.contains(relatedTarget) || ![...box.querySelectorAll("input:not([type=radio], [type=checkbox]), textarea, select, :checked")].some((one) => one.value)) return;
    left.add(box.dataset.field);
    released.then(() => show(problems().found));
  });
  holder.addEventListener("click", ({ target }) => {
    if ("add" in target.dataset) reach(addItem(form, target.closest("[data-items]").dataset.items).querySelector("input, select, textarea"));
    if ("take" in target.dataset) takeOut(target);
    if ("copy" in target.dataset) copy();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    atTheEnd = true;
    const { value, found } = problems();
    show(found);
    summary(found);
    holder.querySelector("[data-done]").hidden = true;
    tell("");
    if (!found.size) handIn(value);
  });
}

function takeOut(button) {
  const item = button.closest("[data-item]");
  const parts = item.closest("[data-items]");
  item.hidden = true; // so that the others keep their number
  for (const one of item.querySelectorAll("input:not([type=radio], [type=checkbox]), textarea, select")) one.value = "";
  for (const one of item.querySelectorAll(":checked")) one.checked = false;
  parts.querySelector(":scope > p [data-add]").focus();
  tell(said("taken-out"));
  conditions();
}

async function copy() {
  const text = holder.querySelector("[data-done] [data-slot=text]");
  try {
    await navigator.clipboard.writeText(text.textContent);
    tell(said("copied"));
  } catch {
    getSelection().selectAllChildren(text);
    tell(said("marked"));
  }
}

async function load(id) {
  before = await here(`${table.kind}/${id}`);
  fill(form, table, before.value);
  const label = before.value.name ?? before.value.title;
  const heading = document.querySelector("h1");
  heading.textContent = said("changing", { label });
  document.title = heading.textContent;
  holder.querySelector("[data-opening]").textContent = said("as-of", before);
  holder.querySelector("[data-change]")?.remove();
  holder.querySelector("[data-news]").hidden = !isListed;
  holder.querySelector("[data-group=text]")?.remove();
}

function begin() {
  for (const one of form.querySelectorAll("[data-open]")) addItem(form, one.dataset.items);
  for (const name of ["assured_date", "published", "date"]) {
    const field = table.fields.find((one) => one.name === name);
    const box = field && question(form, name);
    if (box && ![...box.querySelectorAll("input")].some((one) => one.value)) put(form, field, name, today);
  }
  const never = table.fits.find(({ rule, fields }) => rule === "NeverWhile" && fields.includes("assured_date"));
  if (never) takeBack(never);
}

/* What nobody has checked has no day of a check. The one that nobody has touched goes and comes. */
function takeBack({ field, words }) {
  const day = table.fields.find(({ name }) => name === "assured_date");
  let isOurs = true;
  form.addEventListener("input", ({ target }) => {
    isOurs &&= !question(form, day.name).contains(target);
    if (isOurs && target.name === field) put(form, day, day.name, words.includes(target.value) ? "--" : today);
  });
}

knows(form, table);
const bodies = form.querySelector("[data-whose]") && (await import("./form-bodies.js")).showBodies(form, table, { say, tell });
holder.querySelector("#change")?.append(...table.records.map(([id, name]) => new Option(name, id)));
const asked = new URLSearchParams(location.search).get("change");
if (asked && /^[a-z0-9-]+$/.test(asked)) {
  await load(asked).catch(() => {
    holder.querySelector("[data-opening]").replaceWith(say("lost"));
    begin();
  });
} else begin();
conditions();
watch();
