import { z } from 'zod';

const Mapping = z.record(z.uuid(), z.record(z.string().max(40), z.string().max(40)));
const Policy = z.enum(['keep', 'recount']);

export const PlanMigrationBody = z
  .object({
    subject: z.string().max(40),
    /** The published version when left out. */
    toVersion: z.uuid().optional(),
    /** Version the cases come from → state → state; what is left out is proposed. */
    mapping: Mapping.default({}),
    deadlines: Policy.default('keep'),
  })
  .meta({ id: 'PlanWorkflowMigrationBody' });

export const ChangeMigrationBody = z
  .object({ mapping: Mapping, deadlines: Policy })
  .meta({ id: 'ChangeWorkflowMigrationBody' });

export const ProposeMigrationBody = z
  .object({ note: z.string().trim().min(1).max(500) })
  .meta({ id: 'ProposeWorkflowMigrationBody' });

export const MigrationStatus = z.enum([
  'planned',
  'checking',
  'checked',
  'proposed',
  'running',
  'paused',
  'done',
  'cancelled',
]);

export const MigrationItem = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    subjectTitle: z.string(),
    number: z.int(),
    status: MigrationStatus,
    toVersion: z.object({ id: z.uuid(), number: z.int(), title: z.string() }),
    deadlines: Policy,
    total: z.int(),
    done: z.int(),
    stuck: z.int(),
    /** Per cent of the open cases looked at or migrated. */
    progress: z.int(),
    note: z.string().nullable(),
    plannedBy: z.string(),
    createdAt: z.iso.datetime(),
    proposedBy: z.string().nullable(),
    startedBy: z.string().nullable(),
    startedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    /** Why this person may not start it; empty when he may. */
    closedReasons: z.array(z.string()),
    version: z.int(),
  })
  .meta({ id: 'WorkflowMigrationItem' });

const State = z.object({ key: z.string(), title: z.string(), stage: z.string() });

const Affected = z.object({
  subjectId: z.uuid(),
  title: z.string(),
  link: z.string().nullable(),
  state: z.string(),
});

export const MigrationView = MigrationItem.extend({
  /** Versions that cases still run on, with the places of their states. */
  fromVersions: z.array(
    z.object({
      id: z.uuid(),
      number: z.int(),
      title: z.string(),
      openCases: z.int(),
      states: z.array(State.extend({ openCases: z.int(), target: z.string().nullable() })),
    }),
  ),
  /** States a case may go to: open ones of the new version. */
  toStates: z.array(State),
  problems: z.array(
    z.object({ code: z.string(), message: z.string(), field: z.string().nullable() }),
  ),
  /** The first of each; how many there are stands in `totals`. */
  stuckCases: z.array(Affected.extend({ reason: z.string() })),
  deadlineMoves: z.array(
    Affected.extend({
      deadline: z.string(),
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
    }),
  ),
  lapses: z.array(Affected.extend({ text: z.string() })),
  totals: z.object({ stuck: z.int(), deadlineMoves: z.int(), lapses: z.int() }),
}).meta({ id: 'WorkflowMigration' });
