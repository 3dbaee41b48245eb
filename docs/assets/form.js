/* Loads the rest of a form when it is first touched, or when it is to change a record, so that the
   page is light until then. What is pressed before all is there is pressed again. */
const holder = document.querySelector("[data-form]");
let loaded;
let isReady = false;

function start() {
  loaded ??= import("./form-questions.js").then(() => { isReady = true; });
  return loaded;
}

for (const touch of ["focusin", "pointerdown", "change"]) holder.addEventListener(touch, start, { once: true });
holder.addEventListener("click", (event) => {
  if (isReady) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  start().then(() => event.target.click());
}, true);
if (location.search) start();
