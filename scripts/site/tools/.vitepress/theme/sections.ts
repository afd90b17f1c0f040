/** Marks the section in view among the links at the top of an operation's page. */
export function markSections(): void {
  let isWaiting = false;
  const later = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      mark();
    });
  };
  window.addEventListener("scroll", later, { passive: true });
  later();
}

/** The distance in pixels from the top of the window within which a heading counts as reached. */
const reading = 180;

function mark(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".on-this-page a")];
  const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
  const above = links.filter(({ hash }) => top(hash) < reading);
  const current = isAtEnd ? links.at(-1) : above.at(-1);
  for (const link of links) {
    if (link === current) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}

const top = (hash: string): number =>
  document.getElementById(decodeURIComponent(hash.slice(1)))?.getBoundingClientRect().top ?? Infinity;
