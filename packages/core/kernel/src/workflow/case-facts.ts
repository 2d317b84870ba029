import { createHash } from 'node:crypto';

import type {
  CaseType,
  Ctx,
  GuardResult,
  SubjectFacts,
  WorkflowDocument,
  WorkflowFacts,
} from '@lianxun/plugin-api';
import { openQuestion } from '@lianxun/plugin-api/host';

import { canonicalBytes } from '../audit/canonical-bytes.ts';
import { actorOf, actorWithPrincipals, workersById } from './case-workers.ts';
import type { CaseRow } from './cases.repository.ts';

/** The case in question, and whom the event names besides its actor. */
interface Question {
  readonly document: WorkflowDocument;
  readonly row: Pick<
    CaseRow,
    'state' | 'subjectType' | 'subjectId' | 'engagementId' | 'unitId' | 'excludedUserIds'
  >;
  readonly named?: readonly string[];
}

/** Everything `step` decides on, collected by asking the plugin that owns the case type. */
export async function collectFacts(
  ctx: Ctx,
  caseType: CaseType,
  about: Question,
): Promise<WorkflowFacts> {
  const { document, row, named = [] } = about;
  const question = openQuestion(ctx);
  const subject = await collectSubject(question, caseType, row.subjectId);
  const guardResults: Record<string, GuardResult> = {};
  for (const name of guardsFrom(document, row.state)) {
    const guard = caseType.guards[name];
    if (guard !== undefined) guardResults[name] = await guard(question, row.subjectId);
  }
  const contentHash = await contentHashOf(question, caseType, about);
  return {
    ...subject,
    guardResults,
    now: ctx.now.toISOString(),
    actor: await actorWithPrincipals(ctx, row),
    ...(contentHash === undefined ? {} : { contentHash }),
    ...(named.length === 0 ? {} : { named: await workersById(ctx, named, row) }),
  };
}

/** What decides who is to act; no guard is asked, since nothing is decided. */
export async function collectHolders(
  ctx: Ctx,
  caseType: CaseType,
  about: Question,
): Promise<Pick<WorkflowFacts, 'people' | 'contentHash'>> {
  const question = openQuestion(ctx);
  const people = await caseType.relations(question, about.row.subjectId);
  const contentHash = await contentHashOf(question, caseType, about);
  return { people, ...(contentHash === undefined ? {} : { contentHash }) };
}

/** What a case opens on: nothing has to be allowed, so no guard is asked. */
export async function collectOpeningFacts(
  ctx: Ctx,
  caseType: CaseType,
  subjectId: string,
): Promise<WorkflowFacts> {
  const subject = await collectSubject(openQuestion(ctx), caseType, subjectId);
  return { ...subject, guardResults: {}, actor: actorOf(ctx), now: ctx.now.toISOString() };
}

/** For the past, from which no task and no deadline follows: the record itself is not asked. */
export function factsOfHistory(ctx: Ctx): WorkflowFacts {
  return {
    people: {},
    fields: {},
    evidenceCount: 0,
    guardResults: {},
    actor: actorOf(ctx),
    now: ctx.now.toISOString(),
  };
}

/** Fingerprint of what is approved, canonical so that equal content has equal fingerprints. */
export function fingerprintOf(content: unknown): string {
  return createHash('sha256').update(canonicalBytes(content)).digest('hex');
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

async function contentHashOf(
  ctx: Ctx,
  caseType: CaseType,
  { document, row }: Question,
): Promise<string | undefined> {
  if (caseType.content === undefined || !judgesContent(document, row.state)) return undefined;
  const content = await caseType.content(ctx, row.subjectId);
  const answered = await ctx.forms.answersOf(row.subjectType, [row.subjectId]);
  const fields = answered.get(row.subjectId)?.answers;
  return fingerprintOf(fields === undefined ? content : { content, fields });
}

/** Whether anything done in this state is a judgement of the content, or comes back from one. */
function judgesContent(document: WorkflowDocument, state: string): boolean {
  const isReturnable = Object.values(document.states).some(({ sendBack }) =>
    sendBack?.resume.includes('direct'),
  );
  const { onChange } = document.states[state] ?? {};
  return (
    isReturnable ||
    onChange !== undefined ||
    movesFrom(document, state).some(
      ({ approval, kind }) => approval !== undefined || kind === 'review',
    )
  );
}

/** Guards of the moves that leave the current state; the others need not be asked. */
function guardsFrom(document: WorkflowDocument, state: string): ReadonlySet<string> {
  return new Set(movesFrom(document, state).flatMap((move) => move.guards ?? []));
}

function movesFrom(document: WorkflowDocument, state: string) {
  return Object.values(document.moves).filter((move) => move.from.includes(state));
}
