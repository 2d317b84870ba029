/** What went wrong, as a state that fills a page or a card says it. */
export interface Failure {
  readonly kind: 'forbidden' | 'missing' | 'offline' | 'other';
  readonly title: string;
  readonly detail: string;
  /** Small, for support. */
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
}

interface ProblemLike {
  readonly status: number;
  readonly message: string;
  readonly code?: unknown;
  readonly requestId?: unknown;
}

const titles: Readonly<Record<number, string>> = {
  0: '连不上服务器',
  401: '登录已失效',
  403: '您没有办理这件事的权限',
  404: '没有找到',
  409: '状态已经变化',
  412: '内容已被别人改过',
  429: '操作太频繁',
};

const kinds: Readonly<Record<number, Failure['kind']>> = {
  0: 'offline',
  403: 'forbidden',
  404: 'missing',
};

function isProblem(error: unknown): error is ProblemLike {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Reads a refusal of the API, whose message is already Chinese; anything else is a fault of the page. */
export function describeFailure(error: unknown): Failure {
  if (!isProblem(error)) {
    return {
      kind: 'other',
      title: '页面出了问题',
      detail: '请刷新页面再试。仍不行，请把这一页的网址告诉技术支持。',
    };
  }
  return {
    kind: kinds[error.status] ?? 'other',
    title: titles[error.status] ?? '没有办成',
    detail: error.message,
    code: text(error.code),
    requestId: text(error.requestId),
  };
}
