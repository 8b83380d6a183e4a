// Where is searched: in all services or in one; and what is searched for, in the address, so that it can be shared.
const page = document.documentElement;

// Offer services, [folder, title], that of this page first; choose the one that the address names.
export function offer(within, services) {
  const here = location.href.slice(new URL(page.dataset.root || "./", location.href).href.length);
  const ofPage = ([folder]) => here.startsWith(folder);
  const all = [...services.filter(ofPage), ...services.filter((each) => !ofPage(each))];
  within.append(...all.map(([folder, title]) => new Option(title, folder)));
  within.hidden = services.length < 2;
  const wanted = `${new URLSearchParams(location.search).get("in")}/`;
  within.value = services.some(([folder]) => folder === wanted) ? wanted : "";
}

// The word that only operations of a service have; search.py has the same. "" for all services.
export function mark(folder) {
  const codes = Array.from(folder, (each) => each.charCodeAt(0).toString(16).padStart(2, "0"));
  return folder ? `in${codes.join("")}z` : "";
}

// Keep in the address what was searched for: it can be shared, and is there again on the way back.
export function keep(query, folder) {
  const url = new URL(location.href);
  url.searchParams.delete("q");
  url.searchParams.delete("in");
  if (query) url.searchParams.set("q", query);
  if (query && folder) url.searchParams.set("in", folder.slice(0, -1));
  if (url.href !== location.href) history.replaceState(history.state, "", url);
}
