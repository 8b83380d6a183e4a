// Boxes that narrow what stands on a page, what is folded on it, and how it is ordered. Without it everything is there.
(() => {
  const page = document.documentElement;
  const words = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);

  // What the address names; one that was typed may be no code.
  function named() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  }

  // Unfold what is around a place that the address names, or that is on another page of a changelog: go there.
  function reveal() {
    const name = named();
    const place = name && document.getElementById(name);
    if (!place) {
      const there = name && document.querySelector(`.groups a[href$="#${CSS.escape(name)}"]:not([href^="#"])`);
      const known = there && new URL(there.href).pathname !== location.pathname;
      if (known) location.replace(there.href);
      return;
    }
    const folded = [];
    for (let each = place.closest("details"); each; each = each.parentElement.closest("details")) if (!each.open) folded.push(each);
    for (const each of folded) each.open = true;
    if (folded.length) place.scrollIntoView();
  }

  function narrow(form) {
    const { items, groups, folds } = form.dataset;
    const phrases = JSON.parse(form.dataset.phrases);
    const [box, status] = [form.querySelector("input[type=search]"), form.querySelector("[role=status]")];
    const levels = [...form.querySelectorAll("input[type=checkbox]")];
    const texts = new Map();
    let unfolded; // what was open before the first word, while there are words

    const textOf = (item) => {
      if (!texts.has(item)) texts.set(item, `${item.id} ${item.textContent} ${contextOf(item)}`.toLowerCase());
      return texts.get(item);
    };
    // What an item stands below: headings of its groups.
    const contextOf = (item) => {
      const found = [];
      for (let each = item.closest(groups); each; each = each.parentElement.closest(groups)) {
        found.push(each.querySelector("summary, h3, h4")?.textContent ?? "");
      }
      return found.join(" ");
    };

    function apply() {
      const wanted = words(box.value);
      const off = levels.filter(({ checked }) => !checked).map(({ value }) => value);
      const isNarrowed = wanted.length + off.length > 0;
      const all = [...document.querySelectorAll(items)];
      for (const item of all) {
        item.hidden = off.some((level) => item.classList.contains(level)) || !wanted.every((word) => textOf(item).includes(word));
      }
      for (const group of document.querySelectorAll(groups)) group.hidden = isNarrowed && !group.querySelector(`li:not([hidden])`);
      fold(isNarrowed);
      const shown = all.filter(({ hidden }) => !hidden).length;
      const text = phrases[shown ? "narrow-shown" : "narrow-nothing"][page.lang];
      status.textContent = isNarrowed ? text.replace("{shown}", shown).replace("{n}", all.length) : "";
    }

    function fold(isNarrowed) {
      const all = [...document.querySelectorAll(folds)];
      if (isNarrowed) {
        unfolded ??= new Set(all.filter(({ open }) => open));
        for (const each of all) each.open = true;
      } else if (unfolded) {
        for (const each of all) each.open = unfolded.has(each);
        unfolded = undefined;
      }
    }

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", apply);
    new MutationObserver(apply).observe(page, { attributeFilter: ["lang"] });
    const button = form.querySelector(".fold");
    const areOpen = () => [...document.querySelectorAll(folds)].some(({ open }) => open);
    button?.addEventListener("click", () => {
      const isOpen = areOpen();
      for (const each of document.querySelectorAll(folds)) each.open = !isOpen;
    });
    if (button) document.addEventListener("toggle", () => button.classList.toggle("closed", !areOpen()), true);
    if (box.value) apply();
  }

  const order = document.getElementById("order");
  order?.addEventListener("change", ({ target }) => {
    const by = target.value === "most" ? (each) => -each.dataset.count : (each) => +each.dataset.rank;
    const codes = document.getElementById("codes");
    codes.append(...[...codes.children].sort((a, b) => by(a) - by(b) || a.dataset.rank - b.dataset.rank));
  });
  document.querySelectorAll(".narrow").forEach(narrow);
  addEventListener("hashchange", reveal);
  reveal();
})();
