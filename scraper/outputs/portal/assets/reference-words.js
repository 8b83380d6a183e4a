// The labels of the renderer, which knows English alone, in the language of the page. Texts of documents stay as they are.
const OF_DOCUMENT = [
  ".markdown", ".renderedMarkdown", "pre", "code", "textarea", ".opblock-tag", ".opblock-summary-path",
  ".opblock-summary-description", "td.parameters-col_name", ".json-schema-2020-12__title", "select",
  ".json-schema-2020-12-keyword__value", ".json-schema-2020-12-json-viewer__value", ".stated-value",
].join();
const page = document.documentElement;
const holder = document.getElementById("reference");
const labels = new Map(Object.values(JSON.parse(holder.dataset.labels)).map((texts) => [texts.en, texts]));
const known = new WeakMap(); // text node -> {english, shown}

function say(node) {
  const before = known.get(node);
  const english = before?.shown === node.nodeValue ? before.english : node.nodeValue; // the renderer may have changed it
  const label = labels.get(english.trim());
  if (!label || node.parentElement?.closest(OF_DOCUMENT)) return;
  const shown = english.replace(english.trim(), () => label[page.lang]);
  known.set(node, { english, shown });
  if (node.nodeValue !== shown) node.nodeValue = shown;
}

function sayAll(root) {
  if (root.nodeType === Node.TEXT_NODE) return say(root);
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) say(texts.currentNode);
}

new MutationObserver((changes) => {
  for (const { type, target, addedNodes } of changes) {
    if (type === "characterData") say(target);
    else addedNodes.forEach(sayAll);
  }
}).observe(holder, { childList: true, characterData: true, subtree: true });
new MutationObserver(() => sayAll(holder)).observe(page, { attributeFilter: ["lang"] });
sayAll(holder);
