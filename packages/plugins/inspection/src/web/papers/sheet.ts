import { paperSources, responsibilityKinds, type Paper, wordOf } from '../reading/words.ts';

/** A paper as the office's form shows it: every value a text. */
export interface Sheet {
  readonly number: string;
  readonly edition: number;
  readonly unitName: string;
  readonly title: string;
  readonly draftedOn: string;
  readonly source: string;
  readonly domains: string;
  readonly summary: string;
  readonly facts: string;
  readonly whenWhere: string;
  readonly basis: string;
  readonly responsible: string;
  readonly responsibilityKind: string;
  readonly foundOn: string;
  readonly finders: string;
  readonly handlers: string;
  readonly isCadreLead: boolean;
  readonly deputyOpinion: string;
  readonly meetingOpinion: string;
  readonly leader: string;
  readonly signedOn: string;
  readonly evidence: readonly string[];
}

const kindOf = (kind: string | null): string =>
  kind === null ? '' : wordOf(responsibilityKinds, kind);

function meeting(opinion: string | null, minutesNo: string | null): string {
  return [opinion, minutesNo ? `组务会纪要：${minutesNo}` : ''].filter(Boolean).join('\n');
}

/** The sheet of the paper as it stands. */
export function sheetOf(paper: Paper): Sheet {
  return {
    ...paper,
    number: paper.paperNo ?? `${paper.provisionalNo}（暂编）`,
    source: wordOf(paperSources, paper.source),
    domains: paper.domains.join('、'),
    responsibilityKind: kindOf(paper.responsibilityKind),
    finders: paper.finders.map(({ name }) => name).join('、'),
    handlers: paper.handlers.map(({ name }) => name).join('、'),
    deputyOpinion: paper.deputyOpinion ?? '',
    meetingOpinion: meeting(paper.meetingOpinion, paper.meetingMinutesNo),
    leader: paper.leader?.name ?? '',
    signedOn: paper.signedOn ?? '',
    evidence: paper.evidence.map(({ fileName }) => fileName),
  };
}

type Content = Readonly<Record<string, unknown>>;

const text = (content: Content, key: string): string => {
  const value = content[key];
  return typeof value === 'string' ? value : '';
};

const texts = (content: Content, key: string): string[] => {
  const value = content[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

/** The sheet of a sealed edition; people are named as far as the paper still knows them. */
export function sheetOfEdition(
  { content, paperNo, edition }: { content: Content; paperNo: string; edition: number },
  nameOf: (userId: string) => string,
): Sheet {
  const files = Array.isArray(content['evidence']) ? content['evidence'] : [];
  const leaderId = text(content, 'leaderId');
  return {
    number: paperNo,
    edition,
    unitName: text(content, 'unitName'),
    title: text(content, 'title'),
    draftedOn: text(content, 'draftedOn'),
    source: wordOf(paperSources, text(content, 'source')),
    domains: texts(content, 'domains').join('、'),
    summary: text(content, 'summary'),
    facts: text(content, 'facts'),
    whenWhere: text(content, 'whenWhere'),
    basis: text(content, 'basis'),
    responsible: text(content, 'responsible'),
    responsibilityKind: kindOf(text(content, 'responsibilityKind') || null),
    foundOn: text(content, 'foundOn'),
    finders: texts(content, 'finderIds').map(nameOf).join('、'),
    handlers: texts(content, 'handlerIds').map(nameOf).join('、'),
    isCadreLead: content['isCadreLead'] === true,
    deputyOpinion: text(content, 'deputyOpinion'),
    meetingOpinion: meeting(text(content, 'meetingOpinion'), text(content, 'meetingMinutesNo')),
    leader: leaderId === '' ? '' : nameOf(leaderId),
    signedOn: text(content, 'signedOn'),
    evidence: files.flatMap((file: unknown) =>
      typeof file === 'object' && file !== null && 'fileName' in file
        ? [String(file.fileName)]
        : [],
    ),
  };
}
