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
  readonly facts: Readonly<Record<string, unknown>>;
}

/** One line of the timeline. `facts` are the event's own fields; their labels are the screen's. */
export interface DossierLine extends Row {
  readonly organName: string | null;
  readonly otherOrganName: string | null;
}

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
              organ_id AS "organId", other_organ_id AS "otherOrganId", record_id AS "recordId", facts
         FROM subjects.dossier_entry
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
