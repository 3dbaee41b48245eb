"""Many queries asked of the search at once, without its page: lists of words, names and places."""

import json
from collections.abc import Callable, Iterable, Sequence

from playwright.sync_api import Page

_ASK = """async ([folder, queries, whole]) => {
  const at = (path) => new URL(path, document.baseURI).href;
  const read = async (path) => (await fetch(at(path))).json();
  const { search } = await import(at("assets/search-results.js"));
  const { Index } = await import(at("assets/search-index.js"));
  const { gazetteer } = await import(at("assets/search-query.js"));
  window.asked ||= {};
  const finder = await read("assets/finder.json");
  const files = whole && await read(folder + whole);
  const fetched = async (name) => (whole ? files[name] : read(`${folder}${name}.json`));
  window.asked[folder] ||= [new Index(fetched), gazetteer(finder)];
  const [index, places] = window.asked[folder];
  const led = (need) => ({ area, label, place = label }) => (
    area ? `areas/${area}/${need ? `${need}/` : ""}` : `find/outside/?place=${place}`);
  const shown = [];
  for (const query of queries) {
    const { asked, results } = await search(query, index, places);
    const need = results.find(({ kind }) => kind === "need")?.needs[0];
    const questions = asked.flatMap((one) => (one.choices || [one]).map(led(need)));
    const found = results.map(({ address, records = [] }) => (
      [address, records.map((one) => one.address)]));
    const before = results[0]?.isCalledByPlace ? 1 : 0;
    const choices = questions.map((one) => [one, []]);
    shown.push([...found.slice(0, before), ...choices, ...found.slice(before)]);
  }
  return JSON.stringify(shown);
}"""

Shown = Sequence[tuple[str, Sequence[str]]]
"""What a query leads to, in its order: addresses, each with those of the records under it."""


def asker(page: Page, folder: str, whole: str = "") -> Callable[[Iterable[str]], list[Shown]]:
    """Ask the index in a folder of the site whose home the page shows, query by query.

    whole: the one file in the folder that has all others, where there are hundreds: each takes its
    time to be served.
    """
    return lambda queries: json.loads(page.evaluate(_ASK, [folder, list(queries), whole]))


def first(shown: Shown) -> str:
    """Give the address that stands first, or "" where nothing is found."""
    return shown[0][0] if shown else ""


def everything(shown: Shown) -> set[str]:
    """Give all addresses, those of records under a need among them."""
    return {path for address, under in shown for path in (address, *under)}
