// Parts of a document that are documents themselves: the operations of a tag, or a schema, with all they refer to.
const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

// What asks for more than can be pasted, by name: a signature is made anew for each request.
const SIGNED = "AkSk";

export class Parts {
  constructor(whole) {
    this.whole = whole;
    this.schemas = whole.components?.schemas ?? {};
    this.operations = new Map(); // anchor -> {tag, path, method}
    for (const [path, item] of Object.entries(whole.paths ?? {})) {
      for (const method of path.startsWith("/") ? METHODS : []) this.#note(path, method, item?.[method]);
    }
  }

  #note(path, method, operation) {
    if (!operation || typeof operation !== "object") return;
    const anchor = operation.operationId || `${method} ${path}`;
    if (!this.operations.has(anchor)) this.operations.set(anchor, { tag: operation.tags?.[0] ?? "default", path, method });
  }

  summary(anchor) {
    const { path, method } = this.operations.get(anchor) ?? {};
    return this.whole.paths?.[path]?.[method]?.summary || anchor;
  }

  ofTag(tag) {
    const paths = {};
    for (const [anchor, { path, method, ...found }] of this.operations) {
      if (found.tag !== tag) continue;
      const { [method]: operation, ...item } = this.whole.paths[path];
      paths[path] ??= Object.fromEntries(Object.entries(item).filter(([key]) => !METHODS.includes(key)));
      paths[path][method] = { ...operation, operationId: anchor, tags: [tag], description: described(operation) };
    }
    const tags = (this.whole.tags ?? []).filter(({ name }) => name === tag);
    return { ...this.#with(paths), tags, paths };
  }

  ofSchema(name) {
    const start = `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return { ...this.#with(start), tags: [], paths: {} };
  }

  #with(start) {
    const { webhooks, ...rest } = this.whole;
    const schemes = Object.entries(rest.components?.securitySchemes ?? {});
    const local = ([name, scheme]) => name !== SIGNED && scheme?.type !== "openIdConnect"; // that is asked what it is
    return { ...rest, components: { ...this.#needed(start), securitySchemes: Object.fromEntries(schemes.filter(local)) } };
  }

  // The components that something refers to, and those that they refer to.
  #needed(start) {
    const found = {};
    const taken = new Set();
    const take = (reference) => {
      const [, , kind, name] = reference.split("/").map((each) => each.replaceAll("~1", "/").replaceAll("~0", "~"));
      const components = Object.hasOwn(this.whole.components ?? {}, kind) ? this.whole.components[kind] : {};
      if (taken.has(`${kind}/${name}`) || !Object.hasOwn(components, name)) return;
      taken.add(`${kind}/${name}`);
      (found[kind] ??= []).push([name, components[name]]);
      visit(components[name]);
    };
    const visit = (value) => {
      if (typeof value === "string" && value.startsWith("#/components/")) take(value);
      else if (value && typeof value === "object") Object.values(value).forEach(visit);
    };
    visit(start);
    return Object.fromEntries(Object.entries(found).map(([kind, entries]) => [kind, Object.fromEntries(entries)]));
  }
}

// Where the docs are published the renderer says so; where they are not, page and line stand in for that.
function described({ description = "", externalDocs, "x-source": source }) {
  const places = externalDocs || !Array.isArray(source) ? [] : source.map((each) => `\`${each}\``);
  return [description, places.join(", ")].filter(Boolean).join("\n\n");
}
