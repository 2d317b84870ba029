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

  /** Takes a card with the mouse and lets it go in the first other team that would have the person. */
  async dragToOther(card: Locator): Promise<Locator> {
    const { mouse } = this.page;
    await card.scrollIntoViewIfNeeded();
    const from = await middleOf(card);
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 12, from.y + 6, { steps: 4 });
    const own = card.locator('xpath=ancestor::*[@data-column][1]');
    const ownId = (await own.getAttribute('data-column')) ?? '';
    const open = this.page
      .locator(`[data-column]:not([data-column="${ownId}"])`)
      .filter({ has: this.page.locator('[data-verdict="possible"]') })
      .first();
    await expect(open).toBeVisible();
    const id = (await open.getAttribute('data-column')) ?? '';
    const column = this.page.locator(`[data-column="${id}"]`);
    const to = await middleOf(column.getByRole('group', { name: /组员$/ }));
    await mouse.move(to.x, to.y, { steps: 30 });
    await mouse.up();
    return column;
  }

  /** Carries the focused card with the arrow keys to the first team that would have the person. */
  async carryToOther(): Promise<void> {
    const { page } = this;
    const said = page
      .locator('[aria-live="assertive"]')
      .filter({ hasText: /已拿起|巡察组|已放到/ });
    await page.keyboard.press('Enter');
    await expect(said).toContainText('已拿起');
    for (let step = 0; step < 14; step += 1) {
      await page.keyboard.press('ArrowLeft');
      if ((await said.innerText()).includes('可以进组')) break;
    }
    await expect(said).toContainText('可以进组');
    await page.keyboard.press('Enter');
    await expect(said).toContainText('已放到');
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: '撤销' }).click();
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

async function middleOf(place: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('It is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + Math.min(16, box.height / 2) };
}
