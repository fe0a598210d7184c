import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { addDays, type LegalDate, legalDateOf } from '#kernel';
import { benchOf, CaseFile, FOOD_CASE } from '../support/case-steps.js';
import { ServedDecisions } from '../support/served-decisions.js';
import { createWorld, type World } from '../support/world.js';
import { describeInBrowser } from './support/chromium.js';
import { openHouseOn, PASSWORD } from './support/house.js';
import { Office } from './support/office.js';
import { type OfficerAtDesk } from './support/officer.js';

/** The build machine may be busy with much else. */
const MINUTE = 60_000;
const TODAY = legalDateOf(new Date());
const PUBLISHED = '川南公示食品（虚构）有限公司';
const HAN = /\p{Script=Han}/u;

describeInBrowser('what happens beside the main job, on screen', () => {
  let office: Office;
  let business: Businesses;

  beforeAll(async () => {
    const world = await createWorld(new Date().toISOString());
    business = await makeHistory(world, TODAY);
    office = await Office.open(openHouseOn(world));
  }, 180_000);

  afterEach(() => {
    expect(office.complaints()).toEqual([]);
  });

  afterAll(() => office.close());

  it(
    'leaves the list to the head of the deciding organ: on it, off it again, or never on it',
    async () => {
      const elsewhere = await office.desk('cq-organ-head');
      await elsewhere.open('名单', business.listed);
      await elsewhere.see('由决定机关负责人决定。');
      expect(await elsewhere.button('决定列入').count()).toBe(0);

      const head = await office.desk('cd-organ-head');
      await head.open('名单', business.listed);
      await head.act('决定列入', '决定列入', async () => {
        await head.fill({ reason: '性质恶劣、情节严重、社会危害较大。' });
      });
      await head.see(/^成演市监列〔\d{4}〕\d+号$/);
      await head.act('移出名单', '移出名单', async (drawer) => {
        await drawer.locator('[type=radio][value=WRONG_ENTRY]').check();
        await head.fill({ reason: '列入主体有误。' });
      });
      await head.see('已移出');

      await head.open('名单', business.spared);
      await head.act('不予列入', '不予列入', async (drawer) => {
        await drawer.locator('[type=radio][value=NO_INTENT]').check();
        await head.fill({ reason: '有证据证明没有主观故意。' });
      });
      await head.see('没有可办事项。');
    },
    MINUTE,
  );

  it(
    'looks again at a recognition whose source fell',
    async () => {
      const head = await office.desk('cq-organ-head');
      await head.open('互认', business.recognised);
      await head.button('重新考虑').click();
      const drawer = head.page.getByRole('dialog');
      await drawer.locator('[type=radio][value=WITHDRAWN]').check();
      await head.fill({ reason: '来源决定已被撤销。' });
      await drawer.locator('[type=submit]').click();
      await head.see('已重新考虑');
    },
    MINUTE,
  );

  it(
    'offers nobody to recognise an imported record, and says why',
    async () => {
      const head = await office.desk('cq-organ-head');
      await head.page.goto(`/results/${business.imported}?purpose=RECOGNITION`);
      await head.see(/仅供查询，不产生互认效力/);
      expect(await head.button('予以互认').isDisabled()).toBe(true);
      expect(await head.page.locator('main').textContent()).not.toContain('生效（送达）日期');
    },
    MINUTE,
  );

  it(
    'withdraws a notice: the portal keeps its number and the reason, and forgets the name',
    async () => {
      let address = '';
      await office.citizen(async (page) => {
        await page.goto(`/notices?q=${encodeURIComponent(PUBLISHED)}`);
        await page.getByRole('link', { name: PUBLISHED }).first().click();
        await page.getByRole('heading', { name: PUBLISHED, level: 1 }).waitFor();
        address = page.url();
      });

      const officer = await office.desk('cd-publication-officer');
      await officer.open('公示', PUBLISHED);
      await officer.act('撤回', '撤回', async () => {
        await officer.choose('reasonCode', '公示有误');
        await officer.fill({ reason: '公示内容与决定书不一致，更正后重新公示。' });
      });
      await officer.see('已撤回');

      await office.citizen(async (page) => {
        await page.goto(address);
        await page.getByRole('heading', { name: '这条公示已撤回' }).waitFor();
        const grave = await page.content();
        expect(grave).toContain('公示内容与决定书不一致，更正后重新公示。');
        expect(grave).not.toContain(PUBLISHED);
        await page.goto(`/notices?q=${encodeURIComponent(PUBLISHED)}`);
        await page.getByText('没有找到符合条件的公示').waitFor();
      });
    },
    MINUTE,
  );

  it(
    'lets nobody in with a wrong password, opens what was asked for, and shows nothing after signing out',
    async () => {
      const reviewer = await office.stranger();
      await reviewer.page.goto('/cases');
      await reviewer.enter('cd-legal-reviewer', 'not-the-password');
      await reviewer.see('用户名或密码不正确');
      await reviewer.enter('cd-legal-reviewer', PASSWORD);
      await reviewer.page.getByRole('heading', { name: '案件', level: 1 }).waitFor();
      await reviewer.see(PUBLISHED);

      await reviewer.page.getByRole('banner').getByRole('button', { name: 'cd-legal-reviewer' }).click();
      await reviewer.page.getByRole('menuitem', { name: '退出登录' }).click();
      await reviewer.page.getByLabel('用户名').waitFor();
      await reviewer.page.waitForURL(({ pathname }) => pathname === '/sign-in');
      await reviewer.page.goto('/cases');
      await reviewer.page.getByLabel('用户名').waitFor();
      expect(await reviewer.page.content()).not.toContain(PUBLISHED);
      expect(reviewer.complaints).toEqual([]);
      await reviewer.leave();
    },
    MINUTE,
  );

  it(
    'shows nobody what their role may not do',
    async () => {
      const reviewer = await office.desk('cd-legal-reviewer');
      await reviewer.go('线索');
      expect(await reviewer.button('登记线索').count()).toBe(0);
      await reviewer.open('公示', PUBLISHED);
      expect(await reviewer.button('撤回').count()).toBe(0);
      await reviewer.open('案件', PUBLISHED);
      expect(await reviewer.button('记录缴款').isDisabled()).toBe(true);
      await reviewer.open('名单', business.waiting);
      expect(await reviewer.button('决定列入').count()).toBe(0);
      await reviewer.page.goto('/cases/new');
      await reviewer.see('由行政机关负责人立案。');
    },
    MINUTE,
  );

  it(
    'speaks English once asked to, and remembers',
    async () => {
      const head = await office.desk('cd-organ-head');
      await head.button('English').click();
      await head.page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
      expect(await head.page.locator('html').getAttribute('lang')).toBe('en');
      const chinese: string[] = [];
      let records = 0;
      for (const place of await placesOf(head)) {
        await head.page.goto(place);
        chinese.push(...(await chineseWordsOf(head)));
        const record = head.page.locator('main tbody a').first();
        if ((await record.count()) === 0) continue;
        records += 1;
        await record.click();
        await head.page.waitForURL(({ pathname }) => pathname !== place);
        chinese.push(...(await chineseWordsOf(head)));
      }
      expect(chinese).toEqual([]);
      expect(records).toBeGreaterThan(3);
      await head.button('中文').click();
      expect(await chineseWordsOf(head)).not.toEqual([]);
    },
    MINUTE,
  );
});

async function placesOf({ page }: OfficerAtDesk): Promise<readonly string[]> {
  const links = page.getByRole('navigation', { name: 'Main menu' }).first().getByRole('link');
  const places = await Promise.all((await links.all()).map((link) => link.getAttribute('href')));
  return places.filter((place) => place !== null);
}

/** What the page itself says in Chinese; the names and words of records stay as they were written. */
async function chineseWordsOf({ page }: OfficerAtDesk): Promise<readonly string[]> {
  await page.locator('main:has(h1):not(:has([role=status]))').waitFor();
  const words = page.locator('nav.rail a, h2, h3, th, dt, button, label, [role=tab]');
  const texts = await words.filter({ hasText: HAN }).allTextContents();
  return texts.filter((text) => text !== '中文').map((text) => `${page.url()}: ${text}`);
}

interface Businesses {
  readonly listed: string;
  readonly spared: string;
  readonly waiting: string;
  readonly recognised: string;
  /** Id of a record of another region's system. */
  readonly imported: string;
}

/** A published notice, three candidates of the list, and a recognition that outlived its source. */
async function makeHistory(world: World, today: LegalDate): Promise<Businesses> {
  const bench = await benchOf(world, 'cd');
  const { subjectCode: _, ...act } = FOOD_CASE;
  const days = { actFrom: addDays(today, -9), actTo: addDays(today, -2) };
  const file = await CaseFile.file(bench, { ...act, ...days, subjectName: PUBLISHED });
  await file.toServed(today);
  const decisions = new ServedDecisions(world, today);
  for (let entry = 0; entry < 3; entry += 1) await decisions.serve({ band: 'HEAVIER' });
  const recognised = await decisions.serve();
  const imported = await decisions.takeIn({ region: '330000' });
  await world.drain();
  await publish(world, (await file.screen()).decision?.noticeId ?? '');
  await recognise(world, recognised.resultId);
  await decisions.revoke(recognised.resultId);
  await world.drain();
  return { listed: nameOf(1), spared: nameOf(2), waiting: nameOf(3), recognised: nameOf(4), imported };
}

const nameOf = (serial: number): string => `蓉城食品第${serial}（虚构）有限公司`;

async function publish(world: World, noticeId: string): Promise<void> {
  const officer = await world.signIn('cd-publication-officer');
  const path = `/api/v1/notices/${noticeId}`;
  const { version } = (await officer.get(path).expect(200)).body as { version: number };
  await officer.post(`${path}/approve`, {}, version).expect(200);
}

async function recognise(world: World, resultId: string): Promise<void> {
  const head = await world.signIn('cq-organ-head');
  const found = await head.get('/api/v1/recognitions?side=mine&limit=100').expect(200);
  const { rows } = found.body as { rows: { id: string; resultId: string; version: number }[] };
  const offer = rows.find((row) => row.resultId === resultId);
  const path = `/api/v1/recognitions/${offer?.id ?? ''}/accept`;
  await head.post(path, { recognitionType: 'R5' }, offer?.version).expect(200);
}
