import type { DocumentDefinition } from '@lianxun/plugin-api';

import {
  commonFields,
  fits,
  placeholdersOf,
  usesInText,
  type KnownPlaceholder,
} from './document.rules.ts';
import { fillTemplate, readPlaceholders, type Placeholder } from './fill-template.ts';
import { readLayout } from './inspect-template.ts';
import { sheet } from './sheet.ts';
import { sampleData } from './template-data.ts';

/** What is wrong with a template, and what to do; an error keeps it from being published. */
export interface TemplateProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** The placeholder it is about; empty for the whole. */
  readonly place: string;
  readonly message: string;
  readonly remedy: string;
}

/** Every problem of a template that `inspectTemplate` has let in. */
export async function checkTemplate(
  document: DocumentDefinition,
  bytes: Uint8Array,
): Promise<readonly TemplateProblem[]> {
  const known = placeholdersOf(document);
  const uses = await readUses(bytes);
  if (uses === undefined) return [unbalanced];
  const problems = uses.flatMap((use) => problemOf(use, known) ?? []);
  return [
    ...onePerPlace(problems),
    ...(problems.length === 0 ? await trialProblems(document, bytes) : []),
    ...unusedProblems(document, uses),
    ...layoutProblems(readLayout(bytes)),
  ];
}

const unbalanced: TemplateProblem = {
  code: 'core.template_unbalanced',
  severity: 'error',
  place: '',
  message: '占位符的括号或重复段没有成对',
  remedy: '每个 { 都要有 }，每个 {#名称} 都要有 {/名称}，且在同一段文字或同一张表格里',
};

async function readUses(bytes: Uint8Array): Promise<readonly Placeholder[] | undefined> {
  try {
    return await readPlaceholders(bytes);
  } catch {
    return undefined;
  }
}

function problemOf(
  use: Placeholder,
  known: readonly KnownPlaceholder[],
): TemplateProblem | undefined {
  if (known.some((each) => fits(each, use))) return undefined;
  const elsewhere = known.find(({ title }) => title === use.name);
  return elsewhere === undefined ? unknown(use, known) : misplaced(use, elsewhere);
}

function unknown({ name }: Placeholder, known: readonly KnownPlaceholder[]): TemplateProblem {
  const near = nearestOf(
    name,
    known.map(({ title }) => title),
  );
  return {
    code: 'core.template_unknown_placeholder',
    severity: 'error',
    place: name,
    message: `没有占位符 {${name}}`,
    remedy:
      near === undefined
        ? '请从下面的占位符清单中选用，或改为普通文字'
        : `是不是 {${near}}？请改正，或从占位符清单中选用`,
  };
}

const misplaced = ({ name }: Placeholder, { within }: KnownPlaceholder): TemplateProblem => ({
  code: 'core.template_misplaced_placeholder',
  severity: 'error',
  place: name,
  message: `{${name}} 只能用在 {#${within.at(-1) ?? ''}} 和 {/${within.at(-1) ?? ''}} 之间`,
  remedy: '把它移到重复段之内',
});

/** The known name that takes the fewest changes, if it is near at all. */
export function nearestOf(name: string, titles: readonly string[]): string | undefined {
  const ranked = titles
    .map((title) => ({ title, distance: distanceOf(name, title) }))
    .toSorted((one, other) => one.distance - other.distance);
  const [first] = ranked;
  const most = Math.max(1, Math.floor(name.length / 2));
  return first !== undefined && first.distance <= most ? first.title : undefined;
}

/** Levenshtein distance. */
function distanceOf(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, sign] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const change = (row[column] ?? 0) + (sign === other ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The test fill: every field as its sample, every list with two rows. */
async function trialProblems(
  document: DocumentDefinition,
  bytes: Uint8Array,
): Promise<TemplateProblem[]> {
  try {
    await fillTemplate(bytes, sampleData(document));
    return [];
  } catch {
    return [
      {
        code: 'core.template_trial_failed',
        severity: 'error',
        place: '',
        message: '用样例内容试填失败',
        remedy: '重复段的开头和结尾要在同一处：都在正文，或都在同一张表格的同一行',
      },
    ];
  }
}

/** What a document must say and the template names neither itself nor by its title. */
function unusedProblems(
  document: DocumentDefinition,
  uses: readonly Placeholder[],
): TemplateProblem[] {
  const used = new Set(uses.map(({ name }) => name));
  if (used.has(commonFields.heading.title))
    for (const { name } of usesInText(document.template.title, [])) used.add(name);
  return placeholdersOf(document)
    .filter(({ title, isRequired }) => isRequired && !used.has(title))
    .map(({ title }) => ({
      code: 'core.template_lacks_placeholder',
      severity: 'warning',
      place: title,
      message: `模板没有用到 {${title}}`,
      remedy: '公文里不会出现这项内容，请确认不需要',
    }));
}

/** Twips: 1 mm, as the standard allows for 天头 and 订口. */
const tolerance = 57;

function layoutProblems(xml: string): TemplateProblem[] {
  const margins = [...xml.matchAll(/<w:pgMar\b[^>]*>/g)].map(([tag]) => tag);
  const upright = margins.filter((tag) => !isAcross(xml, tag));
  const fitting = upright.every(
    (tag) => isNear(tag, 'top', sheet.top) && isNear(tag, 'left', sheet.left),
  );
  if (fitting) return [];
  return [
    {
      code: 'core.template_margins',
      severity: 'warning',
      place: '',
      message: '页边距与 GB/T 9704—2012 不同：天头应为 37 毫米，订口应为 28 毫米',
      remedy: '在页面设置中改为上 37、下 35、左 28、右 26 毫米，或确认需要不同的版式',
    },
  ];
}

const isAcross = (xml: string, margin: string) =>
  /w:orient="landscape"[^>]*>\s*$/.test(xml.slice(0, xml.indexOf(margin)));

function isNear(tag: string, side: string, aim: number): boolean {
  const value = Number(new RegExp(`w:${side}="(\\d+)"`).exec(tag)?.[1] ?? Number.NaN);
  return Math.abs(value - aim) <= tolerance;
}

function onePerPlace(problems: readonly TemplateProblem[]): TemplateProblem[] {
  return [...new Map(problems.map((each) => [`${each.code} ${each.place}`, each])).values()];
}
