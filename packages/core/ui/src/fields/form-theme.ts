import type { ResolveFieldType, Theme, Translation } from '@sjsf/form';
import ObjectField from '@sjsf/form/fields/object/object-field.svelte';
import ObjectPropertyField from '@sjsf/form/fields/object/object-property-field.svelte';
import { fromRecord } from '@sjsf/form/lib/resolver';

import AnswerField from './AnswerField.svelte';
import FieldGroup from './FieldGroup.svelte';
import FieldPlace from './FieldPlace.svelte';

/** Our own controls for every kind of field; a form of custom fields is one object of them. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library types a theme by all of its own components; a flat form needs these
export const formTheme = fromRecord({
  objectField: ObjectField,
  objectPropertyField: ObjectPropertyField,
  objectTemplate: FieldGroup,
  objectPropertyTemplate: FieldPlace,
  stringField: AnswerField,
  numberField: AnswerField,
  integerField: AnswerField,
  booleanField: AnswerField,
  arrayField: AnswerField,
}) as unknown as Theme;

/** The root is the form; below it every field is shown by its kind. */
export const resolveField = (): ResolveFieldType => (config) => {
  if (config.path.length === 0) return 'objectField';
  switch (config.schema.type) {
    case 'integer':
      return 'integerField';
    case 'number':
      return 'numberField';
    case 'boolean':
      return 'booleanField';
    case 'array':
      return 'arrayField';
    default:
      return 'stringField';
  }
};

/** What the library itself may have to say. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the words of parts that are not used are left out
export const formWords = fromRecord({
  submit: '保存',
  'validation-process-error': '没有检查成，请再点一次保存。',
  'component-not-found': '这一项无法显示，请联系系统管理员。',
}) as unknown as Translation;
