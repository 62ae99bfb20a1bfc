import type { TechnologyKind } from "@/db/enums";

/** What a kind of technology is called, of one and of several. In the order of the index. */
export const technologyKindNames: Record<TechnologyKind, { one: string; several: string }> = {
  language: { one: "Language", several: "Languages" },
  framework: { one: "Framework or library", several: "Frameworks and libraries" },
  database: { one: "Database", several: "Databases" },
  cloud: { one: "Cloud", several: "Clouds" },
  container: { one: "Containers", several: "Containers" },
  platform: { one: "Platform", several: "Platforms" },
  "web-server": { one: "Web server", several: "Web servers" },
  tool: { one: "Tool", several: "Tools" },
  protocol: { one: "Protocol", several: "Protocols" },
  concept: { one: "Concept", several: "Concepts" },
};
