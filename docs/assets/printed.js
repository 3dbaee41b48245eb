// The day of printing, which only the reader's own device knows.
addEventListener("beforeprint", () => {
  for (const slot of document.querySelectorAll("[data-printed]"))
    slot.textContent = `Printed on ${new Date().toLocaleDateString("en-GB", { dateStyle: "long" })}. `;
});
