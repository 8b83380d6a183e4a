// The reference page: one tag at a time of the document is given to the renderer, so that the largest opens quickly.
import { tamed } from "./reference-limits.js";
import { Parts } from "./reference-parts.js";
import { carry, entitle, miss } from "./reference-place.js";
import { harmless, labelled, seen, unmarked } from "./reference-safety.js";

const SCHEMA = "schema-";
const PROPERTIES = '[data-json-schema-level="1"] > .json-schema-2020-12-head > .json-schema-2020-12-accordion';
const page = document.documentElement;
const holder = document.getElementById("reference");
const list = document.getElementById("contents");
const links = [...list.querySelectorAll(".group a")];
let parts;
let renderer;
let shown; // the name of what the renderer has
let opened; // the operation that was opened last, as the renderer names it
let dialog; // the one that is open, if any

// --- the renderer -------------------------------------------------------------------------------------------------

// Markdown as the renderer shows it, without what is more than text. The renderer keeps it from running, but logs it.
function safely(Original, { React }) {
  return (props) => {
    if (typeof props.source !== "string") return null;
    const [label, value] = labelled(props.source) ?? [];
    if (label) return stated(React, label, value);
    let element = React.createElement(Original, { ...props, source: unmarked(props.source) });
    while (typeof element?.type === "function") element = element.type(element.props);
    const html = element?.props.dangerouslySetInnerHTML?.__html;
    if (typeof html !== "string") return element && React.createElement("div", null, props.source);
    return React.cloneElement(element, { dangerouslySetInnerHTML: { __html: harmless(html) } });
  };
}

// What a parameter may be: the value is text, whatever it looks like.
function stated({ createElement }, label, value) {
  return createElement("div", { className: "stated" }, createElement("i", null, label), " ", createElement("span", { className: "stated-value" }, value));
}

// What the renderer shows: all but what the page says already, and no "main" within that of the page.
function layout({ React }) {
  const { createElement } = React;
  return ({ getComponent }) => {
    const part = (name) => createElement(getComponent(name, true));
    const access = createElement("div", { className: "scheme-container" }, part("ServersContainer"), part("AuthorizeBtnContainer"));
    const operations = shown.startsWith(SCHEMA) ? null : part("operations");
    return createElement("div", { className: "swagger-ui" }, access, part("errors"), operations, part("Models"));
  };
}

// Servers with the values chosen for their variables as defaults: whenever it is given a document, that is a part of
// the same, the renderer goes back to the defaults, and credentials would be sent to another region than before.
function kept(Original, { React }) {
  return (props) => {
    const chosen = (server) => {
      const each = (variable, name) => {
        const value = props.getServerVariable(server.get("url"), name);
        return value ? variable.set("default", value) : variable;
      };
      return server.get("variables")?.map ? server.update("variables", (variables) => variables.map(each)) : server;
    };
    const servers = React.useMemo(() => props.servers.map(chosen), [props.servers, props.currentServer]);
    return React.createElement(Original, { ...props, servers });
  };
}

// Operations that are opened in the renderer are named in the address, and the way back leads to the one before.
function noted(original) {
  return (key, open = true) => {
    if (open && key[0] === "operations" && key.length === 3) {
      const [, , anchor] = (opened = key);
      if (named(location.hash) !== anchor) history.pushState(null, "", `#${encodeURIComponent(anchor)}`);
      miss("");
      carry();
      mark(anchor, parts.summary(anchor));
    }
    return original(key, open);
  };
}

// Examples are made of what cannot go on without end. What is asked for late, of a part that is no longer there, is
// nothing: the renderer would fail at it, and at all that it is asked for at once.
function guarded() {
  const { jsonSchema202012: own, resolveSubtree } = this.fn;
  this.fn.resolveSubtree = (spec, path, ...rest) => {
    const there = path.reduce((value, key) => (Object.hasOwn(value ?? {}, key) ? value[key] : undefined), spec);
    return there === undefined ? { errors: [], spec: {} } : resolveSubtree(spec, path, ...rest);
  };
  for (const name of ["memoizedSampleFromSchema", "memoizedCreateXMLExample"]) {
    const original = own[name];
    own[name] = (schema, ...rest) => original(tamed(schema), ...rest);
  }
}

function show(key, part) {
  if (shown === key) return;
  shown = key;
  if (renderer) {
    renderer.errActions.clear();
    renderer.specActions.invalidateResolvedSubtreeCache();
    renderer.specActions.updateJsonSpec(part());
    return;
  }
  holder.replaceChildren();
  renderer = window.SwaggerUIBundle({
    spec: part(),
    domNode: holder,
    layout: "Layout",
    deepLinking: false, // its links hold the tag, which may change
    defaultModelExpandDepth: 3,
    defaultModelsExpandDepth: 0,
    persistAuthorization: false,
    plugins: [
      (system) => ({
        components: { Layout: layout(system) },
        wrapComponents: { Markdown: safely, Servers: kept },
        statePlugins: { layout: { wrapActions: { show: noted } } },
        afterLoad: guarded,
      }),
    ],
    syntaxHighlight: { activated: false },
    tryItOutEnabled: false,
    validatorUrl: null,
  });
}

// Waits for what the renderer is about to show.
function find(choose) {
  return new Promise((found) => {
    const until = performance.now() + 5000;
    const look = () => {
      const element = choose();
      if (element || performance.now() > until) found(element);
      else requestAnimationFrame(look);
    };
    look();
  });
}

async function openOperation(anchor) {
  const { tag, path, method } = parts.operations.get(anchor);
  show(`tag-${tag}`, () => parts.ofTag(tag));
  renderer.layoutActions.show(["operations", tag, anchor], true);
  const is = (element) =>
    element.querySelector("[data-path]")?.dataset.path === path &&
    element.querySelector(".opblock-summary-method")?.textContent.toLowerCase() === method;
  const operation = await find(() => [...holder.querySelectorAll(".opblock:has(.opblock-body)")].find(is));
  reach(operation);
  if (parts.answers(anchor)) await find(() => operation?.querySelector(".responses-wrapper"));
  if (document.activeElement === operation?.querySelector("button")) reach(operation); // there is more of it now
}

async function openSchema(name) {
  show(SCHEMA + name, () => parts.ofSchema(name));
  renderer.layoutActions.show(["components", "schemas"], true);
  mark(SCHEMA + name, name);
  const title = parts.schemas[name]?.title || name;
  let asked = 0; // a click that comes too early is lost
  const schema = await find(() => {
    const first = holder.querySelector(".models .json-schema-2020-12");
    if (first?.querySelector(".json-schema-2020-12__title")?.textContent !== title) return null;
    const button = first.querySelector(".json-schema-2020-12-accordion");
    if (!button || button.querySelector("[class*=expanded]")) return first;
    if (performance.now() > asked + 100) {
      asked = performance.now();
      button.click();
    }
    return null;
  });
  for (const button of schema?.querySelectorAll(PROPERTIES) ?? []) button.click(); // what they are is said below them
  reach(schema);
}

// Leads eyes and keyboard to what was opened.
function reach(element) {
  element?.scrollIntoView({ block: "start", behavior: "instant" });
  element?.querySelector("button")?.focus({ preventScroll: true });
}

// --- the page -----------------------------------------------------------------------------------------------------

function named(hash) {
  try {
    return seen(decodeURIComponent(hash.slice(1)));
  } catch {
    return seen(hash.slice(1)); // typed as it is
  }
}

async function open() {
  const anchor = named(location.hash);
  const schema = anchor.startsWith(SCHEMA) ? anchor.slice(SCHEMA.length) : "";
  carry();
  miss("");
  if (parts.operations.has(anchor)) await openOperation(anchor);
  else if (Object.hasOwn(parts.schemas, schema)) await openSchema(schema);
  else if (!document.getElementById(anchor)) openNothing(schema || anchor);
  else if (!renderer) openNothing("");
}

// Shows the first operations, all closed, and says what was asked for in vain.
function openNothing(name) {
  if (renderer && opened) renderer.layoutActions.show(opened, false);
  const first = parts.operations.get(links.length ? named(links[0].hash) : "");
  if (!renderer || !name) show(`tag-${first?.tag}`, () => parts.ofTag(first?.tag));
  mark("", "");
  miss(name);
}

// Marks the entry of what is open in the list, and says its name in the title.
function mark(anchor, name) {
  entitle(name);
  for (const link of links) {
    link.removeAttribute("aria-current");
    if (named(link.hash) !== anchor) continue;
    link.setAttribute("aria-current", "true");
    link.closest("details").open = true;
    list.scrollTop += link.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2;
  }
}

document.getElementById("narrow").addEventListener("input", ({ target }) => {
  const words = target.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const link of links) {
    const text = `${link.textContent} ${named(link.hash)}`.toLowerCase();
    link.parentElement.hidden = !words.every((word) => text.includes(word));
  }
  for (const group of list.querySelectorAll(".group")) {
    group.hidden = !group.querySelector("li:not([hidden])");
    group.open = words.length ? !group.hidden : Boolean(group.querySelector("[aria-current]"));
  }
  document.getElementById("nothing").hidden = links.some((link) => !link.parentElement.hidden);
});

// Gives names to controls, and reach to what scrolls, where the renderer does not.
function complete() {
  for (const control of holder.querySelectorAll("select, textarea, input:not([type=checkbox], [type=radio])")) {
    const around = control.closest("[data-param-name], .auth-container, .servers, .opblock-section, .response");
    const title = around?.dataset.paramName ?? around?.querySelector("h4, h5, label")?.textContent;
    control.ariaLabel ??= control.dataset.variable || control.placeholder || title || control.id || control.name;
  }
  for (const button of holder.querySelectorAll(".close-modal")) button.ariaLabel = "Close";
  for (const block of holder.querySelectorAll("pre")) block.tabIndex = 0;
  const before = dialog;
  dialog = holder.querySelector(".modal-ux");
  if (dialog !== before) dialog?.querySelector("input")?.focus(); // the renderer has chosen the last
}
let waiting = 0;
new MutationObserver(() => (waiting ||= requestAnimationFrame(() => (complete(), (waiting = 0))))).observe(holder, {
  childList: true,
  subtree: true,
});

const dark = matchMedia("(prefers-color-scheme: dark)");
function dress() {
  const { theme } = page.dataset;
  page.classList.toggle("dark-mode", theme === "dark" || (theme !== "light" && dark.matches));
}
new MutationObserver(dress).observe(page, { attributeFilter: ["data-theme"] });
dark.addEventListener("change", dress);
dress();
list.open = !matchMedia("(max-width: 60rem)").matches;

try {
  const rendererLoaded = new Promise((loaded) => addEventListener("DOMContentLoaded", loaded)); // it is deferred
  const answer = await fetch(holder.dataset.document);
  if (!answer.ok) throw new Error(answer.statusText);
  parts = new Parts(JSON.parse(seen(await answer.text())));
  await rendererLoaded;
  addEventListener("hashchange", open);
  await open();
} catch {
  holder.querySelector("[role=alert]")?.removeAttribute("hidden");
  holder.querySelector("[role=status]")?.remove();
}
holder.removeAttribute("aria-busy");
