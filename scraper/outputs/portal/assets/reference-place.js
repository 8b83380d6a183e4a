// Where on the page readers are, told outside the renderer: in the title, the links to other versions, and the notice.
const page = document.documentElement;
const title = document.querySelector("title");
const titles = JSON.parse(title.dataset.words)[""]; // language -> title of the page
const notice = document.getElementById("unknown");
const versions = [...document.querySelectorAll(".reference-versions a, .reference-newer a")];

// Puts the name of what is open, "" for nothing, before the title of the page, in all its languages.
export function entitle(name) {
  const all = Object.fromEntries(Object.entries(titles).map(([key, text]) => [key, name ? `${name} \u00b7 ${text}` : text]));
  title.dataset.words = JSON.stringify({ "": all });
  title.textContent = all[page.lang];
}

// Has links to other versions lead to the same place there.
export function carry() {
  for (const link of versions) link.hash = location.hash;
}

// Says that an operation or schema is not there; "" takes that back.
export function miss(anchor) {
  for (const name of notice.querySelectorAll("code")) name.textContent = anchor;
  notice.hidden = !anchor;
  if (anchor) notice.scrollIntoView({ block: "center", behavior: "instant" });
}
