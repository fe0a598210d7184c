import { addDays, type LegalDate } from '#kernel';
import { type DemoAct, type DemoBusiness, type DemoFiles } from './demo-files.js';
import { type DemoDesk } from './demo-desk.js';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What the replay knows while it goes: the desk, and which label of the scenario became which record. */
export class DemoWorld {
  private readonly ids = new Map<string, string>();
  private readonly officerIds = new Map<string, string>();
  private readonly organIds = new Map<string, string>();

  constructor(
    readonly desk: DemoDesk,
    readonly files: DemoFiles,
    readonly dayZero: LegalDate,
  ) {}

  day(offset: unknown): LegalDate {
    return addDays(this.dayZero, Number(offset));
  }

  label(name: string | undefined, id: string): void {
    if (name !== undefined) this.ids.set(name, id);
  }

  id(label: unknown): string {
    const id = this.ids.get(String(label));
    if (id === undefined) throw new Error(`Demo: ${String(label)} is used before it is made`);
    return id;
  }

  business(key: unknown): DemoBusiness {
    const business = this.files.businesses.find((candidate) => candidate.key === key);
    if (business === undefined) throw new Error(`Demo: there is no business ${String(key)}`);
    return business;
  }

  /** Other acts on the same label, for what the scenario says earlier or later of one step. */
  actOn(act: string, field: string, label: unknown): DemoAct | undefined {
    return this.files.acts.find((candidate) => candidate.act === act && candidate.input[field] === label);
  }

  async organ(code: unknown): Promise<string> {
    if (this.organIds.size === 0) {
      const organs = await this.desk.get<{ id: string; code: string }[]>('operator', '/api/v1/organs');
      for (const { code: uscc, id } of organs) {
        const known = this.files.organs.find((organ) => organ.uscc === uscc);
        if (known !== undefined) this.organIds.set(known.code, id);
      }
    }
    return this.organIds.get(String(code)) ?? '';
  }

  async officers(usernames: unknown): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const username of usernames as readonly string[]) ids.push(await this.officer(username));
    return ids;
  }

  /** Fetches a record as this officer sees it, for its version. */
  async record(username: string, path: string): Promise<Versioned> {
    return this.desk.get<Versioned>(username, path);
  }

  private async officer(username: string): Promise<string> {
    const known = this.officerIds.get(username);
    if (known !== undefined) return known;
    const { id } = await this.desk.get<{ id: string }>(username, '/api/v1/session');
    this.officerIds.set(username, id);
    return id;
  }
}
