/* Writes a record as an editor would: a text stands in quote marks only if YAML, or a reader that
   guesses types, would take it for something else. */
import { empty } from "./form-check.js";

const WIDE = 96; // letters of a line of a long text
const START = /^[-?:,[\]{}#&*!|>'"%@`\u2018\u2019\u201c\u201d\u00a0•·‣]/;
const GUESSED = /^(?:=|<<|null|~|true|false|yes|no|on|off|y|n|[-+.]?[0-9][0-9_.,:eE+-]*|0[xo][0-9a-fA-F]+|\.inf|\.nan|[0-9]{4}-[0-9]{2}-[0-9]{2}.*)$/i;
const ALWAYS = /^\s|\s$|: |:$| #|[\t\n]|^(?:null|~)$/i;
export const spaces = (count) => " ".repeat(count);

function scalar(text, guessed) {
  const risky = text === "" || START.test(text) || ALWAYS.test(text);
  if (!risky && !(guessed && GUESSED.test(text))) return text;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function wrapped(text, width) {
  const lines = [];
  for (const word of text.split(" ")) {
    const last = lines.length - 1;
    if (last >= 0 && lines[last].length + 1 + word.length <= width) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}

/* What nobody sees and word processors leave, such as a soft hyphen: the check refuses it. */
const UNSEEN = /(?!\n)[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
export const tidied = (text) => text.replace(/\r\n?|[\v\f\u2028\u2029]/g, "\n")
  .replace(/\t/g, " ").replace(UNSEEN, "").replace(/[ \u00a0]+$/gm, "").replace(/^\s+|\s+$/g, "");

/* The value of a text field: on the line of its name, or on the lines below it. */
function textLines(value, field, indent) {
  const clean = tidied(value);
  if (field.kind !== "text") return [scalar(clean.replace(/\s*\n\s*/g, " "), true)];
  const one = !clean.includes("\n");
  const room = WIDE - indent - 2;
  if (one && !field.prose && indent + field.name.length + 2 + clean.length <= WIDE) return [scalar(clean, true)];
  const folds = one && !/ {2}/.test(clean) && !field.prose;
  const lines = folds ? wrapped(clean, room)
    : clean.split("\n").flatMap((line) => (field.prose && !/^\s/.test(line) ? wrapped(line, room) : [line]));
  return [folds ? ">-" : "|", ...lines.map((line) => (line ? spaces(indent + 2) + line : ""))];
}

function valueLines(field, value, indent) {
  if (["line", "text", "telephone"].includes(field.kind)) return textLines(String(value), field, indent);
  return [scalar(tidied(String(value)), false)];
}

const fieldLines = (fields, value, indent) => fields.flatMap((field) => entry(field, value[field.name], indent));

/* The lines of one field, its name first. */
export function entry(field, value, indent = 0) {
  if (empty(value)) return [];
  const name = `${spaces(indent)}${field.name}:`;
  if (field.many && !(field.lone && typeof value === "string")) {
    return [name, ...value.filter((one) => !empty(one)).flatMap((one) => item(field, one, indent + 2))];
  }
  if (field.kind === "part") return [name, ...fieldLines(field.fields, value, indent + 2)];
  const lines = valueLines(field, value, indent);
  return [`${name} ${lines[0]}`, ...lines.slice(1)];
}

/* One item of a list, with its hyphen. */
export function item(field, value, indent) {
  if (field.kind !== "part") return [`${spaces(indent)}- ${valueLines(field, value, indent)[0]}`];
  const lines = fieldLines(field.fields, value, indent + 2);
  return [`${spaces(indent)}- ${lines[0].trimStart()}`, ...lines.slice(1)];
}

/* A whole file. Its first line says where editors' programs find what each field is for. */
export function record(table, value) {
  const notes = fieldLines(table.fields.filter(({ name }) => !(table.article && name === "text")), value, 0);
  if (!table.article) return [table.firstLine, ...notes, ""].join("\n");
  return ["---", ...notes, "---", "", tidied(value.text ?? ""), ""].join("\n");
}
