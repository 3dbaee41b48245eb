/* The form of a check: the records of the body that is chosen, to be ticked one by one or all at once.
   Which they are, and what is to be compared, hooks/consortium/forms/bodies.py says. */
const LONGEST_NAME = 70; // letters, with the day, of a file; a number may come after it

/* Shows the records of the body that is chosen, at first that of the address. Gives `id`, which names
   the file of a check on a day: no check that is there has that name. */
export function showBodies(form, table, { say, tell }) {
  const { bodies } = table.fields.find((field) => field.bodies);
  const whose = form.querySelector("[data-whose]");
  const there = form.querySelector("[data-of-body]");

  function show() {
    const { records, unasked } = bodies[whose.value] ?? { records: [], unasked: [] };
    const toTick = listed(say, "records", records.map((one) => tickable(say("record", one), one)));
    there.replaceChildren(...toTick, ...listed(say, "unasked", unasked.map((one) => leading(say("unasked-record", one), one.key))));
  }
  whose.addEventListener("change", show);
  there.addEventListener("click", ({ target }) => {
    if (!("all" in target.dataset)) return;
    const boxes = [...there.querySelectorAll("input")];
    for (const box of boxes) box.checked = true;
    there.dispatchEvent(new Event("input", { bubbles: true }));
    tell(say("ticked", { count: boxes.length }).textContent);
  });
  const named = bodies.findIndex((body) => has(body, new URLSearchParams(location.search).get("record")));
  if (named >= 0) whose.value = named;
  show();
  return { id: (day) => free(`${day}-${bodies[whose.value]?.id}`.slice(0, LONGEST_NAME).replace(/-$/, ""), table.taken) };
}

const has = ({ records, unasked }, key) => [...records, ...unasked].some((one) => one.key === key);

function tickable(shown, { key, day }) {
  const box = shown.querySelector("input");
  const about = shown.querySelector("p");
  box.value = key;
  about.id = `about-${key.replace("/", "-")}`;
  box.setAttribute("aria-describedby", about.id);
  if (!day) shown.querySelector("[data-last]").remove();
  return leading(shown, key);
}

function listed(say, name, items) {
  if (!items.length) return [];
  const shown = say(name);
  shown.querySelector("ul").append(...items);
  return [shown];
}

function leading(shown, key) {
  shown.querySelector("[data-link=page]").href = `../../${key}/`;
  return shown;
}

function free(id, taken) {
  let number = 1;
  const named = () => (number > 1 ? `${id}-${number}` : id);
  while (taken.includes(named())) number += 1;
  return named();
}
