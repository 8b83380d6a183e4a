// What documents hold, which may be anyone's, as what a page can show.

// All that Markdown needs. Pictures are no part of it: they would be asked for wherever they are.
const ELEMENTS = new Set(
  "a blockquote br code del em h1 h2 h3 h4 h5 h6 hr li ol p pre strong sub sup table tbody td th thead tr ul".split(" "),
);
// Characters that reorder text, those that no one sees, and the one below.
const UNSEEN = /[\u0080-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0\ufeff]/g;
// No character: stands for "<" where that may begin HTML.
const OPENING = "\ufdd0";
// Returns Markdown without HTML in it. What looks like it stays text, in code as well, once `harmless` has seen it.
export function unmarked(markdown) {
  return markdown.replace(/<(?!https?:[^\s<>]*>)/g, OPENING);
}

// Returns HTML, made of such Markdown, without all other elements and attributes; their texts stay.
export function harmless(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const element of [...body.querySelectorAll("*")].reverse()) {
    const address = element.getAttribute("href") ?? "";
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
    if (element.namespaceURI !== body.namespaceURI || !ELEMENTS.has(element.localName)) {
      element.replaceWith(...element.childNodes);
    } else if (element.localName === "a" && /^(https?:|mailto:|#)/i.test(address)) {
      element.href = address;
      if (!address.startsWith("#")) Object.assign(element, { target: "_blank", rel: "noopener noreferrer" });
    }
  }
  return body.innerHTML.replaceAll(OPENING, "&lt;");
}

// What the renderer says of parameters, as HTML before a value: [label, value]; undefined for all other Markdown.
export function labelled(markdown) {
  const [, label, value] = /^<i>(Available values|Default value|Example)<\/i> : ([^]*)$/.exec(markdown) ?? [];
  return label && [`${label}:`, value];
}

// Returns text without unseen characters.
export function seen(text) {
  return text.replace(UNSEEN, "");
}
