import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Locator } from 'playwright-core';
import { legalDateOf } from '#kernel';
import { type Act, actOf } from '../support/main-job/act.js';
import { benchOf, CaseFile, FOOD_CASE, PROPOSAL } from '../support/case-steps.js';
import { CaseworkOnScreen } from './support/casework.js';
import { describeInBrowser } from './support/chromium.js';
import { Office } from './support/office.js';
import { type OfficerAtDesk } from './support/officer.js';

const OVERTAKEN = /这条记录刚刚被他人修改/;

describeInBrowser('two officers at one record', () => {
  let office: Office;
  let first: OfficerAtDesk;
  let second: OfficerAtDesk;

  beforeAll(async () => {
    office = await Office.open();
  }, 180_000);

  afterAll(() => office.close());

  const sitDown = async (one: string, other: string): Promise<void> => {
    first = await office.ownDesk(one);
    second = await office.ownDesk(other);
  };
  const openBoth = async (path: string): Promise<void> => {
    for (const { page } of [first, second]) await page.goto(path);
  };
  /** The comparison, with what stood in a field and what stands there now. */
  const compare = async (within: Locator, field: string, seen: string, now: string): Promise<void> => {
    const notice = within.getByRole('alert').filter({ hasText: OVERTAKEN });
    await notice.getByRole('row', { name: `${field} ${seen} ${now}` }).waitFor();
  };
  const refusalsOf = ({ complaints }: OfficerAtDesk): readonly string[] =>
    complaints.map((complaint) => /: (\d{3}) /.exec(complaint)?.[1] ?? complaint);

  it('says to the second clerk that the lead is accepted already, and puts no other step under the pointer', async () => {
    await sitDown('cd-intake-clerk', 'cd-organ-head');
    // Nothing tells this screen of the other's step: it is as old as a screen can be.
    await second.page.route('**/api/v1/live', (route) => route.abort());
    await openBoth(await registerLead(first, actOf(7, legalDateOf(new Date()))));
    await second.button('受理').waitFor();
    await first.button('受理').click();
    await first.see('核查中');

    const main = second.page.locator('main');
    await second.button('受理').click();
    await compare(main, '状态', '待受理', '核查中');
    await second.see('没有写入系统');
    await second.see('这一步已经不能再办');
    for (const step of ['受理', '立案', '移送', '不予立案'])
      expect(await second.button(step, second.page.getByRole('article')).count()).toBe(0);
    await second.button('知道了，看现在可以办什么').click();
    await second.button('立案').waitFor();
    expect(refusalsOf(second)).toEqual(['412']);
    expect(refusalsOf(first)).toEqual([]);
  }, 60_000);

  it('lays both versions before the one who had a form open, and takes the form on the new one', async () => {
    await sitDown('cd-intake-clerk', 'cd-organ-head');
    await openBoth(await registerLead(first, actOf(8, legalDateOf(new Date()))));
    await second.button('不予立案', second.page.getByRole('article')).click();
    const drawer = second.page.getByRole('dialog');
    await second.choose('reasonCode', /./);
    await second.fill({ reason: '经核查，没有证据证明违法事实。' });
    await first.button('受理').click();
    await first.see('核查中');

    await second.button('不予立案', drawer).click();
    await compare(drawer, '状态', '待受理', '核查中');
    expect(await second.button('不予立案', drawer).isDisabled()).toBe(true);
    await second.button('核对无误，按新版本提交', drawer).click();
    await drawer.waitFor({ state: 'hidden' });
    await second.see('不予立案');
    expect(refusalsOf(second)).toEqual(['412']);
  }, 60_000);

  it('answers a penalty only with types that fit it, beside what was decided, and only once', async () => {
    const act = actOf(9, legalDateOf(new Date()));
    const fine = `${(Number(act.fineFen) / 100).toLocaleString('en')}.00 元`;
    const today = legalDateOf(new Date());
    const bench = await benchOf(office.house.world, 'cd');
    const { subjectName, subjectCode, conduct, actFrom, actTo, fineFen } = act;
    const file = await CaseFile.file(bench, {
      ...FOOD_CASE,
      subjectName,
      subjectCode,
      conduct,
      actFrom,
      actTo,
    });
    const content = `罚款${String(Number(fineFen) / 100)}元`;
    const proposal = { ...PROPOSAL, penaltyKinds: ['FINE'], fineFen, confiscatedFen: '0', content };
    await file.toReviewed(proposal, today);
    await file.notify(today);
    await file.done(bench.handler, 'response', { response: 'WAIVED', receivedOn: today });
    await new CaseworkOnScreen(office, act).as('cd-organ-head', async (head) => {
      await head.page.goto(`/cases/${file.id}`);
      await head.act('作出决定', '作出决定', async (form) => {
        const noticed = form.getByRole('region', { name: '告知书已告知当事人' });
        for (const words of ['罚告', fine, '超过保质期的预包装食品12袋'])
          await noticed.getByText(words).first().waitFor();
        expect(`${await form.locator('#fineFen').inputValue()} 元`).toBe(fine);
      });
    });
    const { version, decision } = await file.screen();
    const decisionNo = decision?.decisionNo ?? '';
    const service = { method: 'DIRECT', servedOn: today, officerIds: bench.officerIds };
    await bench.second.post(`/api/v1/cases/${file.id}/service`, service, version).expect(200);

    await sitDown('cq-organ-head', 'cq-organ-head');
    for (const head of [first, second]) {
      await head.go('互认');
      await head.page.getByRole('link', { name: act.subjectName }).click();
      await head.button('答复').click();
      await head.page.locator('#recognitionType').click();
    }
    const drawer = second.page.getByRole('dialog');
    const decided = drawer.getByRole('region', { name: '要互认的处理结果' });
    for (const words of [decisionNo, '给予行政处罚', '罚款', fine, '食品安全法', '决定日期'])
      await decided.getByText(words).first().waitFor();
    const list = second.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    expect(await list.locator('.ant-select-item-option').allTextContents()).toEqual([
      '证据',
      '违法认定',
      '处罚结果',
    ]);

    for (const head of [first, second])
      await head.page
        .locator('.ant-select-item-option')
        .filter({ hasText: /^处罚结果$/ })
        .click();
    await first.button('提交答复').click();
    await first.see('已互认');
    await second.button('提交答复').click();
    await compare(drawer, '状态', '待答复', '已互认');
    await drawer.getByText('这一步已经不能再办').waitFor();
    expect(await second.button('提交答复').isDisabled()).toBe(true);
    expect([...office.complaints(), ...refusalsOf(first)]).toEqual([]);
    expect(refusalsOf(second)).toEqual(['412']);
  }, 90_000);
});

/** Answers with its address. The form itself is walked elsewhere. */
async function registerLead({ page }: OfficerAtDesk, act: Act): Promise<string> {
  const { conduct, itemCode, actFrom, actTo, subjectName, subjectCode } = act;
  const known = { conduct, itemCode, actFrom, actTo, subjectName, subjectCode };
  const lead = { source: 'INSPECTION', division: '510104', subjectKind: 'BUSINESS', ...known };
  const id = await page.evaluate(async (body) => {
    const session = (await (await fetch('/api/v1/session')).json()) as { csrfToken: string };
    const headers = { 'content-type': 'application/json', 'x-csrf-token': session.csrfToken };
    const answer = await fetch('/api/v1/leads', { method: 'POST', headers, body: JSON.stringify(body) });
    return ((await answer.json()) as { id: string }).id;
  }, lead);
  return `/leads/${id}`;
}
