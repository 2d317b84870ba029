const TEST = '\\.(test|type-test)\\.ts$|/test/|/e2e/|^packages/core/plugin-testing/';
const WEB = '^(apps/web|packages/core/(ui|api-client)|packages/plugins/[^/]+/src/web)/';
const PURE = '\\.(workflow|rules)\\.ts$';
const TYPES = ['type-only', 'type-import'];

/** Matches a package whether it resolved into node_modules or stayed a bare name. */
const npm = (...names) => names.map((name) => `(^|node_modules/)${name}(/|$)`).join('|');

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: [
    {
      name: 'plugin-sees-only-the-contract',
      comment:
        'A plugin reaches plugin-api, plugin-testing, ui and api-client; nothing else of core, no app.',
      severity: 'error',
      from: { path: '^packages/plugins/' },
      to: {
        path: '^packages/core/(?!(plugin-api|plugin-testing|ui|api-client)/)|^apps/|^@lianxun/(kernel|api|web)(/|$)',
      },
    },
    {
      name: 'plugin-to-plugin-through-api',
      comment:
        "Another plugin is imported through its src/api.ts; a test may also mount the other's plugin.ts.",
      severity: 'error',
      from: { path: '^packages/plugins/([^/]+)/', pathNot: TEST },
      to: {
        path: '^packages/plugins/',
        pathNot: ['^packages/plugins/$1/', '^packages/plugins/[^/]+/src/api\\.ts$'],
      },
    },
    {
      name: 'plugin-to-plugin-through-api',
      comment:
        "Another plugin is imported through its src/api.ts; a test may also mount the other's plugin.ts.",
      severity: 'error',
      from: { path: `^packages/plugins/([^/]+)/.*(${TEST})` },
      to: {
        path: '^packages/plugins/',
        pathNot: ['^packages/plugins/$1/', '^packages/plugins/[^/]+/src/(api|plugin)\\.ts$'],
      },
    },
    {
      name: 'contract-is-a-leaf',
      comment: 'plugin-api depends on no other package of the workspace.',
      severity: 'error',
      from: { path: '^packages/core/plugin-api/' },
      to: { path: '^packages/(?!core/plugin-api/)|^apps/|^@lianxun/' },
    },
    {
      name: 'kernel-knows-no-plugin-no-http',
      comment: 'The kernel knows no plugin, no app and no HTTP framework.',
      severity: 'error',
      from: { path: '^packages/core/kernel/' },
      to: { path: `^packages/plugins/|^apps/|${npm('hono', '@hono/[^/]+')}` },
    },
    {
      name: 'web-never-touches-the-server',
      comment:
        'Browser code talks HTTP: no kernel, no API internals, no database, no server half of a plugin.',
      severity: 'error',
      from: { path: WEB, pathNot: TEST },
      to: {
        path: [
          '^packages/core/(kernel|plugin-testing)/|^apps/api/',
          npm('kysely', 'pg'),
          '^packages/plugins/[^/]+/src/plugin\\.ts$',
          '^packages/plugins/[^/]+/src/(?!web/).*(\\.(repository|routes|job)\\.ts$|/migrations/)',
        ],
      },
    },
    {
      name: 'sql-only-in-repositories',
      comment:
        'Kysely runs in repositories, migrations, the database folder of the kernel and the query of registers; elsewhere only its types.',
      severity: 'error',
      from: {
        path: '^(packages|apps)/',
        pathNot: [
          '\\.repository\\.ts$',
          '/migrations/',
          '^packages/core/kernel/src/database/',
          '^packages/core/plugin-api/src/register-query\\.ts$',
          TEST,
        ],
      },
      to: { path: npm('kysely'), dependencyTypesNot: TYPES },
    },
    {
      name: 'workflow-is-pure',
      comment:
        'A workflow or rules file imports plugin-api and other pure files; of anything else only types.',
      severity: 'error',
      from: { path: PURE },
      to: {
        pathNot: ['^packages/core/plugin-api/', PURE],
        dependencyTypesNot: TYPES,
      },
    },
    {
      name: 'no-cycles',
      comment: 'Files that import each other in a circle cannot be read top to bottom.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: TYPES } },
    },
    {
      name: 'not-to-test-code',
      comment: 'Product code does not import tests, factories or the test kit.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'no-unlisted',
      comment:
        'What is imported resolves, and stands in the package.json of the package that imports it.',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: ['^\\$(app|env|service-worker)(/|$)', '/?\\$types(\\.js)?$', '^virtual:'],
      },
    },
    {
      name: 'no-unlisted',
      comment:
        'What is imported resolves, and stands in the package.json of the package that imports it.',
      severity: 'error',
      from: {},
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
        pathNot: npm('vitest', '@playwright/test', '@axe-core/playwright'),
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.svelte-kit|build|fixtures|report)/' },
    combinedDependencies: false,
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'types', 'import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.d.ts', '.json', '.css'],
    },
  },
};

export default configuration;
