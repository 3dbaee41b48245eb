// Reads one question after the other, a line of JSON each, and answers each with a line of JSON.
import { createInterface } from "node:readline";

const [, , folder] = process.argv;
const { check } = await import(`${folder}/form-check.js`);
const { record } = await import(`${folder}/form-yaml.js`);
const { changes, edits, patched } = await import(`${folder}/form-lines.js`);

const answers = {
  check: ({ table, value, today }) => check(table, value, today),
  record: ({ table, value }) => record(table, value),
  change: ({ table, loaded, after }) => {
    const made = edits(loaded.text, loaded.spans, table, changes(table.fields, loaded.spans, loaded.value, after));
    return { text: patched(loaded.text, made), made };
  },
};
const tables = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  if (asked.known) tables.set(asked.known, asked.table);
  else process.stdout.write(`${JSON.stringify(answers[asked.do]({ ...asked, table: tables.get(asked.kind) }))}\n`);
}
