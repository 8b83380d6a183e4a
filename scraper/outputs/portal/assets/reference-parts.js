// Parts of a document that are documents themselves: the operations of a tag, or a schema, with all they refer to.
import { GRAMMAR } from "./reference-grammar.js";
import { find, limited, shared, unescaped } from "./reference-limits.js";
import { shaped } from "./reference-shape.js";

const METHODS = Object.keys(GRAMMAR.path_item).filter((key) => GRAMMAR.path_item[key] === "operation");
const HOPS = 32;

// What asks for more than can be pasted, by name: a signature is made anew for each request.
const SIGNED = "AkSk";

export class Parts {
  constructor(document) {
    this.whole = shaped("document", document) ?? {};
    this.schemas = this.whole.components?.schemas ?? {};
    this.items = new Map(); // path -> path item
    this.operations = new Map(); // anchor -> {tag, path, method}
    for (const [path, item] of Object.entries(this.whole.paths ?? {})) {
      if (!path.startsWith("/")) continue;
      this.items.set(path, this.#resolved(item));
      for (const method of METHODS) this.#note(path, method, this.items.get(path)[method]);
    }
  }

  #resolved(item) {
    let found = item;
    for (let hop = 0; hop < HOPS && found?.$ref; hop++) found = shaped("path_item", find(this.whole, found.$ref));
    return { ...found };
  }

  #note(path, method, operation) {
    if (!operation) return;
    const anchor = operation.operationId || `${method} ${path}`;
    if (!this.operations.has(anchor)) this.operations.set(anchor, { tag: operation.tags?.[0] ?? "default", path, method });
  }

  summary(anchor) {
    const { path, method } = this.operations.get(anchor) ?? {};
    return this.items.get(path)?.[method]?.summary || anchor;
  }

  // Whether an operation has responses to show.
  answers(anchor) {
    const { path, method } = this.operations.get(anchor);
    return Object.keys(this.items.get(path)[method].responses ?? {}).length > 0;
  }

  ofTag(tag) {
    const paths = {};
    const found = [...this.operations].filter(([, operation]) => operation.tag === tag);
    const room = shared(this.whole, found.map(([, place]) => this.#alone(place)));
    for (const [anchor, { path, method }] of found) {
      const { [method]: operation, ...rest } = limited(this.whole, "path_item", this.#alone({ path, method }), room);
      paths[path] ??= rest;
      paths[path][method] = { ...this.#secured(operation), operationId: anchor, tags: [tag], description: described(operation) };
    }
    const tags = (this.whole.tags ?? []).filter(({ name }) => name === tag);
    return { ...this.#with(paths), tags, paths };
  }

  // An operation in its path item, without the others there.
  #alone({ path, method }) {
    const others = METHODS.filter((each) => each !== method);
    return Object.fromEntries(Object.entries(this.items.get(path)).filter(([key]) => key !== "$ref" && !others.includes(key)));
  }

  ofSchema(name) {
    const limits = limited(this.whole, "schema", this.schemas[name]);
    const start = `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (limits === this.schemas[name]) return { ...this.#with(start), tags: [], paths: {} };
    const part = this.#with(limits);
    return { ...part, tags: [], paths: {}, components: { ...part.components, schemas: { [name]: limits } } };
  }

  #with(start) {
    const { webhooks, ...rest } = this.#secured(this.whole);
    const schemes = Object.entries(rest.components?.securitySchemes ?? {});
    const local = ([name, scheme]) => name !== SIGNED && scheme?.type !== "openIdConnect"; // that is asked what it is
    return { ...rest, components: { ...this.#needed(start), securitySchemes: Object.fromEntries(schemes.filter(local)) } };
  }

  // What demands a security, without demands that the document does not say how to meet: the renderer fails at them.
  #secured({ security, ...rest }) {
    const known = ([name]) => Object.hasOwn(this.whole.components?.securitySchemes ?? {}, name);
    const met = security?.filter((each) => Object.entries(each).every(known));
    return met && (met.length || !security.length) ? { ...rest, security: met } : rest;
  }

  // The components that something refers to, and those that they refer to.
  #needed(start) {
    const found = new Map();
    const taken = new Set();
    const take = (reference) => {
      const [, , kind, name] = reference.split("/").map(unescaped);
      const components = (Object.hasOwn(GRAMMAR.components, kind) && this.whole.components?.[kind]) || {};
      if (taken.has(`${kind}/${name}`) || !Object.hasOwn(components, name)) return;
      taken.add(`${kind}/${name}`);
      found.set(kind, [...(found.get(kind) ?? []), [name, components[name]]]);
      visit(components[name]);
    };
    const visit = (value) => {
      if (typeof value === "string" && value.startsWith("#/components/")) take(value);
      else if (value && typeof value === "object") Object.values(value).forEach(visit);
    };
    visit(start);
    return Object.fromEntries([...found].map(([kind, entries]) => [kind, Object.fromEntries(entries)]));
  }
}

// Where the docs are published the renderer says so; where they are not, page and line stand in for that.
function described({ description = "", externalDocs, "x-source": source }) {
  const places = externalDocs || !Array.isArray(source) ? [] : source.map((each) => `\`${each}\``);
  return [description, places.join(", ")].filter(Boolean).join("\n\n");
}
