import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import type { ReactElement } from "react";
import { shareSize } from "@/lib/site";

/** The drawing library reads no woff2, so these are the same faces in the older packing. */
const files = [
  ["Archivo", "latin-400", 400],
  ["Archivo", "latin-600", 600],
  // Of two files of one name and weight the library reads one alone.
  ["Archivo Extended", "latin-ext-400", 400],
  ["Archivo Extended", "latin-ext-600", 600],
] as const;

let fonts: Promise<{ name: string; data: Buffer; weight: 400 | 600; style: "normal" }[]> | undefined;

function readFonts() {
  fonts ??= Promise.all(
    files.map(async ([name, file, weight]) => ({
      name,
      weight,
      style: "normal" as const,
      data: await readFile(join("node_modules/@fontsource/archivo/files", `archivo-${file}-normal.woff`)),
    })),
  );
  return fonts;
}

/** Draws a share image on the server, with the fonts of the house and without a network. */
export async function shareImage(picture: ReactElement): Promise<Response> {
  const drawn = new ImageResponse(picture, { ...shareSize, fonts: await readFonts() });
  return new Response(await drawn.arrayBuffer(), { headers: { "Content-Type": "image/png" } });
}
