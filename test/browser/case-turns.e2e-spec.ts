import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { addDays, type LegalDate, legalDateOf, systemContext, type Written } from '#kernel';
import { RegisterPeople } from '#identity';
import { type Bench, benchOf, CaseFile, FOOD_CASE, PROPOSAL } from '../support/case-steps.js';
import { createWorld, type World } from '../support/world.js';
import { describeInBrowser } from './support/chromium.js';
import { openHouseOn } from './support/house.js';
import { Office } from './support/office.js';

/** The build machine may be busy with much else. */
const MINUTE = 60_000;
const TODAY = legalDateOf(new Date());
/** Long enough ago that a hearing demanded then may have been held by now. */
const THEN = addDays(TODAY, -40);

const BUSINESS = {
  heard: '川北听证食品（虚构）有限公司',
  extended: '川北延期食品（虚构）有限公司',
  paying: '川北缴款食品（虚构）有限公司',
  fallen: '川北撤销食品（虚构）有限公司',
  elsewhere: '川北移送食品（虚构）有限公司',
};

describeInBrowser('the turns a lead and a case can take, on screen', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open(openHouseWithCases());
  }, 180_000);

  afterEach(() => {
    expect(office.complaints()).toEqual([]);
  });

  afterAll(() => office.close());

  it(
    'sends a lead to the other region, which returns it with a reason, and closes it without filing',
    async () => {
      const clerk = await office.desk('cd-intake-clerk');
      await clerk.open('线索', BUSINESS.elsewhere);
      await clerk.act('移送', '移送', async () => {
        await clerk.choose('toOrganId', '重庆市市场监督管理局');
        await clerk.fill({ note: '行为发生在重庆市渝中区，请依法处理。' });
      });
      await clerk.see('等待对方机关答复');

      const receiver = await office.desk('cq-intake-clerk');
      await receiver.open('线索', BUSINESS.elsewhere);
      await receiver.see('行为发生在重庆市渝中区，请依法处理。');
      await receiver.act('退回', '退回', async () => {
        await receiver.choose('reasonCode', /行为发生地/);
        await receiver.fill({ reason: '经核实，行为发生在成都市锦江区。' });
      });
      await receiver.see('选择左侧一条线索查看');
      expect(await receiver.page.getByRole('link', { name: BUSINESS.elsewhere }).count()).toBe(0);

      const head = await office.desk('cd-organ-head');
      await head.open('线索', BUSINESS.elsewhere);
      await head.see('已退回');
      await head.see('经核实，行为发生在成都市锦江区。');
      const closing = head.button('不予立案', head.page.getByRole('article'));
      await head.act(closing, '不予立案', async () => {
        await head.choose('reasonCode', /轻微/);
        await head.fill({ reason: '违法行为轻微并已及时改正，没有造成危害后果。' });
      });
      await head.see('这条线索已办结。');
    },
    MINUTE,
  );

  it(
    'takes a demand for a hearing, records the hearing, and goes to a second review',
    async () => {
      const handler = await office.desk('cd-handler');
      await handler.open('案件', BUSINESS.heard);
      await handler.act('记录当事人意见', '记录当事人意见', async (drawer) => {
        await drawer.locator('[type=radio][value=HEARING_REQUESTED]').check();
        await handler.fill({ receivedOn: addDays(THEN, 1) });
      });

      const head = await office.desk('cd-organ-head');
      await head.open('案件', BUSINESS.heard);
      expect(await head.button('作出决定').isVisible()).toBe(false);
      await head.button('记录听证').click();
      await head.page.getByRole('dialog').getByText('本机关目前没有人担任这一岗位').waitFor();
      await appointPresider(office.house.world);
      await head.page.reload();
      await head.act('记录听证', '记录听证', async () => {
        await head.choose('presiderId', 'cd-hearing-presider');
        await head.fill({
          noticedOn: addDays(THEN, 2),
          heldOn: addDays(THEN, 30),
          place: '本机关第一会议室',
          record: '当事人陈述已下架全部食品，请求从轻。',
        });
      });
      await head.page.getByRole('tab', { name: '文书' }).click();
      await head.see('当事人陈述已下架全部食品，请求从轻。');

      const reviewer = await office.desk('cd-legal-reviewer');
      await reviewer.open('案件', BUSINESS.heard);
      await reviewer.act('法制审核', '法制审核', async () => {
        await reviewer.pick('审核通过');
        await reviewer.fill({ opinion: '听证程序合法，同意处理意见。' });
      });
      await reviewer.see('待决定');
    },
    MINUTE,
  );

  it(
    'is extended by its head once, and after that by collective discussion alone',
    async () => {
      const head = await office.desk('cd-organ-head');
      await head.open('案件', BUSINESS.extended);
      await head.act('延长办案期限', '延长办案期限', async () => {
        await head.fill({ reason: '案情复杂，需要进一步检验鉴定。' });
      });
      await head.act('延长办案期限', '延长办案期限', async (drawer) => {
        expect(await drawer.getByRole('radio', { disabled: true }).count()).toBe(1);
        await head.fill({
          reason: '检验机构尚未出具结论。',
          collective_days: '15',
          collective_note: '经集体讨论，同意继续延长。',
        });
      });
      await head.page.getByRole('tab', { name: '案情' }).click();
      await head.see('45 天');
    },
    MINUTE,
  );

  it(
    'is paid in parts, and closed by the head once nothing is owed',
    async () => {
      const head = await office.desk('cd-organ-head');
      await head.open('案件', BUSINESS.paying);
      expect(await head.button('结案').isDisabled()).toBe(true);

      const handler = await office.desk('cd-handler');
      await handler.open('案件', BUSINESS.paying);
      await handler.act('记录缴款', '记录缴款', async (drawer) => {
        expect(await drawer.locator('#amountFen').inputValue()).toBe('60,260.00');
        await handler.fill({ amountFen: '20260', receiptNo: '试验凭证 1' });
      });
      await handler.act('记录缴款', '记录缴款', async (drawer) => {
        expect(await drawer.locator('#amountFen').inputValue()).toBe('40,000.00');
        await handler.fill({ receiptNo: '试验凭证 2' });
      });
      await handler.page.getByRole('tab', { name: '文书' }).click();
      await handler.see('试验凭证 1');
      await handler.see('试验凭证 2');

      const closer = await office.desk('cd-organ-head');
      await closer.open('案件', BUSINESS.paying);
      await closer.button('结案').click();
      await closer.button('确定', closer.page.getByRole('dialog')).click();
      await closer.see('案件已结案归档。');
    },
    MINUTE,
  );

  it(
    'says that its decision was revoked and what is to be given back, also before it is closed',
    async () => {
      const head = await office.desk('cd-organ-head');
      await head.open('案件', BUSINESS.fallen);
      const about = head.page.getByRole('main');
      for (const words of ['决定被撤销', '应退还 20,260.00 元'])
        await about.getByText(words).first().waitFor();
      await head.button('结案').click();
      const asked = head.page.getByRole('dialog');
      await asked.getByText('20,260.00 元 应予退还').waitFor();
      await head.button('确定', asked).click();
      await head.see('案件已结案归档。');
    },
    MINUTE,
  );
});

async function openHouseWithCases(): ReturnType<typeof openHouseOn> {
  const world = await createWorld(`${THEN}T02:00:00.000Z`);
  const heard = await CaseFile.file(await benchOf(world, 'cd'), actOf(BUSINESS.heard, THEN));
  const grave = { ...PROPOSAL, fineFen: '10000000', content: '没收违法所得260元；罚款100000元' };
  await heard.toReviewed(grave, THEN);
  await heard.notify(THEN);

  world.clock.moveTo(new Date().toISOString());
  const bench = await benchOf(world, 'cd');
  await CaseFile.file(bench, actOf(BUSINESS.extended, TODAY));
  await (await CaseFile.file(bench, actOf(BUSINESS.paying, TODAY))).toServed(TODAY);
  await registerLead(bench);
  await fallAfterPayment(bench);
  return openHouseOn(world);
}

async function fallAfterPayment(bench: Bench): Promise<void> {
  const file = await CaseFile.file(bench, actOf(BUSINESS.fallen, TODAY));
  await file.toServed(TODAY);
  const payment = { paidOn: TODAY, amountFen: '2026000', receiptNo: '试验凭证 3' };
  await file.done(bench.handler, 'payments', payment);
  const { resultId = '' } = (await file.screen()).decision ?? {};
  const revocation = { reasonCode: 'REVOKED', reason: '行政复议决定撤销' };
  await bench.head.post(`/api/v1/results/${resultId}/revoke`, revocation, 2).expect(200);
}

async function appointPresider(world: World): Promise<void> {
  await world.app.get(RegisterPeople).officer(systemContext('test', 'case-turns'), {
    username: 'cd-hearing-presider',
    name: 'cd-hearing-presider',
    organId: world.chengdu,
    password: 'nobody-signs-in-1',
    roles: ['hearing-presider'],
    certificate: null,
  });
}

async function registerLead({ clerk }: Bench): Promise<void> {
  const lead = { ...actOf(BUSINESS.elsewhere, TODAY), source: 'INSPECTION', division: '500103' };
  const { id, version } = (await clerk.post('/api/v1/leads', lead).expect(201)).body as Written;
  expect([id, version]).toEqual([expect.any(String), 1]);
}

/** An act of this business that had just ended on that day. */
function actOf(subjectName: string, on: LegalDate): object {
  const { subjectCode: _, ...rest } = FOOD_CASE;
  return { ...rest, subjectName, actFrom: addDays(on, -9), actTo: addDays(on, -2) };
}
