import type {
  CaseType,
  Ctx,
  GuardResult,
  SubjectFacts,
  WorkflowDocument,
  WorkflowFacts,
} from '@lianxun/plugin-api';

/** Everything `step` decides on, collected by asking the plugin that owns the case type. */
export async function collectFacts(
  ctx: Ctx,
  caseType: CaseType,
  about: {
    readonly document: WorkflowDocument;
    readonly state: string;
    readonly subjectId: string;
  },
): Promise<WorkflowFacts> {
  const subject = await collectSubject(ctx, caseType, about);
  return {
    ...subject,
    now: ctx.now.toISOString(),
    actor: {
      userId: ctx.actor.userId,
      roles: ctx.actor.roles,
      permissions: [...ctx.actor.permissions],
      ...(ctx.actor.kind === 'job' ? { isSystem: true } : {}),
    },
  };
}

async function collectSubject(
  ctx: Ctx,
  caseType: CaseType,
  about: {
    readonly document: WorkflowDocument;
    readonly state: string;
    readonly subjectId: string;
  },
): Promise<SubjectFacts> {
  const { fields, evidence } = await caseType.facts(ctx, about.subjectId);
  const people = await caseType.relations(ctx, about.subjectId);
  const guardResults: Record<string, GuardResult> = {};
  for (const name of guardsFrom(about.document, about.state)) {
    const guard = caseType.guards[name];
    if (guard !== undefined) guardResults[name] = await guard(ctx, about.subjectId);
  }
  return { people, guardResults, fields, evidenceCount: evidence };
}

/** Guards of the moves that leave the current state; the others need not be asked. */
function guardsFrom(document: WorkflowDocument, state: string): ReadonlySet<string> {
  const moves = Object.values(document.moves).filter((move) => move.from.includes(state));
  return new Set(moves.flatMap((move) => move.guards ?? []));
}
