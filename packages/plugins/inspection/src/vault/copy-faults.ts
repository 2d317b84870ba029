import {
  CopyStatement,
  hashOfText,
  isSignedBy,
  readStatement,
  ReceiptStatement,
} from './statements.ts';

interface SignedText {
  readonly statement: string;
  readonly signature: string;
}

/** An edition as the county has it today. */
export interface OwnEdition {
  readonly contentHash: string;
  /** Of the text as it lies there now. */
  readonly hashNow: string;
}

const faultsOf = (checks: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(checks).flatMap(([fault, holds]) => (holds ? [] : [fault]));

/** What in the county no longer fits what it signed, and what the city signed for. */
export function countyFaults(
  at: {
    readonly edition: OwnEdition;
    readonly delivery: (SignedText & { readonly contentHash: string }) | undefined;
    readonly receipt: SignedText | undefined;
  },
  keys: { readonly own: string | null; readonly city: string | undefined },
): readonly string[] {
  const { delivery, edition, receipt } = at;
  const own = faultsOf({
    本县版本的内容与锁定时的摘要值不符: edition.hashNow === edition.contentHash,
  });
  if (delivery === undefined) return own;
  const sent = readStatement(CopyStatement, delivery.statement);
  return [
    ...own,
    ...faultsOf({
      本县送达签名不符: isSignedBy(keys.own, withText(delivery)),
      本县送达记录的摘要值与签名不符: sent?.contentHash === delivery.contentHash,
      本县版本与签名送达的摘要值不符: sent?.contentHash === edition.contentHash,
    }),
    ...(receipt === undefined ? [] : receiptFaults(receipt, delivery, keys.city)),
  ];
}

function receiptFaults(
  receipt: SignedText,
  delivery: SignedText,
  city: string | undefined,
): readonly string[] {
  const said = readStatement(ReceiptStatement, receipt.statement);
  return faultsOf({
    市级回执签名不符: isSignedBy(city, withText(receipt)),
    市级回执与本县送达不符: said?.statementHash === hashOfText(delivery.statement),
  });
}

export interface KeptCopy extends SignedText {
  readonly paperId: string;
  readonly paperNo: string;
  readonly edition: number;
  readonly countyTenantId: number;
  readonly contentHash: string;
  readonly digestOnly: boolean;
  readonly receiptStatement: string;
  readonly receiptSignature: string;
}

/** What in the vault no longer fits what the county signed, and what the city signed for. */
export function cityFaults(
  copy: KeptCopy,
  keys: { readonly own: string | null; readonly county: string | undefined },
): readonly string[] {
  const sent = readStatement(CopyStatement, copy.statement);
  const said = readStatement(ReceiptStatement, copy.receiptStatement);
  const receipt = { text: copy.receiptStatement, signature: copy.receiptSignature };
  return faultsOf({
    县级签名不符: isSignedBy(keys.county, withText(copy)),
    留存记录的摘要值与县级签名不符: sent?.contentHash === copy.contentHash,
    留存记录的编号或版本与县级签名不符: sent !== undefined && isOf(sent, copy),
    市级回执签名不符: isSignedBy(keys.own, receipt),
    市级回执与留存记录不符:
      said?.contentHash === copy.contentHash && said.statementHash === hashOfText(copy.statement),
  });
}

function isOf(sent: CopyStatement, copy: KeptCopy): boolean {
  return (
    sent.paperId === copy.paperId &&
    sent.paperNo === copy.paperNo &&
    sent.edition === copy.edition &&
    sent.countyTenantId === copy.countyTenantId &&
    sent.digestOnly === copy.digestOnly
  );
}

const withText = ({ signature, statement }: SignedText) => ({ text: statement, signature });
