/**
 * Remembers in this browser on which path guides are read, and puts it into every link to a guide. It changes nothing
 * on the page at hand: its order is what its address says.
 */
const key = "reading-path";
const paths = new Set(["start", "around"]);

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function choose(path: string): void {
  try {
    if (paths.has(path)) localStorage.setItem(key, path);
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing still follows the address.
  }
}

const given = new URLSearchParams(location.search).get("path");
if (given && paths.has(given)) choose(given);

document.addEventListener("click", ({ target }) => {
  const link = target instanceof Element && target.closest<HTMLElement>("[data-path]");
  if (link) choose(link.dataset.path ?? "");
});

// Also when the browser brings back a page from before the choice.
addEventListener("pageshow", () => {
  const path = stored() ?? given ?? "";
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="/roles/"]:not([data-path])')) {
    const address = new URL(link.href);
    if (!/^\/roles\/[a-z0-9-]+$/.test(address.pathname)) continue;
    if (paths.has(path)) address.searchParams.set("path", path);
    else address.searchParams.delete("path");
    link.href = address.pathname + address.search + address.hash;
  }
});
