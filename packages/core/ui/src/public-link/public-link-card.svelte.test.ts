import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';

import type { ShownLink } from './public-link.ts';
import PublicLinkCard from './PublicLinkCard.svelte';

const link: ShownLink = {
  id: 'a',
  title: '对第一巡察组的测评',
  state: 'open',
  opensAt: '2026-03-05T01:00:00.000Z',
  expiresAt: '2026-03-20T01:00:00.000Z',
  maxUses: 30,
  usedCount: 4,
  issuedBy: '李雪梅',
  issuedAt: '2026-03-05T01:00:00.000Z',
};
const address = 'https://xuncha.example.gov.cn/p/bahk-3m9q2c7x8d1v5n4k6t0w';

describe('the card of a public link', () => {
  it('shows the new address once, as a code and in letters, with what may be done', async () => {
    const screen = await render(PublicLinkCard, {
      link,
      address,
      onrevoke: () => Promise.resolve(),
      onreissue: () => Promise.resolve(),
    });

    await expect.element(screen.getByRole('img', { name: /二维码/ })).toBeInTheDocument();
    await expect.element(screen.getByText(address)).toBeVisible();
    await expect.element(screen.getByText('已收 4 份，最多 30 份')).toBeVisible();
    for (const name of ['打印', '更换地址', '撤销'])
      await expect.element(screen.getByRole('button', { name })).toBeVisible();
  });

  it('says how to get an address where it is no longer known', async () => {
    const screen = await render(PublicLinkCard, { link, onreissue: () => Promise.resolve() });

    await expect.element(screen.getByText(/系统不保存地址/)).toBeVisible();
    await expect.element(screen.getByRole('img')).not.toBeInTheDocument();
  });

  it('is revoked with a reason', async () => {
    const given: string[] = [];
    const screen = await render(PublicLinkCard, {
      link,
      address,
      onrevoke: (reason) => {
        given.push(reason);
        return Promise.resolve();
      },
    });

    await screen.getByRole('button', { name: '撤销', exact: true }).click();
    await screen.getByRole('textbox', { name: /理由/ }).fill('印错了单位');
    await screen.getByRole('alertdialog').getByRole('button', { name: '撤销' }).click();

    expect(given).toEqual(['印错了单位']);
  });

  it('offers nothing more when it is over', async () => {
    const screen = await render(PublicLinkCard, {
      link: { ...link, state: 'revoked' },
      address,
      onrevoke: () => Promise.resolve(),
    });

    await expect.element(screen.getByText('已撤销')).toBeVisible();
    await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
    await expect.element(screen.getByRole('img')).not.toBeInTheDocument();
  });
});
