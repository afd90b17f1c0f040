// Without fonts: the system's are good, and nothing has to be loaded.
import DefaultTheme from "vitepress/theme-without-fonts";
import { h } from "vue";
import "./style.css";

/** What stands where no page is. */
const notFound = () =>
  h("main", { class: "vp-doc not-found" }, [
    h("h1", "There is no such page"),
    h("p", ["Search for it above, or begin at the ", h("a", { href: "/" }, "front page"), "."]),
  ]);

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { "not-found": notFound }),
};
