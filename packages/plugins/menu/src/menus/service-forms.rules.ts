export const serviceForms = ['team', 'specialists', 'guidance'] as const;
/** 整组 / 专家 / 指导. */
type ServiceForm = (typeof serviceForms)[number];

export const serviceFormTitles: Readonly<Record<ServiceForm, string>> = {
  team: '整组派出',
  specialists: '派出专家',
  guidance: '派员指导',
};
