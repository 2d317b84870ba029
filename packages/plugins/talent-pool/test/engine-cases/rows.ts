import type { Row } from './answers.ts';
import { colleagueCases } from './colleague-cases.ts';
import { kinCases } from './kin-cases.ts';
import { placeCases } from './place-cases.ts';
import { statementCases } from './statement-cases.ts';

export const rows: readonly Row[] = [
  ...placeCases,
  ...kinCases,
  ...colleagueCases,
  ...statementCases,
];
