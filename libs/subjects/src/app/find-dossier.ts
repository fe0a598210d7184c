import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { Access, type OrganFilter, Organs, type Permission, reachOf } from '#identity';
import { type Context, defineCursor, type Page, pageOf } from '#kernel';

export interface DossierQuery {
  readonly limit: number;
  readonly cursor?: string;
}

interface Row {
  readonly eventId: string;
  readonly eventNumber: string;
  readonly occurredOn: string;
  readonly kind: string;
  readonly region: string | null;
  readonly organId: string | null;
  readonly otherOrganId: string | null;
  readonly recordId: string;
  /** Of the record, as people quote it; a decision's own is known once its notice is published. */
  readonly number: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** One line of the timeline. `facts` are the event's own fields; their labels are the screen's. */
export interface DossierLine extends Row {
  readonly organName: string | null;
  readonly otherOrganName: string | null;
}

/** The event that gave a record its number says it; later ones of the record do not repeat it. */
const NUMBER = `COALESCE(
    (SELECT COALESCE(n.facts->>'leadNo', n.facts->>'caseNo', n.facts->>'noticeNo') FROM subjects.dossier_entry n
      WHERE n.record_id = e.record_id AND n.kind IN ('lead.received', 'case.filed', 'notice.published') LIMIT 1),
    (SELECT n.facts->>'decisionNo' FROM subjects.dossier_entry n
      WHERE n.subject_id = e.subject_id AND n.kind = 'notice.published'
        AND n.facts->>'resultId' = e.facts->>'resultId' LIMIT 1))`;

const CURSOR = defineCursor('subjects.dossier', ['date', 'number']);

/** All that is known of one subject in every region, newest first, as far as the reader may see it (DESIGN §5). */
@Injectable()
export class FindDossier {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly organs: Organs,
  ) {}

  async execute(ctx: Context, subjectId: string, query: DossierQuery): Promise<Page<DossierLine>> {
    const [occurredOn = null, eventNumber = null] = CURSOR.decode(query.cursor) ?? [];
    const leads = await this.reach(ctx, 'lead.read');
    const cases = await this.reach(ctx, 'case.read');
    const risk = reachOf('risk.read', ctx.actor.roles) !== null;
    const rows = await this.database.query<Row>(
      ctx,
      `SELECT event_id AS "eventId", event_number::text AS "eventNumber", occurred_on::text AS "occurredOn", kind, region,
              organ_id AS "organId", other_organ_id AS "otherOrganId", record_id AS "recordId", facts, ${NUMBER} AS number
         FROM subjects.dossier_entry e
        WHERE subject_id = $1
          AND (audience = 'SHARED'
               OR (audience = 'LEAD' AND ($2::uuid[] IS NULL OR organ_id = ANY($2) OR other_organ_id = ANY($2)))
               OR (audience = 'CASE' AND ($3::uuid[] IS NULL OR organ_id = ANY($3) OR other_organ_id = ANY($3)))
               OR (audience = 'RISK' AND $4))
          AND ($5::date IS NULL OR (occurred_on, event_number) < ($5::date, $6::numeric))
        ORDER BY occurred_on DESC, event_number DESC LIMIT $7`,
      [subjectId, leads, cases, risk, occurredOn, eventNumber, query.limit + 1],
    );
    const page = pageOf(rows, query.limit, (row) => CURSOR.encode([row.occurredOn, Number(row.eventNumber)]));
    const names = new Map((await this.organs.all()).map((organ) => [organ.id, organ.name]));
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    return {
      next: page.next,
      rows: page.rows.map((row) => ({
        ...row,
        organName: nameOf(row.organId),
        otherOrganName: nameOf(row.otherOrganId),
      })),
    };
  }

  /** Who does not hold the permission at all still reads the dossier, without those entries. */
  private async reach(ctx: Context, permission: Permission): Promise<OrganFilter> {
    return reachOf(permission, ctx.actor.roles) === null ? [] : this.access.reachable(ctx, permission);
  }
}
