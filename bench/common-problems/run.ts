import { averageLink } from '../../packages/plugins/inspection/src/common-problems/grouping/cluster.rules.ts';
import { cutWords } from '../../packages/plugins/inspection/src/common-problems/grouping/cut-words.ts';
import {
  groupFindings,
  partition,
  weights,
} from '../../packages/plugins/inspection/src/common-problems/grouping/group-findings.ts';
import {
  cosines,
  vectorsOf,
  type Weights,
} from '../../packages/plugins/inspection/src/common-problems/grouping/similarity.rules.ts';
import { termsOf } from '../../packages/plugins/inspection/src/common-problems/grouping/terms.rules.ts';
import {
  readCorpus,
  type CorpusFinding,
} from '../../packages/plugins/inspection/test/corpus/read-corpus.ts';
import {
  pairScore,
  themeScores,
  type Groups,
} from '../../packages/plugins/inspection/test/corpus/score.ts';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const tuning = readCorpus('tuning');
const heldOut = readCorpus('held-out');
const seen = new Set(tuning.map(({ theme }) => theme));

const compared = (findings: readonly CorpusFinding[]) =>
  findings.map(({ category, text }) => ({ terms: termsOf(text, cutWords), category }));

function byTaxonomy(findings: readonly CorpusFinding[]): Groups {
  const nodes = Map.groupBy(findings.keys(), (index) => findings[index]?.category.join('/') ?? '');
  return [...nodes.values()];
}

const byWords = (at: number) => (findings: readonly CorpusFinding[]) =>
  averageLink(cosines(vectorsOf(compared(findings).map(({ terms }) => terms.words))), at);

const without = (changes: Partial<Weights>) => (findings: readonly CorpusFinding[]) =>
  partition(compared(findings), { ...weights, ...changes }).groups;

/** The threshold of the baseline is chosen where the engine's own was: on the tuning half. */
function bestWordThreshold(): number {
  const tried = Array.from({ length: 30 }, (_, step) => (step + 1) / 50);
  const f1 = (at: number) => pairScore(tuning, byWords(at)(tuning)).f1;
  return tried.reduce((best, at) => (f1(at) > f1(best) ? at : best));
}

const wordThreshold = bestWordThreshold();
const ways: readonly (readonly [string, (findings: readonly CorpusFinding[]) => Groups])[] = [
  ['engine', without({})],
  [
    'engine, findings without a class',
    (findings) => without({})(findings.map((finding) => ({ ...finding, category: [] }))),
  ],
  ['engine without concepts', without({ concepts: 0, leanings: 0 })],
  ['engine without leanings', without({ leanings: 0 })],
  ['taxonomy alone', byTaxonomy],
  [`TF-IDF of words from ${wordThreshold}`, byWords(wordThreshold)],
];

for (const [name, findings] of [
  ['tuning', tuning],
  ['held-out', heldOut],
] as const) {
  console.log(`\n${name}: ${findings.length} findings`);
  console.table(
    Object.fromEntries(
      ways.map(([way, group]) => {
        const { f1, precision, recall } = pairScore(findings, group(findings));
        const themes = themeScores(findings, group(findings));
        return [
          way,
          {
            precision: percent(precision),
            recall: percent(recall),
            f1: percent(f1),
            found: `${themes.filter(({ isFound }) => isFound).length}/${themes.length}`,
          },
        ];
      }),
    ),
  );
  console.table(
    Object.fromEntries(
      themeScores(findings, without({})(findings)).map(({ isFound, precision, recall, theme }) => [
        theme,
        {
          precision: percent(precision),
          recall: percent(recall),
          found: isFound,
          ...(name === 'held-out' && { 'in tuning': seen.has(theme) }),
        },
      ]),
    ),
  );
}

for (const size of [200, 500, 1_000]) {
  const many = Array.from({ length: size }, (_, index) => {
    const { category, text } = [...tuning, ...heldOut][index % 382] ?? { category: [], text: '' };
    return { category, text: `${text}${index}` };
  });
  const began = performance.now();
  groupFindings(many);
  console.log(`${size} findings: ${Math.round(performance.now() - began)} ms`);
}
