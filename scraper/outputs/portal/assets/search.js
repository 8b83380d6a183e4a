// The search: Pagefind's index, a box that suggests, results that lead to operations. Loaded when it is first used.
const SHOWN = 20; // results at a time
const LOADED = 40; // of which the best are shown: names that match as a whole go first
const CHINESE = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+/g; // search.py has the same

const page = document.documentElement;

// A query as texts are indexed: pairs of Chinese characters that follow each other.
function pairs(query) {
  const split = (run) => ` ${run.length < 2 ? run : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)).join(" ")} `;
  return query.replace(CHINESE, split).replaceAll('"', " ").trim();
}

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
    engine ??= import("../search/pagefind.js").then(async (pagefind) => {
      await pagefind.options({ excerptLength: 1, ranking: { metaWeights: {} } });
      await pagefind.init();
      return pagefind;
    });
    engine.catch(() => (engine = undefined));
    return engine;
  }

  async function look(query) {
    const { results } = await (await load()).search(query);
    const loaded = await Promise.all(results.slice(0, LOADED).map((result) => result.data()));
    return { count: results.length, loaded: loaded.filter(({ meta }) => meta.url) };
  }

  async function ask() {
    const mine = ++turn;
    const query = input.value.trim();
    if (!query) {
      list.replaceChildren();
      say("");
      return open(false);
    }
    if (!list.children.length) say(phrase("loading"), "");
    open(true);
    const answer = await look(pairs(query)).catch(() => undefined);
    if (mine !== turn) return;
    if (answer) show(query, answer.count, answer.loaded);
    else say(phrase("failed"));
  }

  function show(query, count, loaded) {
    const hits = loaded.flatMap((data) => hitsOf(data, query)).sort((a, b) => a.rank - b.rank).slice(0, SHOWN);
    list.replaceChildren(...hits.map(option));
    choose(-1);
    open(true);
    if (!hits.length) return say(phrase("none", { query }));
    say(count > hits.length ? phrase("more", { shown: hits.length, n: count }) : "", phrase("count", { n: count, query }));
  }

  // What of an operation was found: itself, or those of its parameters and schemas that have most of the query.
  function hitsOf({ meta, content, sub_results: parts, anchors }, query) {
    const words = content.split(/\s+/);
    const names = new Map(anchors.map(({ id }) => [id, [id.split(":")[0], decodeURIComponent(id.slice(id.indexOf(":") + 1))]]));
    const scored = parts.map((part) => ({
      of: names.get(part.anchor?.id),
      different: new Set(part.locations.map((at) => words[at]?.toLowerCase())).size,
    }));
    const most = Math.max(0, ...scored.map((part) => part.different));
    const itself = scored.find((part) => !part.of);
    const folded = query.toLowerCase();
    const hit = (kind, name) => ({ meta, kind, name, rank: rank(folded, kind === "operation" ? [meta.id, meta.title, meta.path] : [name]) });
    if (!most || itself?.different === most) return [hit("operation", meta.title)];
    const best = scored.filter((part) => part.of && part.different === most).map(({ of }) => hit(...of));
    const named = best.filter((each) => each.rank < 2);
    return (named.length ? named : best).sort((a, b) => a.rank - b.rank).slice(0, 2);
  }

  // 0 for a name that is what was asked for, 1 for one that has it, 2 for the rest.
  function rank(query, names) {
    const folded = names.map((name) => (name ?? "").toLowerCase());
    return folded.includes(query) ? 0 : folded.some((name) => name.includes(query)) ? 1 : 2;
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
    ArrowDown: () => (panel.hidden ? ask() : choose((chosen + 1) % Math.max(1, list.children.length))),
    ArrowUp: () => choose((chosen <= 0 ? list.children.length : chosen) - 1),
    Enter: () => (list.children[chosen] ?? list.children[0])?.click(),
    Escape: () => (panel.hidden ? input.blur() : open(false)),
  };

  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  };
  input.addEventListener("input", later);
  input.addEventListener("focus", () => input.value.trim() && ask());
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || open(false));
  list.addEventListener("click", () => open(false));
  if (input.value.trim()) ask();
  else load().catch(() => {});
}
