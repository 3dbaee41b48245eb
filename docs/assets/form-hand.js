/* The ways to hand in what a form has written: links and a text to copy. Nothing is sent from here,
   and a person opens every pull request. */
const LONGEST_ADDRESS = 7000; // letters, as they are sent: GitHub refuses some 8,190
const LONGEST_MAIL = 1800;
const encoded = encodeURIComponent;

/* `made` has file, text and, of a record that was changed, edits and day. `say` gives the words of
   the page by their name, `where` what is known of the repository and the office. */
export function ways(made, { say, where }) {
  const changed = made.edits !== undefined;
  const shown = [say(changed ? "title-change" : "title-new")];
  if (changed) shown.push(lines(made, say));
  if (where.new) shown.push(say("with-account"), ...onGitHub(made, changed, { say, where }));
  shown.push(say("without-account"), byMail(made, { say, where }));
  shown.push(theText(made, say));
  return shown;
}

function lines({ edits }, say) {
  const list = document.createElement("ul");
  list.className = "lines plain";
  for (const { at, was, put } of [...edits].reverse()) {
    const name = !was.length ? "line-add" : put.length ? "line-instead" : "line-out";
    list.append(say(name, { line: was.length ? at + 1 : at, was: was.join("\n"), put: put.join("\n") }));
  }
  return list;
}

function onGitHub(made, changed, { say, where }) {
  const issue = asIssue(made, { say, where });
  if (changed) {
    return [linked(say("paste-change", { day: made.day }), "edit", where.edit + made.file), issue];
  }
  const name = made.file.split("/").at(-1);
  const address = `${where.new}?filename=${name}&value=${encoded(made.text)}`;
  if (address.length <= LONGEST_ADDRESS) return [linked(say("link-new"), "new", address), issue];
  return [linked(say("paste-new"), "empty", `${where.new}?filename=${name}`), issue];
}

function asIssue({ file, text }, { say, where }) {
  const title = `${where.issues}?title=${encoded(file)}&body=`;
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([marks]) => marks.length + 1)));
  const address = title + encoded(`${file}\n\n${fence}yaml\n${text}${fence}\n`);
  const fits = address.length <= LONGEST_ADDRESS;
  const short = title + encoded(`${file}\n\n${fence}yaml\n\n${fence}\n`);
  return linked(say(fits ? "issue" : "issue-paste"), "issue", fits ? address : short);
}

function byMail({ file, text }, { say, where }) {
  if (!where.office) return say("save");
  const start = `mailto:${where.office}?subject=${encoded(say("subject", { file }).textContent)}&body=`;
  const address = start + encoded(text.replace(/\n/g, "\r\n"));
  const fits = address.length <= LONGEST_MAIL;
  return linked(say(fits ? "mail" : "mail-paste"), "mail", fits ? address : start + encoded(say("paste-here").textContent));
}

function theText({ file, text }, say) {
  const shown = say("text", { text });
  const link = shown.querySelector("[data-link]");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = file.split("/").at(-1);
  return shown;
}

function linked(shown, name, address) {
  shown.querySelector(`[data-link="${name}"]`).href = address;
  return shown;
}
