const CHAIN_STARTS = new Set(['selectFrom', 'updateTable', 'deleteFrom']);
const SCOPE_FILES =
  /packages\/core\/kernel\/src\/(database\/(scoped-transaction|migrator)|migrations\/((public|mandate)-)?door-functions)\.ts$/;
const RAW_FOLDER = /packages\/core\/kernel\/src\/database\//;

const ANYWHERE =
  /\bset_config\s*\(|\bset\s+local\b|\bset\s+(session\s+)?role\b|\breset\s+(role|all)\b/i;
const STATEMENT = /(^|;)\s*(set|reset)\s+(session\s+)?["\w]/i;

const isRepository = (context) => context.filename.endsWith('.repository.ts');
const pathOf = (context) => context.filename.replaceAll('\\', '/');

function exportedFunctions(declaration) {
  if (declaration?.type === 'FunctionDeclaration') return [declaration];
  if (declaration?.type !== 'VariableDeclaration') return [];
  return declaration.declarations
    .map((declarator) => declarator.init)
    .filter((init) => init && /^(ArrowFunction|Function)Expression$/.test(init.type));
}

const txFirst = {
  meta: {
    type: 'problem',
    messages: { first: "A repository function's first parameter is `tx`, a mapper's is `row`." },
  },
  create(context) {
    if (!isRepository(context)) return {};
    return {
      ExportNamedDeclaration(node) {
        for (const declared of exportedFunctions(node.declaration)) {
          const first = declared.params[0];
          if (first?.type !== 'Identifier' || !['tx', 'row'].includes(first.name)) {
            context.report({ node: declared, messageId: 'first' });
          }
        }
      },
    };
  },
};

const methodOf = (call) =>
  call.callee.type === 'MemberExpression' && call.callee.property.type === 'Identifier'
    ? call.callee.property.name
    : undefined;

const textOf = (node) =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

/** A query may spell a table either way; the camel-case plugin sends the same name. */
const snakeCase = (name) => name?.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function tablesOf(node) {
  const elements = node?.type === 'ArrayExpression' ? node.elements : [node];
  return elements.map((element) => snakeCase(textOf(element)?.split(/\s+as\s+/i)[0]));
}

function nextInChain(call) {
  const member = call.parent;
  if (member?.type !== 'MemberExpression' || member.object !== call) return undefined;
  return member.parent?.type === 'CallExpression' && member.parent.callee === member
    ? member.parent
    : undefined;
}

function firstWhere(start) {
  for (let call = nextInChain(start); call; call = nextInChain(call)) {
    if (methodOf(call)?.startsWith('where')) return call;
  }
  return undefined;
}

const isTenantColumn = (node) => /^([\w.]+\.)?(tenantId|tenant_id)$/.test(textOf(node) ?? '');

function isTenantWhere(call) {
  const [column, operator, value] = call.arguments;
  if (!isTenantColumn(column) || textOf(operator) !== '=') return false;
  if (methodOf(call) === 'whereRef') return isTenantColumn(value);
  return value?.type === 'CallExpression' && value.callee.name === 'tenantOf';
}

/** A chain may start from the correlated tenant only inside another query. */
function isTenantFirst(start) {
  const where = firstWhere(start);
  if (!where || !isTenantWhere(where)) return false;
  const startsOnTx = start.callee.object.type === 'Identifier' && start.callee.object.name === 'tx';
  return methodOf(where) === 'where' || !startsOnTx;
}

const tenantFirst = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: { globalTables: { type: 'array', items: { type: 'string' } } },
        additionalProperties: false,
      },
    ],
    messages: {
      first: "The first where of a query is `.where('tenantId', '=', tenantOf(tx))`.",
    },
  },
  create(context) {
    if (!isRepository(context)) return {};
    const exempt = new Set(context.options[0]?.globalTables);
    const starts = [];
    return {
      CallExpression(node) {
        const method = methodOf(node);
        if (method === 'with' || method === 'withRecursive') {
          exempt.add(snakeCase(textOf(node.arguments[0])?.split('(')[0]));
        }
        if (CHAIN_STARTS.has(method)) starts.push(node);
      },
      'Program:exit'() {
        for (const start of starts) {
          const from = start.arguments[0];
          const isDerived = /Function|Call/.test(from?.type ?? '');
          const isExempt = isDerived || tablesOf(from).every((table) => exempt.has(table));
          if (!isExempt && !isTenantFirst(start))
            context.report({ node: start, messageId: 'first' });
        }
      },
    };
  },
};

const isSqlTag = (node) => node?.type === 'TaggedTemplateExpression' && node.tag.name === 'sql';

const noScopeSql = {
  meta: {
    type: 'problem',
    messages: {
      scope: 'Only the doors, scoped-transaction.ts and the migrator set a role or a setting.',
      raw: 'Raw SQL text is built only in the database folder of the kernel; use the sql`` tag.',
    },
  },
  create(context) {
    const path = pathOf(context);
    const maySetScope = SCOPE_FILES.test(path);
    const mayBuildRaw = RAW_FOLDER.test(path);

    const check = (node, text, isSql) => {
      if (maySetScope) return;
      if (ANYWHERE.test(text) || (isSql && STATEMENT.test(text))) {
        context.report({ node, messageId: 'scope' });
      }
    };

    return {
      Literal(node) {
        const text = textOf(node);
        const isQuery = node.parent.type === 'CallExpression' && methodOf(node.parent) === 'query';
        if (text) check(node, text, isQuery);
      },
      TemplateLiteral(node) {
        const text = node.quasis.map((quasi) => quasi.value.raw).join(' ? ');
        const isQuery = node.parent.type === 'CallExpression' && methodOf(node.parent) === 'query';
        check(node, text, isQuery || isSqlTag(node.parent));
      },
      MemberExpression(node) {
        if (mayBuildRaw || node.property.name !== 'raw') return;
        if (/^(sql|CompiledQuery)$/.test(node.object.name ?? '')) {
          context.report({ node, messageId: 'raw' });
        }
      },
    };
  },
};

export default {
  meta: { name: 'house' },
  rules: { 'tx-first': txFirst, 'tenant-first': tenantFirst, 'no-scope-sql': noScopeSql },
};
