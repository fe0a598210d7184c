import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { legalDateOf } from '#kernel';
import { actOf } from '../support/main-job/act.js';
import { CaseworkOnScreen } from './support/casework.js';
import { findChromium } from './support/chromium.js';
import { PATIENCE_MS } from './support/officer.js';
import { type House, openHouse } from './support/house.js';

const executablePath = findChromium();
const withBrowser = executablePath === null ? describe.skip : describe;

withBrowser('the main job, on screen, by its three users', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    house = await openHouse();
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      // As root, which a build machine is, Chromium has no sandbox to offer.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('goes from a lead in 成都 to recognition in 重庆, the risk of the business, and the public notice', async () => {
    const act = actOf(0, legalDateOf(new Date()));
    const work = new CaseworkOnScreen(browser, house.workbench, act);
    let decisionNo = '';
    await work.as('cd-intake-clerk', (clerk) => work.registerAndAccept(clerk));
    await work.as('cd-organ-head', (head) => work.fileCase(head));
    await work.as('cd-handler', (handler) => work.investigate(handler));
    await work.as('cd-legal-reviewer', (reviewer) => work.review(reviewer));
    await work.as('cd-handler', (handler) => work.notify(handler));
    await work.as('cd-organ-head', (head) => work.decide(head));
    await work.as('cd-handler', async (handler) => {
      decisionNo = await work.serveDecision(handler);
    });
    expect(decisionNo).toMatch(/^成演市监罚〔\d{4}〕\d+号$/);

    await work.as('cq-organ-head', async (head) => {
      await head.go('互认');
      await head.page.getByRole('link', { name: act.subjectName }).click();
      await head.act('答复', '提交答复', async () => {
        await head.choose('recognitionType', /./);
      });
      await head.see('已互认');
      await head.go('风险');
      await head.page.getByRole('link', { name: act.subjectName }).first().click();
      await head.see(/生效的行政处罚，基础 \d+ 分（罚款 60 分，/);
      expect(await head.page.locator('.risk').first().textContent()).toMatch(/^[A-D]/);
      expect(await head.page.getByRole('img', { name: /合计 \d+/ }).count()).toBe(1);
    });

    await work.as('cd-publication-officer', async (officer) => {
      await officer.go('公示');
      await officer.page.getByRole('link', { name: act.subjectName }).click();
      await officer.act('审核发布', '审核发布', async () => Promise.resolve());
      await officer.see('已公示');
    });
    expect(work.complaints).toEqual([]);

    const citizen = await browser.newContext({
      baseURL: house.portal,
      locale: 'zh-CN',
      javaScriptEnabled: false,
    });
    citizen.setDefaultTimeout(PATIENCE_MS);
    const page = await citizen.newPage();
    await page.goto('/');
    await page.getByRole('searchbox').fill(act.subjectName);
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('link', { name: act.subjectName }).first().click();
    await page.getByRole('heading', { name: act.subjectName, level: 1 }).waitFor();
    expect(await page.locator('main').textContent()).toContain(decisionNo);
    await citizen.close();
  }, 90_000);

  it('takes a report of the public without JavaScript, says how it stands, and shows it to the organ', async () => {
    const conduct = '超市货架上有过期食品在售，店员不肯下架。';
    const citizen = await browser.newContext({
      baseURL: house.portal,
      locale: 'zh-CN',
      javaScriptEnabled: false,
    });
    citizen.setDefaultTimeout(PATIENCE_MS);
    const page = await citizen.newPage();
    await page.goto('/');
    await page.getByRole('link', { name: '举报违法' }).first().click();
    await page.locator('#province').selectOption({ label: '四川省' });
    await page.getByRole('button', { name: '下一步' }).click();
    await page.locator('#division').selectOption({ label: '成都市' });
    await page.locator('#conduct').fill(conduct);
    await page.getByRole('button', { name: '提交举报' }).click();
    const code = (await page.locator('.query-code').textContent())?.trim() ?? '';
    await page.getByRole('link', { name: '查看举报进展' }).click();
    await page.getByLabel('查询码').fill(code);
    await page.getByRole('button', { name: '查看' }).click();
    await page.getByText('受理编号').waitFor();
    await citizen.close();

    const work = new CaseworkOnScreen(browser, house.workbench, actOf(1, legalDateOf(new Date())));
    await work.as('cd-intake-clerk', async (clerk) => {
      await clerk.go('线索');
      await clerk.page.getByRole('link', { name: new RegExp(conduct) }).click();
      await clerk.see('举报人身份依法保密');
    });
    expect(work.complaints).toEqual([]);
  }, 30_000);
});
