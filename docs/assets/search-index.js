/* The index of the search, fetched part by part (hooks/consortium/search/files.py describes them).
   `fetched(name)` gives a file of it. */
import { stem } from "./words.js";

export class Index {
  constructor(fetched) {
    this.fetched = fetched;
    this.kept = new Map();
  }

  /* A file once. One that could not be fetched is asked for again the next time. */
  part(name) {
    if (!this.kept.has(name)) {
      this.kept.set(name, this.fetched(name).catch((error) => { this.kept.delete(name); throw error; }));
    }
    return this.kept.get(name);
  }

  async core() {
    const core = await this.part("core");
    core.own ||= new Set(core.entries.flatMap(([, , , , , , own]) => own).flatMap((words) => words.split(" ")));
    core.roots ||= new Set([...core.own].map(stem));
    return core;
  }

  /* The words that begin with the letter of a word, each as {word, root}. */
  async beginningAs(word) {
    const { letters } = await this.core();
    if (!letters.includes(word[0])) return [];
    const words = await this.part(`letter-${word[0]}`);
    return words.split(" ").map((one) => ({ word: one, root: stem(one) }));
  }

  async has(word) {
    return (await this.beginningAs(word)).some((one) => one.word === word);
  }

  /* The entries that have a word, as [number, weight], and how rare it is. */
  async postings(word) {
    const { parts, size } = await this.core();
    const after = parts.findIndex((first) => first > word);
    const list = (await this.part(`words-${(after < 0 ? parts.length : after) - 1}`))[word];
    const wasCut = list[0] < 0;
    const entries = [];
    for (let i = wasCut ? 1 : 0, number = 0; i < list.length; i += 2) {
      number += list[i];
      entries.push([number, list[i + 1]]);
    }
    return { entries, rarity: Math.log(1 + size / (wasCut ? -list[0] : entries.length)) };
  }

  /* What is shown of an entry. */
  async entry(number) {
    const { entries, block, kinds, areas, needs } = await this.core();
    const at = number - entries.length;
    const [address, name, sentence, kind, own, helps, words] = at < 0
      ? entries[number] : (await this.part(`entries-${Math.floor(at / block)}`))[at % block];
    return { number, address, name, sentence, kind: kinds[kind][0], areas: own.map((one) => areas[one][0]),
      needs: helps.map((one) => needs[one][0]), words };
  }

  /* The entries with a telephone number, or with a part of one. */
  async byTelephone(digits) {
    const numbers = Object.entries(await this.part("telephones")).filter(([number]) => number.includes(digits));
    const found = [...new Set(numbers.flatMap(([, entries]) => entries))].sort((a, b) => a - b);
    return Promise.all(found.map((number) => this.entry(number)));
  }
}
