/* Loads the rest of a form when it is first touched, or when it is to change a record, so that the
   page is light until then. What is pressed before all is there is pressed again; that it does not
   come is told, and not found out at the end. */
const holder = document.querySelector("[data-form]");
const told = holder.querySelector("[data-problems]");
let loaded;
let isReady = false;

function start() {
  loaded ??= import("./form-questions.js").then(() => { isReady = true; }, () => {
    const words = holder.querySelector('[data-words="broken"]').text;
    told.replaceChildren(document.createRange().createContextualFragment(words));
    told.hidden = false;
    told.focus();
  });
  return loaded;
}

for (const touch of ["focusin", "pointerdown", "change"]) holder.addEventListener(touch, start, { once: true });
holder.addEventListener("click", (event) => {
  if (isReady) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  start().then(() => (isReady ? event.target.click() : told.focus()));
}, true);
if (location.search) start();
