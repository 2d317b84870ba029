import { workflowStages, type WorkflowDocument } from '@lianxun/plugin-api';

import { fault, type DefinitionProblem } from './check-definition-problem.ts';
import { referencesOf, type Reference } from './check-definition-references.ts';

/** Everything a definition may refer to in one tenant. */
export interface WorkflowCatalog {
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  /** Relation → most people that can stand in it; null is any number. */
  readonly relations: Readonly<Record<string, number | null>>;
  readonly users: readonly string[];
  readonly guards: readonly string[];
  readonly forms: readonly string[];
  /** Fields of the record that moves may require and deadlines count from. */
  readonly fields: readonly string[];
  /** Those of them that hold a date; any of them when left out. */
  readonly dates?: readonly string[];
  readonly counters: readonly string[];
  readonly events: readonly string[];
  /** Moves the plugin makes itself, which a definition has to keep. */
  readonly moves?: readonly string[];
}

const kinds: Readonly<Record<Reference['kind'], readonly [title: string, remedy: string]>> = {
  role: ['角色', '从角色清单中选择'],
  permission: ['权限', '从权限清单中选择'],
  relation: ['关系人', '从该类事项的关系人中选择'],
  user: ['人员', '改为在职人员，最好改用角色或关系人'],
  guard: ['前提条件', '从该类事项的前提条件中选择'],
  form: ['表单', '先发布该表单，或去掉引用'],
  field: ['字段', '从该类事项的字段中选择'],
  date: ['日期字段', '从该类事项的日期字段中选择'],
  counter: ['编号规则', '从编号规则中选择'],
  event: ['事件', '从该类事项的事件中选择'],
  state: ['状态', '改为流程中已有的状态'],
  move: ['操作', '改为流程中已有的操作'],
  stage: ['阶段', '从该类事项的固定阶段中选择'],
};

/** Names the document uses but the tenant, the plugin or the document itself does not have. */
export function unknownNames(
  document: WorkflowDocument,
  catalog: WorkflowCatalog,
): readonly DefinitionProblem[] {
  const known = knownNames(document, catalog);
  const references = referencesOf(document);
  const unknown = references
    .filter(({ kind, name }) => !known[kind].has(name))
    .map(({ kind, name, place }) => {
      const [title, remedy] = kinds[kind];
      return fault(`unknown_${kind}`, place, `没有名为“${name}”的${title}`, remedy);
    });
  return [
    ...unknown,
    ...unnamedParties(document, references),
    ...missingMoves(document, catalog.moves ?? []),
  ];
}

function knownNames(
  document: WorkflowDocument,
  catalog: WorkflowCatalog,
): Readonly<Record<Reference['kind'], ReadonlySet<string>>> {
  return {
    role: new Set(catalog.roles),
    permission: new Set(catalog.permissions),
    relation: new Set(Object.keys(catalog.relations)),
    user: new Set(catalog.users),
    guard: new Set(catalog.guards),
    form: new Set(catalog.forms),
    field: new Set(catalog.fields),
    date: new Set(catalog.dates ?? catalog.fields),
    counter: new Set(catalog.counters),
    event: new Set(catalog.events),
    state: new Set(Object.keys(document.states)),
    move: new Set(Object.keys(document.moves)),
    stage: new Set(workflowStages[document.subject]),
  };
}

function unnamedParties(
  { parties }: WorkflowDocument,
  references: readonly Reference[],
): readonly DefinitionProblem[] {
  const used = references.filter(({ kind }) => kind === 'role' || kind === 'relation');
  const first = new Map<string, string>();
  for (const { name, place } of used) if (!first.has(name)) first.set(name, place);
  return [...first]
    .filter(([name]) => !Object.hasOwn(parties, name))
    .map(([name, place]) =>
      fault('unnamed_party', place, `“${name}”没有中文名称`, '在 parties 中填写中文名称'),
    );
}

/** Moves the system makes by itself; without them it could not go on. */
function missingMoves(
  { moves }: WorkflowDocument,
  needed: readonly string[],
): readonly DefinitionProblem[] {
  return needed
    .filter((key) => !Object.hasOwn(moves, key))
    .map((key) =>
      fault(
        'missing_move',
        `moves.${key}`,
        `系统办理业务时要用到操作“${key}”，流程中没有它`,
        '保留该操作，可以改名称和办理人，不能改标识',
      ),
    );
}
