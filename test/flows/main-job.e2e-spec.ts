import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Delivery, Ledger } from '#event-bus';
import { type RecordedEvent, systemContext } from '#kernel';
import { providePortalRole } from '#public-register';
import { createPortal } from '../../apps/portal/src/create-portal.js';
import { type ApiDocument, ApiProgram } from '../support/api-program.js';
import { MainJob, STEPS, type StepReport } from '../support/main-job/main-job.js';
import { type Account, Crew } from '../support/main-job/crew.js';
import { createWorld, type World } from '../support/world.js';

const HOME = '成都市市场监督管理局（演示）';
const AWAY = '重庆市市场监督管理局（演示）';
const ROLES = ['intake-clerk', 'handler', 'legal-reviewer', 'organ-head', 'publication-officer'];
const TODAY = '2026-11-20';

let world: World;
let portal: NestFastifyApplication;
let document: ApiDocument;
let crew: Crew;
let addresses: { readonly api: string; readonly portal: string };

beforeAll(async () => {
  world = await createWorld(`${TODAY}T02:00:00.000Z`);
  await world.app.listen(0, '127.0.0.1');
  await world.app.get(Delivery).start();
  const api = await world.app.getUrl();
  portal = await createPortal({
    databaseUrl: await providePortalRole(world.database.url),
    clientToken: 'none: nobody reports here',
    apiUrl: api,
    logLevel: 'error',
    clock: world.clock,
  });
  await portal.listen(0, '127.0.0.1');
  addresses = { api, portal: await portal.getUrl() };
  document = await ApiProgram.read(api);
  crew = new Crew(api, document, accounts());
}, 60_000);

afterAll(async () => {
  await portal.close();
  await world.close();
});

describe('the main job, over HTTP, by a program that reads the API document and the list of accounts', () => {
  it('goes from a lead here to a recognised result there, a score with its reasons, and a public notice', async () => {
    const job = order(0);
    const reports = await job.run();
    expect(reports.map(({ step }) => step)).toEqual(STEPS.map(({ name }) => name));
    expect(job.facts).toMatchObject({
      riskClass: expect.stringMatching(/^[A-D]$/),
      served: expect.any(String),
    });
    expect(job.facts.listEntryId).toBeDefined();
    await tell(job, reports);
  });

  it('opens no listing for an ordinary fine', async () => {
    const job = order(1);
    await job.run('findListEntries');
    expect(job.facts.listEntryId).toBeUndefined();
  });

  it('finds every step where the document says it follows', async () => {
    const program = new ApiProgram(addresses.api, document);
    const path = [
      'registerLead',
      'acceptLead',
      'fileCase',
      'addEvidence',
      'closeInvestigation',
      'reviewCase',
    ];
    path.push('serveNotice', 'recordResponse', 'decideCase', 'serveDecision');
    const gaps = path.slice(1).filter((step, place) => !program.linksOf(path[place] ?? '').includes(step));
    expect(gaps).toEqual([]);
    expect(program.linksOf('findRecognition')).toContain('acceptRecognition');
    expect(program.linksOf('findNotice')).toContain('approveNotice');
    await Promise.resolve();
  });

  it('happens once when every step is sent twice, and by a client that forgot it all', async () => {
    const first = order(4);
    await first.run();
    const again = order(4);
    await again.run('serveDecision');
    expect(again.facts).toMatchObject({ resultId: first.facts.resultId, served: first.facts.served });
    const forgetful = order(4);
    await forgetful.resume();
    expect(forgetful.next).toBe('findResults');
    await forgetful.run();
    expect(forgetful.facts.resultId).toBe(first.facts.resultId);
  });

  it.each(STEPS.slice(0, 11).map(({ name }, place) => [name, place] as const))(
    'is taken up before %s by a client that knows only its order',
    async (name, place) => {
      const number = 100 + place;
      if (place > 0) await order(number).run(STEPS[place - 1]?.name);
      const other = order(number);
      await other.resume();
      expect(other.next).toBe(name);
    },
  );
});

function order(number: number): MainJob {
  const { portal: door } = addresses;
  return new MainJob(crew, {
    id: `flow-${number}`,
    number,
    today: TODAY,
    home: HOME,
    away: AWAY,
    portal: door,
  });
}

/** What the flow of one result was, with the numbers of its events. */
async function tell(job: MainJob, reports: readonly StepReport[]): Promise<void> {
  const events = await world.app
    .get(Ledger)
    .read(systemContext('test', 'main-job'), { after: '0', upTo: '1000000', limit: 10_000, types: null });
  const from = events.findIndex((event) => event.id === job.facts.served);
  expect(from).toBeGreaterThan(0);
  const steps = reports.map(
    ({ step, said, milliseconds }) =>
      `  ${step.padEnd(20)}${milliseconds.toFixed(0).padStart(6)} ms  ${said}`,
  );
  const caused = events
    .slice(from - 1)
    .map((event: RecordedEvent) => `  ${event.number.padStart(4)}  ${event.type}`);
  process.stdout.write(
    ['', 'The main job:', ...steps, 'Ledger from the act of serving on:', ...caused, ''].join('\n'),
  );
}

/** As a node writes it at its first start; the world gives every officer the same password. */
function accounts(): readonly Account[] {
  return [['cd', HOME] as const, ['cq', AWAY] as const].flatMap(([prefix, organ]) =>
    ROLES.map((role) => ({
      username: `${prefix}-${role}`,
      password: 'test-password-1',
      organ,
      roles: [role],
    })),
  );
}
