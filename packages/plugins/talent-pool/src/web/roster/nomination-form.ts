/** What stands in the form of a nomination; every text as typed. */
export interface NominationForm {
  readonly name: string;
  readonly gender: string;
  readonly idNumber: string;
  readonly idUnverified: boolean;
  readonly birthMonth: string;
  readonly phone: string;
  readonly politics: string;
  readonly employer: string;
  readonly title: string;
  readonly rank: string;
  readonly nativeCounty: string;
  readonly grownCounty: string;
  readonly workCounty: string;
  readonly workStartedMonth: string;
  readonly skills: readonly string[];
  readonly pool: string;
  readonly source: string;
  readonly recommendation: string;
}

export const blankNomination: NominationForm = {
  name: '',
  gender: '',
  idNumber: '',
  idUnverified: false,
  birthMonth: '',
  phone: '',
  politics: '',
  employer: '',
  title: '',
  rank: '',
  nativeCounty: '',
  grownCounty: '',
  workCounty: '',
  workStartedMonth: '',
  skills: [],
  pool: 'inspection',
  source: 'internal',
  recommendation: '',
};

/** The required fields that are still empty, with what is asked for. */
export function nominationErrors(form: NominationForm): Readonly<Record<string, string>> {
  const required = {
    name: '请填写姓名。',
    employer: '请填写所在单位。',
    birthMonth: '请填写出生年月。',
    phone: '请填写手机。',
    politics: '请填写政治面貌。',
    title: '请填写职务。',
    nativeCounty: '请选择籍贯。',
    grownCounty: '请选择成长地。',
    workCounty: '请选择现工作地。',
    workStartedMonth: '请填写参加工作时间。',
  } as const;
  return Object.fromEntries(Object.entries(required).filter(([key]) => textOf(form, key) === ''));
}

const textOf = (form: NominationForm, key: string): string => {
  const found = Object.entries(form).find(([name]) => name === key)?.[1];
  return typeof found === 'string' ? found.trim() : '';
};

/** The body to send; what is empty stays out, because nobody has said it. */
export function nominationBody(form: NominationForm, callId: string | null) {
  const { idUnverified, pool, recommendation, skills, source } = form;
  const given = (keys: readonly string[]) =>
    Object.fromEntries(
      keys.map((key) => [key, textOf(form, key)] as const).filter(([, text]) => text !== ''),
    );
  return {
    entry: {
      person: {
        ...given(['name', 'gender', 'idNumber', 'phone', 'politics', 'title', 'rank', 'employer']),
        idUnverified,
      },
      profile: {
        ...given(['birthMonth', 'nativeCounty', 'grownCounty', 'workCounty', 'workStartedMonth']),
        skills,
      },
    },
    membership: {
      pool,
      source,
      ...(recommendation.trim() === '' ? {} : { recommendation: recommendation.trim() }),
      ...(callId === null ? {} : { callId }),
    },
  };
}

/** What the directory knows of a person, as the form takes it. */
export function knownOf(
  person: { readonly name: string } & {
    readonly [Key in 'gender' | 'employer' | 'politics' | 'rank' | 'title']: string | null;
  },
): Pick<NominationForm, 'name' | 'gender' | 'employer' | 'politics' | 'rank' | 'title'> {
  const { employer, gender, name, politics, rank, title } = person;
  return {
    name,
    gender: gender ?? '',
    employer: employer ?? '',
    politics: politics ?? '',
    rank: rank ?? '',
    title: title ?? '',
  };
}
