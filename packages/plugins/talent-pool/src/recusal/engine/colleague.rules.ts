import type { EducationFact, LeaderFact, PersonKeys, PlaceKeys } from '../recusal-facts.ts';
import { postWords } from './employment.rules.ts';
import { common, monthsCovered, monthWords, spanWords, type MonthSpan } from './months.rules.ts';
import {
  addTo,
  isCertainPerson,
  missing,
  type CareerSpan,
  type Conditions,
  type Finding,
  type Pair,
} from './pair-facts.rules.ts';

/** D: 与领导班子成员的上下级、同事、师生同学关系. */
export const colleagueRules: Conditions = {
  D1: (pair) => unread(pair) ?? bySuperior(pair) ?? byUnknownSuperior(pair),
  D2: (pair) => unread(pair) ?? sameTeam(pair) ?? sideBySide(pair),
  D3: (pair) => {
    const { education } = pair.person;
    if (education === null) return missing('未填写教育经历', 'education');
    const found = pair.target.leadership.flatMap((leader) => schoolTies(pair, leader, education));
    return (
      found.find((one) => one.why === 'hit') ??
      found.find((one) => one.why === 'ambiguous') ??
      found[0] ??
      null
    );
  },
};

/** A career or a leadership that nobody has filled in. */
function unread(pair: Pair): Finding | null {
  if (pair.career === null) return missing('未填写工作经历', 'career');
  const { leadership, name } = pair.target;
  if (leadership.length === 0) return missing(`“${name}”领导班子未登记`, 'leadership');
  const blank = leadership.find((leader) => leader.career.length === 0);
  if (blank === undefined) return null;
  return missing(`班子成员${blank.name}的任职经历未登记`, 'leadership.career');
}

interface Meeting {
  readonly own: CareerSpan;
  readonly theirs: CareerSpan;
  readonly span: MonthSpan;
}

/** Where and when the person and a leader were at one place. */
function* meetings(pair: Pair): Generator<Meeting> {
  for (const own of pair.career ?? []) {
    for (const theirs of leadersAt(pair, own)) {
      const span = common(own.span, theirs.span);
      if (span !== null && span.from <= pair.today) yield { own, theirs, span };
    }
  }
}

function leadersAt(pair: Pair, own: CareerSpan): Iterable<CareerSpan> {
  return new Set(own.fact.place.flatMap((key) => pair.index.leaderCareers.get(key) ?? []));
}

function isRecent(pair: Pair, span: MonthSpan): boolean {
  return span.to >= pair.recentFrom && span.from <= pair.today;
}

function bySuperior(pair: Pair): Finding | null {
  for (const own of pair.career ?? []) {
    if (!isRecent(pair, own.span)) continue;
    const leader = leaderAmong(pair, own.fact.superior);
    if (leader !== undefined) return superiorFinding(pair, leader, own);
  }
  for (const leader of pair.target.leadership) {
    for (const list of pair.index.leaderCareers.values()) {
      const theirs = list.find(
        (one) =>
          one.leader === leader &&
          isRecent(pair, one.span) &&
          one.fact.superior.some((key) => pair.personKeys.has(key) && isCertainPerson(key)),
      );
      if (theirs !== undefined) return superiorFinding(pair, leader, theirs);
    }
  }
  return null;
}

function superiorFinding(pair: Pair, leader: LeaderFact, entry: CareerSpan): Finding {
  return {
    why: 'hit',
    evidence:
      `近${pair.rules.recentYears}年内与班子成员${leader.name}（${leader.post}）` +
      `有直接上下级关系：${postWords(entry)}。`,
    values: meetingValues(leader, entry, entry.span),
  };
}

/** Under a leader at one place, and nobody has said who the direct superior was. */
function byUnknownSuperior(pair: Pair): Finding | null {
  for (const { own, theirs, span } of meetings(pair)) {
    if (!isRecent(pair, span) || own.fact.isLeadership === theirs.fact.isLeadership) continue;
    const lower = own.fact.isLeadership ? theirs : own;
    if (lower.fact.superior.length > 0 || theirs.leader === null) continue;
    return {
      why: 'dataMissing',
      evidence:
        `${spanWords(span, false)}与班子成员${theirs.leader.name}（${theirs.leader.post}）` +
        `同在“${own.fact.placeName}”，一方为班子成员，直接上级未填写，须核实是否有上下级关系。`,
      values: meetingValues(theirs.leader, own, span),
    };
  }
  return null;
}

function sameTeam(pair: Pair): Finding | null {
  for (const { own, theirs, span } of meetings(pair)) {
    if (!own.fact.isLeadership || !theirs.fact.isLeadership || theirs.leader === null) continue;
    if (!isRecent(pair, span)) continue;
    return {
      why: 'hit',
      evidence:
        `近${pair.rules.recentYears}年内（${spanWords(span, false)}）与班子成员` +
        `${theirs.leader.name}（${theirs.leader.post}）同在“${own.fact.placeName}”领导班子。`,
      values: meetingValues(theirs.leader, own, span),
    };
  }
  return null;
}

function sideBySide(pair: Pair): Finding | null {
  const byLeader = new Map<LeaderFact, Meeting[]>();
  for (const meeting of meetings(pair)) {
    const { leader } = meeting.theirs;
    if (leader === null) continue;
    addTo(byLeader, leader, meeting);
  }
  for (const [leader, list] of byLeader) {
    const months = monthsCovered(
      list.map(({ span }) => ({ from: span.from, to: Math.min(span.to, pair.today) })),
    );
    const [first] = list;
    if (first === undefined || months < pair.rules.longYears * 12) continue;
    return {
      why: 'hit',
      evidence:
        `与班子成员${leader.name}（${leader.post}）在“${first.own.fact.placeName}”等处共事` +
        `${months}个月，达到${pair.rules.longYears}年。`,
      values: { ...meetingValues(leader, first.own, first.span), months: String(months) },
    };
  }
  return null;
}

function meetingValues(leader: LeaderFact, entry: CareerSpan, span: MonthSpan) {
  return {
    leader: leader.name,
    post: leader.post,
    place: entry.fact.placeName,
    from: monthWords(span.from),
    to: monthWords(span.to),
  };
}

function leaderAmong(pair: Pair, keys: readonly string[]): LeaderFact | undefined {
  const key = keys.find((one) => isCertainPerson(one) && pair.index.leaderByKey.has(one));
  return key === undefined ? undefined : pair.index.leaderByKey.get(key);
}

function schoolTies(
  pair: Pair,
  leader: LeaderFact,
  education: readonly EducationFact[],
): Finding[] {
  const theirs = leader.education ?? [];
  const found = education.flatMap((own) => [
    ...theirs.flatMap((other) => schoolTie(pair, leader, { own, other })),
    ...teacherTies(leader, own),
  ]);
  for (const other of theirs) {
    if (pair.career?.some(({ fact }) => taughtAt(fact, other)) === true)
      found.push(schoolFinding(leader, other, '师生关系', 'ambiguous'));
  }
  if (leader.education === null && !declarationsAsked(pair))
    found.push(missing(`班子成员${leader.name}的教育经历未登记`, 'leadership.education'));
  return found;
}

function teacherTies(leader: LeaderFact, own: EducationFact): Finding[] {
  if (shareKey(own.supervisor, leader.person))
    return [schoolFinding(leader, own, '师生关系', 'hit')];
  return leader.career.some((post) => taughtAt(post, own))
    ? [schoolFinding(leader, own, '师生关系', 'ambiguous')]
    : [];
}

/** With F2 on nobody gets a mandate without having stated such ties, or that there are none. */
function declarationsAsked(pair: Pair): boolean {
  return pair.rules.rules.some((rule) => rule.id === 'F2' && rule.on);
}

function schoolTie(
  pair: Pair,
  leader: LeaderFact,
  { own, other }: { readonly own: EducationFact; readonly other: EducationFact },
): Finding[] {
  if (shareKey(own.supervisor, other.supervisor))
    return [schoolFinding(leader, own, '同一导师', 'hit')];
  if (shareKey(other.supervisor, pair.person.keys))
    return [schoolFinding(leader, other, '师生关系', 'hit')];
  const tie = classTie(own, other);
  return tie === null ? [] : [schoolFinding(leader, own, tie.word, tie.why)];
}

function classTie(
  own: EducationFact,
  other: EducationFact,
): { readonly word: string; readonly why: Finding['why'] } | null {
  if (!own.school.some((key) => other.school.includes(key))) return null;
  if (own.from === null || other.from === null)
    return { word: '同校、入学时间不全，可能同班', why: 'dataMissing' };
  if (own.from.slice(0, 4) !== other.from.slice(0, 4)) return null;
  if (!hasText(own.className) || !hasText(other.className))
    return { word: '同校同级、班级未填，可能同班', why: 'ambiguous' };
  return own.className === other.className ? { word: '同班同学', why: 'hit' } : null;
}

function shareKey(one: PersonKeys | undefined, other: PersonKeys | undefined): boolean {
  return one?.some((key) => isCertainPerson(key) && other?.includes(key) === true) === true;
}

function hasText(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text.trim() !== '';
}

/** One worked at the school while the other studied there; open ends are read as still running. */
function taughtAt(
  post: { readonly from: string; readonly to: string | null; readonly place: PlaceKeys },
  study: EducationFact,
): boolean {
  if (study.from === null || !study.school.some((key) => post.place.includes(key))) return false;
  const begun = post.to === null || study.from <= post.to;
  return begun && (study.to === null || post.from <= study.to);
}

function schoolFinding(
  leader: LeaderFact,
  at: EducationFact,
  word: string,
  why: Finding['why'],
): Finding {
  const doubt = why === 'hit' ? '' : '，须核实';
  return {
    why,
    evidence: `与班子成员${leader.name}（${leader.post}）${word}（“${at.schoolName}”）${doubt}。`,
    values: { leader: leader.name, school: at.schoolName, from: at.from ?? '未填' },
  };
}
