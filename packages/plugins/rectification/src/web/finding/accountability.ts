export interface PersonTyped {
  readonly key: string;
  name: string;
  post: string;
  form: string;
  handling: string;
  sanction: string;
}

export function blankPerson(): PersonTyped {
  return { key: crypto.randomUUID(), name: '', post: '', form: '', handling: '', sanction: '' };
}

interface Typed {
  readonly matter: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly documentNo: string;
  readonly persons: readonly PersonTyped[];
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** The body to send, and what has to be put right first. */
export function accountabilityBody({ matter, decidedOn, decidedBy, documentNo, persons }: Typed) {
  const errors = [
    ...(matter.trim() === '' ? ['请填写问责事由。'] : []),
    ...(decidedOn === '' ? ['请填写处理日期。'] : []),
    ...(decidedBy.trim() === '' ? ['请填写处理机关。'] : []),
    ...persons.flatMap(({ name, handling }, index) =>
      name.trim() === '' || handling === '' ? [`第 ${index + 1} 人缺姓名或处理方式。`] : [],
    ),
  ];
  const body = {
    matter: matter.trim(),
    decidedOn,
    decidedBy: decidedBy.trim(),
    documentNo: orNull(documentNo),
    persons: persons.map(({ name, post, form, handling, sanction }) => ({
      name: name.trim(),
      post: orNull(post),
      form: orNull(form),
      handling,
      sanction: orNull(sanction),
    })),
  };
  return { errors, body };
}
