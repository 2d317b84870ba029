import {
  workflowStages,
  type Approval,
  type Assignee,
  type Effect,
  type Exclusion,
  type WorkflowDocument,
  type WorkflowMove,
} from '@lianxun/plugin-api';

import { fault, type DefinitionProblem } from './check-definition-problem.ts';

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
  readonly counters: readonly string[];
  readonly events: readonly string[];
}

const kinds = {
  role: ['角色', '从角色清单中选择'],
  permission: ['权限', '从权限清单中选择'],
  relation: ['关系人', '从该类事项的关系人中选择'],
  user: ['人员', '改为在职人员，最好改用角色或关系人'],
  guard: ['前提条件', '从该类事项的前提条件中选择'],
  form: ['表单', '先发布该表单，或去掉引用'],
  field: ['字段', '从该类事项的字段中选择'],
  counter: ['编号规则', '从编号规则中选择'],
  event: ['事件', '从该类事项的事件中选择'],
  state: ['状态', '改为流程中已有的状态'],
  move: ['操作', '改为流程中已有的操作'],
  stage: ['阶段', '从该类事项的固定阶段中选择'],
} as const;

interface Reference {
  readonly kind: keyof typeof kinds;
  readonly name: string;
  readonly place: string;
}

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
  return [...unknown, ...unnamedParties(document, references)];
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
  const names = used.map(({ name }) => name);
  return used
    .filter(({ name }, index) => names.indexOf(name) === index && !Object.hasOwn(parties, name))
    .map(({ name, place }) =>
      fault('unnamed_party', place, `“${name}”没有中文名称`, '在 parties 中填写中文名称'),
    );
}

function referencesOf(document: WorkflowDocument): readonly Reference[] {
  const { states, moves, deadlines } = document;
  return [
    { kind: 'state', name: document.initial, place: 'initial' },
    ...document.authors.map((name, index) => relation(name, `authors.${index}`)),
    ...Object.entries(states).map(([key, { stage }]): Reference => ({
      kind: 'stage',
      name: stage,
      place: `states.${key}.stage`,
    })),
    ...Object.entries(moves).flatMap(([key, move]) => referencesOfMove(move, `moves.${key}`)),
    ...deadlines.flatMap((deadline, index) => {
      const place = `deadlines.${index}`;
      return [
        ...listed('state', deadline.whileIn, `${place}.whileIn`),
        startReference(deadline.from, `${place}.from`),
        ...(deadline.ladder ?? []).flatMap(({ notify }, rung) =>
          assignees(notify, `${place}.ladder.${rung}.notify`),
        ),
      ];
    }),
  ];
}

function startReference(
  from: WorkflowDocument['deadlines'][number]['from'],
  place: string,
): Reference {
  if ('move' in from) return { kind: 'move', name: from.move, place: `${place}.move` };
  if ('enter' in from) return { kind: 'state', name: from.enter, place: `${place}.enter` };
  return { kind: 'field', name: from.date, place: `${place}.date` };
}

function referencesOfMove(move: WorkflowMove, place: string): readonly Reference[] {
  return [
    ...listed('state', move.from, `${place}.from`),
    ...listed('state', [move.to], `${place}.to`),
    ...assignees(move.by ?? [], `${place}.by`),
    ...exclusions(move.distinctFrom ?? [], `${place}.distinctFrom`),
    ...listed('guard', move.guards ?? [], `${place}.guards`),
    ...requirementReferences(move.requires, `${place}.requires`),
    ...(move.approval ? approvalReferences(move.approval, `${place}.approval`) : []),
    ...(move.effects ?? []).flatMap((effect, index) =>
      effectReferences(effect, `${place}.effects.${index}`),
    ),
  ];
}

function requirementReferences(
  requires: WorkflowMove['requires'],
  place: string,
): readonly Reference[] {
  const fields = (requires?.fields ?? []).map(({ key }) => key);
  const forms = requires?.form === undefined ? [] : [requires.form];
  return [...listed('form', forms, `${place}.form`), ...listed('field', fields, `${place}.fields`)];
}

function approvalReferences(
  { approvers, distinctFrom, returnTo }: Approval,
  place: string,
): readonly Reference[] {
  return [
    ...assignees(approvers, `${place}.approvers`),
    ...exclusions(distinctFrom ?? [], `${place}.distinctFrom`),
    ...listed('state', returnTo === undefined ? [] : [returnTo], `${place}.returnTo`),
  ];
}

function effectReferences(effect: Effect, place: string): readonly Reference[] {
  if ('notify' in effect) return assignees(effect.notify, `${place}.notify`);
  if ('issueNumber' in effect) return [{ kind: 'counter', name: effect.issueNumber, place }];
  if ('emit' in effect) return [{ kind: 'event', name: effect.emit, place }];
  return [{ kind: 'field', name: effect.setFact, place }];
}

function assignees(list: readonly Assignee[], place: string): readonly Reference[] {
  return list.flatMap((assignee, index): readonly Reference[] => {
    const at = `${place}.${index}`;
    if ('firstOf' in assignee) return assignees(assignee.firstOf, `${at}.firstOf`);
    if ('anyOf' in assignee) return assignees(assignee.anyOf, `${at}.anyOf`);
    if ('role' in assignee) return [{ kind: 'role', name: assignee.role, place: at }];
    if ('permission' in assignee) {
      return [{ kind: 'permission', name: assignee.permission, place: at }];
    }
    if ('relation' in assignee) return [relation(assignee.relation, at)];
    return 'user' in assignee ? [{ kind: 'user', name: assignee.user, place: at }] : [];
  });
}

function exclusions(list: readonly Exclusion[], place: string): readonly Reference[] {
  return list.map((exclusion, index): Reference => {
    const at = `${place}.${index}`;
    if ('relation' in exclusion) return relation(exclusion.relation, at);
    return 'actorsOf' in exclusion
      ? { kind: 'move', name: exclusion.actorsOf, place: at }
      : { kind: 'user', name: exclusion.user, place: at };
  });
}

function listed(
  kind: Reference['kind'],
  names: readonly string[],
  place: string,
): readonly Reference[] {
  return names.map((name, index) => ({ kind, name, place: `${place}.${index}` }));
}

function relation(name: string, place: string): Reference {
  return { kind: 'relation', name, place };
}
