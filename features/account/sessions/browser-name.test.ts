import { expect, test } from "vitest";
import { browserName } from "./browser-name";

test("browsers are named as people call them", () => {
  const told: Record<string, string> = {
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0": "Firefox on Linux",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0":
      "Edge on Windows",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1":
      "Safari on iPhone",
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36":
      "Chrome on Android",
  };
  for (const [userAgent, name] of Object.entries(told)) expect(browserName(userAgent)).toBe(name);
});

test("what is not known is said so", () => {
  expect(browserName(null)).toBe("An unknown browser");
  expect(browserName("curl/8.0")).toBe("An unknown browser");
  expect(browserName("Thing (Windows NT 10.0)")).toBe("A browser on Windows");
});
