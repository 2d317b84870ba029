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
  const fields = await Promise.all(
    form.questions.map(async (question, index) => [
      groupHeading(form.questions, index),
      isLine(question) ? await line(question, shown) : field(question, index + 1, shown),
    ]),
  );
  const heading = problems.length > 0 ? `有误待改：${form.title}` : form.title;
  const body = html`<p class="size">
      <a href="${isLarge ? path : `${path}?large=1`}">${isLarge ? '恢复普通字号' : '放大字号'}</a>
    </p>
    <h1>${form.title}</h1>
    ${form.about.map((paragraph) => html`<p>${paragraph}</p>`)} ${summary(shown)}
    <form method="post" action="${path}${query}" novalidate autocomplete="off">
      <input type="hidden" name="answersId" value="${form.answersId}" />
      ${fields}
      <p class="note">请勿填写涉密内容。提交后不能修改。</p>
      <button type="submit">提交</button>
    </form>`;
  return await page({ title: heading, isLarge, body });
}

export async function renderMessage(message: {
  readonly title: string;
  readonly text: string;
  readonly isLarge: boolean;
  /** Of the form, where there is one. */
  readonly heading?: string;
}): Promise<string> {
  const { title, text, isLarge, heading } = message;
  return await page({
    title,
    isLarge,
    body: html`<h1>${title}</h1>
      ${heading === undefined ? '' : html`<p>${heading}</p>`}
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

type Choice = Extract<Question, { kind: 'choice' }>;
type Line = Choice & { readonly group: string };

const isLine = (question: Question): question is Line =>
  question.kind === 'choice' && question.group !== undefined;

/** Stands once above the lines of a group. */
function groupHeading(questions: readonly Question[], index: number): Markup | string {
  const question = questions[index];
  if (question === undefined || !isLine(question)) return '';
  const before = questions[index - 1];
  if (before !== undefined && isLine(before) && before.group === question.group) return '';
  return html`<h2 class="group">${question.group}</h2>`;
}

/** A question of a group: one line, without the blanks of this source. Holds nothing that was typed. */
async function line(question: Line, shown: Shown): Promise<Markup> {
  const { key, title, required, options } = question;
  const problem = shown.problems.find((each) => each.key === key)?.message;
  const typed = shown.typed[key] ?? [];
  const about = aboutOf(question, problem);
  const markup = await html`<fieldset
    class="${about.isWrong ? 'line is-wrong' : 'line'}"
    id="q-${key}"
    ${described(about)}
  >
    <legend>${title}${required ? '' : html`<span class="mark">（选填）</span>`}</legend>
    ${notesOf(question, problem)} ${options.map((option) => choice(question, option, typed))}
  </fieldset>`;
  return raw(
    markup
      .toString()
      .replaceAll(/\s*\n\s*/g, ' ')
      .replaceAll('> <', '><'),
  );
}

function field(question: Question, number: number, shown: Shown): Markup {
  const { key, title, required } = question;
  const problem = shown.problems.find((each) => each.key === key)?.message;
  const typed = shown.typed[key] ?? [];
  const heading = html`${String(number)}. ${title}<span class="mark"
      >${required ? '（必填）' : '（选填）'}</span
    >`;
  const about = aboutOf(question, problem);
  const wrong = about.isWrong ? 'is-wrong' : '';
  const notes = notesOf(question, problem);
  if (question.kind === 'choice')
    return html`<fieldset id="q-${key}" class="${wrong}" ${described(about)}>
      <legend>${heading}</legend>
      ${notes} ${question.options.map((option) => choice(question, option, typed))}
    </fieldset>`;
  return html`<div class="field ${wrong}">
    <label for="q-${key}">${heading}</label>
    ${notes}
    ${question.kind === 'score' ? score(question, typed, about) : prose(question, typed, about)}
  </div>`;
}

function aboutOf({ key, help }: Question, problem: string | undefined): About {
  const said = [...(help === undefined ? [] : [`h-${key}`]), ...(problem ? [`e-${key}`] : [])];
  return { said: said.join(' '), isWrong: problem !== undefined };
}

function notesOf({ key, help }: Question, problem: string | undefined): Markup {
  return html`${help === undefined ? '' : html`<p class="help" id="h-${key}">${help}</p>`}
  ${problem === undefined ? '' : html`<p class="wrong" id="e-${key}">✕ ${problem}</p>`}`;
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

function prose(
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
