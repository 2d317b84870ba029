import { normalised, shinglesOf, similarityOf } from './similarity.rules.ts';

/** What a reviewer would look at first. */
export const checkKinds = [
  'noMeasure',
  'copiedText',
  'measureIncomplete',
  'dueAfterPeriod',
  'oldEvidence',
  'sharedEvidence',
  'thinResult',
] as const;
export type CheckKind = (typeof checkKinds)[number];

export const checkTitles: Readonly<Record<CheckKind, string>> = {
  noMeasure: '问题没有整改措施',
  copiedText: '不同问题的内容雷同',
  measureIncomplete: '措施缺少责任人或完成时限',
  dueAfterPeriod: '完成时限晚于整改期限',
  oldEvidence: '佐证材料早于问题反馈',
  sharedEvidence: '同一份材料用于多个问题',
  thinResult: '完成情况过于简单',
};

export interface CheckedMeasure {
  readonly id: string;
  readonly seq: number | null;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string | null;
  readonly rectificationType: string;
  readonly result: string | null;
}

export interface CheckedFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly measureId: string | null;
  readonly createdAt: string;
  readonly documentedOn: string | null;
}

export interface CheckedFinding {
  readonly id: string;
  readonly seq: number | null;
  readonly issuedOn: string | null;
  readonly dueOn: string | null;
  readonly rootCause: string | null;
  readonly goal: string | null;
  readonly generalise: string | null;
  readonly measures: readonly CheckedMeasure[];
  readonly evidence: readonly CheckedFile[];
}

/** One thing to look at, and where. */
export interface QualityProblem {
  readonly kind: CheckKind;
  readonly message: string;
  readonly findingId: string;
  readonly measureId: string | null;
  /** Part of the finding's page. */
  readonly anchor: 'measures' | 'cause' | 'generalise' | 'report';
}

export interface QualityLimits {
  readonly similarity: number;
  readonly shortestResult: number;
}

/** Before a plan goes into review: one finding among all of its unit's. */
export function planProblems(
  finding: CheckedFinding,
  others: readonly CheckedFinding[],
  limits: QualityLimits,
): QualityProblem[] {
  const { measures } = finding;
  return [
    ...(measures.length === 0
      ? [problem(finding, 'noMeasure', { message: '还没有整改措施' })]
      : []),
    ...measures.filter(isIncomplete).map((it) =>
      problem(finding, 'measureIncomplete', {
        message: `${named(it)}缺少责任人或完成时限`,
        measure: it,
      }),
    ),
    ...measures
      .filter(({ dueOn }) => finding.dueOn !== null && dueOn !== null && dueOn > finding.dueOn)
      .map((it) =>
        problem(finding, 'dueAfterPeriod', {
          message: `${named(it)}的完成时限${it.dueOn ?? ''}晚于整改期限${finding.dueOn ?? ''}`,
          measure: it,
        }),
      ),
    ...copiedTexts(finding, others, limits.similarity),
  ];
}

/** Before the close-out of a finding is asked for. */
export function closeOutProblems(
  finding: CheckedFinding,
  others: readonly CheckedFinding[],
  limits: QualityLimits,
): QualityProblem[] {
  return [
    ...copiedTexts(finding, others, limits.similarity),
    ...oldEvidence(finding),
    ...sharedEvidence(finding, others),
    ...finding.measures
      .filter((it) => isThin(it, limits.shortestResult))
      .map((it) =>
        problem(finding, 'thinResult', {
          message: `${named(it)}的完成情况${it.result === null ? '没有填写' : '过于简单，或只是照抄措施'}`,
          measure: it,
        }),
      ),
  ];
}

interface Told {
  readonly message: string;
  readonly measure?: CheckedMeasure;
  readonly anchor?: QualityProblem['anchor'];
}

function problem(
  finding: CheckedFinding,
  kind: CheckKind,
  { message, measure, anchor = 'measures' }: Told,
): QualityProblem {
  return { kind, message, findingId: finding.id, measureId: measure?.id ?? null, anchor };
}

const named = ({ seq }: CheckedMeasure) => `第${seq ?? '–'}条措施`;

function isIncomplete({ owner, dueOn, rectificationType }: CheckedMeasure): boolean {
  return owner.trim() === '' || (dueOn === null && rectificationType !== 'longTerm');
}

/** A long-term measure has no result yet; what is reported may not be the promise over again. */
function isThin({ text, result, rectificationType }: CheckedMeasure, shortest: number): boolean {
  if (result === null) return rectificationType !== 'longTerm';
  const said = normalised(result);
  return [...said].length < shortest || said === normalised(text);
}

/** Texts too short to be anybody's own say nothing when they are alike. */
const shortestCompared = 12;

interface Part {
  readonly title: string;
  readonly text: string;
  readonly anchor: QualityProblem['anchor'];
  readonly measure?: CheckedMeasure;
}

function partsOf({ rootCause, goal, generalise, measures }: CheckedFinding): Part[] {
  const parts: Part[] = [
    { title: '根本原因', text: rootCause ?? '', anchor: 'cause' },
    { title: '整改目标', text: goal ?? '', anchor: 'cause' },
    { title: '举一反三情况', text: generalise ?? '', anchor: 'generalise' },
    ...measures.map((measure): Part => ({
      title: named(measure),
      text: measure.text,
      anchor: 'measures',
      measure,
    })),
  ];
  return parts.filter(({ text }) => [...normalised(text)].length >= shortestCompared);
}

const kindOf = ({ measure, title }: Part) => (measure === undefined ? title : '措施');

function copiedTexts(
  finding: CheckedFinding,
  others: readonly CheckedFinding[],
  threshold: number,
): QualityProblem[] {
  const theirs = others
    .filter(({ id }) => id !== finding.id)
    .flatMap((other) =>
      partsOf(other).map((part) => ({ other, part, shingles: shinglesOf(part.text) })),
    );
  return partsOf(finding).flatMap((part) => {
    const mine = shinglesOf(part.text);
    const alike = theirs.filter(
      (it) => kindOf(it.part) === kindOf(part) && similarityOf(mine, it.shingles) >= threshold,
    );
    if (alike.length === 0) return [];
    const where = [...new Set(alike.map(({ other }) => `第${other.seq ?? '–'}号`))].join('、');
    const { anchor, measure, title } = part;
    const message = `${title}与${where}问题的内容雷同，请针对本问题来写`;
    return [problem(finding, 'copiedText', { message, anchor, ...(measure && { measure }) })];
  });
}

/** The date a document bears counts; where nobody said it, the day it was attached. */
function oldEvidence(finding: CheckedFinding): QualityProblem[] {
  const { issuedOn } = finding;
  if (issuedOn === null) return [];
  return finding.evidence
    .filter(({ documentedOn, createdAt }) => (documentedOn ?? createdAt.slice(0, 10)) < issuedOn)
    .map(({ fileName }) =>
      problem(finding, 'oldEvidence', {
        message: `“${fileName}”形成于问题反馈（${issuedOn}）之前，不能证明整改`,
        anchor: 'report',
      }),
    );
}

function sharedEvidence(
  finding: CheckedFinding,
  others: readonly CheckedFinding[],
): QualityProblem[] {
  return finding.evidence.flatMap(({ fileName, sha256 }) => {
    const users = others.filter(
      ({ id, evidence }) => id !== finding.id && evidence.some((it) => it.sha256 === sha256),
    );
    if (users.length === 0) return [];
    const where = users.map(({ seq }) => `第${seq ?? '–'}号`).join('、');
    return [
      problem(finding, 'sharedEvidence', {
        message: `“${fileName}”也用作${where}问题的佐证，请确认它能分别证明`,
        anchor: 'report',
      }),
    ];
  });
}
