// System fonts suffice, so that no fonts need to be loaded.
import DefaultTheme from "vitepress/theme-without-fonts";
import type { Theme } from "vitepress";
import { h, onMounted } from "vue";
import CodeTabs from "./CodeTabs.vue";
import NotFound from "./NotFound.vue";
import SiteSearch from "./SiteSearch.vue";
import TryIt from "./TryIt.vue";
import { followAnchors } from "./anchors.js";
import { copyOnClick } from "./copy.js";
import { markSections } from "./sections.js";
import "./style.css";
import "./operation.css";

const theme: Theme = {
  extends: DefaultTheme,
  Layout: {
    setup() {
      onMounted(() => {
        followAnchors();
        copyOnClick();
        markSections();
      });
      return () =>
        h(DefaultTheme.Layout, null, {
          "nav-bar-content-before": () => h(SiteSearch),
          "not-found": () => h(NotFound),
        });
    },
  },
  enhanceApp({ app }) {
    app.component("CodeTabs", CodeTabs);
    app.component("TryIt", TryIt);
  },
};

export default theme;
