/** An ability that a role grants; checked by the host before the handler runs. */
export interface Permission {
  /** `<plugin>:<ability>`, for example `inspection:manage_rounds`. */
  readonly id: string;
  /** Chinese name shown on the role screen. */
  readonly title: string;
}

/** Declares a permission. The id starts with the id of the plugin that declares it. */
export function definePermission(id: string, title: string): Permission {
  return { id, title };
}

/** For routes of the self scope, which need a session and nothing else. */
export const signedIn: Permission = { id: 'core:signed_in', title: '已登录' };

/** See and act on the workflow cases within reach; every working member holds it. */
export const handleCases: Permission = { id: 'core:handle_cases', title: '办理流程事项' };
