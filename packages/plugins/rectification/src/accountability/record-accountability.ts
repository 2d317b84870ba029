import { ValidationError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { recordedBy } from '../amounts/add-amount.ts';
import type { DisciplineForm, Handling, RectificationCtx } from '../database.ts';
import { requireFinding, requireStage } from '../findings/finding-errors.ts';
import { mayReport } from '../findings/finding.rules.ts';
import { lockFinding } from '../findings/findings.repository.ts';
import { insertAccountability } from './accountability.repository.ts';

export interface AccountabilityInput {
  readonly matter: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly documentNo: string | null;
  readonly persons: readonly {
    readonly name: string;
    readonly post: string | null;
    readonly form: DisciplineForm | null;
    readonly handling: Handling;
    readonly sanction: string | null;
  }[];
}

/** 追责问责, one 件 with its persons. Names are sealed; the record shows how many, never who. */
export async function recordAccountability(
  ctx: RectificationCtx,
  findingId: string,
  { persons, ...matter }: AccountabilityInput,
): Promise<string> {
  const finding = requireFinding(await lockFinding(ctx.tx, findingId));
  requireStage(finding.stage, mayReport, 'rectification.not_open_for_reports');
  requireDistinct(persons.map(({ name }) => name));

  const id = uuidv7();
  const { engagementId, unitId, released } = finding;
  const scope = { engagementId, unitId, released, findingId };
  const rows = [];
  for (const [index, { name, ...person }] of persons.entries()) {
    const personId = uuidv7();
    rows.push({
      id: personId,
      ...scope,
      caseId: id,
      seq: index + 1,
      ...person,
      nameSealed: await ctx.secrets.seal(name, bindingOf(personId)),
      nameIndex: await ctx.secrets.blindIndex(name, 'rectification.accountable_name'),
    });
  }
  await insertAccountability(ctx.tx, { id, ...scope, ...matter, ...recordedBy(ctx) }, rows);
  await ctx.workflow.contentChanged('finding', findingId);

  await ctx.audit({
    action: 'rectification.accountability_recorded',
    subject: { type: 'finding', id: findingId },
    summary: `登记追责问责1件${persons.length}人`,
    after: { accountabilityId: id, ...matter, persons: persons.length },
    engagementId,
    unitId,
  });
  return id;
}

/** Where a sealed name belongs: moved elsewhere it does not open. */
export function bindingOf(personId: string): string {
  return `p_rectification.accountability_persons.name/${personId}`;
}

function requireDistinct(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new ValidationError('rectification.person_twice', 'a person stands twice in one case', {
    reasons: [
      { code: 'rectification.person_twice', message: '同一件里同一人只登记一次', field: 'persons' },
    ],
  });
}
