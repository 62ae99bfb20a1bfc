// Runs one of our scripts: node --conditions=react-server scripts/run.mjs NAME ARGUMENTS…
const { prepare } = await import("./install.mjs");
prepare();
const { register } = await import("tsx/esm/api");
register();
const { lineOf, Refusal } = await import("./refusal.ts");
try {
  const { main } = await import(`./${process.argv[2]}.ts`);
  await main(process.argv.slice(3));
} catch (error) {
  console.error(error instanceof Refusal ? lineOf(error) : error);
  process.exit(1);
}
