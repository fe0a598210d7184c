import { Injectable } from '@nestjs/common';
import { queryIn } from '#platform/database';
import { type Context } from '#kernel';
import { type DossierEntry } from '../domain/dossier-entry.js';

@Injectable()
export class DossierRepository {
  /** Record → its subject, null for a record whose subject is not known; records never seen are left out. */
  async subjectsOf(ctx: Context, recordIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    if (recordIds.length === 0) return new Map();
    const rows = await queryIn<{ record_id: string; subject_id: string | null }>(
      ctx,
      `SELECT DISTINCT ON (record_id) record_id, subject_id FROM subjects.dossier_entry
        WHERE record_id = ANY($1::uuid[]) ORDER BY record_id, subject_id NULLS LAST`,
      [[...new Set(recordIds)]],
    );
    return new Map(rows.map((row) => [row.record_id, row.subject_id]));
  }

  async add(ctx: Context, entries: readonly DossierEntry[]): Promise<void> {
    await queryIn(
      ctx,
      `INSERT INTO subjects.dossier_entry
         (event_id, event_number, subject_id, occurred_on, kind, audience, region, organ_id, other_organ_id, record_id, facts)
       SELECT "eventId", "eventNumber", "subjectId", "occurredOn", kind, audience, region, "organId", "otherOrganId", "recordId", facts
         FROM jsonb_to_recordset($1::jsonb) AS e("eventId" uuid, "eventNumber" bigint, "subjectId" uuid, "occurredOn" date,
              kind text, audience text, region text, "organId" uuid, "otherOrganId" uuid, "recordId" uuid, facts jsonb)
       ON CONFLICT (event_id) DO NOTHING`,
      [JSON.stringify(entries)],
    );
  }
}
