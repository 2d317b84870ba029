import type { CaseRequest, CaseVerb, CaseVerbs, SignerPosition } from './case-types.ts';

/** Something besides a move, as the menu names it. */
export type VerbName =
  | 'sendBack'
  | 'withdraw'
  | 'transfer'
  | 'delegate'
  | 'answer'
  | 'takeBack'
  | 'addSigners'
  | 'dropSigner'
  | 'copy'
  | 'remind';

/** What the dialog of a verb was told. */
export interface VerbAnswers {
  people: readonly { readonly value: string; readonly label: string }[];
  text: string;
  state: string;
  resume: 'redo' | 'direct';
  position: SignerPosition;
  move: string;
}

export interface VerbAction {
  readonly verb: VerbName;
  readonly label: string;
  readonly refusal: string | undefined;
}

const withdrawals = { approval: '撤回提交', signature: '撤回签署', recall: '撤回办理' } as const;

const refusalOf = ({ isOpen, reasons }: CaseVerb): string | undefined =>
  isOpen ? undefined : reasons.map(({ message }) => message).join('；') || '当前不能办理';

const when = (condition: boolean, found: VerbAction): VerbAction[] => (condition ? [found] : []);

const action = (verb: VerbName, label: string, of: CaseVerb): VerbAction => ({
  verb,
  label,
  refusal: refusalOf(of),
});

/** The verbs of a case in groups: what goes back, what goes to others, what merely tells. */
export function verbGroups(verbs: CaseVerbs): readonly (readonly VerbAction[])[] {
  const { sendBack, withdraw, transfer, delegate, answer, takeBack, addSigners, dropSigner } =
    verbs;
  const back = [
    ...(sendBack === null ? [] : [action('sendBack', '退回到以前的环节', sendBack)]),
    action('withdraw', withdraw.what === null ? '撤回' : withdrawals[withdraw.what], withdraw),
  ];
  const others = [
    action('transfer', '转办', transfer),
    action('delegate', '委派', delegate),
    ...when(answer.isOpen, action('answer', '答复委派', answer)),
    ...when(takeBack.isOpen, action('takeBack', '收回委派', takeBack)),
    action('addSigners', '加签', addSigners),
    ...when(dropSigner.isOpen, action('dropSigner', '取消加签', dropSigner)),
  ];
  const open: CaseVerb = { isOpen: true, reasons: [] };
  return [back, others, [action('copy', '抄送', open), action('remind', '催办', open)]];
}

/** One sentence: what the verb does. */
export const verbEffects: Readonly<Record<VerbName, string>> = {
  sendBack: '退回后，由该环节的人员重新办理；对方会看到理由。',
  withdraw: '撤回后，回到办理之前，可以重新办理。',
  transfer: '转办后，由对方办理，您不再办理这一环节。',
  delegate: '委派后，由对方先提出意见，答复后仍由您决定。',
  answer: '答复后，由委派人决定。',
  takeBack: '收回后，对方不用再答复，由您办理。',
  addSigners: '加签后，须经所选人员签署才能办结。',
  dropSigner: '取消后，不再需要该人员签署。',
  copy: '抄送只告知，对方不用办理。',
  remind: '催办通知现在的办理人，每天一次。',
};

/** What still has to be told, by control. */
export function missingInVerb(verb: VerbName, answers: VerbAnswers): Record<string, string> {
  const missing: Record<string, string> = {};
  const people: readonly VerbName[] = ['transfer', 'delegate', 'addSigners', 'dropSigner', 'copy'];
  if (people.includes(verb) && answers.people.length === 0) missing['people'] = '请选择人员。';
  if (verb === 'sendBack' && answers.state === '') missing['state'] = '请选择退回到哪个环节。';
  const text = textOf[verb];
  if (text?.required && answers.text.trim() === '') missing['text'] = `请填写${text.label}。`;
  return missing;
}

/** What the dialog of a verb asks to be written. */
export const textOf: Readonly<
  Partial<Record<VerbName, { readonly label: string; readonly required: boolean }>>
> = {
  sendBack: { label: '理由', required: true },
  transfer: { label: '理由', required: true },
  delegate: { label: '委派事项', required: true },
  answer: { label: '答复', required: true },
  addSigners: { label: '理由', required: true },
  copy: { label: '说明', required: false },
  remind: { label: '说明', required: false },
};

type CaseVerbName = Exclude<VerbName, 'copy' | 'remind'>;

/** The event to send. */
export function verbRequest(verb: CaseVerbName, answers: VerbAnswers): CaseRequest {
  const userIds = answers.people.map(({ value }) => value);
  const reason = answers.text.trim();
  switch (verb) {
    case 'sendBack':
      return { event: 'sendBack', to: answers.state, resume: answers.resume, reason };
    case 'withdraw':
      return { event: 'withdraw' };
    case 'answer':
      return { event: 'answer', opinion: reason };
    case 'takeBack':
      return { event: 'answer' };
    case 'dropSigner':
      return { event: 'dropSigner', userIds };
    case 'addSigners': {
      const { position, move } = answers;
      return { event: verb, userIds, position, reason, ...(move === '' ? {} : { move }) };
    }
    case 'transfer':
    case 'delegate':
      return { event: verb, userIds, reason };
  }
}
