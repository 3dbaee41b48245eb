// Large print works without this. It only remembers a size and colours, when the reader asks for
// it, on the reader's own device, and begins a search for an address that leads nowhere. It runs
// before the page is drawn, so that nothing changes on sight.
const KEY = "large-print";
const root = document.documentElement;
const remembered = () => {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {}; // storage is shut, or holds something else
  }
};
const { size, colours } = remembered();
// Until the buttons are there, the style sheet reads these.
if (size) root.dataset.size = size;
if (colours) root.dataset.colours = colours;

document.addEventListener("DOMContentLoaded", () => {
  const at = (id) => document.getElementById(id);
  for (const id of [size, colours]) if (at(id)?.type === "radio") at(id).checked = true;
  delete root.dataset.size;
  delete root.dataset.colours;

  // The end of an address that leads nowhere may have a slip, which the search forgives.
  if (document.querySelector("[data-lost]")) {
    const [end = ""] = location.pathname.match(/[^/]+(?=\/*$)/) ?? [];
    at("site-search").value = end.replace(/%..|[\W_]+/g, " ").trim();
  }

  // The lines above grow or shrink with the choice: what was pressed stays in sight.
  for (const choice of document.querySelectorAll("[type=radio]")) {
    choice.addEventListener("change", () => {
      at("told")?.replaceChildren();
      choice.scrollIntoView({ block: "center" });
    });
  }
  try {
    if (!localStorage) return;
  } catch {
    return; // storage is shut: there is nothing to offer
  }
  // Text browsers and reader views would show what is `hidden`, and buttons that do nothing.
  const words = (id) => document.createRange().createContextualFragment(at(id).text);
  const tell = (id) => at("told").replaceChildren(words(id));
  at("memory").replaceWith(words("memory"));
  at("remember").addEventListener("click", () => {
    const chosen = (name) => document.querySelector(`[name=${name}]:checked`).id;
    localStorage.setItem(KEY, JSON.stringify({ size: chosen("size"), colours: chosen("colours") }));
    tell("remembered");
  });
  at("forget").addEventListener("click", () => {
    localStorage.removeItem(KEY);
    for (const choice of document.querySelectorAll("[type=radio]")) choice.checked = choice.defaultChecked;
    at("forget").scrollIntoView({ block: "center" });
    tell("forgotten");
  });
});
