import archivo from "@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2?address";
import sourceSerif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?address";

/** The files that nearly every page sets text with, fetched beside the style sheet that names them (`fonts.css`). */
export const fontFiles = [archivo, sourceSerif];
