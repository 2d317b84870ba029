import type { AssessmentForm, AssessmentTemplate } from '../reading/api.ts';

type Indicator = AssessmentForm['aspects'][number]['indicators'][number];
type Rater = AssessmentForm['raters'][number];
type Grade = AssessmentForm['grades'][number];

/** A line of the table, with every field a kind of indicator may have. */
export interface DraftIndicator {
  kind: Indicator['kind'];
  key: string;
  title: string;
  standard: string;
  points: string;
  figure: 'rate' | 'onTimeRate' | 'measureRate';
  ratedBy: string[];
}

interface DraftAspect {
  title: string;
  indicators: DraftIndicator[];
}

/** A template while somebody writes on it. */
export class TemplateDraft {
  name = $state('');
  basis = $state('');
  aspects = $state<DraftAspect[]>([]);
  raters = $state<(Omit<Rater, 'weight'> & { weight: string })[]>([]);
  grades = $state<(Omit<Grade, 'from'> & { from: string })[]>([]);

  constructor({ name, basis, document }: AssessmentTemplate) {
    this.name = name;
    this.basis = basis ?? '';
    this.aspects = document.aspects.map(({ title, indicators }) => ({
      title,
      indicators: indicators.map((it) => lineOf(it)),
    }));
    this.raters = document.raters.map((it) => ({ ...it, weight: String(it.weight) }));
    this.grades = document.grades.map((it) => ({ ...it, from: String(it.from) }));
  }

  get points(): number {
    return this.aspects
      .flatMap(({ indicators }) => indicators)
      .reduce((sum, { points }) => sum + (Number(points) || 0), 0);
  }

  addAspect(): void {
    this.aspects.push({ title: '', indicators: [this.#indicator()] });
  }

  addIndicator(at: number): void {
    this.aspects[at]?.indicators.push(this.#indicator());
  }

  removeIndicator(at: number, index: number): void {
    const aspect = this.aspects[at];
    aspect?.indicators.splice(index, 1);
    if (aspect?.indicators.length === 0) this.aspects.splice(at, 1);
  }

  addRater(): void {
    const key = free('r', this.raters);
    this.raters.push({ key, title: '', kind: 'assigned', weight: '100' });
  }

  removeRater(index: number): void {
    const [gone] = this.raters.splice(index, 1);
    for (const { indicators } of this.aspects)
      for (const it of indicators) it.ratedBy = it.ratedBy.filter((key) => key !== gone?.key);
  }

  addGrade(): void {
    this.grades.push({ key: free('g', this.grades), title: '', from: '0', consequences: [] });
  }

  #indicator(): DraftIndicator {
    const taken = this.aspects.flatMap(({ indicators }) => indicators);
    return {
      kind: 'points',
      key: free('i', taken),
      title: '',
      standard: '',
      points: '5',
      figure: 'rate',
      ratedBy: [],
    };
  }

  /** What is sent; the server says what does not fit. */
  body() {
    return {
      name: this.name.trim(),
      basis: this.basis.trim() || null,
      document: {
        aspects: this.aspects.map(({ title, indicators }) => ({
          title,
          indicators: indicators.map((it) => sentLine(it)),
        })),
        raters: this.raters.map((it) => ({ ...it, weight: Number(it.weight) })),
        grades: this.grades.map((it) => ({ ...it, from: Number(it.from) })),
      },
    };
  }
}

function lineOf(indicator: Indicator): DraftIndicator {
  const { kind, key, title, standard, points } = indicator;
  return {
    kind,
    key,
    title,
    standard,
    points: String(points),
    figure: indicator.kind === 'figure' ? indicator.figure : 'rate',
    ratedBy: indicator.kind === 'figure' ? [] : [...indicator.ratedBy],
  };
}

function sentLine({ kind, figure, ratedBy, points, ...common }: DraftIndicator) {
  const line = { ...common, points: Number(points) };
  return kind === 'figure' ? { ...line, kind, figure } : { ...line, kind, ratedBy };
}

/** The first key of its sort that nothing has yet. */
function free(prefix: string, taken: readonly { readonly key: string }[]): string {
  let number = taken.length + 1;
  while (taken.some(({ key }) => key === `${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}
