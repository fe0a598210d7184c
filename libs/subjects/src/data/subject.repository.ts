import { Injectable } from '@nestjs/common';
import { Database, entityManager, queryIn } from '#platform/database';
import { bigramsOf, type Context } from '#kernel';
import { type SubjectRef } from '../domain/subject.js';
import { SubjectEntity } from './subject.entity.js';
import { type SubjectNameEntity } from './subject-name.entity.js';

/** A subject as `resolve` needs to know it. */
export interface KnownSubject extends SubjectRef {
  readonly nameNormalised: string;
}

const KNOWN = `id, kind, name, name_normalised AS "nameNormalised", code, division, is_demo AS "isDemo"`;

@Injectable()
export class SubjectRepository {
  constructor(private readonly database: Database) {}

  async byIds(ctx: Context, ids: readonly string[]): Promise<readonly KnownSubject[]> {
    return this.database.query(ctx, `SELECT ${KNOWN} FROM subjects.subject WHERE id = ANY($1::uuid[])`, [
      ids,
    ]);
  }

  async byGoodCode(ctx: Context, code: string): Promise<KnownSubject | null> {
    const sql = `SELECT ${KNOWN} FROM subjects.subject WHERE code = $1 AND code_flag IS NULL`;
    return (await this.database.query<KnownSubject>(ctx, sql, [code]))[0] ?? null;
  }

  /** The bearer of the code, if that is or was one of its names. */
  async bearerNamed(ctx: Context, code: string, nameNormalised: string): Promise<KnownSubject | null> {
    const sql = `SELECT ${KNOWN} FROM subjects.subject
      WHERE code = $1 AND code_flag IS NULL AND $2 = ANY(string_to_array(search_text, E'\\n'))`;
    return (await this.database.query<KnownSubject>(ctx, sql, [code, nameNormalised]))[0] ?? null;
  }

  async byIdentityKey(ctx: Context, key: string): Promise<KnownSubject | null> {
    const sql = `SELECT ${KNOWN} FROM subjects.subject WHERE identity_key = $1`;
    return (await this.database.query<KnownSubject>(ctx, sql, [key]))[0] ?? null;
  }

  async withGoodCodeNamed(ctx: Context, nameNormalised: string): Promise<readonly KnownSubject[]> {
    return this.database.query(
      ctx,
      `SELECT ${KNOWN} FROM subjects.subject WHERE name_normalised = $1 AND code IS NOT NULL AND code_flag IS NULL`,
      [nameNormalised],
    );
  }

  /**
   * Until the transaction ends nobody else decides who bears this code or name. The unique indexes alone would let two
   * transactions make one subject with a code and another without for the same company.
   */
  async lock(ctx: Context, keys: readonly string[]): Promise<void> {
    const sql = `SELECT pg_advisory_xact_lock(hashtextextended('subjects.' || key, 0)) FROM unnest($1::text[]) AS key`;
    await queryIn(ctx, sql, [keys]);
  }

  /** False when a subject with that code or identity key was there first. */
  async insert(
    ctx: Context,
    subject: Omit<SubjectEntity, 'searchText' | 'searchGrams' | 'version'>,
  ): Promise<boolean> {
    const inserted = await entityManager(ctx)
      .createQueryBuilder()
      .insert()
      .into(SubjectEntity)
      .values({
        ...subject,
        searchText: subject.nameNormalised,
        searchGrams: [...bigramsOf(subject.nameNormalised)],
        version: 1,
      })
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length === 1;
  }

  /** The subject so far known by name only has this code; from here on the code identifies it. */
  async adoptCode(ctx: Context, id: string, code: string): Promise<void> {
    await queryIn(
      ctx,
      `UPDATE subjects.subject SET code = $2, code_flag = NULL, identity_key = NULL, version = version + 1 WHERE id = $1`,
      [id, code],
    );
  }

  /** Keeps another name of the same subject, and lets it be found by it. The second call changes nothing. */
  async addName(ctx: Context, name: SubjectNameEntity): Promise<void> {
    await queryIn(
      ctx,
      `WITH added AS (
         INSERT INTO subjects.subject_name (subject_id, name_normalised, name, valid_from, valid_to)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (subject_id, name_normalised) DO NOTHING RETURNING subject_id
       )
       UPDATE subjects.subject s
          SET search_text = s.search_text || E'\\n' || $2::text, search_grams = s.search_grams || $6::text[], version = version + 1
         FROM added WHERE s.id = added.subject_id`,
      [
        name.subjectId,
        name.nameNormalised,
        name.name,
        name.validFrom,
        name.validTo,
        [...bigramsOf(name.nameNormalised)],
      ],
    );
  }
}
