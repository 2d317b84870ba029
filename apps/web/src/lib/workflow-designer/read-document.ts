import { upgradeWorkflowDocument, WorkflowDocument } from '@lianxun/plugin-api';

/** One thing that is wrong with a document; a union tells it for each of its branches. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: readonly (readonly Issue[])[] | undefined;
}

export type ReadDocument =
  | { readonly document: WorkflowDocument }
  | { readonly faults: readonly string[] };

const contentFaults = ['too_small', 'too_big', 'invalid_format', 'custom'];

/**
 * A stored or imported document that can be shown and edited. What is only unfinished, an empty
 * title or nobody chosen yet, is left to the check; what has not the form of a workflow is refused.
 */
export function readDocument(value: unknown): ReadDocument {
  const candidate = upgradeWorkflowDocument(value);
  const result = WorkflowDocument.safeParse(candidate);
  if (result.success) return { document: result.data };
  const faults = result.error.issues.filter(isShapeFault);
  if (faults.some(({ path: [part] }) => part === undefined || part === 'formatVersion')) {
    return { faults: ['文件内容不是本系统的流程'] };
  }
  if (faults.length > 0) return { faults: [...new Set(faults.slice(0, 20).map(sentenceOf))] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only lengths and formats of texts differ
  return { document: candidate as WorkflowDocument };
}

/** Of a union only the branch counts that fits best. */
function isShapeFault(issue: Issue): boolean {
  if (issue.code === 'invalid_union') {
    return (issue.errors ?? []).every((branch) => branch.some(isShapeFault));
  }
  return !contentFaults.includes(issue.code ?? '');
}

const parts: Readonly<Record<string, string>> = {
  subject: '适用的类型',
  title: '记录的名称',
  initial: '起始状态',
  authors: '编写人',
  states: '状态',
  moves: '操作',
  deadlines: '期限',
  parties: '人员名称',
};

function sentenceOf({ code, path }: Issue): string {
  const [part, name] = path.map(String);
  const where = parts[part ?? ''] ?? '文件';
  const which = name === undefined ? '' : `“${name}”`;
  const what = code === 'unrecognized_keys' ? '有本系统不认识的内容' : '缺少内容或格式不对';
  return `${where}${which}${what}`;
}

/** Reads a file that was chosen: the document, or why it is none. */
export function readFileText(text: string): ReadDocument {
  try {
    return readDocument(JSON.parse(text));
  } catch {
    return { faults: ['文件不是 JSON 格式，可能选错了文件'] };
  }
}
