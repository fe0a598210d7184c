import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from './support/chromium.js';
import { Office } from './support/office.js';
import { type OfficerAtDesk } from './support/officer.js';

describeInBrowser('live screens', () => {
  let office: Office;
  let reader: OfficerAtDesk;
  let writer: OfficerAtDesk;

  beforeAll(async () => {
    office = await Office.open();
    reader = await office.ownDesk('cd-organ-head');
    writer = await office.ownDesk('cd-intake-clerk');
  }, 180_000);

  afterAll(() => office.close());

  const openLeads = async (): Promise<void> => {
    const line = reader.page.waitForResponse(/\/api\/v1\/live$/);
    await reader.page.goto('/leads');
    await line;
    await reader.page.getByRole('heading', { name: '线索', level: 1 }).waitFor();
  };

  it('show a lead that another officer registers, without being asked', async () => {
    await openLeads();
    let loads = 0;
    reader.page.on('load', () => {
      loads += 1;
    });
    await registerLead(writer, '蓉城第一食品（虚构）有限公司');
    await reader.see('蓉城第一食品（虚构）有限公司');
    expect(loads).toBe(0);
  }, 60_000);

  it('leave an open form as it is, and are up to date when it is closed', async () => {
    await openLeads();
    await reader.button('登记线索').first().click();
    const drawer = reader.page.getByRole('dialog');
    await reader.fill({ conduct: '现场检查发现，货架上有超过保质期的食品在售。' });
    const asked: string[] = [];
    reader.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    // When the later news are here, the page has long done what it does about the earlier.
    for (const name of ['蓉城第二食品（虚构）有限公司', '蓉城第三食品（虚构）有限公司']) {
      const told = newsOf(reader);
      await registerLead(writer, name);
      await told;
    }
    const shown = reader.page.locator('main').getByText('蓉城第二食品（虚构）有限公司');
    expect(await reader.page.locator('#conduct').inputValue()).toContain('货架上有超过保质期的食品');
    expect(asked.filter((path) => path.startsWith('/api/v1/leads'))).toEqual([]);
    await drawer.getByRole('button', { name: /close|关闭/i }).click();
    await shown.first().waitFor();
    expect([...reader.complaints, ...writer.complaints]).toEqual([]);
  }, 60_000);
});

/** When the page is told of leads, by a line of its own: the same news come to both. */
async function newsOf({ page }: OfficerAtDesk): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const line = new EventSource('/api/v1/live');
        line.onmessage = ({ data }) => {
          if (!String(data).includes('lead')) return;
          line.close();
          resolve();
        };
      }),
  );
}

async function registerLead({ page }: OfficerAtDesk, subjectName: string): Promise<void> {
  const lead = {
    source: 'INSPECTION',
    conduct: '现场检查发现，货架上有超过保质期的预包装食品。',
    division: '510104',
    subjectKind: 'BUSINESS',
    subjectName,
  };
  await page.evaluate(async (body) => {
    const session = (await (await fetch('/api/v1/session')).json()) as { csrfToken: string };
    const headers = { 'content-type': 'application/json', 'x-csrf-token': session.csrfToken };
    await fetch('/api/v1/leads', { method: 'POST', headers, body: JSON.stringify(body) });
  }, lead);
}
