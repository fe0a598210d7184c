import { Injectable } from '@nestjs/common';
import { type Context } from '#kernel';
import { queryIn } from '#platform/database';

/** One publishing event, ready to be stored. */
export interface NewEntry {
  readonly number: string;
  readonly noticeId: string;
  readonly noticeNo: string;
  readonly kind: string;
  readonly partyName: string;
  readonly partyCode: string | null;
  readonly decisionNo: string;
  readonly conduct: string;
  readonly facts: string;
  readonly basis: string;
  readonly penaltyKinds: readonly string[];
  readonly content: string;
  readonly fineFen: string;
  readonly confiscatedFen: string;
  readonly organName: string;
  readonly organCode: string;
  readonly region: string;
  readonly division: string;
  readonly decidedOn: string;
  readonly publishedOn: string;
  readonly publishedUntil: string;
  readonly severity: string;
  readonly isDemo: boolean;
  /** The event's public fields with their salts, base64: what a proof file shows. */
  readonly disclosure: string;
  readonly searchText: string;
  readonly bigrams: readonly string[];
}

export interface Change {
  readonly number: string;
  readonly noticeId: string;
  readonly on: string;
  readonly reasonCode: string | null;
  readonly reason: string | null;
}

const GIVEN_CHANGES = `json_to_recordset($1::json) AS g(number bigint, "noticeId" uuid, "on" date, "reasonCode" text, reason text)`;

/**
 * Writes of the projection, a batch per statement. Invariant: an event takes effect once however often it comes —
 * publishing inserts or does nothing, every later change needs a ledger number above the row's last.
 */
@Injectable()
export class RegisterRepository {
  async publish(ctx: Context, entries: readonly NewEntry[]): Promise<void> {
    await queryIn(
      ctx,
      `WITH given AS (
         SELECT * FROM json_to_recordset($1::json) AS g(
           number bigint, "noticeId" uuid, "noticeNo" text, kind text, "partyName" text, "partyCode" text,
           "decisionNo" text, conduct text, facts text, basis text, "penaltyKinds" text[], content text, "fineFen" bigint,
           "confiscatedFen" bigint, "organName" text, "organCode" text, region text, division text, "decidedOn" date,
           "publishedOn" date, "publishedUntil" date, severity text, "isDemo" boolean, disclosure text, "searchText" text,
           bigrams text[])
       ), written AS (
         INSERT INTO public_register.notice (
           notice_id, notice_no, state, kind, party_name, party_code, decision_no, conduct, facts, basis, penalty_kinds,
           content, fine_fen, confiscated_fen, organ_name, organ_code, region, division, decided_on, published_on,
           published_until, severity, is_demo, disclosure, search_text, bigrams, ledger_number, last_number, changed_on)
         SELECT "noticeId", "noticeNo", 'PUBLISHED', kind, "partyName", "partyCode", "decisionNo", conduct, facts, basis,
                "penaltyKinds", content, "fineFen", "confiscatedFen", "organName", "organCode", region, division,
                "decidedOn", "publishedOn", "publishedUntil", severity, "isDemo", decode(disclosure, 'base64'), "searchText", bigrams, number, number,
                "publishedOn"
           FROM given
         ON CONFLICT (notice_id) DO NOTHING RETURNING bigrams
       ), counted AS (
         INSERT INTO public_register.bigram AS b (bigram, notices)
         SELECT pair, count(*) FROM written, unnest(written.bigrams) AS pair GROUP BY pair ORDER BY pair
         ON CONFLICT (bigram) DO UPDATE SET notices = b.notices + excluded.notices
       )
       UPDATE public_register.head
          SET notices = notices + (SELECT count(*) FROM written),
              ledger_number = greatest(ledger_number, (SELECT max(number) FROM given))`,
      [JSON.stringify(entries)],
    );
  }

  async annotate(ctx: Context, changes: readonly Change[]): Promise<void> {
    await queryIn(
      ctx,
      `UPDATE public_register.notice n
          SET state = 'ANNOTATED', reason_code = g."reasonCode", changed_on = g."on", last_number = g.number
         FROM ${GIVEN_CHANGES} WHERE n.notice_id = g."noticeId" AND n.last_number < g.number AND n.state = 'PUBLISHED'`,
      [JSON.stringify(changes)],
    );
    await this.advance(ctx, changes);
  }

  /** Leaves a tombstone: every word that could name somebody goes, from the row and from the counts. */
  async bury(ctx: Context, state: 'WITHDRAWN' | 'EXPIRED', changes: readonly Change[]): Promise<void> {
    const touched = await queryIn<{ bigram: string }>(
      ctx,
      `WITH given AS (SELECT * FROM ${GIVEN_CHANGES}), gone AS (
         SELECT n.bigrams FROM public_register.notice n JOIN given g ON n.notice_id = g."noticeId" AND n.last_number < g.number
       ), buried AS (
         UPDATE public_register.notice n
            SET state = $2, reason_code = g."reasonCode", reason = g.reason, changed_on = g."on", last_number = g.number,
                party_name = NULL, party_code = NULL, decision_no = NULL, conduct = NULL, facts = NULL, basis = NULL,
                penalty_kinds = '{}', content = NULL, fine_fen = NULL, confiscated_fen = NULL, organ_code = NULL,
                division = NULL, decided_on = NULL, severity = NULL, disclosure = NULL, search_text = '',
                bigrams = '{}'
           FROM given g WHERE n.notice_id = g."noticeId" AND n.last_number < g.number RETURNING n.notice_id
       ), headed AS (
         UPDATE public_register.head SET notices = notices - (SELECT count(*) FROM buried)
       )
       UPDATE public_register.bigram b SET notices = b.notices - fewer.count
         FROM (SELECT pair, count(*) AS count FROM gone, unnest(gone.bigrams) AS pair GROUP BY pair) AS fewer
        WHERE b.bigram = fewer.pair RETURNING b.bigram`,
      [JSON.stringify(changes), state],
    );
    await queryIn(ctx, 'DELETE FROM public_register.bigram WHERE bigram = ANY($1) AND notices <= 0', [
      touched.map((row) => row.bigram),
    ]);
    await this.advance(ctx, changes);
  }

  /** Empties the register. Readers go on with what they see until commit; other writers wait. */
  async clear(ctx: Context): Promise<void> {
    await queryIn(ctx, 'LOCK TABLE public_register.notice IN EXCLUSIVE MODE');
    await queryIn(ctx, 'DELETE FROM public_register.notice');
    await queryIn(ctx, 'DELETE FROM public_register.bigram');
    await queryIn(ctx, 'UPDATE public_register.head SET notices = 0, ledger_number = 0');
  }

  private async advance(ctx: Context, changes: readonly Change[]): Promise<void> {
    const highest = changes.reduce((most, { number }) => (BigInt(number) > most ? BigInt(number) : most), 0n);
    await queryIn(
      ctx,
      'UPDATE public_register.head SET ledger_number = greatest(ledger_number, $1::bigint)',
      [highest.toString()],
    );
  }
}
