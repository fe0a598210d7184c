import { type Browser, type Page } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { type House, openHouse } from './house.js';
import { OfficerAtDesk, PATIENCE_MS } from './officer.js';

/** A house and the one browser through which all meet it: officers keep their desks, the public comes and goes. */
export class Office {
  private readonly desks = new Map<string, OfficerAtDesk>();

  private constructor(
    readonly house: House,
    private readonly browser: Browser,
  ) {}

  static async open(opening: Promise<House> = openHouse()): Promise<Office> {
    const [house, browser] = await Promise.all([opening, launchChromium()]);
    return new Office(house, browser);
  }

  /** Signs in whoever comes first time; who comes back begins on a fresh page, as after a break. */
  async desk(username: string): Promise<OfficerAtDesk> {
    const known = this.desks.get(username);
    if (known !== undefined) {
      await known.page.goto('/');
      return known;
    }
    const officer = await this.ownDesk(username);
    this.desks.set(username, officer);
    return officer;
  }

  /** A desk nobody else comes to: whose complaints are looked at by themselves, or who sits at two at once. */
  async ownDesk(username: string): Promise<OfficerAtDesk> {
    return OfficerAtDesk.signIn(this.browser, this.house.workbench, username);
  }

  /** Somebody who has not signed in. */
  async stranger(): Promise<OfficerAtDesk> {
    return OfficerAtDesk.sitDown(this.browser, this.house.workbench, 'stranger');
  }

  /** The portal asks nobody for JavaScript. */
  async citizen(visit: (page: Page) => Promise<void>): Promise<void> {
    const context = await this.browser.newContext({
      baseURL: this.house.portal,
      locale: 'zh-CN',
      javaScriptEnabled: false,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await visit(await context.newPage());
    await context.close();
  }

  /** What the pages of all desks complained of. */
  complaints(): readonly string[] {
    return [...this.desks.values()].flatMap(({ complaints }) => complaints);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.house.close();
  }
}
