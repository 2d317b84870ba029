import {
  ladderPresets,
  reviewedStages,
  type Assignee,
  type Ctx,
  type Plugin,
  type WorkflowSubject,
} from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { capacityRoles } from '../tenants/role-defaults.rules.ts';
import { caseTypeOf, type KnownCaseType } from './case-types-of.ts';
import { namedCatalog, type NamedCatalog } from './catalog.rules.ts';
import { listActiveMembers, listRoleTitles } from './definitions.repository.ts';
import type { CatalogView } from './versions.schemas.ts';

/** Everything a definition of the type may use in this tenant. */
export async function catalogOf(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { subject, caseType }: KnownCaseType,
): Promise<NamedCatalog> {
  const tx = coreTx(ctx);
  const capacities: readonly string[] = capacityRoles;
  const roles = await listRoleTitles(tx);
  const members = await listActiveMembers(tx);
  return namedCatalog(subject, caseType, {
    roles: roles.filter(({ key }) => !capacities.includes(key)),
    permissions: plugins.flatMap((plugin) => plugin.permissions ?? []),
    forms: await ctx.forms.moveForms(subject),
    users: members.map(({ userId, displayName }) => ({ id: userId, name: displayName })),
  });
}

/** The same for whoever draws a definition. */
export async function getCatalog(
  ctx: Ctx,
  plugins: readonly Plugin[],
  subject: string,
): Promise<z.input<typeof CatalogView>> {
  const known = caseTypeOf(plugins, subject);
  const { stages, roles, permissions, relations, guards, fields, ...rest } = await catalogOf(
    ctx,
    plugins,
    known,
  );
  return {
    subject,
    title: known.caseType.document.title,
    stages: [...stages],
    reviewedStages: [...reviewedOf(known.caseType.document.subject)],
    roles: [...roles],
    permissions: [...permissions],
    relations: [...relations],
    guards: [...guards],
    fields: [...fields],
    moves: [...rest.moves],
    counters: [...rest.counters],
    events: [...rest.events],
    forms: [...rest.forms],
    users: [...rest.users],
    ladders: ladderPresets
      .filter(({ rungs }) => rungs.every(({ notify }) => areKnown(notify, relations)))
      .map(({ rungs, ...preset }) => ({ ...preset, rungs: [...rungs] })),
  };
}

const reviewedOf = (subject: WorkflowSubject): readonly string[] => reviewedStages[subject];

/** A preset that calls people who do not stand in relation to this type would only be refused. */
function areKnown(
  notify: readonly Assignee[],
  relations: readonly { readonly key: string }[],
): boolean {
  return notify.every(
    (assignee) =>
      !('relation' in assignee) || relations.some(({ key }) => key === assignee.relation),
  );
}
