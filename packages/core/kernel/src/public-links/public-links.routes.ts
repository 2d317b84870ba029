import { routesFor, type Plugin } from '@lianxun/plugin-api';
import { v4 as uuidv4 } from 'uuid';

import { fillPublicForm } from '../core-plugin/permissions.ts';
import { PublicAnswersBody, PublicFormView, PublicThanksView } from './public-links.schemas.ts';
import { openForm } from './show-public-form.ts';
import { takeAnswers } from './take-answers.ts';

const route = routesFor<unknown>();

/** For whoever has the link, and nobody else; a session that comes along is not looked at. */
export function publicLinkRoutes(plugins: () => readonly Plugin[]) {
  return [
    route({
      operationId: 'getPublicForm',
      method: 'get',
      path: '/form',
      scopes: ['public'],
      summary: 'What a link asks',
      permission: fillPublicForm,
      response: PublicFormView,
      handler: (ctx) => {
        const { page, shut } = openForm(ctx, plugins());
        const { title, about } = page;
        const questions = shut === undefined ? page.questions : [];
        return Promise.resolve({
          title,
          about: [...about],
          ...(shut && { shut }),
          questions: questions.map((question) =>
            question.kind === 'choice'
              ? { ...question, options: [...question.options] }
              : { ...question },
          ),
          answersId: uuidv4(),
        });
      },
    }),
    route({
      operationId: 'submitPublicAnswers',
      method: 'post',
      path: '/answers',
      scopes: ['public'],
      summary: 'Hand in answers, anonymously',
      permission: fillPublicForm,
      body: PublicAnswersBody,
      response: PublicThanksView,
      handler: (ctx, { body }) =>
        takeAnswers(ctx, plugins(), { id: body.answersId, typed: body.answers }),
    }),
  ];
}
