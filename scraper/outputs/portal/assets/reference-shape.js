// A document as the renderer can take it: of each object what it may hold, and nothing that is asked for elsewhere.
import { GRAMMAR } from "./reference-grammar.js";

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === "string";
const isList = Array.isArray;
const texts = (value) => (isList(value) ? value.filter(isText) : undefined);
const demands = (value) => (isList(value) ? value.filter((each) => isObject(each) && Object.values(each).every(isList)) : undefined);
// What the renderer loses, if something is called so.
const LOST = new Set(["__proto__", "constructor", "prototype"]);
const kept = (name) => (LOST.has(name) ? `${name}\u2060` : name);
const decimal = (value) => typeof value === "number" && value > 0 && /^\d+(\.\d+)?$/.test(value);

// What all objects hold besides other objects, if it is that.
const VALUES = {
  ...Object.fromEntries(["summary", "description", "title", "name", "in", "url", "format", "pattern"].map((key) => [key, isText])),
  ...Object.fromEntries(["enum", "xml", "discriminator"].map((key) => [key, (value) => typeof value === "object" && value !== null])),
  multipleOf: decimal,
  flows: (value) => isObject(value) && Object.values(value).every(isObject),
  mapping: isObject,
  $ref: (value) => isText(value) && value.startsWith("#/"), // all else would be asked for
  $id: () => false, // what references begin with
  externalValue: () => false,
  operationRef: () => false,
};
// Those that are made right.
const MADE = {
  schema: { type: (value) => (isText(value) ? value : texts(value)), required: texts, examples: (value) => (isList(value) ? value : undefined) },
  operation: { tags: (value) => texts(value)?.map(kept), operationId: (value) => (isText(value) ? value : undefined), security: demands },
  tag: { name: (value) => (isText(value) ? kept(value) : undefined) },
  document: { security: demands },
};
// What objects cannot be without.
const NEEDED = {
  docs: ({ url }) => url !== undefined,
  server: ({ url }) => url !== undefined,
  tag: ({ name }) => name !== undefined,
  parameter: ({ $ref, name }) => $ref !== undefined || name !== undefined,
  security_scheme: ({ type, flows, scheme }) => isText(type) && (type !== "oauth2" || flows) && (type !== "http" || isText(scheme)),
};
// What leads elsewhere, to be read and not to be followed.
const ELSEWHERE = { schema: "$ref", example: "externalValue", link: "operationRef" };

// Returns an object of a kind (see GRAMMAR) without what does not belong there; undefined if it is none.
export function shaped(kind, value) {
  if (kind === "schema" && typeof value === "boolean") return value;
  if (!isObject(value)) return undefined;
  const made = Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, held(kind, key, each)])
      .filter(([, each]) => each !== undefined),
  );
  const place = value[ELSEWHERE[kind]];
  if (isText(place) && made[ELSEWHERE[kind]] === undefined) {
    made.description = [made.description, /^https?:/.test(place) ? `<${encodeURI(place)}>` : `\`${place}\``].filter(Boolean).join("\n\n");
  }
  return !Object.hasOwn(NEEDED, kind) || NEEDED[kind](made) ? made : undefined;
}

function held(kind, key, value) {
  const form = kind === "callback" && !key.startsWith("x-") ? "path_item" : GRAMMAR[kind]?.[key];
  const make = MADE[kind]?.[key];
  if (make) return make(value);
  if (!form) return !Object.hasOwn(VALUES, key) || VALUES[key](value) ? value : undefined;
  const inner = /\w+/.exec(form)[0];
  const each = (child) => (typeof child === "boolean" && inner === "schema" && kind !== "schema" ? undefined : shaped(inner, child));
  if (form[0] === "[") return isList(value) ? value.map(each).filter((child) => child !== undefined) : undefined;
  if (form === inner) return each(value);
  if (!isObject(value)) return undefined;
  const extends_ = (name) => form[0] === "(" && name.startsWith("x-");
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, child]) => [name, extends_(name) ? child : each(child)])
      .filter(([, child]) => child !== undefined),
  );
}
