import { Injectable } from '@nestjs/common';
import { Database, entityManager, queryIn } from '#platform/database';
import { type Context, systemContext } from '#kernel';
import { ApiClientEntity } from './api-client.entity.js';
import { OfficerEntity } from './officer.entity.js';
import { OrganEntity } from './organ.entity.js';
import { SessionEntity } from './session.entity.js';

/** An officer as a request needs to know them: with their organ. */
export interface SignedInRow {
  readonly id: string;
  readonly name: string;
  readonly roles: string[];
  readonly organ: string;
  readonly region: string;
}

export interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly roles: string[];
  readonly secret_hash: string;
  readonly organ: string | null;
  readonly region: string | null;
}

const ASKING = systemContext('identity', '');

@Injectable()
export class IdentityRepository {
  constructor(private readonly database: Database) {}

  async signedIn(tokenHash: string, now: Date): Promise<SignedInRow | null> {
    const [row] = await this.database.query<SignedInRow>(
      ASKING,
      `SELECT o.id, o.name, o.roles, g.id AS organ, g.region
         FROM identity.session s
         JOIN identity.officer o ON o.id = s.officer_id AND o.is_active
         JOIN identity.organ g ON g.id = o.organ_id
        WHERE s.token_hash = $1 AND s.expires_at > $2`,
      [tokenHash, now],
    );
    return row ?? null;
  }

  async client(id: string): Promise<ClientRow | null> {
    const [row] = await this.database.query<ClientRow>(
      ASKING,
      `SELECT c.id, c.name, c.roles, c.secret_hash, g.id AS organ, g.region
         FROM identity.api_client c LEFT JOIN identity.organ g ON g.id = c.organ_id WHERE c.id = $1`,
      [id],
    );
    return row ?? null;
  }

  async organs(): Promise<readonly OrganEntity[]> {
    return this.database.query<OrganEntity>(
      ASKING,
      `SELECT id, code, name, name_en AS "nameEn", region, division, system, superior_id AS "superiorId",
              number_prefix AS "numberPrefix", is_demo AS "isDemo" FROM identity.organ ORDER BY code`,
    );
  }

  async officers(ctx: Context, ids: readonly string[]): Promise<readonly OfficerEntity[]> {
    return this.database.query<OfficerEntity>(
      ctx,
      `SELECT id, username, name, organ_id AS "organId", roles, certificate_no AS "certificateNo",
              certificate_from::text AS "certificateFrom", certificate_to::text AS "certificateTo", is_active AS "isActive"
         FROM identity.officer WHERE id = ANY($1::uuid[])`,
      [ids],
    );
  }

  async officersOf(ctx: Context, organId: string): Promise<readonly OfficerEntity[]> {
    return this.database.query<OfficerEntity>(
      ctx,
      `SELECT id, username, name, organ_id AS "organId", roles, certificate_no AS "certificateNo",
              certificate_from::text AS "certificateFrom", certificate_to::text AS "certificateTo", is_active AS "isActive"
         FROM identity.officer WHERE organ_id = $1 AND is_active ORDER BY name`,
      [organId],
    );
  }

  async lockOfficer(ctx: Context, username: string): Promise<OfficerEntity | null> {
    return entityManager(ctx).findOne(OfficerEntity, {
      where: { username },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async openSession(ctx: Context, session: SessionEntity): Promise<void> {
    await entityManager(ctx).insert(SessionEntity, session);
  }

  async closeSession(ctx: Context, tokenHash: string): Promise<void> {
    await entityManager(ctx).delete(SessionEntity, { tokenHash });
  }

  async usernames(ctx: Context): Promise<readonly string[]> {
    const rows = await this.database.query<{ username: string }>(
      ctx,
      'SELECT username FROM identity.officer',
    );
    return rows.map((row) => row.username);
  }

  async addOrgan(ctx: Context, organ: OrganEntity): Promise<void> {
    await entityManager(ctx).insert(OrganEntity, organ);
  }

  async addOfficer(ctx: Context, officer: OfficerEntity): Promise<void> {
    await entityManager(ctx).insert(OfficerEntity, officer);
  }

  async addClient(ctx: Context, client: ApiClientEntity): Promise<void> {
    await entityManager(ctx).insert(ApiClientEntity, client);
  }

  async advanceSequence(ctx: Context, organId: string, kind: string, year: number): Promise<number> {
    const [row] = await queryIn<{ last: number }>(
      ctx,
      `INSERT INTO identity.document_sequence (organ_id, kind, year, last) VALUES ($1, $2, $3, 1)
       ON CONFLICT (organ_id, kind, year) DO UPDATE SET last = identity.document_sequence.last + 1 RETURNING last`,
      [organId, kind, year],
    );
    return row?.last ?? 1;
  }
}
