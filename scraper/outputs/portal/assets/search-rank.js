// How well a name or path answers a query: plain arithmetic over what results carry, no index needed.
const CHINESE = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+/g; // search.py has the same
const METHOD = /^(get|put|post|delete|options|head|patch|trace)\s+(?=\S)/i;
const WHOLE = 100; // the name is what was asked for
const LESSER = 30; // parameters and schemas stand behind operations
const DEPRECATED = 35;
const OTHER_METHOD = 80;

// A text as texts are indexed: pairs of Chinese characters that follow each other.
export function pairs(text) {
  const split = (run) => ` ${run.length < 2 ? run : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)).join(" ")} `;
  return text.replace(CHINESE, split).replaceAll('"', " ").trim();
}

// What is asked for: text, its words, a method that leads it ("" without), and segments where it speaks of a path.
export function asked(query) {
  const found = METHOD.exec(query);
  const rest = found ? query.slice(found[0].length) : query;
  const isPath = rest.includes("/");
  const method = found && (isPath || found[1] === found[1].toUpperCase()) ? found[1].toUpperCase() : "";
  const text = (method ? rest : query).trim();
  const segments = method || isPath ? text.toLowerCase().split(/[\s/]+/).filter(Boolean) : [];
  return { text: text.toLowerCase(), words: words(text), method, segments, open: !text.endsWith("/") };
}

// The query for the index: a path by its segments, whatever its parameters are called.
export function terms(query) {
  const spread = query.includes("/") ? query.replace(/\{[^}/]*\}?/g, " ").replace(/[/}]+/g, " ") : query;
  return pairs(spread).trim() || pairs(query);
}

export function hasChinese(text) {
  return text.search(CHINESE) >= 0;
}

// The more the better. Whole names go before those that have all words, the shorter first, and these before paths.
export function score(query, { kind, name, meta }) {
  const deprecated = meta.deprecated ? DEPRECATED : 0;
  const wrong = query.method && query.method !== meta.method ? OTHER_METHOD : 0;
  if (kind !== "operation") {
    return (name.toLowerCase() === query.text ? WHOLE - 10 : likeness(query.words, words(name)) - LESSER) - deprecated - wrong;
  }
  const names = [meta.title, meta.id].map((each) => likeness(query.words, words(each ?? "")));
  return Math.max(...names, along(query, meta.path)) - deprecated - wrong;
}

// Whether an operation's own names have all that was asked for.
export function covers(query, meta) {
  return [meta.title, meta.id].some((each) => likeness(query.words, words(each ?? "")) >= 45);
}

function likeness(wanted, has) {
  if (!wanted.length || !has.length) return 0;
  if (wanted.join(" ") === has.join(" ")) return WHOLE;
  const each = wanted.map((word) => Math.max(...has.map((other) => same(word, other))));
  const mean = each.reduce((sum, worth) => sum + worth, 0) / each.length;
  return each.every(Boolean) ? 45 + 15 * mean + 25 * Math.min(1, wanted.length / has.length) : 25 * mean;
}

function same(word, other) {
  return word === other ? 1 : stem(word) === stem(other) ? 0.9 : other.startsWith(word) ? 0.75 : 0;
}

function along({ words: wanted, segments, open }, path) {
  if (!segments.length) {
    const like = likeness(wanted, words(path));
    return like >= 45 ? like / 2 : like / 4;
  }
  const has = path.toLowerCase().split("/").filter(Boolean);
  const fits = (at) => segments.every((each, index) => isSegment(each, has[at + index], open && index === segments.length - 1));
  const at = has.findLastIndex((_, index) => fits(index));
  if (at < 0) return (20 * segments.filter((each) => has.includes(each)).length) / segments.length;
  const isEnd = at + segments.length === has.length;
  const exact = segments.every((each, index) => each === has[at + index]) ? 5 : 0;
  return (isEnd ? 80 : 60) + exact + (20 * segments.length) / has.length;
}

function isSegment(wanted, has = "", isOpen = false) {
  return wanted === has || (wanted.startsWith("{") && has.startsWith("{")) || (isOpen && has.startsWith(wanted));
}

// "CreateClusterV2" and "create cluster v2" have the same words.
function words(text) {
  const apart = text.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  return pairs(apart).toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function stem(word) {
  return word.length > 3 ? word.replace(/(ing|es|ed|e|s)$/, "") : word;
}
