import { pageOf, routesFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { decideCommon, readCommon } from '../permissions.ts';
import {
  CommonComparisonView,
  CommonProblemsView,
  CommonProblemView,
  DecideCommonBody,
  ListComparisonsQuery,
  MergeCommonBody,
  NameCommonBody,
  ScopeQuery,
  SplitCommonBody,
} from './common-problems.schemas.ts';
import { compareRound } from './compare-round.ts';
import { decideCommonProblem } from './decide-common-problem.ts';
import { getCommonProblem, listCommonProblems, listComparisons } from './list-common-problems.ts';
import { mergeCommonProblems } from './merge-common-problems.ts';
import { nameCommonProblem } from './name-common-problem.ts';
import { splitCommonProblem } from './split-common-problem.ts';

const route = routesFor<InspectionDatabase>();

export const commonProblemRoutes = [
  route({
    operationId: 'listCommonComparisons',
    method: 'get',
    path: '/common-comparisons',
    summary: 'What was compared for common problems',
    permission: readCommon,
    query: ListComparisonsQuery,
    response: pageOf(CommonComparisonView),
    handler: (ctx, { query }) => listComparisons(ctx, query),
  }),
  route({
    operationId: 'listCommonProblems',
    method: 'get',
    path: '/common-problems',
    summary: 'Common problems of what was compared, with the findings they rest on',
    permission: readCommon,
    query: ScopeQuery,
    response: CommonProblemsView,
    handler: (ctx, { query }) =>
      listCommonProblems(ctx, { type: query.scopeType, id: query.scopeId }),
  }),
  route({
    operationId: 'compareRoundFindings',
    method: 'post',
    path: '/rounds/{id}/common-problems',
    summary: 'Compare the findings of a round and propose common problems',
    permission: decideCommon,
    params: IdParams,
    response: CommonProblemsView,
    handler: async (ctx, { params }) => {
      await compareRound(ctx, params.id);
      return listCommonProblems(ctx, { type: 'round', id: params.id });
    },
  }),
  route({
    operationId: 'getCommonProblem',
    method: 'get',
    path: '/common-problems/{id}',
    summary: 'A common problem',
    permission: readCommon,
    params: IdParams,
    response: CommonProblemView,
    handler: (ctx, { params }) => getCommonProblem(ctx, params.id),
  }),
  route({
    operationId: 'nameCommonProblem',
    method: 'patch',
    path: '/common-problems/{id}',
    summary: 'Give a common problem its name and cause',
    permission: decideCommon,
    params: IdParams,
    body: NameCommonBody,
    response: CommonProblemView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await nameCommonProblem(ctx, params.id, { body, version });
      return getCommonProblem(ctx, params.id);
    },
  }),
  route({
    operationId: 'decideCommonProblem',
    method: 'put',
    path: '/common-problems/{id}/decision',
    summary: 'Confirm or dismiss a common problem',
    permission: decideCommon,
    params: IdParams,
    body: DecideCommonBody,
    response: CommonProblemView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await decideCommonProblem(ctx, params.id, { body, version });
      return getCommonProblem(ctx, params.id);
    },
  }),
  route({
    operationId: 'mergeCommonProblems',
    method: 'post',
    path: '/common-problems/{id}/merge',
    summary: 'Merge another common problem into this one',
    permission: decideCommon,
    params: IdParams,
    body: MergeCommonBody,
    response: CommonProblemView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await mergeCommonProblems(ctx, params.id, { body, version });
      return getCommonProblem(ctx, params.id);
    },
  }),
  route({
    operationId: 'splitCommonProblem',
    method: 'post',
    path: '/common-problems/{id}/split',
    summary: 'Take findings out of a common problem, as one of their own where they get a name',
    permission: decideCommon,
    params: IdParams,
    body: SplitCommonBody,
    response: CommonProblemView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await splitCommonProblem(ctx, params.id, { body, version });
      return getCommonProblem(ctx, params.id);
    },
  }),
];
