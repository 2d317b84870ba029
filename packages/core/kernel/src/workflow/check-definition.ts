import { upgradeWorkflowDocument, WorkflowDocument, workflowLimits } from '@lianxun/plugin-api';
import { z } from 'zod';

import { approvalProblems } from './check-definition-approvals.ts';
import { deadlineProblems } from './check-definition-deadlines.ts';
import { flowProblems } from './check-definition-flow.ts';
import { unknownNames, type WorkflowCatalog } from './check-definition-names.ts';
import { fault, type DefinitionProblem } from './check-definition-problem.ts';
import { returnProblems } from './check-definition-returns.ts';
import { measureDocument } from './measure-document.ts';

export type { WorkflowCatalog } from './check-definition-names.ts';
export type { DefinitionProblem } from './check-definition-problem.ts';

/** Nobody reads more; a broken file would otherwise answer with thousands. */
const maxProblems = 100;
const chinese = z.locales.zhCN();

/**
 * Every fault of a definition, each with its place and a remedy. Without one of severity `error` it
 * may be published. The candidate may be anything; its size is checked before its content.
 */
export function checkDefinition(
  candidate: unknown,
  catalog: WorkflowCatalog,
): readonly DefinitionProblem[] {
  const oversize = sizeProblems(candidate);
  if (oversize.length > 0) return oversize;
  const parsed = WorkflowDocument.safeParse(upgradeWorkflowDocument(candidate), {
    error: chinese.localeError,
  });
  if (!parsed.success) return shapeProblems(parsed.error);
  const document = parsed.data;
  return [
    ...unknownNames(document, catalog),
    ...flowProblems(document),
    ...approvalProblems(document, catalog.relations),
    ...returnProblems(document, catalog.relations),
    ...deadlineProblems(document, catalog.relations),
  ].slice(0, maxProblems);
}

/** Whether the problems leave a definition fit to be published. */
export function isPublishable(problems: readonly DefinitionProblem[]): boolean {
  return problems.every(({ severity }) => severity !== 'error');
}

const tooHeavy = {
  nodes: '内容过多',
  depth: '层次过深',
  textLength: '有过长的文字',
} as const;

/** Faults of size alone, found without reading the definition as one. */
export function sizeProblems(candidate: unknown): readonly DefinitionProblem[] {
  if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate)) {
    return [fault('shape', '', '流程定义不是一个对象', '导入由本系统导出的流程文件')];
  }
  const { exceeds } = measureDocument(candidate);
  const parts = partProblems(candidate);
  return exceeds === null || parts.length > 0
    ? parts
    : [fault('too_large', '', `流程定义${tooHeavy[exceeds]}，不予检查`, '拆分或精简流程')];
}

function partProblems(candidate: object): readonly DefinitionProblem[] {
  return Object.entries(workflowLimits).flatMap(([part, limit]) => {
    const value: unknown = Reflect.get(candidate, part);
    const size = typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
    return size > limit
      ? [fault('too_large', part, `${part} 有 ${size} 项，超过上限 ${limit} 项`, '拆分或精简流程')]
      : [];
  });
}

function shapeProblems(error: z.ZodError): readonly DefinitionProblem[] {
  return error.issues
    .slice(0, maxProblems)
    .map(({ path, message }) =>
      fault('shape', path.join('.'), message, '按流程定义的格式（JSON Schema）修改'),
    );
}
