import { limitedKinds, type FieldKind, type FormField } from '@lianxun/plugin-api/forms';

/** The field as another kind: what only its old kind had is gone, what the new one needs is there. */
export function kindChanged(field: FormField, kind: FieldKind): FormField {
  const { min: _, max: __, unit: ___, options, ...rest } = field;
  const isChoice = kind === 'choice' || kind === 'choices';
  const wasSame = limitedKinds.includes(kind) && kind === field.kind;
  return {
    ...(wasSame ? field : rest),
    kind,
    ...(kind === 'money' && { unit: field.unit ?? '元' }),
    ...(isChoice && { options: options ?? [{ value: 'option1', title: '选项一' }] }),
  };
}
