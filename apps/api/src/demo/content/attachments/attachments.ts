import { inWan } from '../finished/amounts.ts';
import { finishedRound } from '../finished/finished-round.ts';
import { feedbackPaperEvidence, feedbackPapers } from '../live/feedback.ts';
import { liveRound, onSiteDrafts, onSitePapers } from '../live/live-round.ts';
import type { PaperDraft } from '../live/paper-drafts.ts';
import { demoUnits } from '../people/directory.ts';
import type { DemoAttachment, DemoFinding, DemoRound, DemoWorkingPaper } from '../types.ts';
import { inWords } from '../work-days.ts';
import { pdfOf } from './pdf.ts';
import { pngOf } from './png.ts';
import { csvOf, txtOf } from './text.ts';

let built: DemoAttachment[] | undefined;

export function demoAttachments(): DemoAttachment[] {
  built ??= [
    ...roundFiles(finishedRound()),
    ...paperFiles(feedbackPapers, feedbackPaperEvidence),
    ...paperFiles(onSitePapers, onSiteDrafts),
    ...feedbackFiles(liveRound()),
  ];
  return built;
}

function pdf(ref: string, title: string, paragraphs: string[]): DemoAttachment {
  return { ref, name: `${title}.pdf`, mime: 'application/pdf', bytes: pdfOf(title, paragraphs) };
}

function roundFiles(round: DemoRound): DemoAttachment[] {
  const names = new Map(demoUnits(round.tenantCode).map(({ ref, shortName }) => [ref, shortName]));
  return round.engagements.flatMap((engagement) => {
    const unit = names.get(engagement.unitRef) ?? '';
    const findings = round.findings.filter(({ engagementRef }) => engagementRef === engagement.ref);
    const report = engagement.report;
    return [
      evidenceList(engagement.ref, unit, findings),
      pdf(`${engagement.ref}-report`, `${unit}关于巡察整改进展情况的报告`, [
        report?.summary ?? '',
        `召开专题民主生活会（组织生活会）${report?.lifeMeetings ?? 0}次，集中学习${report?.studySessions ?? 0}次，讲党课${report?.partyLectures ?? 0}次。`,
        ...findings.map(
          ({ seq, text, state }) =>
            `${seq}．${text}（${state === 'closed' ? '已完成' : '持续整改'}）`,
        ),
      ]),
      ...findings
        .filter(({ ref, evidenceRefs }) => evidenceRefs.includes(`${ref}-receipt`))
        .map((finding) => receipt(unit, finding)),
    ];
  });
}

function evidenceList(
  engagementRef: string,
  unit: string,
  findings: DemoFinding[],
): DemoAttachment {
  const rows = findings.flatMap(({ seq, measures }) =>
    measures.map((measure) => [
      `${seq}-${measure.seq}`,
      measure.text,
      measure.leadDept,
      measure.result ?? '持续推进',
      measure.finishedOn ?? '',
    ]),
  );
  return {
    ref: `${engagementRef}-evidence`,
    name: `${unit}巡察整改佐证材料目录.csv`,
    mime: 'text/csv',
    bytes: csvOf(['序号', '整改措施', '责任部门', '完成情况', '完成日期'], rows),
  };
}

function receipt(unit: string, finding: DemoFinding): DemoAttachment {
  const action = finding.refunded > 0 ? '清退' : '追缴';
  const amount = inWan(finding.refunded + finding.recovered);
  const on = finding.measures.find(({ finishedOn }) => finishedOn)?.finishedOn ?? finding.issuedOn;
  return pdf(`${finding.ref}-receipt`, `${unit}问题${finding.seq}${action}资金缴款凭证`, [
    `缴款事由：巡察反馈问题第${finding.seq}项整改${action}款项。`,
    `缴款金额：人民币${amount}万元。缴款日期：${inWords(on)}。`,
    '本件为演示用文件，不具有凭证效力。',
  ]);
}

function paperFiles(
  papers: readonly DemoWorkingPaper[],
  drafts: readonly PaperDraft[],
): DemoAttachment[] {
  return papers.flatMap((paper, at) =>
    paper.evidence.map((evidence, order) => {
      const name = drafts[at]?.evidence[order]?.split('｜')[0] ?? `${paper.title}.txt`;
      return evidenceFile(evidence.attachmentRef, name, paper);
    }),
  );
}

function evidenceFile(ref: string, name: string, paper: DemoWorkingPaper): DemoAttachment {
  const title = name.replace(/\.[a-z]+$/, '');
  const sentences = paper.facts.split(/[。；]/).filter((sentence) => sentence.length > 0);
  const head = [`取证时间：${inWords(paper.foundOn)}`, `时间地点：${paper.whenWhere}`];
  if (name.endsWith('.csv')) {
    const rows = sentences.map((sentence, at) => [
      String(at + 1),
      sentence,
      '已核对',
      paper.foundOn,
    ]);
    return {
      ref,
      name,
      mime: 'text/csv',
      bytes: csvOf(['序号', '核查事项与结果', '核对情况', '日期'], rows),
    };
  }
  if (name.endsWith('.png')) return { ref, name, mime: 'image/png', bytes: pngOf(ref) };
  if (name.endsWith('.pdf'))
    return { ref, name, mime: 'application/pdf', bytes: pdfOf(title, [...head, ...sentences]) };
  return {
    ref,
    name,
    mime: 'text/plain',
    bytes: txtOf(title, [...head, ...sentences.map((sentence) => `${sentence}。`)]),
  };
}

function feedbackFiles(round: DemoRound): DemoAttachment[] {
  return round.findings.flatMap((finding) => [
    ...finding.evidenceRefs.map((ref) =>
      pdf(ref, `问题${finding.seq}整改情况自查报告`, [
        `反馈问题：${finding.text}`,
        ...finding.measures.map(
          ({ seq, text, result }) => `措施${seq}：${text}。完成情况：${result ?? '推进中'}`,
        ),
        `举一反三：${finding.generalise ?? ''}`,
      ]),
    ),
    ...finding.measures.flatMap((measure) =>
      measure.evidenceRefs.map((ref) =>
        pdf(ref, `问题${finding.seq}措施${measure.seq}佐证材料`, [
          measure.text,
          ...measure.progress.map(({ on, text }) => `${inWords(on)}：${text}`),
        ]),
      ),
    ),
  ]);
}
