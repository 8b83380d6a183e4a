// The search: Pagefind's index, a box that suggests, results that lead to operations. Loaded when it is first used.
import { asked, covers, hasChinese, pairs, score, terms } from "./search-rank.js";
import { keep, mark, offer } from "./search-within.js";

const SHOWN = 20; // results at a time
const LOADED = 40; // of which the best are shown
const ALL = 200; // of which so many are shown at once
const PARTIAL = 1000; // what has only part of the query stands behind all that has it

const page = document.documentElement;

export async function start(input) {
  const form = input.closest("form");
  const panel = document.getElementById("found-panel");
  const list = document.getElementById("found");
  const note = document.getElementById("found-note");
  const status = document.getElementById("found-status");
  const phrases = JSON.parse(form.dataset.phrases);
  let engine; // a promise of Pagefind
  let turn = 0; // of the newest query: answers to older ones are dropped
  let chosen = -1;
  let answer; // what the list shows: {query, results, loaded, hits}
  const within = document.getElementById("found-in");
  const further = element("button", "further", { type: "button", hidden: "" });
  const rest = element("button", "further", { type: "button", hidden: "" });
  const below = element("div", "found-foot");
  below.append(further, rest);
  list.after(below);

  const phrase = (key, values = {}) =>
    phrases[`search-${key}`][page.lang].replace(/\{(\w+)\}/g, (_, name) => values[name]);

  function open(isOpen) {
    panel.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen && list.children.length > 0));
    if (!isOpen) choose(-1);
  }

  function choose(index) {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = index;
    const option = list.children[chosen];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  function say(shown, spoken = shown) {
    note.textContent = shown;
    status.textContent = spoken;
  }

  function load() {
    const files = new URL(`${page.dataset.root || "./"}search/`, location.href);
    engine ??= import(new URL("pagefind.js", files)).then(async (pagefind) => {
      await pagefind.options({ excerptLength: 1, ranking: { metaWeights: {} } });
      await pagefind.init();
      offer(within, await (await fetch(new URL("services.json", files))).json());
      return pagefind;
    });
    engine.catch(() => (engine = undefined));
    return engine;
  }

  async function look(query) {
    const pagefind = await load();
    const only = mark(within.value);
    const { results } = await pagefind.search(`${terms(query)} ${only}`);
    const few = results.length < SHOWN && hasChinese(query);
    const partial = few ? await partly(pagefind, terms(query), results, only) : [];
    const service = only && within.selectedOptions[0].textContent;
    return fill({ query, service, only, results: [...results, ...partial], loaded: 0, hits: [] }, SHOWN);
  }

  // What has at least half the words of a query, in any order, most of them first; and is not known yet.
  async function partly(pagefind, query, known, only) {
    const words = [...new Set(query.split(/\s+/))];
    const answers = await Promise.all(words.map((word) => pagefind.search(`${word} ${only}`)));
    const counts = new Map(known.map(({ id }) => [id, -Infinity]));
    const all = answers.flatMap(({ results }) => results);
    for (const { id } of all) counts.set(id, (counts.get(id) ?? 0) + 1);
    const least = Math.max(2, Math.ceil(words.length / 2));
    const found = [...new Map(all.map((result) => [result.id, result])).values()].filter(({ id }) => counts.get(id) >= least);
    return found.sort((a, b) => counts.get(b.id) - counts.get(a.id)).map((result) => ({ data: result.data, isPartial: true }));
  }

  // Load until there are that many hits, or all; what is loaded later stands behind what is there.
  async function fill(found, many) {
    while (found.hits.length < many && found.loaded < found.results.length) {
      const next = found.results.slice(found.loaded, found.loaded + LOADED);
      found.loaded += next.length;
      const data = await Promise.all(next.map(async (result) => ({ ...(await result.data()), isPartial: result.isPartial })));
      const hits = data.filter(({ meta }) => meta.url).flatMap((each) => hitsOf(each, asked(found.query), found.only));
      found.hits.push(...hits.sort((a, b) => b.rank - a.rank));
    }
    return found;
  }

  async function ask() {
    clearTimeout(timer);
    const mine = ++turn;
    const query = input.value.trim();
    if (!query) {
      list.replaceChildren();
      answer = undefined;
      further.hidden = rest.hidden = true;
      say("");
      keep("", "");
      return open(false);
    }
    if (!list.children.length) say(phrase("loading"), "");
    open(true);
    const found = await look(query).catch(() => undefined);
    if (mine !== turn) return;
    answer = found;
    list.replaceChildren();
    choose(-1);
    if (!found) return fail();
    keep(query, within.value);
    show(SHOWN);
  }

  function fail() {
    further.hidden = rest.hidden = true;
    say(phrase("failed"));
  }

  // Show hits up to a number, those that are there already stay.
  function show(many) {
    const { query, service, results, loaded, hits } = answer;
    const there = list.children.length;
    list.append(...hits.slice(there, many).map((hit, index) => option(hit, there + index)));
    const shown = list.children.length;
    further.hidden = shown === hits.length && loaded === results.length;
    const n = Math.max(results.length, hits.length);
    rest.hidden = further.hidden || n > ALL;
    further.textContent = phrase("further");
    rest.textContent = phrase("all", { n });
    open(true);
    if (!hits.length) return say(service ? phrase("none-in", { query, service }) : phrase("none", { query }));
    say(further.hidden ? "" : phrase("more", { shown, n }), phrase("count", { n, query }));
  }

  // Show the same in another language.
  function again() {
    if (!answer) return;
    const [many, at] = [list.children.length, chosen];
    answer.service &&= within.selectedOptions[0].textContent;
    list.replaceChildren();
    show(many);
    choose(at);
  }

  async function more(many = SHOWN) {
    const current = answer;
    const there = list.children.length;
    const filled = await fill(current, there + many).catch(() => undefined);
    if (answer !== current) return;
    if (!filled) return fail();
    show(there + many);
    if (further.hidden) input.focus();
  }

  // The next hit; behind the last one that is shown come more, then the first.
  async function next() {
    if (panel.hidden) return ask();
    const last = list.children.length - 1;
    if (chosen === last && !further.hidden) await more();
    choose(chosen < list.children.length - 1 ? chosen + 1 : 0);
  }

  // Go to the chosen hit, else to the first, of what is in the box now: which may have to be waited for.
  async function enter() {
    const query = input.value.trim();
    if (answer?.query !== query) await ask();
    if (answer?.query === query && query === input.value.trim()) (list.children[chosen] ?? list.children[0])?.click();
  }

  // What of an operation was found: itself, or those of its parameters and schemas that have most of the query.
  function hitsOf({ meta, content, sub_results: parts, anchors, isPartial }, query, only) {
    const words = content.split(/\s+/);
    const names = new Map(anchors.map(({ id }) => [id, [id.split(":")[0], decodeURIComponent(id.slice(id.indexOf(":") + 1))]]));
    const scored = parts.map((part) => {
      const of = names.get(part.anchor?.id);
      const found = [...new Set(part.locations.map((at) => words[at]?.toLowerCase()).filter((word) => word !== only))];
      const isEnding = (word) => of && found.some((other) => other !== word && other?.endsWith(word));
      return { of, different: found.filter((word) => !isEnding(word)).length };
    });
    const most = Math.max(0, ...scored.map((part) => part.different));
    const itself = scored.find((part) => !part.of);
    const hit = (kind, name) => ({ meta, kind, name, rank: score(query, { kind, name, meta }) - (isPartial ? PARTIAL : 0) });
    if (!most || isPartial || itself?.different === most || covers(query, meta)) return [hit("operation", meta.title)];
    const best = scored.filter((part) => part.of && part.different === most).map(({ of }) => hit(...of));
    return best.sort((a, b) => b.rank - a.rank).slice(0, best.some(({ rank }) => rank >= 90) ? 1 : 2);
  }

  function option({ meta, kind, name }, index) {
    const link = element("a", "hit", { role: "option", id: `found-${index}`, tabindex: "-1", "aria-selected": "false" });
    const url = kind === "schema" ? `${meta.url.split("#")[0]}#schema-${encodeURIComponent(name)}` : meta.url;
    link.href = new URL(page.dataset.root + url, location.href).href;
    const method = element("span", `method ${meta.method}`, {}, meta.method);
    const where = element("span", "hit-where");
    if (kind !== "operation") where.append(element("span", "hit-in", {}, meta.title), " ");
    where.append(method, " ", element("code", "", {}, meta.path));
    const title = element("span", "hit-name", {}, kind === "operation" ? meta.title : "");
    if (kind !== "operation") title.append(element("code", "", {}, name));
    if (meta.deprecated && kind === "operation") title.append(" ", element("span", "tag", {}, phrase("deprecated")));
    link.append(element("span", `kind ${kind}`, {}, phrase(kind)), title, element("span", "hit-service", {}, meta.service), where);
    link.addEventListener("mousemove", () => chosen !== index && choose(index));
    return link;
  }

  function element(tag, className, attributes = {}, text = "") {
    const made = document.createElement(tag);
    if (className) made.className = className;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.textContent = text;
    return made;
  }

  const keys = {
    ArrowDown: next,
    ArrowUp: () => choose((chosen <= 0 ? list.children.length : chosen) - 1),
    Escape: () => {
      if (panel.hidden) return input.blur();
      keep("", "");
      open(false);
    },
  };

  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  };
  input.addEventListener("input", later);
  input.addEventListener("focus", () => panel.hidden && input.value.trim() && ask());
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  further.addEventListener("click", () => more());
  rest.addEventListener("click", () => more(ALL));
  within.addEventListener("change", ask);
  within.addEventListener("keydown", (event) => event.key === "Escape" && input.focus());
  // Switches leave the list open: it is said in the language that was chosen.
  const switches = document.querySelector(".switches");
  const isNear = (element) => form.contains(element) || switches.contains(element);
  for (const each of [form, switches]) each.addEventListener("focusout", (event) => isNear(event.relatedTarget) || open(false));
  switches.addEventListener("mousedown", (event) => panel.hidden || event.preventDefault()); // the focus stays in the box
  new MutationObserver(() => panel.hidden || again()).observe(page, { attributeFilter: ["lang"] });
  list.addEventListener("click", (event) => {
    // What is on this page is gone to without loading it again.
    if (event.target.closest("a")?.pathname === location.pathname) keep("", "");
    open(false);
  });
  if (input.value.trim()) ask();
  else load().catch(() => {});
  return { enter };
}
