// postgres.js 3.4.9 throws outside every promise when a connection dies with a write waiting, which ends the process,
// and a connection that lived through it never writes again (porsager/postgres #1154, #1208). Until a release holds the
// fix, we apply it after each install; db/driver.test.ts shows that it is there and what it is for.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "node_modules", "postgres");
const version = "3.4.9";

const changes = [
  [
    "    const x = socket.write(chunk, fn)\n",
    "    if (socket === null) {\n" +
      "      chunk = nextWriteTimer = null\n" +
      "      error(Errors.connection('CONNECTION_CLOSED', options, socket))\n" +
      "      return false\n" +
      "    }\n" +
      "    const x = socket.write(chunk, fn)\n",
  ],
  [
    "    clearImmediate(nextWriteTimer)\n",
    "    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n",
  ],
];

/** Applies the fix where it is missing. @throws when the driver is another version than the one it was made for. */
export function mendDriver() {
  if (!existsSync(folder)) return;
  const installed = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  if (installed !== version)
    throw new Error(`postgres is ${installed}: see whether scripts/mend-driver.mjs is still needed.`);
  for (const file of ["src/connection.js", "cjs/src/connection.js"]) mend(join(folder, file));
}

function mend(file) {
  const text = readFileSync(file, "utf8");
  if (text.includes("if (socket === null) {")) return;
  const mended = changes.reduce((before, [from, to]) => before.replaceAll(from, to), text);
  if (mended.split("chunk = nextWriteTimer = null").length !== 5)
    throw new Error(`${file} is not as expected.`);
  // Renamed into place: the file may be shared with other folders by hard links.
  writeFileSync(`${file}.mended`, mended);
  renameSync(`${file}.mended`, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) mendDriver();
