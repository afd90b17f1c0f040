/** What VitePress's sidebar has, and what it has here: a group that opens is one button that says whether it is open. */
const changes: [from: string, to: string][] = [
  [
    `        role="button"
        aria-label="toggle section"
        @click="onCaretClick"
        @keydown.enter="onCaretClick"
        tabindex="0"`,
    `        aria-hidden="true"`,
  ],
  [
    `      :tabindex="item.items && 0"`,
    `      :tabindex="itemRole && 0"\n      :aria-expanded="itemRole && !collapsed"`,
  ],
  [`(isLink.value ? undefined : 'button')`, `(collapsible.value && !isLink.value ? 'button' : undefined)`],
  [`e.key !== 'Enter'`, `!['Enter', ' '].includes(e.key)`],
  // The space bar scrolls, where nothing prevents it.
  [`  !props.item.link && toggle()`, `  if (props.item.link) return\n  e.preventDefault()\n  toggle()`],
];

interface Transform {
  name: string;
  enforce: "pre";
  transform(code: string, id: string): string | undefined;
}

/**
 * Changes the template of a group in the sidebar: VitePress has a button within a button there, which screen readers cannot
 * tell apart.
 *
 * @throws if VitePress has another template now.
 */
export const accessibleSidebar = (): Transform => ({
  name: "accessible-sidebar",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith("/VPSidebarItem.vue")) return undefined;
    return changes.reduce((text, [from, to]) => {
      if (!text.includes(from))
        throw new Error(`VPSidebarItem.vue has no ${from.trim()}. Adapt .vitepress/sidebar.ts.`);
      return text.replace(from, () => to);
    }, code);
  },
});
