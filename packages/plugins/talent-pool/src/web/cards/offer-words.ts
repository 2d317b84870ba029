import type { CardOffer } from './api.ts';

/** What happens next, and who does it. */
export function nextStep({ hasAccount, kind, state }: CardOffer): string {
  switch (state) {
    case 'awaitingConsent':
      return hasAccount
        ? '等本人在“我的抽调”里确认；也可以上传签字的同意书后登记书面同意。'
        : '本人没有账号：请上传签字的同意书，再登记书面同意。';
    case 'awaitingApproval':
      return '等他人审批；审批同意后即送往市级。';
    case 'sent':
      return '已送出，等市级收卡。';
    case 'held':
      return kind === 'candidate' ? '市级持有此卡，可以随时撤回。' : '市级据此编组，可以随时撤回。';
    case 'withdrawn':
      return '已撤回，市级删除后会记在使用情况里。';
    case 'expired':
      return '已到期，市级已删除内容；需要时请重新报送。';
    case 'declined':
      return '本人不同意报送，此事已结束。';
    case 'refused':
      return '审批不同意，此事已结束；需要时请重新报送。';
  }
}
