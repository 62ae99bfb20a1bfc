// Loaded in the head, before anything is painted, so that a chosen theme does not flash. At most 300 bytes.
try {
  const { theme } = localStorage;
  if (theme) document.documentElement.dataset.theme = theme;
} catch {}
