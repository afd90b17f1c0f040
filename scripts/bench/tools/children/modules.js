// Imports one module, and reports which files and built-in modules of Node were loaded for it.
import { Session } from "node:inspector";

const [module] = process.argv.slice(2);
const session = new Session();
const files = new Set();
session.connect();
session.post("Debugger.enable");
session.on("Debugger.scriptParsed", ({ params: { url } }) => files.add(url));
// The list of what Node has loaded of itself: only modules, without the bindings below them.
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
