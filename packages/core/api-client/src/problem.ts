/** One reason of a refusal, written for the person. */
export interface ProblemReason {
  readonly code: string;
  readonly message: string;
  readonly field?: string | undefined;
}

interface ProblemBody {
  readonly code: string;
  /** Chinese sentence of the server for the code. */
  readonly detail?: string | undefined;
  readonly reasons: readonly ProblemReason[];
  readonly allowed: readonly string[];
}

const messages = new Map<string, string>();

const byStatus: Readonly<Record<number, string>> = {
  0: '连不上服务器。请检查网络后再试，已填写的内容还在。',
  401: '登录已失效，请重新登录。',
  403: '您没有办理这件事的权限。请联系本单位系统管理员。',
  404: '没有找到，可能已被删除，或不在您的权限范围内。',
  409: '这条记录的状态已经变化，请刷新后再试。',
  412: '这条记录刚被别人改过。请核对双方的内容后再保存。',
  413: '文件或内容太大，请压缩或拆分后再试。',
  422: '填写的内容还有问题，请按提示修改。',
  428: '页面内容已过时，请刷新后再试。',
  429: '操作太频繁，请稍等一会儿再试。',
};

/** Adds Chinese messages by error code; the application calls it while it starts. */
export function addProblemMessages(more: Readonly<Record<string, string>>): void {
  for (const [code, message] of Object.entries(more)) messages.set(code, message);
}

/** Codes of plugins: the server sends the sentence the plugin has for them. */
function isOfPlugin(code: string): boolean {
  return code.includes('.') && !code.startsWith('core.');
}

function sentence(status: number, body: ProblemBody): string {
  const reasons = body.reasons.map((reason) => reason.message).join('；');
  const ofPlugin = isOfPlugin(body.code) ? body.detail : undefined;
  return (
    messages.get(body.code) ??
    (ofPlugin ||
      reasons ||
      body.detail ||
      byStatus[status] ||
      '系统出了问题，已记录。请稍后再试，仍不行请联系技术支持。')
  );
}

/** A refusal or failure of the API. `message` is Chinese and may be shown as it is. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly reasons: readonly ProblemReason[];
  /** Moves that are open instead. */
  readonly allowed: readonly string[];
  readonly requestId: string | undefined;

  constructor(status: number, body: ProblemBody, requestId?: string) {
    super(sentence(status, body));
    this.name = 'Problem';
    this.status = status;
    this.code = body.code;
    this.reasons = body.reasons;
    this.allowed = body.allowed;
    this.requestId = requestId;
  }

  /** Messages of the reasons that belong to a field of the input, by field. */
  get fields(): Readonly<Record<string, string[]>> {
    const fields: Record<string, string[]> = {};
    for (const { field, message } of this.reasons) {
      if (field) (fields[field] ??= []).push(message);
    }
    return fields;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function readReason(value: unknown): ProblemReason[] {
  if (!isRecord(value) || typeof value['message'] !== 'string') return [];
  const { code, message, field } = value;
  return [
    {
      code: typeof code === 'string' ? code : '',
      message,
      ...(typeof field === 'string' ? { field } : {}),
    },
  ];
}

function readBody(value: unknown): ProblemBody {
  const body = isRecord(value) ? value : {};
  const { code, detail, reasons, allowed } = body;
  return {
    code: typeof code === 'string' ? code : 'internal',
    ...(typeof detail === 'string' ? { detail } : {}),
    reasons: Array.isArray(reasons) ? reasons.flatMap(readReason) : [],
    allowed: Array.isArray(allowed) ? allowed.filter((move) => typeof move === 'string') : [],
  };
}

/** Reads a failed response; a body that is no problem document becomes code `internal`. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  return new Problem(
    response.status,
    readBody(body),
    response.headers.get('x-request-id') ?? undefined,
  );
}

/** The request never got an answer. */
export function connectionProblem(): Problem {
  return new Problem(0, { code: 'network', reasons: [], allowed: [] });
}
