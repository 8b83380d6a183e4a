// Goes where the page is now, to the same operation.
location.replace(document.querySelector("link[rel=canonical]").href + location.hash);
