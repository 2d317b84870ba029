import { readTyped, toAnswers, type Problem, type PublicForm, type Typed } from './public-form.ts';
import { pageHeaders, renderForm, renderMessage } from './render-page.ts';

/** Asks the API; in the process where it runs, or through the network where it does not. */
export type AskApi = (request: Request) => Response | Promise<Response>;

export interface PublicRequest {
  readonly url: URL;
  readonly token: string;
  readonly api: AskApi;
}

/** What a form may weigh. */
const mostBytes = 64 * 1024;

const messages = {
  closed: {
    title: '链接无效或者已经失效',
    text: '请核对地址，或者向发给您链接的人询问。如果您刚刚提交过，您的填写已经收到，不必再填。',
  },
  busy: {
    title: '现在填写的人较多',
    text: '您的填写还没有收到。请稍等一分钟，退回上一页再次提交。',
  },
  tooLarge: { title: '填写的内容过长', text: '请退回上一页，删减后再提交。' },
  failed: { title: '暂时不能办理', text: '您的填写还没有收到。请稍后退回上一页再次提交。' },
  again: { title: '已经收到', text: '您的填写此前已经收到，谢谢。' },
} as const;

type Message = keyof typeof messages;

/** GET /p/{token} */
export async function showPage(request: PublicRequest): Promise<Response> {
  const asked = await request.api(new Request(addressOf(request, 'form')));
  if (!asked.ok) return await say(request, refusalOf(asked.status), asked.status);
  const form = await formOf(asked);
  if (form.shut !== undefined)
    return await respond(
      await renderMessage({ ...form.shut, heading: form.title, isLarge: isLarge(request) }),
      200,
    );
  return await show(request, { form, typed: {}, problems: [] }, 200);
}

/** POST /p/{token}: thanks, or the form once more with what was typed. */
export async function takePage(request: PublicRequest, posted: Request): Promise<Response> {
  if (Number(posted.headers.get('content-length') ?? '0') > mostBytes)
    return await say(request, 'tooLarge', 413);
  const { answersId, typed } = readTyped(await posted.formData());
  const answered = await request.api(
    new Request(addressOf(request, 'answers'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ answersId, answers: toAnswers(typed) }),
    }),
  );
  if (answered.status === 409)
    return (await isShut(answered)) ? await showPage(request) : await say(request, 'again', 200);
  if (answered.status === 422) return await showAgain(request, { typed, answersId, answered });
  if (!answered.ok) return await say(request, refusalOf(answered.status), answered.status);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the API validates what it answers
  const { thanks } = (await answered.json()) as { thanks: string };
  return await respond(
    await renderMessage({ title: '已经提交', text: thanks, isLarge: isLarge(request) }),
    200,
  );
}

/** The time to fill it in has ended since the page was opened. */
async function isShut(answered: Response): Promise<boolean> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a problem of the API
  const { code } = (await answered.json()) as { code?: string };
  return code === 'core.public_form_shut';
}

async function showAgain(
  request: PublicRequest,
  about: { readonly typed: Typed; readonly answersId: string; readonly answered: Response },
): Promise<Response> {
  const asked = await request.api(new Request(addressOf(request, 'form')));
  if (!asked.ok) return await say(request, refusalOf(asked.status), asked.status);
  const form = await formOf(asked);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a problem of the API
  const problem = (await about.answered.json()) as {
    detail: string;
    reasons?: { field?: string; message: string }[];
  };
  const problems = problemsOf(form, problem);
  const { typed } = about;
  return await show(request, { form, typed, problems }, 422);
}

/** Problems of questions at their question; what fits none of them for the whole form. */
function problemsOf(
  { questions }: PublicForm,
  problem: {
    readonly detail: string;
    readonly reasons?: readonly { readonly field?: string; readonly message: string }[];
  },
): Problem[] {
  const reasons = problem.reasons ?? [{ message: problem.detail }];
  return reasons.map(({ field = '', message }) => {
    const [, key = ''] = /^answers\.([^.]+)/.exec(field) ?? [];
    return { key: questions.some((question) => question.key === key) ? key : '', message };
  });
}

async function show(
  request: PublicRequest,
  shown: {
    readonly form: PublicForm;
    readonly typed: Typed;
    readonly problems: readonly Problem[];
  },
  status: number,
): Promise<Response> {
  const { token } = request;
  const path = `/p/${encodeURIComponent(token)}`;
  return await respond(await renderForm({ ...shown, path, isLarge: isLarge(request) }), status);
}

async function say(request: PublicRequest, message: Message, status: number): Promise<Response> {
  return await respond(
    await renderMessage({ ...messages[message], isLarge: isLarge(request) }),
    status,
  );
}

const respond = (body: string, status: number) =>
  Promise.resolve(new Response(body, { status, headers: pageHeaders }));

const isLarge = ({ url }: PublicRequest) => url.searchParams.get('large') === '1';

const refusalOf = (status: number): Message =>
  status === 404 ? 'closed' : status === 429 ? 'busy' : 'failed';

const addressOf = ({ url, token }: PublicRequest, part: 'form' | 'answers') =>
  new URL(`/api/v1/public/${encodeURIComponent(token)}/core/${part}`, url.origin);

async function formOf(answer: Response): Promise<PublicForm> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the API validates what it answers
  return (await answer.json()) as PublicForm;
}
