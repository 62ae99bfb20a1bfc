// Who may import whom. Each rule is explained in ARCHITECTURE.md and shown to fire in scripts/boundaries.test.ts.
const tests = "\\.test\\.tsx?$";
/** What several tests use; `nothing-imports-scripts` keeps it from all that is no test. */
const forTests = "^scripts/test-[a-z-]+\\.ts$";
const rules = [
  {
    name: "lib-imports-nothing-of-ours",
    from: { path: "^lib/" },
    to: { path: "^(app|components|db|e2e|features|scripts|server)/", pathNot: forTests },
  },
  {
    name: "components-could-ship-elsewhere",
    from: { path: "^components/" },
    to: { path: "^(app|db|e2e|features|scripts|server)/", pathNot: forTests },
  },
  {
    name: "db-knows-no-product",
    from: { path: "^db/", pathNot: tests },
    to: { path: "^(app|components|e2e|features|scripts|server)/" },
  },
  { name: "nothing-imports-app", from: { pathNot: "^app/" }, to: { path: "^app/" } },
  {
    name: "journeys-see-only-the-browser",
    from: { path: "^e2e/" },
    to: { path: "^(app|components|features)/" },
  },
  {
    name: "db-behind-queries-and-mutations",
    from: {
      path: "^(app|components|features|lib)/",
      pathNot: [
        "^features/.+/(queries|mutations)\\.ts$",
        "^features/account/(auth|session)\\.ts$",
        "^app/api/_door\\.ts$",
        tests,
      ],
    },
    to: { path: "^db/", pathNot: "^db/enums\\.ts$", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "pages-compose-only",
    from: {
      path: ["^app/(page|layout|template|default)\\.tsx$", "^app/.+/(page|layout|template|default)\\.tsx$"],
    },
    to: { path: "^features/.+/(queries|mutations)\\.ts$", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "mutations-behind-endpoints",
    from: {
      pathNot: [
        "^features/.+/(endpoints|mutations)\\.ts$",
        "^features/account/auth\\.ts$",
        "^scripts/",
        tests,
      ],
    },
    to: { path: "^features/.+/mutations\\.ts$", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "features-stand-alone",
    from: { path: "^features/([^/]+)/", pathNot: tests },
    to: { path: "^features/", pathNot: ["^features/$1/", "^features/account/session\\.ts$"] },
  },
  {
    name: "rules-are-pure",
    from: {
      path: "^features/.+\\.ts$",
      pathNot: [
        "/(queries|mutations|endpoints|metadata)\\.ts$",
        "^features/account/(auth|session)\\.ts$",
        "/(components|elements)/",
        tests,
      ],
    },
    to: {
      path: ["^db/(?!enums\\.ts$)", "node_modules/(next|react|react-dom|drizzle-orm)/"],
      dependencyTypesNot: ["type-only"],
    },
  },
  {
    name: "next-auth-only-in-account",
    from: { pathNot: ["^features/account/", "^scripts/test-people\\.ts$"] },
    to: { path: "node_modules/next-auth/" },
  },
  { name: "nothing-imports-server", from: { pathNot: "^server/" }, to: { path: "^server/" } },
  {
    name: "server-knows-no-product",
    from: { path: "^server/", pathNot: tests },
    to: { path: "^(app|components|db|e2e|features|scripts)/", pathNot: "^db/client\\.ts$" },
  },
  {
    name: "nothing-imports-scripts",
    from: { path: "^(app|components|db|e2e|features|lib|server)/", pathNot: tests },
    to: { path: "^scripts/" },
  },
  {
    // A type is gone before anything is loaded.
    name: "no-cycles",
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
  {
    name: "no-orphans",
    from: {
      orphan: true,
      pathNot: [
        "\\.d\\.ts$",
        "\\.(mjs|css)$",
        tests,
        "^(app|e2e|scripts)/",
        "^db/seed/",
        "/elements/",
        "^[^/]+$",
      ],
    },
    to: {},
  },
];

export default {
  forbidden: rules.map((rule) => ({ severity: "error", ...rule })),
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.build|\\.data|public)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
