import localFont from "next/font/local";

/**
 * Archivo sets headings, data and the interface; Source Serif sets long prose. Only the Latin files are
 * preloaded; the extended ones (₹ and accented letters beyond Latin-1) load when a page needs one. What stands in
 * until a face has come is in `globals.css`, set to the same widths.
 */
const archivo = localFont({
  src: "../../node_modules/@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--face-sans",
  adjustFontFallback: false,
});

const archivoExtended = localFont({
  src: "../../node_modules/@fontsource-variable/archivo/files/archivo-latin-ext-wght-normal.woff2",
  weight: "100 900",
  variable: "--face-sans-extended",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0",
    },
  ],
});

const sourceSerif = localFont({
  src: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--face-serif",
  adjustFontFallback: false,
});

const sourceSerifExtended = localFont({
  src: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2",
  weight: "200 900",
  variable: "--face-serif-extended",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C4",
    },
  ],
});

const sourceSerifItalic = localFont({
  src: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  weight: "200 900",
  style: "italic",
  variable: "--face-serif-italic",
  preload: false,
  adjustFontFallback: false,
});

/** The classes of `<html>` that make the faces known to `globals.css`. */
export const fontClasses = [archivo, archivoExtended, sourceSerif, sourceSerifExtended, sourceSerifItalic]
  .map((face) => face.variable)
  .join(" ");
