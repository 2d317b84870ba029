import { expect, type Locator, type Page } from '@playwright/test';

/** Presses a move of a case, answers what its dialog asks for, and confirms. */
export async function act(
  page: Page,
  move: string,
  answers: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.getByRole('button', { name: move, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: move });
  await fill(dialog, answers);
  await dialog.getByRole('button', { name: move, exact: true }).click();
  await expect(dialog).toBeHidden();
}

export async function fill(
  form: Locator,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [label, value] of Object.entries(answers)) {
    const field = form
      .locator('input:not([type=checkbox]), textarea, select')
      .and(form.getByLabel(label))
      .first();
    const isChoice = await field.evaluate((it) => it instanceof HTMLSelectElement);
    if (isChoice) await field.selectOption(value);
    else await field.fill(value);
  }
}

/** A date of the county's calendar, `days` from today. */
export function day(days = 0): string {
  const at = new Date(Date.now() + days * 86_400_000);
  return at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}

/** The smallest picture that is one. */
export const picture = {
  name: '现场照片.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};
