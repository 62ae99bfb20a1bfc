/** The style of a book: the reader's own faces and sizes stand, only order is kept. */
export const chapterStyle = `body { line-height: 1.5; }
h1, h2, h3 { line-height: 1.2; text-align: start; break-after: avoid; }
h1 { font-size: 1.6em; }
h2 { font-size: 1.2em; margin-block: 1.6em 0.3em; }
h3 { font-size: 1em; margin-block: 1.2em 0.2em; }
p, dd, li { margin-block: 0.4em; }
dt { font-weight: bold; margin-block-start: 0.8em; break-after: avoid; }
dd { margin-inline-start: 1em; }
table { border-collapse: collapse; width: 100%; margin-block: 1em; font-size: 0.9em; }
caption { text-align: start; font-weight: bold; padding-block: 0.4em; }
th, td { text-align: start; vertical-align: top; padding: 0.3em 0.6em 0.3em 0; border-block-end: 1px solid #999; }
.figure { text-align: end; font-variant-numeric: tabular-nums; }
figure { margin: 1em 0; }
figure svg { width: 100%; height: auto; }
.note { font-size: 0.9em; }
code { font-family: monospace; overflow-wrap: anywhere; }
body.cover { margin: 0; text-align: center; }
body.cover img { max-width: 100%; max-height: 100%; }
`;
