// Schemas of anyone can ask for more than a page can hold. What no real one asks for is cut here, and "…" says so.
import { GRAMMAR } from "./reference-grammar.js";
import { shaped } from "./reference-shape.js";

const NODES = 1000; // objects of an operation or schema, with all it refers to; the largest known has 634
const LEAST = 100; // of them, where many operations of a tag are too much
const SAMPLE = 20_000; // characters that patterns and lengths may ask for in an example
const COPIES = 500; // of anything in an example
const CUT = { description: "\u2026" };
const LISTED = 500; // values in a list
const CHOICES = 100; // schemas in a list; the longest known has 14
const VALUES = new Set("const default dependentRequired discriminator enum example examples required type xml".split(" "));
const HELD = new Set(Object.keys(GRAMMAR.schema)); // what holds schemas
const LISTS = Object.keys(GRAMMAR.schema).filter((key) => GRAMMAR.schema[key][0] === "[");

// Returns what a JSON pointer leads to in a document.
export function find(whole, reference) {
  const steps = reference.split("/").slice(1);
  return steps.map(unescaped).reduce((value, key) => (isOwn(value, key) ? value[key] : undefined), whole);
}

export function unescaped(step) {
  const text = step.replaceAll("~1", "/").replaceAll("~0", "~");
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const isOwn = (value, key) => typeof value === "object" && value !== null && Object.hasOwn(value, key);

// Returns an object of a kind as it is or, if it is too much with all it refers to, written out as far as there is room.
export function limited(whole, kind, value, most = NODES) {
  return fits(whole, value) ? value : written(whole, kind, value, most);
}

// Returns how much room each of some objects has, as those that are too much share it.
export function shared(whole, values) {
  const many = values.filter((value) => !fits(whole, value)).length;
  return Math.max(LEAST, NODES / Math.max(1, many));
}

// Tells whether an object is not too much, and refers to components alone, and in circles to schemas alone.
function fits(whole, start) {
  let room = NODES;
  const visit = (value, path) => {
    if (typeof value !== "object" || value === null) return true;
    room -= Array.isArray(value) ? value.length : 1;
    if (room < 0) return false;
    const { $ref } = value;
    if (LISTS.some((key) => value[key]?.length > CHOICES)) return false;
    if (typeof $ref !== "string") return Object.values(value).every((each) => visit(each, path));
    if (path.includes($ref)) return $ref.startsWith("#/components/schemas/");
    return $ref.startsWith("#/components/") && visit(find(whole, $ref), [...path, $ref]);
  };
  return visit(start, []);
}

// Writes out the nearest first, so that what is cut is deep.
function written(whole, kind, start, most) {
  const made = {};
  const todo = [{ kind, value: start, path: [], holder: made, key: "all" }];
  for (let at = 0; at < todo.length; at++) {
    const { holder, key, ...each } = todo[at];
    const [value, below] = opened(whole, each);
    const schema = each.kind === "schema";
    const room = Math.max(0, most - todo.length);
    if (schema && below.length > room && room < most / 2) put(holder, key, value.title === undefined ? CUT : { title: value.title, ...CUT });
    else {
      put(holder, key, value);
      todo.push(...below.slice(0, room));
    }
  }
  return closed(made.all);
}

// Returns an object without those below it, and what they are.
function opened(whole, { kind, value, path }) {
  const { $ref } = value ?? {};
  if (typeof $ref === "string") {
    const name = unescaped($ref.slice($ref.lastIndexOf("/") + 1));
    const target = path.includes($ref) ? undefined : shaped(kind, find(whole, $ref));
    if (typeof target !== "object") return [kind === "schema" ? { title: name, ...CUT } : undefined, []];
    const { $ref: _, ...rest } = value;
    const titled = kind === "schema" ? { title: name, ...target, ...rest } : { ...target, ...rest };
    return opened(whole, { kind, value: titled, path: [...path, $ref] });
  }
  if (typeof value !== "object" || value === null) return [value, []];
  const made = {};
  const below = [];
  for (const [key, each] of Object.entries(value)) {
    const form = kind === "callback" ? "path_item" : GRAMMAR[kind]?.[key];
    const inner = form && /\w+/.exec(form)[0];
    if (!form && kind === "schema" && typeof each === "object" && !VALUES.has(key) && !key.startsWith("x-")) continue;
    if (!form) put(made, key, Array.isArray(each) ? each.slice(0, LISTED) : each);
    else if (form === inner) below.push({ kind: inner, value: each, path, holder: made, key });
    else {
      put(made, key, Array.isArray(each) ? [] : {});
      for (const [name, child] of Object.entries(LISTS.includes(key) ? each.slice(0, CHOICES) : each)) below.push({ kind: inner, value: child, path, holder: made[key], key: name });
    }
  }
  return [made, below];
}

function put(holder, key, value) {
  if (value !== undefined) Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

// Returns a document without the holes in lists that are left where something was cut.
function closed(value) {
  if (Array.isArray(value)) return value.flat(0).map(closed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed(each)]));
}

// Returns a schema of which an example can be made: without what would have it repeat or lengthen things without end.
export function tamed(schema) {
  let room = SAMPLE;
  const take = (cost) => (room -= cost) >= 0 || ((room += cost), false);
  const mapped = (schemas, times) =>
    Object.fromEntries(Object.entries(schemas ?? {}).map(([name, each]) => [name, visit(each, times)]));
  const visit = (value, times) => {
    if (Array.isArray(value)) return value.map((each) => visit(each, times));
    if (typeof value !== "object" || value === null) return value;
    const made = {};
    const copies = { minItems: 1, minContains: 1, minProperties: value.additionalProperties ? 3 : 1 };
    for (const [key, each] of Object.entries(value)) {
      if (key in copies && typeof each === "number") {
        if (each * times > COPIES) continue;
        copies[key] = Math.max(1, each);
      } else if (key === "pattern" && typeof each === "string" && !take(longest(each) * times)) continue;
      else if (key === "minLength" && typeof each === "number" && !take(each * times)) continue;
      put(made, key, each);
    }
    const repeated = { items: "minItems", contains: "minContains", additionalProperties: "minProperties" };
    for (const key of Object.keys(made).filter((each) => HELD.has(each))) {
      const often = times * (Object.hasOwn(repeated, key) ? copies[repeated[key]] : 1);
      if (often > COPIES) delete made[key];
      else put(made, key, GRAMMAR.schema[key][0] === "{" ? mapped(made[key], often) : visit(made[key], often));
    }
    return made;
  };
  return visit(schema, 1);
}

// Returns about how many characters a pattern may ask for: quantifiers within quantifiers multiply.
function longest(pattern) {
  const tokens = pattern.match(/\\.|\[(?:\\.|[^\]\\])*\]|\{\d*,?\d*\}|\(\?[:=!<]*|[\s\S]/g) ?? [];
  const open = [[0, 0]]; // of each group that is open: characters so far, and of its last part
  for (const token of tokens) {
    const group = open.at(-1);
    const often = /^\{(\d*),?(\d*)\}$/.exec(token);
    if (token.startsWith("(") && token[0] === "(") open.push([0, 0]);
    else if (token === ")" && open.length > 1) {
      const [length] = open.pop();
      open.at(-1)[0] += length;
      open.at(-1)[1] = length;
    } else if (often || token === "*" || token === "+") {
      const most = often ? Math.min(100, Number(often[2] || often[1] || 0) + (often[2] ? 0 : 100)) : 100;
      group[0] += group[1] * Math.max(0, most - 1);
      group[1] *= most;
    } else if (token !== "?" && token !== "|") {
      group[0] += 1;
      group[1] = 1;
    }
  }
  return open.reduce((sum, [length]) => sum + length, 0);
}
