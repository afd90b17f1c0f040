// Imports one module, and says which files, and which of Node's own modules, were loaded for it.
import { Session } from "node:inspector";

const [module] = process.argv.slice(2);
const session = new Session();
const files = new Set();
session.connect();
session.post("Debugger.enable");
session.on("Debugger.scriptParsed", ({ params: { url } }) => files.add(url));
// Node's list of what it has loaded of itself: only modules, not the bindings below them.
const own = () => process.moduleLoadList.filter((name) => name.startsWith("NativeModule "));
const before = new Set(own());
await import(module);
const builtins = own().filter((name) => !before.has(name));
console.log(
  JSON.stringify({
    files: [...files].filter((url) => url.startsWith("file:")),
    builtins: builtins.map((name) => name.slice(13)),
  }),
);
