import { type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { PASSWORD } from './house.js';

export const PATIENCE_MS = 10_000;

export interface FileOnDesk {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** An officer in front of the workbench: does with the pages what a person does, and never waits for a clock. */
export class OfficerAtDesk {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    /** What the pages complained of, to themselves: nothing, if all is well. */
    readonly complaints: readonly string[],
  ) {}

  /** The cookie is fetched, not typed for: the form has a test of its own, and every desk would load it first. */
  static async signIn(browser: Browser, workbench: string, username: string): Promise<OfficerAtDesk> {
    const officer = await OfficerAtDesk.sitDown(browser, workbench, username);
    await officer.context.request.post('/api/v1/session', { data: { username, password: PASSWORD } });
    await officer.page.goto('/');
    await officer.page.getByRole('navigation', { name: '主菜单' }).first().waitFor();
    return officer;
  }

  /** With an empty page, signed in as nobody; whatever the pages will complain of, they do so under this name. */
  static async sitDown(browser: Browser, workbench: string, name: string): Promise<OfficerAtDesk> {
    const context = await browser.newContext({
      baseURL: workbench,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      // What the server refused is told below, with its address.
      const isRefusal = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isRefusal) complaints.push(`${name}: ${message.text()}`);
    });
    page.on('response', (response) => {
      const path = response.url().replace(workbench, '');
      // Before signing in, the page asks who is there and is told: nobody (401).
      if (response.status() < 400 || path === '/api/v1/session') return;
      complaints.push(`${name}: ${response.status()} ${path}`);
    });
    return new OfficerAtDesk(page, context, complaints);
  }

  async enter(username: string, password: string): Promise<void> {
    await this.page.getByLabel('用户名').fill(username);
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    await this.button('登录').click();
  }

  /** Opens one of the rail's places. */
  async go(place: string): Promise<void> {
    await this.page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: place }).click();
    await this.page.getByRole('heading', { name: place, level: 1 }).waitFor();
  }

  /** Opens the record of this business among those of a place. */
  async open(place: string, business: string): Promise<void> {
    await this.go(place);
    await this.page.getByRole('link', { name: business }).first().click();
    await this.page.getByRole('heading', { name: business }).waitFor();
  }

  /** Buttons of two characters are drawn with a space between. */
  button(words: string, within: Page | Locator = this.page): Locator {
    const spaced = words.length === 2 ? [...words].join('\\s?') : words;
    return within.getByRole('button', { name: new RegExp(`^${spaced}$`) });
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(fields)) await this.page.locator(`#${name}`).fill(text);
  }

  /** Chooses from a list that opens, typing first what narrows it. */
  async choose(name: string, words: string | RegExp, typed?: string): Promise<void> {
    await this.chooseIn(this.page.locator(`#${name}`), words, typed);
  }

  async chooseIn(box: Locator, words: string | RegExp, typed?: string): Promise<void> {
    await box.click();
    if (typed !== undefined) await box.fill(typed);
    const list = this.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    await list.locator('.ant-select-item-option').filter({ hasText: words }).first().click();
  }

  async pick(words: string): Promise<void> {
    await this.page.getByRole('radio', { name: words }).check();
  }

  /** Opens the drawer of a step, fills it as told, and sends it: done when the drawer has gone. */
  async act(step: string | Locator, submit: string, fill: (drawer: Locator) => Promise<void>): Promise<void> {
    await (typeof step === 'string' ? this.button(step).first() : step).click();
    const drawer = this.page.getByRole('dialog');
    const send = this.button(submit, drawer);
    await send.waitFor();
    await fill(drawer);
    await send.click();
    await drawer.waitFor({ state: 'hidden' });
  }

  async attach(file: FileOnDesk): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(file);
  }

  async see(words: string | RegExp): Promise<void> {
    await this.page.locator('main').getByText(words).filter({ visible: true }).first().waitFor();
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
