import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { legalDateOf } from '#kernel';
import { actOf } from '../support/main-job/act.js';
import { CaseworkOnScreen } from './support/casework.js';
import { describeInBrowser } from './support/chromium.js';
import { Office } from './support/office.js';
import { type OfficerAtDesk } from './support/officer.js';

describeInBrowser('the main job, on screen, by its three users', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  }, 180_000);

  afterEach(() => {
    expect(office.complaints()).toEqual([]);
  });

  afterAll(() => office.close());

  it('goes from a lead in 成都 to recognition in 重庆, the risk of the business, and the public notice', async () => {
    const act = actOf(0, legalDateOf(new Date()));
    const work = new CaseworkOnScreen(office, act);
    let decisionNo = '';
    await work.as('cd-intake-clerk', (clerk) => work.registerAndAccept(clerk));
    await work.as('cd-organ-head', async (head) => {
      await work.fileCase(head);
      await work.findLeadFiled(head);
    });
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
      await officer.see('公示文本');
      await officer.button('审核发布').click();
      await officer.see('已公示');
    });

    await office.citizen(async (page) => {
      await page.goto('/');
      await page.getByRole('searchbox').fill(act.subjectName);
      await page.getByRole('searchbox').press('Enter');
      await page.getByRole('link', { name: act.subjectName }).first().click();
      await page.getByRole('heading', { name: act.subjectName, level: 1 }).waitFor();
      expect(await page.locator('main').textContent()).toContain(decisionNo);
    });
  }, 90_000);

  it('takes a report of the public without JavaScript, says how it stands, and shows it to the organ', async () => {
    const conduct = '超市货架上有过期食品在售，店员不肯下架。';
    let code = '';
    await office.citizen(async (page) => {
      code = await report(page, conduct);
      expect(await follow(page, code)).toContain('已收到，等待核查');
    });

    const clerk = await office.desk('cd-intake-clerk');
    await clerk.go('线索');
    await clerk.page.getByRole('link', { name: new RegExp(conduct) }).click();
    await clerk.see('举报人身份依法保密');
    await looksAtReporter(clerk, new RegExp(conduct));
    await clerk.see('当事人待查明');
    expect(await clerk.page.locator('main').textContent()).not.toContain(code);
    await clerk.button('受理').click();
    await clerk.page.getByRole('article').getByText('核查中').waitFor();

    await office.citizen(async (page) => {
      expect(await follow(page, code)).toContain('正在核查');
    });
  }, 30_000);
});

const REPORTER = { name: '吴举报', contact: '13655556666' };

/** Shown when asked for, and gone with the page: whoever comes back asks again. */
async function looksAtReporter(officer: OfficerAtDesk, conduct: RegExp): Promise<void> {
  const show = officer.button('查看举报人（留痕）');
  await show.waitFor();
  const main = officer.page.locator('main');
  expect(await main.textContent()).not.toContain(REPORTER.name);
  await show.click();
  await officer.see(REPORTER.name);
  await officer.see(REPORTER.contact);
  await officer.go('案件');
  await officer.go('线索');
  await officer.page.getByRole('link', { name: conduct }).click();
  await show.waitFor();
  expect(await main.textContent()).not.toContain(REPORTER.name);
}

/** Answers with the query code, which is shown this once. */
async function report(page: Page, conduct: string): Promise<string> {
  await page.goto('/');
  await page.getByRole('link', { name: '举报违法' }).first().click();
  await page.locator('#province').selectOption({ label: '四川省' });
  await page.getByRole('button', { name: '下一步' }).click();
  await page.locator('#division').selectOption({ label: '成都市' });
  await page.locator('#conduct').fill(conduct);
  await page.locator('#reporterName').fill(REPORTER.name);
  await page.locator('#reporterContact').fill(REPORTER.contact);
  await page.getByRole('button', { name: '提交举报' }).click();
  const code = await page.locator('.query-code').textContent();
  await page.getByRole('main').getByRole('link', { name: '查举报进展' }).waitFor();
  return code?.trim() ?? '';
}

/** What the portal says of it to who has the code. */
async function follow(page: Page, code: string): Promise<string> {
  await page.goto('/report/follow');
  await page.getByLabel('查询码').fill(code);
  await page.getByRole('button', { name: '查看' }).click();
  await page.getByText('举报编号').waitFor();
  return (await page.locator('main').textContent()) ?? '';
}
