import { expect, type Locator, type Page } from '@playwright/test';

/** 组队方案 as a coordinator handles it. */
export class StaffingBoard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  column(team: RegExp): Locator {
    return this.page.getByRole('region', { name: '各组席位' }).getByRole('region', { name: team });
  }

  card(name: string): Locator {
    return this.page.locator('[data-card]').filter({ hasText: name });
  }

  /** Seats somebody of the pool and locks him there. */
  async lock(name: string, team: RegExp, role: string): Promise<void> {
    const { page } = this;
    await page.getByRole('textbox', { name: '姓名或单位' }).fill(name);
    await this.card(name).click();
    const panel = page.getByRole('dialog', { name });
    await panel.getByRole('tab', { name: '放进组' }).click();
    await panel.getByRole('combobox', { name: '职务' }).selectOption({ label: role });
    const place = panel.getByRole('listitem').filter({ hasText: team });
    await place.getByRole('button', { name: '放到这里' }).click();
    await expect(panel).toBeHidden();
    await page.getByRole('textbox', { name: '姓名或单位' }).fill('');
    await page.getByRole('button', { name: `锁定${name}` }).click();
    await expect(page.getByRole('button', { name: `锁定${name}` })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await this.saved();
  }

  /** Brings what is carried by keyboard over the team of that name. */
  async carryTo(team: string): Promise<void> {
    const { page } = this;
    const said = page.locator('[aria-live="assertive"]').filter({ hasText: '巡察组' });
    const columns = await page.locator('[data-column]').count();
    for (let left = columns; left > 0; left -= 1) await page.keyboard.press('ArrowLeft');
    for (let right = columns; right > 0; right -= 1) {
      await page.keyboard.press('ArrowRight');
      if ((await said.count()) > 0 && (await said.textContent())?.includes(team) === true) return;
    }
    throw new Error(`no team ${team}`);
  }

  async saved(): Promise<void> {
    await expect(this.page.getByText('已保存', { exact: true })).toBeVisible();
  }

  /** Runs the solver to its proof; an untouched plan takes what it proposes by itself. */
  async solve(): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: '求解', exact: true }).click();
    await page.getByRole('button', { name: '开始求解' }).click();
    const run = page.getByRole('listitem').filter({ hasText: '第 1 次' });
    await expect(run.getByText('已证明最优')).toBeVisible({ timeout: 120_000 });
    await expect(run.getByText('已采用', { exact: true })).toBeVisible();
    await page.getByRole('tab', { name: '编组' }).click();
  }
}
