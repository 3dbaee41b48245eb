// The menu needs no script. On small screens Material opens its search with a <label>, which no
// keyboard reaches: two real buttons work its checkbox, and the focus goes in and comes back.
const box = document.getElementById("__search");
const open = document.querySelector(".search-button");
const shut = document.querySelector(".search-close");
for (const button of [open, shut]) button?.addEventListener("click", () => box.click());
box?.addEventListener("change", () => {
  open.setAttribute("aria-expanded", box.checked);
  if (!open.offsetParent) return; // a wide screen: the search box is always there
  if (box.checked) document.querySelector(".md-search__input").focus();
  else open.focus();
});
addEventListener("beforeprint", () => {
  for (const slot of document.querySelectorAll("[data-printed]"))
    slot.textContent = "Printed on " + new Date().toLocaleDateString("en-GB", { dateStyle: "long" }) + ". ";
});
