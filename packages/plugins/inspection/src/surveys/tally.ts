import type { SurveyContent, SurveyPlacement } from './survey-content.ts';
import { askedQuestions, type AskedQuestion } from './survey-page.ts';

/** One form that was handed in: where, and what. */
export interface Slip {
  /** Place in the list of placements. */
  readonly placement: number;
  readonly answers: Readonly<Record<string, number | string | readonly string[]>>;
}

export interface CountedOption {
  readonly title: string;
  readonly count: number;
}

export interface CountedQuestion {
  readonly key: string;
  readonly of: string | null;
  readonly title: string;
  readonly ask: AskedQuestion['question']['ask'];
  readonly answered: number;
  /** Empty where too few have answered it. */
  readonly options: readonly CountedOption[];
  /** Placements with answers enough, where there are several. */
  readonly groups: readonly {
    readonly title: string;
    readonly answered: number;
    readonly options: readonly CountedOption[];
  }[];
  readonly words: readonly string[];
}

/** What is kept of all the forms once they are counted. */
export interface SurveyResult {
  readonly received: number;
  readonly audience: number;
  readonly least: number;
  /** Fewer than `least` came in: nothing but their number is kept. */
  readonly isWithheld: boolean;
  readonly placements: readonly {
    readonly title: string;
    readonly audience: number;
    readonly received: number;
  }[];
  readonly questions: readonly CountedQuestion[];
}

export interface ToCount {
  readonly content: SurveyContent;
  readonly placements: readonly SurveyPlacement[];
  readonly slips: readonly Slip[];
  readonly least: number;
  readonly shuffle: <Item>(items: readonly Item[]) => readonly Item[];
}

/** Counts the forms; whatever fewer than `least` have said together is not in it. */
export function countSlips({ content, least, placements, shuffle, slips }: ToCount): SurveyResult {
  const isWithheld = slips.length < least;
  const count = counting({ least, placements, shuffle, slips });
  return {
    received: slips.length,
    audience: placements.reduce((sum, { audience }) => sum + audience, 0),
    least,
    isWithheld,
    placements: placements.map(({ audience, title }, place) => ({
      title,
      audience,
      received: slips.filter(({ placement }) => placement === place).length,
    })),
    questions: isWithheld ? [] : askedQuestions(content).map(count),
  };
}

function counting({ least, placements, shuffle, slips }: Omit<ToCount, 'content'>) {
  return (asked: AskedQuestion): CountedQuestion => {
    const { key, of, options, question } = asked;
    const { ask, title } = question;
    const given = slips.filter(({ answers }) => answers[key] !== undefined);
    const isShown = given.length >= least && ask !== 'words';
    return {
      key,
      of,
      title,
      ask,
      answered: given.length,
      options: isShown ? countOptions(key, options, given) : [],
      groups: isShown ? countGroups({ asked, given, least, placements }) : [],
      words: ask === 'words' ? shuffle(given.flatMap(({ answers }) => wordsIn(answers[key]))) : [],
    };
  };
}

const wordsIn = (answer: Slip['answers'][string] | undefined): string[] =>
  typeof answer === 'string' && answer.trim() !== '' ? [answer.trim()] : [];

const countOptions = (key: string, options: readonly string[], given: readonly Slip[]) =>
  options.map((title, place) => ({
    title,
    count: given.filter(({ answers }) => chosenIn(answers[key]).includes(String(place))).length,
  }));

function chosenIn(answer: Slip['answers'][string] | undefined): readonly string[] {
  if (answer === undefined) return [];
  return typeof answer === 'object' ? answer : [String(answer)];
}

interface Grouped {
  readonly asked: AskedQuestion;
  readonly given: readonly Slip[];
  readonly least: number;
  readonly placements: readonly SurveyPlacement[];
}

function countGroups({ asked, given, least, placements }: Grouped): CountedQuestion['groups'] {
  if (placements.length < 2) return [];
  const of = placements.map((_, place) => given.filter(({ placement }) => placement === place));
  const shown = shownGroups(
    of.map(({ length }) => length),
    least,
  );
  return placements.flatMap(({ title }, place) => {
    const own = of[place] ?? [];
    if (!shown.includes(place)) return [];
    return [{ title, answered: own.length, options: countOptions(asked.key, asked.options, own) }];
  });
}

/**
 * Groups that may be shown beside the sum of all: those with answers enough, as long as what is left
 * out is nobody or is itself enough, since the sum less the shown groups tells it.
 */
export function shownGroups(counts: readonly number[], least: number): number[] {
  const bySize = counts
    .map((count, place) => ({ count, place }))
    .filter(({ count }) => count >= least)
    .toSorted((left, right) => right.count - left.count || left.place - right.place);
  const all = counts.reduce((sum, count) => sum + count, 0);
  while (bySize.length > 0) {
    const rest = all - bySize.reduce((sum, { count }) => sum + count, 0);
    if (rest === 0 || rest >= least) break;
    bySize.pop();
  }
  return bySize.map(({ place }) => place).toSorted((left, right) => left - right);
}
