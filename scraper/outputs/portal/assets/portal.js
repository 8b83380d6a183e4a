// The switches of every page, and the search, which is loaded when it is first used.
(() => {
  const page = document.documentElement;
  const THEMES = ["auto", "light", "dark"];

  function remember(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // storage may be forbidden: the choice then holds for this page
    }
  }

  // Attributes, and texts, in the language of the page: data-words is {attribute or "": {language: text}}.
  function translate() {
    for (const element of document.querySelectorAll("[data-words]")) {
      for (const [name, texts] of Object.entries(JSON.parse(element.dataset.words))) {
        if (name) element.setAttribute(name, texts[page.lang]);
        else element.textContent = texts[page.lang];
      }
    }
    const theme = document.getElementById("theme");
    const label = JSON.parse(theme.dataset.phrases)[`theme-${page.dataset.theme}`][page.lang];
    theme.setAttribute("aria-label", label);
    theme.title = label;
  }

  document.getElementById("language").addEventListener("click", () => {
    page.lang = page.lang === "zh" ? "en" : "zh";
    remember("docs2oas-language", page.lang);
    translate();
  });

  document.getElementById("theme").addEventListener("click", () => {
    page.dataset.theme = THEMES[(THEMES.indexOf(page.dataset.theme) + 1) % THEMES.length];
    remember("docs2oas-theme", page.dataset.theme);
    translate();
  });

  translate();
  if (page.classList.contains("from-file")) return;

  const input = document.getElementById("search");
  let search;
  const load = () => (search ??= import("./search.js").then(({ start }) => start(input)));
  input.addEventListener("focus", load, { once: true });
  input.form.addEventListener("submit", async (event) => {
    event.preventDefault();
    (await load()).enter();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  // A search that was shared: ?q=create+cluster&in=cce
  const query = new URLSearchParams(location.search).get("q");
  if (query) {
    input.value = query;
    input.focus({ preventScroll: true });
  }
})();
