const descriptions = {
  'entry-edited': {
    zh: '审计记录在封存后被修改',
    en: 'An audit entry was changed after it was sealed',
  },
  'content-edited': {
    zh: '审计内容（修改前后）在封存后被修改',
    en: 'The content of an audit entry was changed after it was sealed',
  },
  'content-deleted': {
    zh: '审计内容（修改前后）在封存后被删除',
    en: 'The content of an audit entry was deleted after it was sealed',
  },
  'content-inserted': {
    zh: '封存时没有内容的审计记录后来被加入内容',
    en: 'Content was added to an audit entry that was sealed without any',
  },
  'entry-deleted': {
    zh: '已封存的审计记录被删除',
    en: 'A sealed audit entry was deleted',
  },
  'entry-inserted': {
    zh: '审计记录被事后插入：早于已封存的记录，但没有封存',
    en: 'An audit entry was inserted: older than sealed entries, yet not sealed',
  },
  'entry-sealed-twice': {
    zh: '同一条审计记录被封存两次',
    en: 'One audit entry is sealed twice',
  },
  'seal-edited': {
    zh: '封存记录本身被修改',
    en: 'A seal was changed',
  },
  'seal-deleted': {
    zh: '封存序号不连续，中间的封存记录被删除',
    en: 'A seal is missing from the sequence',
  },
  reordered: {
    zh: '封存记录的先后顺序被改动',
    en: 'Seals were put into another order',
  },
  'link-broken': {
    zh: '封存记录与前一条不相连',
    en: 'A seal does not link to the one before it',
  },
  'tail-cut': {
    zh: '链尾被截断：上级见证过的序号已不存在',
    en: 'The tail was cut: a countersigned sequence number no longer exists',
  },
  'head-differs': {
    zh: '整条链被改写：与上级见证的校验值不一致',
    en: 'The chain was rewritten: it differs from a countersigned head',
  },
  unsealed: {
    zh: '审计记录超过时限仍未封存',
    en: 'An audit entry has stayed unsealed for too long',
  },
} as const;

export type ChainFindingKind = keyof typeof descriptions;

export interface ChainFinding {
  kind: ChainFindingKind;
  /** Place in the chain; null for an entry that has none. */
  seq: number | null;
  /** Null when the finding is about the chain itself. */
  entryId: string | null;
  message: { zh: string; en: string };
}

export function chainFinding(
  kind: ChainFindingKind,
  at: { seq?: number; entryId?: string; witness?: string },
): ChainFinding {
  const { seq = null, entryId = null, witness } = at;
  const { zh, en } = descriptions[kind];
  const place = seq === null ? { zh: '', en: '' } : { zh: `第 ${seq} 号：`, en: `No. ${seq}: ` };
  const by =
    witness === undefined
      ? { zh: '', en: '' }
      : { zh: `（见证：${witness}）`, en: ` (${witness})` };
  return {
    kind,
    seq,
    entryId,
    message: { zh: place.zh + zh + by.zh, en: place.en + en + by.en },
  };
}
