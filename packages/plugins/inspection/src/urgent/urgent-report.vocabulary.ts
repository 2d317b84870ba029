/** What a definition of urgent reports may use. */
export const urgentReportVocabulary = {
  guards: {
    decisionRecorded: '已写明批示意见',
    handlingRecorded: '已登记办理情况',
  },
  relations: {
    drafter: { title: '拟稿人' },
    signer: { title: '签发人' },
    receiver: { title: '收件人' },
    handler: { title: '办理情况登记人', most: 1 },
  },
  fields: {
    kind: { title: '种类', type: 'text' },
    reason: { title: '直报事由', type: 'text' },
  },
  moves: {
    arrive: '收到县区的直报专报',
    bounce: '市级没有可以接收的收件人',
    receive: '另一方签收',
    decide: '另一方批示',
    close: '另一方办结',
  },
  counters: {},
  events: {},
} as const;
