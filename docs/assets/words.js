/* Words as they are typed and as they are written: what makes them the same, or nearly.
   hooks/consortium/search/plain.py is the build's half; tests/search/plain.yml holds for both. */

/* Letters that are no others with an accent. */
const LETTERS = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ß: "ss" };

/* Small letters without accents and apostrophes, as hooks/consortium/text/bare_letters.py has them. */
export const bare = (text) => text.normalize("NFD").replace(/[\u0300-\u036f'‘’`]/g, "").toLowerCase().replace(/[łøđðþæœß]/g, (letter) => LETTERS[letter]);

/* What all spellings of a text have in common: King's Cliffe, KINGS  CLIFFE. */
export function plain(text) {
  return bare(text)
    .replace(/&/g, " and ").replace(/\b(e|wi)-(mail|fi)/g, "$1$2")
    .replace(/\b(?:[a-z]\.){2,}/g, (letters) => letters.replace(/\./g, "")).replace(/[^a-z0-9]+/g, " ").trim();
}

const single = (word) => word.replace(/([b-df-hj-np-tv-z])\1$/, "$1");

const stems = new Map();

/* Enough of a stem for "bid" and "bids", "hire" and "hiring", "policy" and "policies". The same words
   are asked for again and again. */
export function stem(word) {
  if (!stems.has(word)) stems.set(word, stemmed(word));
  return stems.get(word);
}

function stemmed(word) {
  if (word.length < 4) return word;
  const one = word.replace(/ies$/, "y").replace(/(ss|us|is)$|(ch|sh|x)es$|s$/, "$1$2");
  const cut = /ioner$/.test(one) ? one : one.replace(/(ing|ed|er)$/, ""); // no "pensioner" is a "pension"
  if (cut === one || cut.length < 3) return single(one.length > 4 ? one.replace(/e$/, "") : one);
  // "hiring" is "hire", and no "carer" is a "car".
  return /^[^aeiou][aeiou][^aeiouwxy]$/.test(cut) ? `${cut}e` : single(cut);
}

/* How many letters are missing, extra, wrong, or swapped with the next. Above `most` it is not
   worth counting: then it is most + 1. */
export function distance(one, other, most = Infinity) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const wrong = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + wrong);
      if (i > 1 && j > 1 && swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
      least = Math.min(least, row[j]);
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
}

/* How many slips a word may have and still be known. */
export function slips(word) {
  if (/\d/.test(word) || word.length < 3) return 0;
  return word.length < 8 ? 1 : 2;
}
