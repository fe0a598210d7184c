import { createHmac, timingSafeEqual } from 'node:crypto';

const LIFE_MS = 12 * 3_600_000;
const REMEMBERED = 50_000;

/**
 * Proof that a form was fetched from us, and a guard against sending it twice. Signed with a key derived from the
 * portal's own, so that every process of the portal takes what another gave out; nothing is stored but what was spent.
 */
export class FormTokens {
  private readonly key: Buffer;
  private readonly spent = new Map<string, number>();

  constructor(clientToken: string) {
    this.key = createHmac('sha256', 'hujian/portal/form').update(clientToken).digest();
  }

  issue(now: number, nonce: string): string {
    const stem = `${now.toString(36)}.${nonce}`;
    return `${stem}.${this.sign(stem)}`;
  }

  isGood(token: string, now: number): boolean {
    const [time = '', nonce = '', mac = ''] = token.split('.');
    const age = now - parseInt(time, 36);
    const expected = Buffer.from(this.sign(`${time}.${nonce}`));
    const given = Buffer.from(mac);
    const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
    return isSigned && age >= 0 && age <= LIFE_MS && !this.spent.has(token);
  }

  /** Called when the report was taken in: the same form does not make a second one. */
  spend(token: string, now: number): void {
    this.spent.set(token, now);
    for (const [old, at] of this.spent) {
      if (this.spent.size <= REMEMBERED && now - at <= LIFE_MS) break;
      this.spent.delete(old);
    }
  }

  private sign(stem: string): string {
    return createHmac('sha256', this.key).update(stem).digest('base64url');
  }
}
