import type { CaseEvent, CaseMove } from './case-types.ts';

/** One thing a person may do now: a move, or a signature on a move in flight. */
export interface CaseAction {
  readonly event: CaseEvent;
  readonly move: CaseMove;
  readonly label: string;
}

function signatures({ required, signedBy, mode }: NonNullable<CaseMove['approval']>): number {
  return mode === 'any' ? 0 : required - signedBy.length;
}

/** What the buttons of a move are called and do; a closed move has one that explains itself. */
export function actionsOf(move: CaseMove): CaseAction[] {
  const { approval } = move;
  if (approval?.conclude) return actionsOfReview(move, approval);
  if (!approval?.inFlight) return [{ event: 'move', move, label: move.title }];
  const actions: CaseAction[] = [{ event: 'approve', move, label: `签署：${move.title}` }];
  if (approval.mayReturn) actions.push({ event: 'return', move, label: '退回签署' });
  if (approval.mayWithdraw) actions.push({ event: 'withdraw', move, label: '撤回签署' });
  return actions;
}

/** 联审: an opinion from each party, then one merged answer. */
function actionsOfReview(
  move: CaseMove,
  { hasSigned, inFlight, mayGiveOpinion, mayWithdraw, conclude }: NonNullable<CaseMove['approval']>,
): CaseAction[] {
  const actions: CaseAction[] = [];
  if (conclude?.isOpen) actions.push({ event: 'conclude', move, label: `汇总意见：${move.title}` });
  if (mayGiveOpinion) {
    const verb = hasSigned ? '修改意见' : '提出意见';
    actions.push({ event: 'opinion', move, label: `${verb}：${move.title}` });
  }
  if (inFlight && mayWithdraw) actions.push({ event: 'withdraw', move, label: '撤回意见' });
  return actions.length > 0 ? actions : [{ event: 'move', move, label: move.title }];
}

/** Everything refuses in one sentence per reason; undefined when the action is open. */
export function refusalOf({ event, move }: CaseAction): string | undefined {
  if (event !== 'move' && event !== 'approve') return undefined;
  if (move.isOpen) return undefined;
  return move.reasons.map(({ message }) => message).join('；') || '当前不能办理';
}

/** One sentence: what will be so afterwards. */
export function consequenceOf({ event, move }: CaseAction): string {
  const { approval, toTitle } = move;
  if (event === 'return') return '签署退回后，已有的签名作废，由发起人重新发起。';
  if (event === 'withdraw') return '撤回后，您的签名作废，之后可以重新签署。';
  if (event === 'opinion')
    return '各方意见收齐后由牵头方汇总，统一答复一次；汇总前可以修改您的意见。';
  if (event === 'conclude') return conclusionOf(move);
  if (!approval) return `办理后，状态变为“${toTitle}”，并记入办理经过。`;
  const missing = signatures(approval) - 1;
  return missing > 0
    ? `您签署后，还差 ${missing} 人签署；全部签署后状态变为“${toTitle}”。`
    : `您签署后，状态变为“${toTitle}”，并记入办理经过。`;
}

function conclusionOf({ approval, toTitle }: CaseMove): string {
  const against = (approval?.opinions ?? []).filter(({ agrees }) => !agrees);
  if (against.length === 0) return `各方均已同意，汇总后状态变为“${toTitle}”。`;
  return `${against.map(({ name }) => name).join('、')}要求修改，汇总后统一退回一次，并附上您写的意见。`;
}

/** What the workflow goes on by, as against what is sent back, taken back or given up. */
export function isPrimary({ event, move }: CaseAction, index: number): boolean {
  const asked = event === 'opinion' && move.approval?.hasSigned !== true;
  const leads = event === 'approve' || asked || event === 'conclude';
  return index === 0 && (leads || (event === 'move' && move.isPrimary));
}

/** Where the signatures of a move in flight stand, for the reader. */
export function signingNote(move: CaseMove): string {
  const { title, approval } = move;
  if (!approval) return '';
  if (approval.conclude) return reviewNote(move, approval);
  const wait = approval.waitingFor ? `等待${approval.waitingFor}签署` : '等待其他人签署';
  const how = approval.hasSigned ? `您已签署“${title}”，${wait}` : `“${title}”正在签署`;
  return `${how}（${signatureProgress(move)}）`;
}

function reviewNote(
  { title }: CaseMove,
  { opinions, required, waitingFor, conclude }: NonNullable<CaseMove['approval']>,
): string {
  const given = `已提意见 ${opinions.length} / ${required}`;
  if (opinions.length >= required) {
    const why = conclude?.reasons.map(({ message }) => message).join('；') ?? '';
    return `“${title}”意见已收齐，${why === '' ? '等待汇总' : why}`;
  }
  return `“${title}”正在征求意见，等待${waitingFor}（${given}）`;
}

/** `已签 1 / 2：张敏`. */
export function signatureProgress({ approval }: CaseMove): string {
  if (!approval) return '';
  const names = approval.signedBy.join('、');
  return `已签 ${approval.signedBy.length} / ${approval.required}${names ? `：${names}` : ''}`;
}

/** Open actions first, the primary one leading; closed ones after. */
export function orderedActions(moves: readonly CaseMove[]): {
  open: CaseAction[];
  closed: CaseAction[];
} {
  const all = moves.flatMap(actionsOf);
  const weight = ({ event, move }: CaseAction): number =>
    (event === 'move' || event === 'return' || event === 'withdraw' ? 2 : 0) +
    (move.isPrimary ? 0 : 1);
  const open = all.filter((action) => refusalOf(action) === undefined);
  return {
    open: open.toSorted((left, right) => weight(left) - weight(right)),
    closed: all.filter((action) => refusalOf(action) !== undefined),
  };
}
