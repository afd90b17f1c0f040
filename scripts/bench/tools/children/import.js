// Imports one module, and reports the duration and the memory that it holds.
const [module] = process.argv.slice(2);
const before = process.memoryUsage();
const started = performance.now();
await import(module);
const milliseconds = performance.now() - started;
const after = process.memoryUsage();
console.log(JSON.stringify({ milliseconds, rss: after.rss - before.rss, heap: after.heapUsed - before.heapUsed }));
