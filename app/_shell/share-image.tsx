import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import type { ReactElement } from "react";
import { shareSize } from "@/lib/site";

/** The drawing library reads no woff2, so these are the same faces in the older packing. */
const files = [
  ["latin-400", 400],
  ["latin-600", 600],
  ["latin-ext-400", 400],
  ["latin-ext-600", 600],
] as const;

let fonts: Promise<{ name: string; data: Buffer; weight: 400 | 600; style: "normal" }[]> | undefined;

function readFonts() {
  fonts ??= Promise.all(
    files.map(async ([file, weight]) => ({
      name: "Archivo",
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
