// Two helps, both without need: the site works without scripts, but for the search.
"use strict";

// Evidence: the fact that an address names is marked in the list below its words too, and where its words are in pieces.
function showFact() {
  const id = decodeURIComponent(location.hash.slice(1));
  for (const old of document.querySelectorAll(".now")) old.classList.remove("now");
  if (!id.startsWith("f-")) return;
  for (const element of document.querySelectorAll("[data-fact], [data-of]")) {
    if (element.dataset.fact !== id && element.dataset.of !== id) continue;
    element.classList.add("now");
    const picture = element.querySelector("details");
    if (picture) picture.open = true;
  }
}
addEventListener("hashchange", showFact);
showFact();

// Search: all words have to occur in an entry; what begins with the first word in its name comes first.
const LIMIT = 100;
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function startSearch(index) {
  const input = document.getElementById("q");
  const list = document.getElementById("results");
  const told = document.getElementById("found");
  const entries = index.map((entry) => ({ entry, name: plain(entry[1]), text: plain(entry.join(" ")) }));

  function item([kind, name, about, page]) {
    const row = document.createElement("li");
    const link = document.createElement("a");
    link.href = page;
    for (const [type, text] of [["kind", kind], ["what", name], ["told", about]]) {
      const part = document.createElement("span");
      part.className = type;
      part.textContent = text;
      if (type === "what") part.lang = "nl";
      link.append(part, " ");
    }
    row.append(link);
    return row;
  }

  function search() {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    const hits = words.length ? entries.filter(({ text }) => words.every((word) => text.includes(word))) : [];
    const rank = ({ name }) => (name.startsWith(words[0]) ? 0 : name.includes(words[0]) ? 1 : 2);
    hits.sort((a, b) => rank(a) - rank(b));
    list.replaceChildren(...hits.slice(0, LIMIT).map(({ entry }) => item(entry)));
    const more = hits.length > LIMIT ? `, the first ${LIMIT} shown` : "";
    told.textContent = words.length ? `${hits.length} found${more}.` : "";
  }

  function move(event) {
    const links = [...list.querySelectorAll("a")];
    const here = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && links.length) (links[here + 1] ?? links[here]).focus();
    else if (event.key === "ArrowUp" && here >= 0) (links[here - 1] ?? input).focus();
    else return;
    event.preventDefault();
  }

  input.addEventListener("input", search);
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
    history.replaceState(null, "", `?q=${encodeURIComponent(input.value)}`);
  });
  for (const element of [input, list]) element.addEventListener("keydown", move);
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  search();
  input.focus();
}
addEventListener("DOMContentLoaded", () => {
  if (document.getElementById("results")) startSearch(window.INKOOPSPOOR_INDEX ?? []);
});
