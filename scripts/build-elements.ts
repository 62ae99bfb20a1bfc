import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type BuildOptions, build, context, type Metafile, type Plugin } from "esbuild";
import { now } from "@/lib/dates";
import { walk } from "./staleness";

const output = "public/elements";
const day = 86_400_000;

/** The source files of the custom elements, one file to load for each. */
function elementSources(): string[] {
  return [...walk("features"), ...walk("components/elements")]
    .filter((path) => /\/elements\/[^/]+\.ts$/.test(path) && !path.endsWith(".test.ts"))
    .sort();
}

/** Builds every custom element to a file whose name carries its hash, and writes the list of them. */
export async function buildElements(buildDirectory: string): Promise<number> {
  const sources = elementSources();
  assertNamesDiffer(sources);
  mkdirSync(output, { recursive: true });
  const made = sources.length > 0 ? await build(options(sources)) : undefined;
  const manifest = made ? addresses(made.metafile) : {};
  writeManifest(buildDirectory, manifest);
  dropOld(new Set([...Object.values(manifest), ...partAddresses]));
  return sources.length;
}

/** For development: builds again whenever a source changes. */
export async function watchElements(buildDirectory: string): Promise<void> {
  const sources = elementSources();
  if (sources.length === 0) return;
  const watcher = await context({
    ...options(sources),
    minify: false,
    plugins: [
      parts,
      {
        name: "manifest",
        setup: (build) =>
          build.onEnd(({ metafile }) => metafile && writeManifest(buildDirectory, addresses(metafile))),
      },
    ],
  });
  await watcher.watch();
}

function options(sources: string[]) {
  return {
    entryPoints: sources,
    outdir: output,
    entryNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    plugins: [parts],
  } satisfies BuildOptions;
}

const partAddresses = new Set<string>();

/**
 * What an element imports only when it is used becomes a file of its own, whole, so that its first use costs one
 * request. Two elements that use the same part share it, and what it knows of the page.
 */
const parts: Plugin = {
  name: "parts",
  setup: (building) =>
    building.onResolve({ filter: /^\./ }, async ({ path, resolveDir, kind }) => {
      if (kind !== "dynamic-import") return undefined;
      const { minify } = building.initialOptions;
      const { metafile } = await build({
        ...options([`${resolve(resolveDir, path)}.ts`]),
        minify: minify ?? false,
      });
      const [address = ""] = Object.values(addresses(metafile));
      partAddresses.add(address);
      return {
        path: address,
        external: true,
        watchFiles: Object.keys(metafile.inputs).map((file) => resolve(file)),
      };
    }),
};

function addresses(metafile: Metafile): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) =>
      entryPoint ? [[basename(entryPoint, ".ts"), `/elements/${basename(path)}`]] : [],
    ),
  );
}

function writeManifest(buildDirectory: string, manifest: Record<string, string>): void {
  const file = join(buildDirectory, "elements.json");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(manifest, null, 2));
  renameSync(`${file}.new`, file);
  // Browsers ask for the service worker again and again by the same name.
  const worker = manifest["service-worker"];
  if (worker) copyFileSync(join("public", worker), join(output, "service-worker.js"));
}

/** A page that was cached or opened a while ago may still ask for the files of the build before. */
function dropOld(current: Set<string>): void {
  for (const name of readdirSync(output)) {
    const path = join(output, name);
    if (!current.has(`/elements/${name}`) && now().epochMilliseconds - statSync(path).mtimeMs > day)
      rmSync(path);
  }
}

function assertNamesDiffer(sources: string[]): void {
  const seen = new Map<string, string>();
  for (const path of sources) {
    const other = seen.get(basename(path));
    if (other) throw new Error(`Two elements share a name: ${other} and ${path}.`);
    seen.set(basename(path), path);
  }
}
