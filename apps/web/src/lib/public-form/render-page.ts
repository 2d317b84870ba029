import { createHash } from 'node:crypto';

import { html, raw } from 'hono/html';

import { publicCss } from './public-css.ts';
import {
  fieldPrefix,
  type Problem,
  type PublicForm,
  type Question,
  type Typed,
} from './public-form.ts';

type Markup = ReturnType<typeof html>;

export interface Shown {
  readonly form: PublicForm;
  /** Path of this page. */
  readonly path: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly isLarge: boolean;
}

const styleHash = createHash('sha256').update(publicCss).digest('base64');

/** No script, no picture, nothing of another origin, nothing that is kept. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
};

/** The form with what was typed, and what is to be put right. */
export async function renderForm(shown: Shown): Promise<string> {
  const { form, path, problems, isLarge } = shown;
  const query = isLarge ? '?large=1' : '';
  const heading = problems.length > 0 ? `有误待改：${form.title}` : form.title;
  const body = html`<p class="size">
      <a href="${isLarge ? path : `${path}?large=1`}">${isLarge ? '恢复普通字号' : '放大字号'}</a>
    </p>
    <h1>${form.title}</h1>
    ${form.about.map((paragraph) => html`<p>${paragraph}</p>`)} ${summary(shown)}
    <form method="post" action="${path}${query}" novalidate autocomplete="off">
      <input type="hidden" name="answersId" value="${form.answersId}" />
      ${form.questions.map((question, index) => field(question, index + 1, shown))}
      <p class="note">请勿填写涉密内容。提交后不能修改。</p>
      <button type="submit">提交</button>
    </form>`;
  return await page({ title: heading, isLarge, body });
}

export async function renderMessage(message: {
  readonly title: string;
  readonly text: string;
  readonly isLarge: boolean;
}): Promise<string> {
  const { title, text, isLarge } = message;
  return await page({
    title,
    isLarge,
    body: html`<h1>${title}</h1>
      <p>${text}</p>`,
  });
}

async function page(parts: {
  readonly title: string;
  readonly isLarge: boolean;
  readonly body: Markup;
}): Promise<string> {
  const document = await html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${parts.title}</title>
        ${raw(`<style>${publicCss}</style>`)}
      </head>
      <body class="${parts.isLarge ? 'large' : ''}">
        <main>${parts.body}</main>
        <footer>
          本页面不要求登录，不使用脚本和 Cookie，不记录您的姓名、手机号码、网络地址和设备信息。
        </footer>
      </body>
    </html>`;
  return document.toString();
}

function summary({ problems }: Shown): Markup | string {
  if (problems.length === 0) return '';
  return html`<div class="problems" role="alert" tabindex="-1">
    <h2>还有 ${String(problems.length)} 处需要改正，您填写的内容都还在</h2>
    <ul>
      ${problems.map(({ key, message }) => html`<li>${key === '' ? message : html`<a href="#q-${key}">${message}</a>`}</li>`)}
    </ul>
  </div>`;
}

function field(question: Question, number: number, shown: Shown): Markup {
  const { key, title, help, required } = question;
  const problem = shown.problems.find((each) => each.key === key)?.message;
  const said = [...(help === undefined ? [] : [`h-${key}`]), ...(problem ? [`e-${key}`] : [])];
  const about = { said: said.join(' '), isWrong: problem !== undefined };
  const heading = html`${String(number)}. ${title}<span class="mark"
      >${required ? '（必填）' : '（选填）'}</span
    >`;
  const notes = html`${help === undefined ? '' : html`<p class="help" id="h-${key}">${help}</p>`}
  ${problem === undefined ? '' : html`<p class="wrong" id="e-${key}">✕ ${problem}</p>`}`;
  const typed = shown.typed[key] ?? [];
  if (question.kind === 'choice')
    return html`<fieldset
      id="q-${key}"
      class="${about.isWrong ? 'is-wrong' : ''}"
      ${described(about)}
    >
      <legend>${heading}</legend>
      ${notes} ${question.options.map((option) => choice(question, option, typed))}
    </fieldset>`;
  return html`<div class="field ${about.isWrong ? 'is-wrong' : ''}">
    <label for="q-${key}">${heading}</label>
    ${notes}
    ${question.kind === 'score' ? score(question, typed, about) : text(question, typed, about)}
  </div>`;
}

interface About {
  readonly said: string;
  readonly isWrong: boolean;
}

/** Keys are words by contract, so nothing here needs escaping. */
const described = ({ said }: About) => raw(said === '' ? '' : `aria-describedby="${said}"`);

function choice(
  { key, several }: Extract<Question, { kind: 'choice' }>,
  { value, title }: { readonly value: string; readonly title: string },
  typed: readonly string[],
): Markup {
  const type = several === true ? 'checkbox' : 'radio';
  const isChosen = typed.includes(value);
  return html`<label class="option"
    ><input
      type="${type}"
      name="${fieldPrefix}${key}"
      value="${value}"
      ${isChosen ? 'checked' : ''}
    />
    ${title}</label
  >`;
}

function score(
  { key, least = 0, most = 100 }: Extract<Question, { kind: 'score' }>,
  [value = '']: readonly string[],
  about: About,
): Markup {
  return html`<span class="score"
    ><input
      id="q-${key}"
      name="${fieldPrefix}${key}"
      value="${value}"
      inputmode="numeric"
      maxlength="4"
      ${described(about)}
      aria-invalid="${String(about.isWrong)}"
    />
    分（${String(least)}—${String(most)}）</span
  >`;
}

function text(
  { key, mostLength = 500 }: Extract<Question, { kind: 'text' }>,
  [value = '']: readonly string[],
  about: About,
): Markup {
  return html`<textarea
      id="q-${key}"
      name="${fieldPrefix}${key}"
      rows="4"
      ${described(about)}
      aria-invalid="${String(about.isWrong)}"
    >
${value}</textarea>
    <p class="help">最多 ${String(mostLength)} 字。</p>`;
}
