import { expect, type Page } from '@playwright/test';

/** The settings of what is chosen on the designer. */
export function settings(page: Page) {
  return page.locator('[data-inspector]');
}

/** A state of the table with its moves. */
export function stateOf(page: Page, title: string) {
  return page.getByRole('region', { name: `状态 ${title}`, exact: true });
}

export async function addState(
  page: Page,
  state: { readonly title: string; readonly isWaiting?: boolean },
): Promise<void> {
  await page.getByRole('button', { name: '增加状态', exact: true }).first().click();
  await settings(page).getByLabel('名称').fill(state.title);
  if (state.isWaiting === true) {
    await settings(page).getByRole('checkbox', { name: '有人要在此限期办理' }).check();
  }
}

/** Adds a move out of the state that is open in the settings, or from its row in the table. */
export async function addMove(
  page: Page,
  move: { readonly from: string; readonly title: string; readonly to: string },
): Promise<void> {
  await page.getByRole('button', { name: `给“${move.from}”增加操作` }).click();
  await settings(page).getByLabel('名称').fill(move.title);
  await settings(page).getByLabel('办理后进入').selectOption(move.to);
}

/** Puts a role into a list of those who act. */
export async function addParty(page: Page, list: string, party: string): Promise<void> {
  const field = settings(page).getByRole('group', { name: list, exact: true });
  await field.getByRole('combobox', { name: list, exact: true }).selectOption(party);
  await field.getByRole('button', { name: `加上：${list}` }).click();
}

/** The check has seen everything that was drawn. */
export async function isSaved(page: Page): Promise<void> {
  await expect(page.getByText('改动已存到草稿')).toBeVisible();
}
