import { Injectable } from '@nestjs/common';
import { IdentityRepository } from '../data/identity.repository.js';
import { identityErrors } from '../domain/identity.errors.js';

/** An enforcement organ as other modules see it. */
export interface Organ {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly region: string;
  readonly division: string;
  readonly system: string;
  readonly superiorId: string | null;
  readonly numberPrefix: string;
  readonly isDemo: boolean;
}

const FRESH_MS = 30_000;

/** The tree of organs, kept in memory: a few thousand rows that change a few times a year. */
@Injectable()
export class Organs {
  private loaded: Promise<ReadonlyMap<string, Organ>> | null = null;
  private loadedAt = 0;

  constructor(private readonly identity: IdentityRepository) {}

  /** Refuses an unknown id with 422; `field` is where the caller named it. */
  async get(id: string, field = 'organId'): Promise<Organ> {
    const organ = (await this.tree()).get(id);
    if (organ === undefined) throw identityErrors.unknownOrgan(id, field);
    return organ;
  }

  async find(id: string): Promise<Organ | null> {
    return (await this.tree()).get(id) ?? null;
  }

  async all(): Promise<readonly Organ[]> {
    return [...(await this.tree()).values()];
  }

  /** The organ and every organ below it. */
  async within(id: string): Promise<readonly Organ[]> {
    const all = await this.all();
    const ids = new Set([id]);
    const below = (): Organ[] =>
      all.filter((organ) => organ.superiorId !== null && ids.has(organ.superiorId) && !ids.has(organ.id));
    for (let next = below(); next.length > 0; next = below()) for (const organ of next) ids.add(organ.id);
    return all.filter((organ) => ids.has(organ.id));
  }

  /** Forgets what it holds; called when an organ was added or changed in this process. */
  refresh(): void {
    this.loaded = null;
  }

  private async tree(): Promise<ReadonlyMap<string, Organ>> {
    const now = Date.now();
    if (this.loaded === null || now - this.loadedAt > FRESH_MS) {
      this.loadedAt = now;
      const loading = this.identity.organs().then((rows) => new Map(rows.map((row) => [row.id, row])));
      this.loaded = loading;
      loading.catch(() => {
        this.loaded = null;
      });
    }
    return this.loaded;
  }
}
