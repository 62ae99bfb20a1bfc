/** When the reader leaves a kept text: how far it is read, so that another device opens it there. */
export function rememberReading(id: string): void {
  let last = 0;
  document.addEventListener("visibilitychange", () => {
    const { scrollHeight } = document.documentElement;
    const share = Math.min(1, Math.max(0, scrollY / Math.max(1, scrollHeight - innerHeight)));
    if (!document.hidden || Math.abs(share - last) < 0.01) return;
    last = share;
    const passed = [...document.querySelectorAll("main [id]:is(h2, h3)")].filter(
      (heading) => heading.getBoundingClientRect().top < innerHeight / 2,
    );
    void fetch(`/api/v1/bookmarks/${id}/reading`, {
      method: "POST",
      keepalive: true,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ anchor: passed.at(-1)?.id ?? null, share }),
    }).catch(() => {});
  });
}
