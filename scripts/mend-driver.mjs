// Five faults of postgres.js 3.4.9, mended after each install until a release holds the fix; db/driver.test.ts shows
// what each does to us.
// 1. A connection that dies with a write waiting throws outside every promise, which ends the process, and never
//    writes again when it is reconnected (porsager/postgres #1154, #1208).
// 2. The function of a transaction whose connection died goes on, and what it asks for is done on the reconnected
//    connection: outside any transaction, or inside somebody else's.
// 3. A query that fails after its first rows leaves their count behind, and the next one on that connection answers with
//    as many holes before its own rows (#1119, #1181): `const [row]` then finds nothing.
// 4. A connection that dies while the driver asks for the types of arrays rejects outside every promise, which ends the
//    process too.
// 5. A connection keeps what it was doing when it died: reconnected, it fails an innocent query with the old error, or
//    waits for ever behind the old transaction's rollback, one answer out of step with its questions.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "node_modules", "postgres");
const version = "3.4.9";

/** For each file: what stands there, how often, and what has to stand there. */
const changes = {
  "connection.js": [
    [
      "    const x = socket.write(chunk, fn)\n",
      1,
      `    if (socket === null) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
      return false
    }
    const x = socket.write(chunk, fn)
`,
    ],
    [
      "    clearImmediate(nextWriteTimer)\n",
      2,
      "    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n",
    ],
    [
      "    query = results = errorResponse = null\n    result = new Result()\n",
      1,
      "    query = results = errorResponse = null\n    rows = 0\n    result = new Result()\n",
    ],
    [
      `    if (initial)
      return reconnect()

    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
`,
      1,
      `    !initial && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = results = errorResponse = null
    rows = 0
    result = new Result()

    if (initial)
      return reconnect()

`,
    ],
    ["        return fetchArrayTypes()\n", 1, "        return fetchArrayTypes().catch(() => {})\n"],
  ],
  "index.js": [
    ["      , prepare = null\n", 1, "      , prepare = null\n      , dead = null\n"],
    [
      "new Promise((_, reject) => connection.onclose = reject)\n",
      1,
      `new Promise((_, reject) => connection.onclose = e => {
          dead = e
          while (queries.length)
            queries.shift().reject(e)
          reject(e)
        })
`,
    ],
    [
      "        q.catch(e => uncaughtError || (uncaughtError = e))\n",
      1,
      `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (dead)
          return q.reject(dead)
`,
    ],
  ],
};

/** Applies the fixes where they are missing. @throws when the driver is not the version they were made for. */
export function mendDriver() {
  if (!existsSync(folder)) return;
  const installed = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  if (installed !== version)
    throw new Error(`postgres is ${installed}: is scripts/mend-driver.mjs still needed?`);
  for (const [name, list] of Object.entries(changes)) {
    for (const source of ["src", "cjs/src"]) mend(join(folder, source, name), list);
  }
}

function mend(file, list) {
  const text = readFileSync(file, "utf8");
  let mended = text;
  for (const [from, times, to] of list) {
    // Some of them may have been mended by an earlier install.
    if (mended.includes(to)) continue;
    if (mended.split(from).length !== times + 1) throw new Error(`${file} is not as expected.`);
    mended = mended.replaceAll(from, to);
  }
  if (mended === text) return;
  // Renamed into place: the file may be shared with other folders by hard links.
  writeFileSync(`${file}.mended`, mended);
  renameSync(`${file}.mended`, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) mendDriver();
