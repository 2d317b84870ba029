import type {
  CaseType,
  Ctx,
  GuardResult,
  SubjectFacts,
  WorkflowDocument,
  WorkflowFacts,
} from '@lianxun/plugin-api';
import { openQuestion } from '@lianxun/plugin-api/host';

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
  const question = openQuestion(ctx);
  const subject = await collectSubject(question, caseType, about.subjectId);
  const guardResults: Record<string, GuardResult> = {};
  for (const name of guardsFrom(about.document, about.state)) {
    const guard = caseType.guards[name];
    if (guard !== undefined) guardResults[name] = await guard(question, about.subjectId);
  }
  return { ...subject, guardResults, ...actingIn(ctx) };
}

/** What a case opens on: nothing has to be allowed, so no guard is asked. */
export async function collectOpeningFacts(
  ctx: Ctx,
  caseType: CaseType,
  subjectId: string,
): Promise<WorkflowFacts> {
  const subject = await collectSubject(openQuestion(ctx), caseType, subjectId);
  return { ...subject, guardResults: {}, ...actingIn(ctx) };
}

/** For the past, from which no task and no deadline follows: the record itself is not asked. */
export function factsOfHistory(ctx: Ctx): WorkflowFacts {
  return { people: {}, fields: {}, evidenceCount: 0, guardResults: {}, ...actingIn(ctx) };
}

function actingIn(ctx: Ctx): Pick<WorkflowFacts, 'actor' | 'now'> {
  return {
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
  subjectId: string,
): Promise<Omit<SubjectFacts, 'guardResults'>> {
  const { fields, evidence } = await caseType.facts(ctx, subjectId);
  const people = await caseType.relations(ctx, subjectId);
  return { people, fields, evidenceCount: evidence };
}

/** Guards of the moves that leave the current state; the others need not be asked. */
function guardsFrom(document: WorkflowDocument, state: string): ReadonlySet<string> {
  const moves = Object.values(document.moves).filter((move) => move.from.includes(state));
  return new Set(moves.flatMap((move) => move.guards ?? []));
}
