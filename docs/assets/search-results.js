/* The search: from what is typed to the results, as they stand together on the page. */
import { districts } from "./places.js";
import { read } from "./search-query.js";
import { ranked } from "./search-ranking.js";

const MOST = 10; // results

/* {areas, asked, unknown, some, results, folded} for a query. `some` says that no entry has every
   word. A result is {kind, address, name, sentence} and, for a need, {needs, records}: those who
   can be reached and have the words too. One of kind "answer" or "area" has `area`, an id. */
export async function search(typed, index, places) {
  const called = await index.byTelephone(telephone(typed));
  if (called.length) return telephoned(called);
  const { areas, asked, unknown, ...query } = await read(typed, index, places);
  const meant = asked.flatMap(({ choices = [] }) => choices.flatMap(({ area }) => area || []));
  const { some, entries, planned } = await ranked(query, [...areas, ...meant], index);
  const isPlaceAlone = query.tokens.every(({ isPlace }) => isPlace);
  const results = withDistricts(areas, grouped(entries).slice(0, MOST), isPlaceAlone);
  return { areas, asked: asked.map((one) => withChoices(one, places)), unknown, some, results, folded: planned };
}

/* The figures of a telephone number in a text, as they are dialled at home, or "". */
function telephone(text) {
  const [run = ""] = text.match(/\+?\d[\d\s()./-]{3,}\d/) || [];
  return run.replace(/\(0\)/, "").replace(/\D/g, "").replace(/^(?:00)?44/, "0");
}

function telephoned(entries) {
  return { areas: [], asked: [], unknown: [], some: false, results: entries.slice(0, MOST), folded: [] };
}

/* Whose postcode we do not know is told to choose a district. */
function withChoices(question, { data }) {
  return question.kind === "unknown" ? { ...question, choices: districts(data) } : question;
}

/* The records that help with a need stand under it. */
function grouped(results) {
  const under = new Set();
  const out = results.map((result) => {
    if (result.kind !== "need") return result;
    const records = results.filter((one) => one.isHelp && one.needs.includes(result.needs[0])
      && !under.has(one) && one.total < result.total);
    for (const one of records) under.add(one);
    return { ...result, records };
  });
  return out.filter((_, at) => !under.has(results[at]));
}

/* Who named a place gets its page, for the need if there is one. Who named none never does. */
function withDistricts(areas, results, isPlaceAlone) {
  if (!areas.length) return results;
  const [first] = results;
  const before = first?.isCalledByPlace ? [first] : [];
  const rest = results.slice(before.length);
  const needs = rest.filter(({ kind, total }) => kind === "need" && total > rest[0].total / 2)
    .slice(0, areas.length > 1 ? 1 : 2);
  const answers = needs.flatMap(({ phrase, sentence, needs: [need] }) => areas.map((area) => (
    { kind: "answer", address: `areas/${area}/${need}/`, need: phrase, area, sentence })));
  if (answers.length) return [...before, ...answers, ...rest];
  const districts = areas.map((area) => ({ kind: "area", address: `areas/${area}/`, area }));
  return [...before, ...(rest[0]?.kind === "community" && !isPlaceAlone ? rest.splice(0, 1) : []), ...districts, ...rest];
}
