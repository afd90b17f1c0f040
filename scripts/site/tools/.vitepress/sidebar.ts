/**
 * Replacements in VitePress's sidebar, which turn a collapsible group into one button that announces whether it is
 * open.
 */
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
  // Prevents the default action of the space bar, which is to scroll.
  [`  !props.item.link && toggle()`, `  if (props.item.link) return\n  e.preventDefault()\n  toggle()`],
];

interface Transform {
  name: string;
  enforce: "pre";
  transform(code: string, id: string): string | undefined;
}

/**
 * Changes the template of a group in the sidebar. VitePress nests a button in a button, which screen readers cannot
 * tell apart.
 *
 * @throws if VitePress's template has changed.
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
