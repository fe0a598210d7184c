import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { FindFailures } from '#event-bus';
import { RegisterPeople } from '#identity';
import { systemContext } from '#kernel';
import { Database } from '#platform/database';
import { FOOD_CASE } from '../support/case-steps.js';
import { createWorld, type World } from '../support/world.js';
import { describeInBrowser } from './support/chromium.js';
import { openHouseOn, PASSWORD } from './support/house.js';
import { Office } from './support/office.js';

const MINUTE = 60_000;
const ctx = systemContext('test', 'ledger-operation');

describeInBrowser('the operator, on screen', () => {
  let world: World;
  let office: Office;

  beforeAll(async () => {
    world = await createWorld(new Date().toISOString());
    const people = world.app.get(RegisterPeople);
    for (const role of ['operator', 'auditor'] as const)
      await people.officer(ctx, {
        username: role,
        name: role,
        organId: world.chengdu,
        password: PASSWORD,
        roles: [role],
        certificate: null,
      });
    const clerk = await world.signIn('cd-intake-clerk');
    const { subjectCode: _, ...act } = FOOD_CASE;
    for (const subjectName of ['死信甲（虚构）有限公司', '死信乙（虚构）有限公司'])
      await clerk.post('/api/v1/leads', { ...act, source: 'INSPECTION', subjectName }).expect(201);
    await world.drain();
    // As if the handler had failed ten times: two dead letters of one subscription.
    await world.app.get(Database).query(
      ctx,
      `INSERT INTO event_bus.parked (subscription, number, key, attempts, last_error, next_attempt_at, dead_at)
       SELECT 'oversight', number, stream, 10, '磁盘已满', now(), now() FROM event_bus.ledger WHERE type = 'lead.received'`,
    );
    office = await Office.open(openHouseOn(world));
  }, 180_000);

  afterEach(() => {
    expect(office.complaints()).toEqual([]);
  });

  afterAll(() => office.close());

  it(
    'sees what fails, tries one again, sets the other aside, and the balance adds up',
    async () => {
      const operator = await office.desk('operator');
      await operator.go('账本');
      const failures = operator.page.getByRole('table', { name: '未能处理的事件' });
      await failures.getByText('磁盘已满').first().waitFor();
      await operator.button('重新处理', failures).last().click();
      await failures.getByText('死信', { exact: true }).nth(1).waitFor({ state: 'detached' });

      await operator.button('搁置', failures).first().click();
      await operator.fill({ reason: '线索已由人工登记期限，重复处理会出错。' });
      await operator.button('搁置', operator.page.getByRole('dialog')).click();
      await failures.getByText(/operator于 .* 搁置：线索已由人工登记期限/).waitFor();
      const { rows } = await world.app.get(FindFailures).list(ctx, { limit: 10, state: 'SET_ASIDE' });
      expect(rows).toHaveLength(1);

      const saved = operator.page.waitForEvent('download');
      await operator.button('下载 CSV').first().click();
      const file = await readFile(await (await saved).path(), 'utf8');
      expect(file.split('\r\n')[0]).toContain('number,subscription,state');
      expect(file).toContain('SET_ASIDE');

      await operator.button('核对').click();
      await operator.see(/^全部相符：\d+ 个事件$/);
    },
    MINUTE,
  );

  it(
    'an auditor sees the same and can do nothing about it',
    async () => {
      const auditor = await office.desk('auditor');
      await auditor.go('账本');
      await auditor.page.getByText(/operator于/).waitFor();
      expect(await auditor.button('搁置').count()).toBe(0);
    },
    MINUTE,
  );
});
