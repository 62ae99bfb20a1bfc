// The first step of `npm test`, `npm run check` and `npm run verify`: install if needed, then hand over.
const { prepare } = await import("./install.mjs");
prepare();
const { register } = await import("tsx/esm/api");
register();
const { test } = await import("./test.ts");
await test(process.argv[2] ?? "all");
