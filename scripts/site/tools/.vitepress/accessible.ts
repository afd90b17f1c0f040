/** What VitePress gives to screen readers and should not, in its own sources: which file, what stands there, and what should. */
const mends: [file: string, from: RegExp, to: string][] = [
  // The box is called a button, which may hold neither the field nor the results.
  // https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
  [
    "VPLocalSearchBox",
    /role="button"\s+:aria-owns="[^"]*"\s+aria-expanded="true"\s+aria-haspopup="listbox"/,
    'role="dialog" aria-modal="true"',
  ],
  // An option may hold no link: the link is the option, and is called what one sees.
  [
    "VPLocalSearchBox",
    /:id="('localsearch-item-' \+ index)"\s+:aria-selected="([^"]*)"\s+role="option"\s*>\s*<a([^>]*?):aria-label="[^"]*"/,
    `role="presentation"><a :id="$1" :aria-selected="$2" role="option"$3`,
  ],
  // A key has no role that may be named.
  ["VPLocalSearchBox", /<kbd :aria-label/g, '<kbd role="img" :aria-label'],
  // The key that opens the search is no part of the button's name; the style sheet shows it.
  [
    "VPNavBarSearchButton",
    /<kbd class="DocSearch-Button-Key">K<\/kbd>/,
    '<kbd class="DocSearch-Button-Key letter"></kbd>',
  ],
];

/** Mends VitePress's own components for screen readers as they are read. */
export const accessible = {
  name: "accessible",
  enforce: "pre" as const,
  transform(code: string, id: string): string | undefined {
    const here = mends.filter(([file]) => id.endsWith(`/${file}.vue`));
    const missing = here.find(([, from]) => code.search(from) < 0);
    if (missing)
      throw new Error(`This VitePress's ${missing[0]}.vue does not have ${missing[1]}: look at accessible.ts.`);
    return here.length > 0 ? here.reduce((text, [, from, to]) => text.replace(from, to), code) : undefined;
  },
};
