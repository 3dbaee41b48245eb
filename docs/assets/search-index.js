/* The index of the search, fetched part by part (hooks/consortium/search/files.py describes them).
   `fetched(name)` gives a file of it. */
import { stem } from "./words.js";

export class Index {
  constructor(fetched) {
    this.fetched = fetched;
    this.kept = new Map();
    this.letters = new Map();
  }

  /* A file once. One that could not be fetched is asked for again the next time. */
  part(name) {
    if (!this.kept.has(name)) {
      this.kept.set(name, this.fetched(name).catch((error) => { this.kept.delete(name); throw error; }));
    }
    return this.kept.get(name);
  }

  /* What every query needs, with `isSmall`, `isWeak` and `isToReach` for words, `kindOf` for numbers of entries, and
     `isOfBody` for addresses. */
  async core() {
    const core = await this.part("core");
    core.few ||= core.entries.length;
    core.kindOf ||= (number) => core.kinds.filter(({ first }) => first <= number).pop();
    core.isOfBody ||= (address) => core.bodies.some((section) => address.startsWith(section) && address !== section);
    core.isSmall ||= (word) => core.small.includes(word);
    core.isWeak ||= (word) => core.weak.includes(word);
    core.isToReach ||= (word) => core.reach.includes(word);
    return core;
  }

  /* The words that begin with the letter of a word, each as {word, root}. */
  async beginningAs(word) {
    const { letters } = await this.core();
    if (!letters.includes(word[0])) return [];
    const words = await this.part(`letter-${word[0]}`);
    if (!this.letters.has(words)) {
      this.letters.set(words, words.split(" ").map((one) => ({ word: one, root: stem(one) })));
    }
    return this.letters.get(words);
  }

  async has(word) {
    return (await this.beginningAs(word)).some((one) => one.word === word);
  }

  /* Of a word of the index: its entries as [number, weight], how rare it is, the everyday words that
     are known by it as [phrase, number], and whether it is one that groups ask by. */
  async told(word) {
    const { parts, size, kindOf } = await this.core();
    const after = parts.findIndex((first) => first > word);
    const [steps, own] = (await this.part(`words-${(after < 0 ? parts.length : after) - 1}`))[word];
    const wasCut = steps[0] < 0;
    const entries = [];
    for (let at = wasCut ? 1 : 0, number = 0; at < steps.length; at += 2) {
      number += steps[at];
      entries.push([number, steps[at + 1]]);
    }
    const phrases = own.flatMap((phrase, at) => (at % 2 ? [] : [[phrase, own[at + 1]]]));
    return { word, entries, phrases, isOurs: entries.some(([number]) => kindOf(number).isVocabulary),
      rarity: Math.log(1 + size / (wasCut ? -steps[0] : entries.length)) };
  }

  /* What is shown of an entry. */
  async entry(number) {
    const { entries, few, block, kinds, areas, needs } = await this.core();
    const at = number - few;
    const [address, name, sentence, kind, own, helps] = at < 0
      ? entries[number] : (await this.part(`entries-${Math.floor(at / block)}`))[at % block];
    const { name: what, named, isHelp } = kinds[kind];
    return { number, address, name, sentence, kind: what, named, isHelp, areas: own.map((one) => areas[one]),
      needs: helps.map((one) => needs[one][0]), phrase: needs[helps[0]]?.[1] };
  }

  /* The entries with a telephone number, or with a part of one. */
  async byTelephone(digits) {
    if (!digits) return [];
    const numbers = Object.entries(await this.part("telephones")).filter(([number]) => number.includes(digits));
    const found = [...new Set(numbers.flatMap(([, entries]) => entries))].sort((a, b) => a - b);
    return Promise.all(found.map((number) => this.entry(number)));
  }
}
