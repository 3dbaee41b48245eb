// What every page has of script. More is fetched where it is wanted.

// The day of printing, which only the reader's own device knows.
addEventListener("beforeprint", () => {
  for (const slot of document.querySelectorAll("[data-printed]"))
    slot.textContent = `${slot.dataset.printed} ${new Date().toLocaleDateString("en-GB", { dateStyle: "long" })}. `;
});

// An answer has nothing for the finder to do, but for a group that said whom it is mainly for.
if (document.querySelector("[data-for-community]") && new URLSearchParams(location.search).get("community"))
  import("./finder.js");
