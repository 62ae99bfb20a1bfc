// The first step of `npm start` and `npm run dev`: install if needed, then hand over to start.ts.
const parent = process.ppid;
const { prepare } = await import("./install.mjs");
prepare();
const { register } = await import("tsx/esm/api");
register();
const { start } = await import("./start.ts");
await start({
  dev: process.argv.includes("--dev"),
  // npm that is killed outright tells nobody; its child notices by the changed parent.
  watchedParent: process.env.npm_lifecycle_event ? parent : undefined,
});
