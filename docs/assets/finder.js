/* The finder: from a town, a village or a postcode to the page that says who can help.
   It asks and never guesses; nothing typed is kept, or read as HTML. Its words are in
   overrides/made/; hooks/consortium/geography/finder_data.py describes its data. */
(function () {
  "use strict";

  const OUTSIDE = "X";
  const SLOW = 400; // milliseconds before we say that we are looking
  const COUNTY = "northamptonshire";
  const SHORTEST_PART = 4; // "by", "le" or "New" is part of many a name: too little to go by
  const SAME_WORD = new Map([
    ["northants", COUNTY], ["nhampton", "northampton"], ["saint", "st"], ["gt", "great"],
    ["nnc", "north northamptonshire"], ["wnc", "west northamptonshire"],
  ]);

  /* What all spellings of a name have in common: King's Cliffe, KINGS  CLIFFE. */
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f'‘’`]/g, "").toLowerCase()
      .replace(/&/g, " and ").replace(/[^a-z0-9]+/g, " ").trim()
      .split(" ").map((word) => SAME_WORD.get(word) || word).join(" ");
  }

  /* What `text` stands for: {kind: "area", area}, {kind: "ask", why, typed, choices},
     {kind: "several", choices}, {kind: "outside", place, nearest (a choice, for a town)},
     {kind: "suggest", typed, choices}, {kind: "unknown", why, typed} or {kind: "empty"}.
     An area is an id; a choice is {label, area} or, for a border town, {label, nearest}. */
  function look(text, data) {
    const typed = text.trim().replace(/\s+/g, " ");
    return typed ? byPostcode(typed, data) || byName(typed, data) : { kind: "empty" };
  }

  function byPostcode(typed, data) {
    const code = withZeros(typed.toUpperCase().replace(/[^A-Z0-9 ]/g, ""));
    // A whole postcode may end an address; a part of one must stand alone.
    const whole = /(?:^| )([A-Z]{1,2}) ?(\d[A-Z\d]?) ?(\d)([A-Z]{2})$/.exec(code);
    const part = whole || /^([A-Z]{1,2}) ?(\d[A-Z\d]?)(?: ?(\d)[A-Z]?)?$/.exec(code);
    if (!part) return null;
    const [, letters, number, digit = "", ending = ""] = part;
    const start = `${letters}${number} ${digit}`;
    const place = (start + ending).trim();
    const sectors = Object.keys(data.sectors).filter((sector) => sector.startsWith(start));
    if (!sectors.length) return { kind: "unknown", why: "postcode", typed: place };
    const owners = new Set(sectors.flatMap((sector) => ownersOf(sector, ending, data)));
    const crosses = owners.delete(OUTSIDE);
    const choices = areaChoices([...owners].sort(), data);
    if (!choices.length) return { kind: "outside", place };
    if (choices.length === 1 && !crosses) return { kind: "area", area: choices[0].area };
    return { kind: "ask", why: crosses ? "partly" : "postcode", typed: place, choices };
  }

  /* The letter O is typed for a nought: "NN1O OSG". */
  function withZeros(code) {
    return code.replace(/^(.* )?([A-Z]{1,2})([0-9O]{1,2}) ?([0-9O])([A-Z]{2})$/, (_, before = "",
      letters, number, digit, ending) => (
      `${before}${letters}${number.replaceAll("O", "0")} ${digit.replace("O", "0")}${ending}`));
  }

  /* The districts of a sector, or of its one postcode with that ending. */
  function ownersOf(sector, ending, data) {
    const [main, others = {}] = [data.sectors[sector]].flat();
    const keys = Object.keys(others);
    if (!ending) return [`${main}`, ...keys];
    return [keys.find((key) => others[key].match(/../g).includes(ending)) || `${main}`];
  }

  function areaChoices(indexes, data) {
    return indexes.filter((index) => index in data.areas).map((index) => ({ label: data.areas[index][1], area: data.areas[index][0] }));
  }

  /* Every name that can be typed, as a choice. */
  function names(data) {
    const choice = ([name, index, label = name]) => (
      { name: plain(name), label, area: data.areas[index][0] });
    return [
      ...data.own.map((line) => ({ ...choice(line), own: true })),
      ...data.councils.map(([label, indexes]) => (
        { name: plain(label), label, council: areaChoices(indexes, data) })),
      ...data.places.map(choice),
      ...data.border.map(([label, index]) => (
        { name: plain(label), label, outside: true, nearest: areaChoices([index], data)[0] })),
    ];
  }

  /* Without what a council adds: "Daventry District Council". */
  function bare(text) {
    return plain(text).replace(/( borough| district)?( council)?$/, "");
  }

  function byName(typed, data) {
    const all = names(data);
    const whole = bare(typed);
    // "Weldon, Corby", "Corby Northants"
    const shorter = [plain(typed.split(",")[0]), whole.replace(/ northamptonshire$/, "")];
    return known(whole, typed, all) || byList(typed, all, data)
      || shorter.filter(Boolean).map((wanted) => known(wanted, typed, all)).find(Boolean)
      || nearMiss(whole, typed, all);
  }

  /* Several names, all known: "Corby, Kettering", "Corby and Weldon", "Corby/Weldon". */
  function byList(typed, all, data) {
    const commas = typed.replace(/[;/+&]|\band\b/gi, ",");
    const parts = commas.split(",").map(bare).filter((name) => name && name !== COUNTY);
    const found = parts.map((name) => districtsOf(name, all));
    if (parts.length < 2 || found.some((areas) => !areas.length)) return null;
    if (commas === typed && parts.length === 2 && isAddress(parts, found, all)) return null;
    const choices = areaChoices([...data.areas.keys()], data)
      .filter(({ area }) => found.flat().includes(area));
    return choices.length > 1 ? { kind: "several", choices } : { kind: "area", area: found[0][0] };
  }

  /* A place and its post town, or the place beside it: "Thrapston, Kettering", "Ashton, Oundle". */
  function isAddress([place, next], [areas, nextAreas], all) {
    const isOwn = (wanted) => all.some(({ name, own }) => own && name === wanted);
    return !isOwn(place) && (isOwn(next) || areas.some((area) => nextAreas.includes(area)));
  }

  /* The districts that a name may stand for; none when it is not a name of ours. */
  function districtsOf(wanted, all) {
    if (!all.some(({ name }) => name === wanted)) return [];
    const { area, choices = [{ area }] } = known(wanted, wanted, all);
    return choices.map((choice) => choice.area).filter(Boolean);
  }

  function holds(name, part) {
    return part.length >= SHORTEST_PART && ` ${name} `.includes(` ${part} `);
  }

  function known(wanted, typed, all) {
    const exact = all.filter(({ name }) => name === wanted);
    const [first] = exact;
    if (first && first.council) return askCouncil(first);
    if (first && first.own) return { kind: "area", area: first.area };
    const parts = all.filter(({ name, own, council }) => (
      !own && !council && name !== wanted && holds(name, wanted)));
    // One name that merely holds the word ("Hall": Priors Hall) is a guess: nearMiss suggests it.
    if (!first && parts.length < 2) return null;
    const choices = [...exact, ...parts];
    const [{ label, area, outside, nearest }] = choices;
    if (outside && choices.length === 1) return { kind: "outside", place: label, nearest };
    if (first && area && choices.every((one) => one.area === area)) return { kind: "area", area };
    return { kind: "ask", why: "place", typed, choices: choices.slice(0, 12) };
  }

  function askCouncil({ label, council }) {
    return { kind: "ask", why: "council", typed: label, choices: council };
  }

  function nearMiss(wanted, typed, all) {
    const most = Math.min(3, Math.ceil(wanted.length / 4));
    const near = all
      .map((one) => ({ ...one, far: holds(one.name, wanted) ? 0 : distance(one.name, wanted) }))
      .filter(({ far }) => far <= most)
      .sort((one, other) => one.far - other.far || (one.label < other.label ? -1 : 1));
    if (near.length && near[0].council) return askCouncil(near[0]);
    if (near.length && near[0].outside && near[0].far) {
      return { kind: "suggest", typed, choices: near.filter(({ outside }) => outside).slice(0, 1) };
    }
    const likely = near.length ? near.filter(({ council }) => !council) : inside(wanted, all);
    if (!likely.length) return { kind: "unknown", why: "place", typed };
    const byLabel = new Map(likely.map((one) => [one.label, one]));
    return { kind: "suggest", typed, choices: [...byLabel.values()].slice(0, 3) };
  }

  /* Names that stand in what was typed, in its order: "near Kettering". Not a border town's: Rugby
     is no place in "Corby Rugby Club". */
  function inside(wanted, all) {
    const found = all.filter(({ name, area }) => area && name !== COUNTY && holds(wanted, name));
    return found
      .filter(({ name }) => !found.some((other) => other.name !== name && holds(other.name, name)))
      .sort((one, other) => wanted.indexOf(one.name) - wanted.indexOf(other.name));
  }

  /* How many letters are missing, extra, wrong, or swapped with the next. */
  function distance(one, other) {
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const wrong = one[i - 1] === other[j - 1] ? 0 : 1;
        const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + wrong);
        if (i > 1 && j > 1 && swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  async function load(address) {
    return (await fetch(address)).json();
  }

  function fill(part, words) {
    for (const slot of part.querySelectorAll("[data-slot]")) {
      slot.textContent = words[slot.dataset.slot];
    }
    return part;
  }

  function filled(template, words) {
    return fill(template.content.cloneNode(true), words);
  }

  /* The form */

  function outsideOf(form, place) {
    return `${form.dataset.outsidePage}?place=${encodeURIComponent(place)}`;
  }

  function answerOf(form, area) {
    const { need, community } = Object.fromEntries(new FormData(form));
    const answer = `${form.dataset.areas}${area}/${need === "unknown" ? "" : `${need}/`}`;
    return community ? `${answer}?community=${community}` : answer;
  }

  function say(form, messages, found = {}, choices = []) {
    const box = form.querySelector("[data-messages]");
    box.hidden = false;
    box.replaceChildren(...messages.map((name) => (
      filled(form.querySelector(`[data-message="${name}"]`), found))));
    for (const { label, area } of choices) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.textContent = label;
      link.href = area ? answerOf(form, area) : outsideOf(form, label);
      item.append(link);
      box.querySelector("[data-choices]").append(item);
    }
    box.focus();
  }

  function respond(form, data) {
    const { wide, where, need } = Object.fromEntries(new FormData(form));
    const county = data.areas.length - 1;
    // A place typed before "the whole county" was chosen only says where the group meets. Typing
    // one afterwards takes the choice away again (see watch): the later of the two wins.
    const found = {
      county: { kind: "area", area: data.areas[county][0] },
      several: { kind: "several" },
    }[wide] || look(where, data);
    const { kind, why, choices = areaChoices([...Array(county).keys()], data) } = found;
    const missing = [kind === "empty" && "empty", !need && "need"].filter(Boolean);
    if (kind === "empty" && need === "unknown") say(form, ["no-place"], {}, choices);
    else if (missing.length) say(form, missing);
    else if (kind === "area") location.assign(answerOf(form, found.area));
    else if (kind === "outside") location.assign(outsideOf(form, found.place));
    else say(form, [why ? `${kind}-${why}` : kind], found, choices);
  }

  /* The data is fetched when the form is first touched, so that it is there when it is wanted. */
  function watch(form) {
    let data = null;
    const fetched = () => {
      data = data || load(form.dataset.finder).catch(() => { data = null; });
      return data;
    };
    for (const touch of ["focusin", "pointerdown"]) {
      form.addEventListener(touch, fetched, { once: true });
    }
    form.elements.where.addEventListener("input", () => {
      for (const choice of form.elements.wide) choice.checked = false;
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const slow = setTimeout(() => say(form, ["looking"]), SLOW);
      const known = await fetched();
      clearTimeout(slow);
      if (known) respond(form, known);
      else say(form, ["broken"]);
    });
    keep(form);
  }

  /* Going back finds the place as it was typed. It stays with this page of this window's history,
     and nowhere else. */
  function keep(form) {
    const { where } = form.elements;
    where.value = where.value || (history.state && history.state.where) || "";
    addEventListener("pagehide", () => history.replaceState({ where: where.value }, ""));
  }

  /* The page for groups outside the county */

  async function nameOutside(page, asked) {
    const { kind, place, nearest } = look(asked, await load(page.dataset.outside));
    if (kind !== "outside") return;
    const heading = document.querySelector("h1");
    heading.replaceChildren(filled(page.querySelector("[data-heading]"), { place }));
    document.title = heading.textContent;
    fill(page, { place, nearest: nearest && nearest.label });
    const swapped = nearest ? "[data-swap]" : "[data-swap=place]";
    for (const part of page.querySelectorAll(swapped)) part.hidden = !part.hidden;
    const link = page.querySelector("[data-nearest]");
    if (nearest) link.href = `${page.dataset.areas}${nearest.area}/`;
  }

  /* An answer, for a group that said whom it is mainly for */

  /* Those for the community are second, after the local ones. They stand on its own page: what
     covers the area and helps with the need is taken from there. Without it the links further
     down lead there. */
  async function showForCommunity(slot, community) {
    const link = document.querySelector(`[data-community="${CSS.escape(community)}"] > a`);
    if (!link) return;
    const page = await (await fetch(link.href)).text();
    const results = new DOMParser().parseFromString(page, "text/html")
      .querySelectorAll(".for-community > .result");
    const { area, need } = slot.dataset;
    const here = [...results].filter(({ dataset: { covers, needs } }) => {
      const isHere = !covers || covers.split(" ").includes(area);
      return isHere && (!need || needs === undefined || needs.split(" ").includes(need));
    });
    for (const result of here) {
      for (const inner of result.querySelectorAll("a")) {
        inner.href = new URL(inner.getAttribute("href"), link.href).href;
      }
      const twice = document.getElementById(result.id);
      const stage = twice?.closest(".stage");
      twice?.remove();
      if (stage && !stage.querySelector(".result")) stage.remove();
    }
    fill(slot, { community: link.textContent }).append(...here);
    const nobody = slot.querySelector("[data-nobody]");
    nobody.hidden = here.length > 0;
    nobody.querySelector("a").href = link.href;
    const local = document.getElementById("local");
    if (local) local.closest(".stage").after(slot);
    slot.hidden = false;
    document.querySelectorAll(".result .number").forEach((number, place) => {
      number.firstChild.data = place + 1;
    });
  }

  window.finder = { look };

  const asked = new URLSearchParams(location.search);
  const outside = document.querySelector("[data-outside]");
  const slot = document.querySelector("[data-for-community]");
  for (const form of document.querySelectorAll("[data-finder]")) watch(form);
  if (outside && asked.get("place")) nameOutside(outside, asked.get("place"));
  if (slot && asked.get("community")) showForCommunity(slot, asked.get("community")).catch(() => {});
}());
