/**
 * The fixed stages of every subject that runs through a workflow. A tenant names its own states;
 * code, statistics and oversight only ever ask for the stage.
 */
export const workflowStages = {
  round: [
    'planned',
    'mandated',
    'preparing',
    'onSite',
    'reporting',
    'deliberating',
    'feedback',
    'rectifying',
    'assessing',
    'archived',
    'purged',
    'cancelled',
  ],
  engagement: [
    'planned',
    'mandated',
    'preparing',
    'onSite',
    'reporting',
    'deliberating',
    'feedback',
    'rectifying',
    'assessing',
    'archived',
    'purged',
    'cancelled',
  ],
  workingPaper: ['drafting', 'reviewing', 'locked', 'filed', 'withdrawn'],
  finding: [
    'proposed',
    'issued',
    'planning',
    'rectifying',
    'closing',
    'closed',
    'partlyDone',
    'notDone',
    'merged',
  ],
  measure: ['notStarted', 'inProgress', 'selfDone', 'verified'],
  lead: ['registered', 'assessing', 'handling', 'concluded', 'closed'],
  assignment: ['drafted', 'issued', 'handling', 'reported', 'concluded', 'cancelled'],
  poolMember: ['applying', 'admitted', 'onMission', 'paused', 'watch', 'released', 'refused'],
  assessment: ['rating', 'concluded', 'cancelled'],
  dispatch: [
    'requested',
    'nominated',
    'checked',
    'returned',
    'accepted',
    'mandated',
    'serving',
    'replaced',
    'finished',
    'declined',
    'cancelled',
  ],
  recusalMatter: ['raised', 'deciding', 'decided', 'withdrawn'],
  escalation: ['drafted', 'issued', 'handling', 'reported', 'concluded', 'cancelled'],
  governanceProposal: ['drafted', 'issued', 'handling', 'reported', 'concluded', 'cancelled'],
  immediateRectification: ['drafted', 'issued', 'handling', 'reported', 'concluded', 'cancelled'],
  evaluation: ['rating', 'summarising', 'concluded', 'cancelled'],
  combinedInspection: ['planned', 'inviting', 'running', 'concluding', 'closed', 'cancelled'],
  urgentReport: ['drafting', 'signing', 'sent', 'received', 'decided', 'closed', 'cancelled'],
  annualPlan: ['drafting', 'reviewing', 'approving', 'approved', 'finished', 'cancelled'],
  inspectionReport: ['drafting', 'agreed', 'reviewing', 'passed', 'withdrawn'],
  demandItem: ['drafted', 'sent', 'answered', 'rated', 'withdrawn'],
  survey: ['draft', 'approved', 'open', 'closed', 'archived', 'cancelled'],
  guidanceNotice: ['drafted', 'issued', 'answering', 'answered', 'concluded', 'cancelled'],
  ledgerReturn: ['drafted', 'submitted', 'issued', 'cancelled'],
  leadReturn: ['drafted', 'submitted', 'issued', 'cancelled'],
  ledgerFollowUp: ['asked', 'answered', 'concluded', 'cancelled'],
} as const;

/** A kind of record that runs through a workflow. */
export type WorkflowSubject = keyof typeof workflowStages;

/** The stages of one subject, or of all of them. */
export type WorkflowStage<S extends WorkflowSubject = WorkflowSubject> =
  (typeof workflowStages)[S][number];

/** The subjects the frozen format names. Its documents mean the same whatever subjects come later. */
export const formatSubjects = [
  'round',
  'engagement',
  'workingPaper',
  'finding',
  'measure',
  'lead',
  'assignment',
  'poolMember',
  'escalation',
  'governanceProposal',
  'immediateRectification',
] as const satisfies readonly WorkflowSubject[];

/** The subjects, as listed in {@link workflowStages}. */
export const workflowSubjects = [
  ...formatSubjects,
  'assessment',
  'dispatch',
  'recusalMatter',
  'evaluation',
  'combinedInspection',
  'urgentReport',
  'annualPlan',
  'inspectionReport',
  'demandItem',
  'survey',
  'guidanceNotice',
  'ledgerReturn',
  'leadReturn',
  'ledgerFollowUp',
] as const satisfies readonly WorkflowSubject[];

/**
 * Stages that are another person's judgement: only a move of kind `review` may enter them, so that
 * whoever did the work never declares it good himself.
 */
export const reviewedStages: Readonly<Record<WorkflowSubject, readonly WorkflowStage[]>> = {
  round: [],
  engagement: [],
  workingPaper: ['locked'],
  finding: ['closed', 'partlyDone'],
  measure: ['verified'],
  lead: [],
  assignment: ['concluded'],
  poolMember: [],
  assessment: [],
  dispatch: ['checked'],
  recusalMatter: [],
  escalation: ['concluded'],
  governanceProposal: ['concluded'],
  immediateRectification: ['concluded'],
  evaluation: [],
  combinedInspection: ['inviting'],
  urgentReport: [],
  annualPlan: ['approved'],
  inspectionReport: ['passed'],
  demandItem: ['sent'],
  survey: ['approved'],
  guidanceNotice: ['concluded'],
  ledgerReturn: [],
  leadReturn: [],
  ledgerFollowUp: ['concluded'],
};
