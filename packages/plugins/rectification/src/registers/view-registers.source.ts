import { registerFor, type StoredRecord } from '@lianxun/plugin-api';

import { maskName } from '../accountability/accountability.rules.ts';
import { bindingOf } from '../accountability/record-accountability.ts';
import type { RectificationDatabase } from '../database.ts';
import { standingOf } from '../measures/measure.rules.ts';
import { inOrder, linkOf, ofFinding, onlyKnown } from './of-finding.ts';
import * as rows from './view-registers.repository.ts';
import { accountabilityRegister, measuresRegister, rulesRegister } from './view-registers.ts';
import { formWords, handlingWords, rectificationTypeWords, standingWords } from './words.ts';

const register = registerFor<RectificationDatabase>();

/** 任务清单. */
export const measuresRegisterSource = register({
  definition: measuresRegister,
  searchable: rows.searchableMeasures,
  list: (ctx, request) => rows.listMeasureIds(ctx.tx, request),
  read: async (ctx, ids) => {
    const today = ctx.calendar.today();
    const found = await rows.readMeasures(ctx.tx, ids);
    const records = found.map((row) => ({
      id: row.id,
      version: row.version,
      link: linkOf(row),
      values: {
        ...ofFinding(row),
        measureSeq: row.seq,
        measure: row.text,
        rectificationType: rectificationTypeWords[row.rectificationType] ?? null,
        leadDept: row.leadDepartment,
        coDept: row.coDepartment,
        owner: row.owner,
        due: row.dueOn,
        standing: standingWords[standingOf(row, today)],
        result: row.result,
      },
      details: [],
    }));
    return inOrder(ids, records);
  },
  check: onlyKnown,
});

/** 建章立制清单. */
export const rulesRegisterSource = register({
  definition: rulesRegister,
  searchable: rows.searchableRules,
  list: (ctx, request) => rows.listRuleIds(ctx.tx, request),
  read: async (ctx, ids) => {
    const found = await rows.readRules(ctx.tx, ids);
    const records = found.map((row) => ({
      id: row.id,
      version: row.version,
      link: linkOf(row),
      values: {
        ...ofFinding(row),
        ruleSeq: row.seq,
        name: row.name,
        documentNo: row.documentNo,
        adoptedOn: row.adoptedOn,
      },
      details: [],
    }));
    return inOrder(ids, records);
  },
  check: onlyKnown,
});

/** 追责问责清单; names are masked, one at a time is revealed on the page of the finding. */
export const accountabilityRegisterSource = register({
  definition: accountabilityRegister,
  searchable: rows.searchablePersons,
  list: (ctx, request) => rows.listPersonIds(ctx.tx, request),
  read: async (ctx, ids) => {
    const records: StoredRecord[] = [];
    for (const row of await rows.readPersons(ctx.tx, ids)) {
      const name = await ctx.secrets.open(row.nameSealed, bindingOf(row.id));
      records.push({
        id: row.id,
        version: row.version,
        link: linkOf(row),
        values: {
          ...ofFinding(row),
          personNo: row.personNo,
          matter: row.matter,
          decidedOn: row.decidedOn,
          decidedBy: row.decidedBy,
          documentNo: row.documentNo,
          name: maskName(name),
          post: row.post,
          form: row.form === null ? null : (formWords[row.form] ?? null),
          handling: handlingWords[row.handling] ?? null,
          sanction: row.sanction,
        },
        details: [],
      });
    }
    return inOrder(ids, records);
  },
  check: onlyKnown,
});
