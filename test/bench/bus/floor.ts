import pg from 'pg';
import { EVENT_BODY, pacedBy, type Rates, SUBSCRIBERS } from './work.js';

const CLIENTS = 12;
const BATCH = 500;

/** The same work by hand and without any guarantee: what the machine and its PostgreSQL give at best. */
export async function measureFloor(url: string, events: number): Promise<Rates> {
  const clients = await connect(url, CLIENTS);
  try {
    await prepare(clients[0]);
    const publishing = await pacedBy(async () => {
      let next = 0;
      await Promise.all(
        clients.map(async (client) => {
          for (let n = next++; n < events; n = next++) await publish(client, n);
        }),
      );
    });
    const delivering = await pacedBy(async () => {
      await Promise.all(
        SUBSCRIBERS.map(async (name, at) => {
          const client = clients[at];
          if (client !== undefined) await deliver(client, name, events);
        }),
      );
    });
    return { publish_per_s: events / publishing, delivered_per_s: events / delivering };
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function connect(url: string, count: number): Promise<readonly pg.Client[]> {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  return clients;
}

async function prepare(client: pg.Client | undefined): Promise<void> {
  await client?.query(`
    CREATE TABLE floor_business (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n int NOT NULL);
    CREATE TABLE floor_outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream text NOT NULL, body bytea NOT NULL);
  `);
  for (const name of SUBSCRIBERS)
    await client?.query(`CREATE TABLE floor_${name} (n int NOT NULL, event bigint PRIMARY KEY)`);
}

async function publish(client: pg.Client, n: number): Promise<void> {
  await client.query('BEGIN');
  await client.query('INSERT INTO floor_business (n) VALUES ($1)', [n]);
  await client.query('INSERT INTO floor_outbox (stream, body) VALUES ($1, $2)', [
    `bench:${String(n)}`,
    EVENT_BODY,
  ]);
  await client.query('COMMIT');
}

async function deliver(client: pg.Client, name: string, events: number): Promise<void> {
  let after = '0';
  for (let done = 0; done < events;) {
    const { rows } = await client.query<{ id: string; body: Buffer }>(
      'SELECT id, body FROM floor_outbox WHERE id > $1 ORDER BY id LIMIT $2',
      [after, BATCH],
    );
    const numbers = rows.map(
      (row) => (JSON.parse(row.body.toString('utf8')) as { data: { n: number } }).data.n,
    );
    await client.query(`INSERT INTO floor_${name} (n, event) SELECT * FROM unnest($1::int[], $2::bigint[])`, [
      numbers,
      rows.map((row) => row.id),
    ]);
    done += rows.length;
    after = rows.at(-1)?.id ?? after;
  }
}
