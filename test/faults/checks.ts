import type pg from 'pg';

/** A statement that returns what contradicts the sentence; nothing is right. */
interface Check {
  readonly sentence: string;
  readonly sql: string;
}

const LEDGER: readonly Check[] = [
  {
    sentence: 'the ledger is numbered from 1 to its head without a gap',
    sql: `SELECT h.number AS head, l.* FROM event_bus.ledger_head h,
            (SELECT count(*) AS events, min(number) AS first, max(number) AS last FROM event_bus.ledger) l
           WHERE (l.events, l.first, l.last) IS DISTINCT FROM (h.number, 1::bigint, h.number)`,
  },
  {
    sentence: 'each stream counts its events from 1 on, in the order of the ledger',
    sql: `SELECT * FROM (SELECT number, stream, (convert_from(body, 'UTF8')::jsonb ->> 'streamVersion')::bigint AS version,
            row_number() OVER (PARTITION BY stream ORDER BY number) AS place FROM event_bus.ledger) told
           WHERE version <> place`,
  },
  {
    sentence: 'each stream holds as many events as its writers say',
    sql: `SELECT stream, s.version, l.events FROM event_bus.stream s
            FULL JOIN (SELECT stream, count(*) AS events FROM event_bus.ledger GROUP BY stream) l USING (stream)
           WHERE s.version IS DISTINCT FROM l.events`,
  },
];

const AGGREGATES: readonly Check[] = [
  {
    sentence: 'each version of a record stands with exactly its event',
    sql: `WITH record AS (
            SELECT 'lead:' || id AS stream, version FROM violation_leads.lead
            UNION ALL SELECT 'case:' || id, version FROM cases."case"
            UNION ALL SELECT 'result:' || id, version FROM results.result
            UNION ALL SELECT 'notice:' || id, version FROM publication.notice
            UNION ALL SELECT 'recognition:' || id, version FROM mutual_recognition.recognition
            UNION ALL SELECT 'list-entry:' || id, version FROM joint_lists.entry),
          told AS (SELECT stream, count(*) AS events FROM event_bus.ledger
                    WHERE split_part(stream, ':', 1) IN ('lead', 'case', 'result', 'notice', 'recognition', 'list-entry')
                    GROUP BY stream)
          SELECT stream, version, events FROM record FULL JOIN told USING (stream)
           WHERE version::bigint IS DISTINCT FROM events`,
  },
  {
    sentence: 'the timeline of a case has one step for each version',
    sql: `SELECT c.id, c.version, array_agg(s.seq ORDER BY s.seq) AS steps FROM cases."case" c
            LEFT JOIN cases.step s ON s.case_id = c.id GROUP BY c.id
          HAVING array_agg(s.seq ORDER BY s.seq) <> (SELECT array_agg(n) FROM generate_series(1, c.version) n)`,
  },
  {
    sentence: 'evidence and its event stand together',
    sql: `SELECT e.id, l.evidence FROM cases.evidence e
            FULL JOIN (SELECT (convert_from(body, 'UTF8')::jsonb #>> '{data,evidenceId}')::uuid AS evidence
                         FROM event_bus.ledger WHERE type = 'case.evidence_added') l ON l.evidence = e.id
           WHERE e.id IS NULL OR l.evidence IS NULL`,
  },
  {
    sentence: 'a command that was taken in has its answer stored',
    sql: 'SELECT actor, key FROM platform.command WHERE result IS NULL',
  },
];

/**
 * Document numbers: one series per organ, kind and year. A number drawn in vain would be a gap in it. Whose a number is,
 * it says itself: a lead that was sent on keeps the number of who received it first.
 */
const SERIES: readonly Check[] = (
  [
    ['lead', '线', 'violation_leads.lead', 'lead_no'],
    ['case', '立', 'cases."case"', 'case_no'],
    ['decision', '罚', 'results.result', 'decision_no'],
    ['notice', '示', 'publication.notice', 'notice_no'],
  ] as const
).map(([kind, tail, table, column]) => ({
  sentence: `the ${kind} numbers of an organ run from 1 on, each given once`,
  sql: `WITH given AS (
          SELECT organ.id AS organ_id, part[1]::int AS year, part[2]::int AS number
            FROM ${table} JOIN identity.organ ON starts_with(${column}, organ.number_prefix || '${tail}〔'),
                 regexp_match(${column}, '〔(\\d+)〕(\\d+)号') AS part)
        SELECT organ_id, year, s.last, count(number), count(DISTINCT number), max(number)
          FROM (SELECT * FROM identity.document_sequence WHERE kind = '${kind}') s FULL JOIN given USING (organ_id, year)
         GROUP BY organ_id, year, s.last
        HAVING (count(number), count(DISTINCT number), max(number)::bigint)
               IS DISTINCT FROM (s.last::bigint, s.last::bigint, s.last::bigint)`,
}));

/** One row for each event of these types, and no other: recounted from the ledger. */
function once(sentence: string, types: readonly string[], rows: string): Check {
  return {
    sentence,
    sql: `WITH told AS (SELECT number, event_id FROM event_bus.ledger WHERE type IN ('${types.join("', '")}')),
               done AS (${rows})
          SELECT told.number AS told, done.number AS done FROM told FULL JOIN done USING (number)
           WHERE told.number IS NULL OR done.number IS NULL
          UNION ALL SELECT number, count(*) FROM done GROUP BY number HAVING count(*) > 1`,
  };
}

const DATA = (field: string): string => `(convert_from(l.body, 'UTF8')::jsonb #>> '{data,${field}}')::uuid`;

const EFFECTS: readonly Check[] = [
  once(
    'subjects: one line of the dossier for each event it shows',
    [
      ...[
        'lead.received',
        'lead.accepted',
        'lead.filed',
        'case.filed',
        'case.investigation_closed',
        'case.reviewed',
      ],
      ...['case.notice_served', 'case.response_recorded', 'case.decided', 'case.served', 'result.decided'],
      ...[
        'result.effective',
        'recognition.offered',
        'recognition.accepted',
        'risk.assessed',
        'risk.class_changed',
      ],
      ...['list.candidate_opened', 'notice.drafted', 'notice.published'],
    ],
    'SELECT event_number AS number FROM subjects.dossier_entry',
  ),
  ...(
    [
      ['LEAD_VERIFY', ['lead.received', 'lead.accepted']],
      ['CASE_DECIDE', ['case.filed']],
      ['REVIEW_DONE', ['case.investigation_closed']],
      ['STATEMENT_WINDOW', ['case.notice_served']],
      ['DECISION_SERVE', ['case.decided']],
      ['FINE_PAY', ['case.served']],
      ['PUBLISH_DUAL', ['notice.drafted']],
      ['RECOGNITION_ANSWER', ['recognition.offered']],
      ['LIST_CANDIDATE_DECIDE', ['list.candidate_opened']],
    ] as const
  ).map(([code, types]) =>
    once(
      `oversight: one clock ${code} for each event that starts it`,
      types,
      `SELECT started_event AS number FROM oversight.clock WHERE code = '${code}'`,
    ),
  ),
  {
    sentence: 'oversight: what was done has stopped its clock, and only what is left to do runs',
    sql: `SELECT id, code, state FROM oversight.clock
           WHERE (state = 'RUNNING') <> (code IN ('FINE_PAY', 'LIST_CANDIDATE_DECIDE'))`,
  },
  once(
    'credit-risk: one signal for each effective result',
    ['result.effective'],
    'SELECT event_number AS number FROM credit_risk.signal',
  ),
  once(
    'credit-risk: one assessment for each effective result',
    ['result.effective'],
    'SELECT caused_by_number AS number FROM credit_risk.assessment',
  ),
  once(
    'credit-risk: one announcement for each assessment',
    ['risk.assessed'],
    `SELECT l.number FROM credit_risk.assessment a JOIN event_bus.ledger l ON l.type = 'risk.assessed'
       AND ${DATA('assessmentId')} = a.id`,
  ),
  once(
    'mutual-recognition: one offer for each effective result, answered once',
    ['result.effective'],
    `SELECT l.number FROM mutual_recognition.recognition r JOIN event_bus.ledger l ON l.type = 'result.effective'
       AND ${DATA('resultId')} = r.result_id WHERE r.state = 'ACCEPTED' AND r.version = 2`,
  ),
  once(
    'publication: one notice for each decision, published',
    ['result.decided'],
    `SELECT l.number FROM publication.notice n JOIN event_bus.ledger l ON l.type = 'result.decided'
       AND ${DATA('resultId')} = n.result_id WHERE n.state = 'PUBLISHED' AND n.version = 3`,
  ),
  once(
    'public-register: each published notice once',
    ['notice.published'],
    'SELECT ledger_number AS number FROM public_register.notice',
  ),
  {
    sentence: 'joint-lists: one candidate for each heavy decision, none for the others',
    sql: `SELECT r.id, r.band, count(e.id) FROM results.result r LEFT JOIN joint_lists.entry e ON e.result_id = r.id
           GROUP BY r.id HAVING count(e.id) <> CASE WHEN r.band IN ('HEAVIER', 'SEVERE') THEN 1 ELSE 0 END`,
  },
];

const SETTLED: readonly Check[] = [
  { sentence: 'the outbox is empty', sql: 'SELECT event_id, type FROM event_bus.outbox' },
  { sentence: 'nothing is parked', sql: 'SELECT subscription, number, last_error FROM event_bus.parked' },
  {
    sentence: 'every subscription has read the ledger to its end',
    sql: 'SELECT name, cursor, number FROM event_bus.subscription, event_bus.ledger_head WHERE cursor <> number',
  },
];

/** What holds of any node, whatever has been done on it. */
export const EVERYWHERE: readonly Check[] = [...SETTLED, ...LEDGER, ...AGGREGATES, ...SERIES];

/** What holds besides of a node on which nothing but main jobs was done. */
export const CHECKS: readonly Check[] = [...EVERYWHERE, ...EFFECTS];

/** Contradictions, in words; an empty list is what a right database gives. */
export async function contradictions(client: pg.Client, checks = CHECKS): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { sentence, sql } of checks) {
    const { rows } = await client.query<object>(sql);
    if (rows.length > 0)
      found.push(`not so: ${sentence} (${rows.length}): ${JSON.stringify(rows.slice(0, 3))}`);
  }
  return found;
}

/** Whether every reaction to what happened is done. */
export async function isSettled(client: pg.Client): Promise<boolean> {
  return (await contradictions(client, SETTLED)).length === 0;
}
