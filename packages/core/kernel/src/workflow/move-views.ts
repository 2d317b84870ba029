import type { AvailableMove, AvailableVerbs, Ctx } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { findPublished } from '../forms/form-definitions.repository.ts';
import { toView } from '../forms/show-record-fields.ts';
import type { CaseVerbs, MoveView } from './cases.schemas.ts';

type NameOf = (userId: string) => string;
type FormView = ReturnType<typeof toView>;

/** Forms that the moves ask for, by key. */
export async function formsOf(
  ctx: Ctx,
  moves: readonly AvailableMove[],
): Promise<ReadonlyMap<string, FormView>> {
  const keys = new Set(moves.flatMap(({ needs }) => needs.form ?? []));
  const forms = new Map<string, FormView>();
  for (const key of keys) forms.set(key, toView(await findPublished(coreTx(ctx), key)));
  return forms;
}

/** Everybody whose name a page of the case needs. */
export function peopleIn(
  moves: readonly AvailableMove[],
  verbs: AvailableVerbs,
): readonly string[] {
  const inApprovals = moves.flatMap(({ approval }) =>
    approval === null
      ? []
      : [
          ...approval.signedBy,
          ...approval.added.flatMap(({ userId, by }) => [userId, by]),
          ...approval.opinions.flatMap(({ userId, onBehalfOf }) =>
            onBehalfOf === null ? [userId] : [userId, onBehalfOf],
          ),
        ],
  );
  const { answer, takeBack, dropSigner, standIns } = verbs;
  return [
    ...inApprovals,
    ...answer.owedTo,
    ...takeBack.lentTo,
    ...dropSigner.signers,
    ...standIns.flatMap(({ from, to }) => [from, to]),
  ];
}

export function toMoveView(
  move: AvailableMove,
  nameOf: NameOf,
  forms: ReadonlyMap<string, FormView>,
): z.input<typeof MoveView> {
  const { approval, needs } = move;
  return {
    move: move.move,
    title: move.title,
    toTitle: move.toTitle,
    isOpen: move.open,
    isPrimary: move.primary,
    isBulk: move.bulk,
    reasons: [...move.reasons],
    needs: {
      reason: needs.reason,
      reasonCodes: [...needs.reasonCodes],
      input: [...needs.input],
      opinion: needs.opinion,
      form: needs.form === null ? null : (forms.get(needs.form) ?? null),
    },
    approval: approval && toApprovalView(approval, nameOf),
  };
}

function toApprovalView(
  approval: NonNullable<AvailableMove['approval']>,
  nameOf: NameOf,
): z.input<typeof MoveView>['approval'] {
  const { conclude } = approval;
  return {
    mode: approval.mode,
    required: approval.required,
    signedBy: approval.signedBy.map(nameOf),
    waitingFor: approval.waitingForTitle,
    hasSigned: approval.hasSigned,
    inFlight: approval.inFlight,
    mayReturn: approval.mayReturn,
    mayWithdraw: approval.mayWithdraw,
    added: approval.added.map(({ userId, by, position, hasSigned }) => ({
      userId,
      name: nameOf(userId),
      by: nameOf(by),
      position,
      hasSigned,
    })),
    opinions: approval.opinions.map(({ userId, onBehalfOf, agrees, text }) => ({
      name: nameOf(userId),
      onBehalfOf: onBehalfOf === null ? null : nameOf(onBehalfOf),
      agrees,
      text,
    })),
    mayGiveOpinion: approval.mayGiveOpinion,
    conclude: conclude && { isOpen: conclude.open, reasons: [...conclude.reasons] },
  };
}

export function toVerbsView(verbs: AvailableVerbs, nameOf: NameOf): z.input<typeof CaseVerbs> {
  const { sendBack, withdraw, transfer, delegate, answer, takeBack, addSigners } = verbs;
  const { dropSigner, standIns } = verbs;
  return {
    sendBack: sendBack && {
      ...shown(sendBack),
      targets: sendBack.targets.map((target) => ({ ...target, resume: [...target.resume] })),
    },
    withdraw: { ...shown(withdraw), what: withdraw.what, toTitle: withdraw.toTitle },
    transfer: shown(transfer),
    delegate: shown(delegate),
    answer: { ...shown(answer), owedTo: answer.owedTo.map(nameOf) },
    takeBack: { ...shown(takeBack), lentTo: takeBack.lentTo.map(nameOf) },
    addSigners: {
      ...shown(addSigners),
      positions: [...addSigners.positions],
      moves: [...addSigners.moves],
    },
    dropSigner: {
      ...shown(dropSigner),
      signers: dropSigner.signers.map((userId) => ({ userId, name: nameOf(userId) })),
    },
    standIns: standIns.map(({ kind, from, to, answer: given }) => ({
      kind,
      from: nameOf(from),
      to: nameOf(to),
      answer: given,
    })),
  };
}

const shown = ({ open, reasons }: AvailableVerbs['transfer']) => ({
  isOpen: open,
  reasons: [...reasons],
});
