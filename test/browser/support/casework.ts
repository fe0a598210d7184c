import { expect } from '@jest/globals';
import { type Locator } from 'playwright-core';
import { type Act } from '../../support/main-job/act.js';
import { type Office } from './office.js';
import { type OfficerAtDesk } from './officer.js';

/** What the officers of one organ do with a case, each at a desk of their own, until its decision is served. */
export class CaseworkOnScreen {
  constructor(
    private readonly office: Office,
    private readonly act: Act,
  ) {}

  async as(username: string, work: (officer: OfficerAtDesk) => Promise<void>): Promise<void> {
    await work(await this.office.desk(username));
  }

  async registerAndAccept(clerk: OfficerAtDesk): Promise<void> {
    const { conduct, itemCode, actFrom, actTo, subjectName, subjectCode } = this.act;
    await clerk.go('线索');
    await clerk.act('登记线索', '登记', async (drawer) => {
      await clerk.choose('source', '监督检查');
      await clerk.fill({ conduct });
      await clerk.choose('itemCode', itemCode, itemCode);
      await clerk.choose('division', '四川省', '四川');
      await clerk.chooseIn(drawer.getByRole('combobox', { name: '市' }).first(), '成都市', '成都');
      await clerk.fill({ place: '春熙路 1 号', actFrom, actTo });
      await clerk.pick('企业');
      await clerk.fill({ subjectName, subjectCode });
    });
    await clerk.page.getByRole('heading', { name: subjectName }).waitFor();
    await clerk.button('受理').click();
    await clerk.see('核查中');
    await clerk.see('下一步由行政机关负责人（cd-organ-head）立案');
  }

  async fileCase(head: OfficerAtDesk): Promise<void> {
    await head.go('线索');
    await head.page.getByRole('link', { name: new RegExp(this.act.subjectName) }).click();
    await head.button('立案').click();
    await head.see('没有其他机关');
    await head.choose('officerIds', 'cd-handler（');
    await head.page.locator('.ant-select-dropdown').getByText('cd-handler-2（').click();
    await head.button('立案').click();
    await head.page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    await head.page.getByRole('heading', { name: this.act.subjectName }).waitFor();
  }

  /** The lead names its case and offers no second one; nor does the page that would file it. */
  async findLeadFiled(head: OfficerAtDesk): Promise<void> {
    await head.open('线索', this.act.subjectName);
    const filed = /^已立案 \S*市监立〔\d{4}〕\d+号$/;
    await head.page.getByRole('article').getByRole('link', { name: filed }).waitFor();
    expect(await head.button('立案').count()).toBe(0);
    const lead = new URL(head.page.url()).pathname.split('/').at(-1) ?? '';
    await head.page.goto(`/cases/new?lead=${lead}`);
    await head.page.getByRole('link', { name: filed }).waitFor();
    expect(await head.button('立案').count()).toBe(0);
  }

  async openCase(officer: OfficerAtDesk): Promise<void> {
    await officer.go('案件');
    await officer.page.getByRole('link', { name: this.act.subjectName }).first().click();
    await officer.page.getByRole('heading', { name: this.act.subjectName, level: 1 }).waitFor();
  }

  async investigate(handler: OfficerAtDesk): Promise<void> {
    await this.openCase(handler);
    await handler.act('添加证据', '添加证据', async () => {
      await handler.choose('kind', '勘验笔录');
      await handler.fill({ title: '现场检查笔录' });
      const buffer = Buffer.from('货架上陈列待售的预包装食品已超过保质期。（试验内容）\n', 'utf8');
      await handler.attach({ name: '现场检查笔录.txt', mimeType: 'text/plain', buffer });
    });
    await handler.act('调查终结', '调查终结', async (drawer) => {
      await handler.fill({
        facts: '当事人在其门店货架上陈列销售超过保质期的预包装食品12袋。',
        reasons: '涉案金额不大，当事人配合调查。',
        fineFen: String(Number(this.act.fineFen) / 100),
        content: `罚款${String(Number(this.act.fineFen) / 100)}元`,
      });
      await handler.choose('penaltyKinds', /^罚款$/);
      await drawer.getByText('查明的事实').click();
      await this.mistypeFine(handler, drawer);
    });
    await handler.see('法制审核');
  }

  /** What is said of a value goes with the value. */
  private async mistypeFine(handler: OfficerAtDesk, drawer: Locator): Promise<void> {
    const said = drawer.getByText('应为金额');
    const right = await drawer.locator('#fineFen').inputValue();
    await handler.fill({ fineFen: '六万' });
    await drawer.getByText('查明的事实').click();
    await said.waitFor();
    await handler.fill({ fineFen: right });
    await said.waitFor({ state: 'hidden' });
  }

  async review(reviewer: OfficerAtDesk): Promise<void> {
    await this.openCase(reviewer);
    await reviewer.act('法制审核', '法制审核', async (drawer) => {
      const proposal = drawer.getByRole('region', { name: '送审的处理意见' });
      for (const words of ['给予行政处罚', '罚款', '涉案金额不大', '现场检查笔录'])
        await proposal.getByText(words).first().waitFor();
      await reviewer.pick('审核通过');
      await reviewer.fill({ opinion: '事实清楚，证据确凿，程序合法，同意处理意见。' });
    });
  }

  async notify(handler: OfficerAtDesk): Promise<void> {
    await this.openCase(handler);
    await handler.act('送达处罚告知书', '送达处罚告知书', async () => Promise.resolve());
    await handler.act('记录当事人意见', '记录当事人意见', async () => {
      await handler.pick('放弃陈述、申辩和听证');
    });
    await handler.see('放弃陈述、申辩和听证');
  }

  async decide(head: OfficerAtDesk): Promise<void> {
    await this.openCase(head);
    await head.act('作出决定', '作出决定', async () => Promise.resolve());
  }

  /** Answers with the number of the decision. */
  async serveDecision(handler: OfficerAtDesk): Promise<string> {
    await this.openCase(handler);
    await handler.act('送达决定书', '送达决定书', async () => Promise.resolve());
    await handler.page.getByRole('tab', { name: '文书' }).click();
    const number = handler.page
      .locator('main')
      .getByText(/市监罚〔\d{4}〕\d+号/)
      .first();
    return /\S*市监罚〔\d{4}〕\d+号/.exec((await number.textContent()) ?? '')?.[0] ?? '';
  }
}
