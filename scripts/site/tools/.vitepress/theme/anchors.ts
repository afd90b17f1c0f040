import { choose } from "./choice.js";

/** Expands the elements that contain the target of a link: the objects around a field, or the tab of a status. */
export function followAnchors(): void {
  window.addEventListener("hashchange", follow);
  // Client-side navigation between pages fires no event of the browser.
  let address = location.pathname;
  new MutationObserver(() => {
    if (location.pathname === address) return;
    address = location.pathname;
    follow();
  }).observe(document.head, { childList: true, subtree: true, characterData: true });
  follow();
}

function follow(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id ? document.getElementById(id) : null;
  const status = /^status-(\w+)$/.exec(id)?.[1];
  if (status !== undefined) choose("status", status === "default" ? "other" : status);
  if (!target) return;
  for (let parent = target.closest("details"); parent; parent = parent.parentElement?.closest("details") ?? null)
    parent.open = true;
  target.scrollIntoView();
}
