import type { TenantColumns } from '@lianxun/plugin-api';
import type { Generated } from 'kysely';

import type { Instant, Json, NullableInstant, SubjectColumns } from './table-columns.ts';

/** Custom fields: forms, answers and what filters and sorts; 0008-forms. */
export interface FormTables {
  'core.form_definitions': TenantColumns & {
    key: string;
    recordType: string;
    purpose: 'fields' | 'move';
    number: number;
    status: 'draft' | 'proposed' | 'published' | 'retired' | 'discarded';
    title: string;
    note: Generated<string>;
    schema: Json;
    ui: Json;
    draftedBy: string;
    draftedByName: string;
    updatedAt: Instant;
    proposedAt: NullableInstant;
    returnReason: Generated<string | null>;
    publishedBy: Generated<string | null>;
    publishedByName: Generated<string | null>;
    publishedAt: NullableInstant;
  };
  'core.form_answers': SubjectColumns & {
    definitionId: string;
    formKey: string;
    /** `record` for custom fields; for answers given with a move, the move. */
    occasion: string;
    answers: Json;
    answeredBy: string | null;
    answeredByName: string;
    answeredAt: Instant;
  };
  'core.field_values': SubjectColumns & {
    answersId: string;
    fieldKey: string;
    /** The first 200 characters. */
    textValue: string | null;
    /** Money in fen. */
    numberValue: number | null;
    dateValue: string | null;
    booleanValue: boolean | null;
    referenceId: string | null;
    choiceValues: string[] | null;
  };
}
