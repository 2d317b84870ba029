import type { Tone } from './tone.ts';

/** What a stage means to somebody who scans a list. */
export type StageMeaning =
  | 'idle'
  | 'working'
  | 'waiting'
  | 'done'
  | 'partly'
  | 'failed'
  | 'stopped';

const meanings: Record<string, StageMeaning> = {
  planned: 'idle',
  mandated: 'idle',
  preparing: 'idle',
  onSite: 'working',
  reporting: 'working',
  deliberating: 'waiting',
  feedback: 'working',
  rectifying: 'working',
  assessing: 'waiting',
  archived: 'done',
  purged: 'stopped',
  cancelled: 'stopped',

  drafting: 'idle',
  reviewing: 'waiting',
  locked: 'done',
  filed: 'done',
  withdrawn: 'stopped',

  proposed: 'idle',
  issued: 'idle',
  planning: 'working',
  closing: 'waiting',
  closed: 'done',
  open: 'working',
  partlyDone: 'partly',
  notDone: 'failed',
  merged: 'stopped',

  notStarted: 'idle',
  inProgress: 'working',
  selfDone: 'waiting',
  verified: 'done',

  agreed: 'working',
  passed: 'done',

  registered: 'idle',
  handling: 'working',
  rating: 'waiting',
  summarising: 'working',
  concluded: 'done',
  drafted: 'idle',
  reported: 'waiting',

  requested: 'waiting',
  nominated: 'waiting',
  checked: 'working',
  returned: 'failed',
  accepted: 'waiting',
  serving: 'working',
  replaced: 'failed',
  finished: 'done',
  declined: 'failed',

  submitted: 'waiting',
  asked: 'waiting',
  answered: 'waiting',

  applying: 'waiting',
  admitted: 'done',
  onMission: 'working',
  paused: 'stopped',
  watch: 'partly',
  released: 'stopped',
  refused: 'failed',

  raised: 'waiting',
  deciding: 'waiting',
  decided: 'done',
  inviting: 'waiting',
  running: 'working',
  concluding: 'working',
  signing: 'waiting',
  sent: 'waiting',
  received: 'working',
  approving: 'waiting',
  approved: 'done',
  draft: 'idle',
  answering: 'waiting',
  rated: 'done',
};

const tones: Record<StageMeaning, Tone> = {
  idle: 'neutral',
  working: 'accent',
  waiting: 'warn',
  done: 'good',
  partly: 'team',
  failed: 'alert',
  stopped: 'neutral',
};

/**
 * A stage the table does not know reads as idle: the word stays right, only the colour is plain. What
 * begins one subject ends another: 已移交 waits for its receipt, a return that is 已报送 is over.
 */
export function stageMeaning(stage: string, isFinal = false): StageMeaning {
  const meaning = meanings[stage] ?? 'idle';
  return isFinal && meaning === 'idle' ? 'done' : meaning;
}

export function stageTone(stage: string, isFinal = false): Tone {
  return tones[stageMeaning(stage, isFinal)];
}
