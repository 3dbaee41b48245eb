// Large print works without this. It only remembers a size and colours, when the reader asks for
// it, on the reader's own device. It runs before the page is drawn, so that nothing changes on sight.
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

  const tell = (id) => {
    at("told").innerHTML = id && at(id).text;
  };
  // The lines above grow or shrink with the choice: what was pressed stays in sight.
  for (const choice of document.querySelectorAll("[type=radio]")) {
    choice.addEventListener("change", () => {
      tell("");
      choice.scrollIntoView({ block: "center" });
    });
  }
  at("remember").addEventListener("click", () => {
    const chosen = (name) => document.querySelector(`[name=${name}]:checked`).id;
    localStorage.setItem(KEY, JSON.stringify({ size: chosen("size"), colours: chosen("colours") }));
    tell("remembered");
  });
  at("forget").addEventListener("click", () => {
    localStorage.removeItem(KEY);
    at("size-18").checked = at("as-device").checked = true;
    at("forget").scrollIntoView({ block: "center" });
    tell("forgotten");
  });
  try {
    at("memory").hidden = !localStorage;
  } catch {
    // storage is shut: there is nothing to offer
  }
});
