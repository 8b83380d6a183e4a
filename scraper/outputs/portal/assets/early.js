// Runs before the page is painted: language and theme as they were chosen last, or as the browser has them.
(() => {
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage may be forbidden
    }
  };
  const page = document.documentElement;
  const language = stored("docs2oas-language") || (navigator.languages?.[0] ?? navigator.language ?? "en");
  const theme = stored("docs2oas-theme");
  page.lang = language.startsWith("zh") ? "zh" : "en";
  page.dataset.theme = ["light", "dark"].includes(theme) ? theme : "auto";
  page.classList.add("scripted");
  // Without a server browsers load no modules: no search, no details of operations.
  if (location.protocol === "file:") page.classList.add("from-file");
})();
