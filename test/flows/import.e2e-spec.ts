import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { systemContext } from '#kernel';
import { Database } from '#platform/database';
import { ImportRecords, type ImportSummary, sumsAgree } from '#record-import';
import { createWorld, type World } from '../support/world.js';

const HISTORY = join(import.meta.dirname, '../../demo/history/env-penalties.csv');
const CTX = systemContext('test', 'import');

const DUAL: Readonly<Record<string, string>> = {
  CF_XDR_MC: '示例食品（虚构）有限公司',
  CF_XDR_LB: '法人及非法人组织',
  CF_XDR_SHXYM: '91330199MA4TKT017B',
  CF_XDR_ZJLX: '',
  CF_XDR_ZJHM: '',
  CF_FRDB: '张某某',
  CF_WSH: '示市监罚〔2026〕12号',
  CF_WFXW: '经营超过保质期的食品',
  CF_SY: '经查，当事人经营超过保质期的食品，“属实”。',
  CF_YJ: '《中华人民共和国食品安全法》第一百二十四条第一款第（五）项',
  CF_CFLB: '罚款;没收违法所得、没收非法财物',
  CF_NR: '没收违法所得120元；罚款50000元',
  CF_NR_FK: '5.000000',
  CF_NR_WFFF: '0.012000',
  CF_NR_ZKDX: '',
  CF_JDRQ: '2026-11-18',
  CF_YXQ: '2099-12-31',
  CF_GSJZQ: '2027-11-18',
  CF_CFJG: '示例市市场监督管理局',
  CF_CFJGDM: '11330199000000019U',
  CF_SJLY: '示例市市场监督管理局',
  CF_SJLYDM: '11330199000000019U',
  BZ: '',
};

/** Each rule broken once; V5 and V7 are told and taken in. */
const BROKEN: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['V1', { CF_XDR_SHXYM: '91330199MA4TKT017C' }],
  ['V2', { CF_NR_FK: '' }],
  ['V3', { CF_NR_FK: '50000' }],
  ['V4', { CF_YXQ: '2026-11-17' }],
  ['V5', {}],
  ['V6', { CF_WSH: '罚款通知' }],
  ['V7', { CF_JDRQ: '2026-10-09', CF_GSJZQ: '2027-10-09' }],
  ['V8', { CF_SY: '当事人张三，身份证号11010519491231002X' }],
];

let world: World;
let folder: string;

beforeAll(async () => {
  world = await createWorld('2026-11-20T02:00:00.000Z');
  folder = mkdtempSync(join(tmpdir(), 'hujian-import-'));
}, 60_000);

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.close();
});

const reportPath = (): string => join(folder, 'report.csv');

async function run(
  path: string,
  abort = new AbortController(),
  onBatch = (): void => undefined,
): Promise<ImportSummary> {
  const order = { path, profile: null, reportPath: reportPath(), signal: abort.signal, onProgress: onBatch };
  const summary = await world.app.get(ImportRecords).execute(order);
  expect(sumsAgree(summary.counts)).toBe(true);
  return summary;
}

function write(name: string, rows: readonly Readonly<Record<string, string>>[]): string {
  const path = join(folder, name);
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const columns = Object.keys(DUAL);
  const lines = rows.map((row) => line(columns.map((column) => row[column] ?? '')));
  writeFileSync(path, `${[line(columns), ...lines].join('\r\n')}\r\n`);
  return path;
}

/** Everything that an import could have changed. */
async function stored(): Promise<unknown> {
  await world.drain();
  const count = (table: string): string => `(SELECT count(*)::int FROM ${table}) AS "${table}"`;
  const tables = ['results.result', 'subjects.subject', 'event_bus.ledger', 'credit_risk.assessment'];
  const existing = await world.app
    .get(Database)
    .query<{ name: string }>(
      CTX,
      'SELECT t AS name FROM unnest($1::text[]) t WHERE to_regclass(t) IS NOT NULL',
      [tables],
    );
  const [row] = await world.app
    .get(Database)
    .query(CTX, `SELECT ${existing.map(({ name }) => count(name)).join(', ')}`);
  return row;
}

describe('the samples of docs/import.md', () => {
  it.each([
    ['dual-publicity', 0],
    ['history', 1],
  ])('%s is taken in whole', async (name, flagged) => {
    const sample = join(import.meta.dirname, `../../docs/samples/${name}.csv`);
    const summary = await run(sample);
    expect(summary.profile).toBe(name);
    expect(summary.counts).toMatchObject({ read: 2, taken: 2, refused: 0, changed: 0, warned: 0, flagged });
  });
});

describe('a place that does not exist', () => {
  it('is named with the folder that was looked in', async () => {
    const path = join(folder, 'nowhere', 'dual.csv');
    await expect(run(path)).rejects.toMatchObject({
      code: 'IMPORT.FILE_UNREADABLE',
      sentence: { en: expect.stringContaining(`in the folder ${join(folder, 'nowhere')} `) },
    });
    await expect(run(path)).rejects.toMatchObject({
      sentence: { zh: expect.stringContaining('HUJIAN_DATA') },
    });
  });

  it('of the report is refused before any row is taken in', async () => {
    const order = {
      path: write('told.csv', [{ ...DUAL, CF_NR_FK: '' }]),
      profile: null,
      reportPath: join(folder, 'nowhere', 'report.csv'),
      signal: new AbortController().signal,
      onProgress: (): void => undefined,
    };
    await expect(world.app.get(ImportRecords).execute(order)).rejects.toMatchObject({
      code: 'IMPORT.REPORT_FOLDER',
    });
  });
});

describe('a file', () => {
  it('is not lost to a report: neither the input nor what somebody else wrote', async () => {
    const path = write('own.csv', [{ ...DUAL, CF_WSH: '罚款通知' }]);
    const before = readFileSync(path);
    const alias = join(folder, 'alias.csv');
    symlinkSync(path, alias);
    const other = join(folder, 'other.csv');
    writeFileSync(other, '别人的文件\n');
    for (const [taken, code] of [
      [path, 'IMPORT.REPORT_IS_INPUT'],
      [alias, 'IMPORT.REPORT_IS_INPUT'],
      [other, 'IMPORT.REPORT_TAKEN'],
    ] as const) {
      const order = { path, profile: null, reportPath: taken, signal: new AbortController().signal };
      const refused = world.app.get(ImportRecords).execute({ ...order, onProgress: () => undefined });
      await expect(refused).rejects.toThrow(code);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readFileSync(other, 'utf8')).toBe('别人的文件\n');
  });

  it('without a row in it, or with line ends of another age, is refused and says so', async () => {
    const heading = Object.keys(DUAL).join(',');
    const path = join(folder, 'empty.csv');
    writeFileSync(path, `${heading}\r\n`);
    await expect(run(path)).rejects.toThrow('IMPORT.NO_ROWS');
    writeFileSync(path, `${heading}\r${Object.values(DUAL).join(',')}\r`);
    await expect(run(path)).rejects.toThrow('IMPORT.LINE_ENDS');
  });
});

describe('import of history', () => {
  it('can be interrupted and resumed, keeps what is incomplete, and changes nothing the second time', async () => {
    const abort = new AbortController();
    const cut = await run(HISTORY, abort, () => {
      abort.abort();
    });
    expect(cut).toMatchObject({ isInterrupted: true, counts: { read: 500 } });
    const rest = await run(HISTORY);
    expect(rest).toMatchObject({
      profile: 'history',
      isInterrupted: false,
      counts: { read: 888, refused: 0 },
    });
    expect(cut.counts.taken + rest.counts.taken + rest.counts.changed).toBeGreaterThan(880);
    const before = await stored();
    const again = await run(HISTORY);
    expect(again.counts).toMatchObject({ read: 888, taken: 0, refused: 0, changed: rest.counts.changed });
    expect(await stored()).toEqual(before);
    expect(readFileSync(reportPath(), 'utf8').split('\r\n')).toHaveLength(again.counts.changed + 2);
  }, 60_000);

  it('has no effect but the record: officers find it, nothing else was appended', async () => {
    const types = await world.app
      .get(Database)
      .query<{ type: string }>(CTX, `SELECT DISTINCT type FROM event_bus.ledger WHERE type LIKE 'result.%'`);
    expect(types).toEqual([{ type: 'result.imported' }]);
    const [row] = await world.app
      .get(Database)
      .query<{ flags: string[] }>(
        CTX,
        `SELECT flags FROM results.result WHERE decision_no = '合经区环罚字[2017]015号'`,
      );
    expect(row?.flags).toContain('FINE_UNKNOWN');
  });
});

describe('import of 双公示', () => {
  it('takes in what is right, refuses what is not, line by line, and takes the mended report', async () => {
    const rows = BROKEN.map(([, change], place) => ({
      ...DUAL,
      ...(place === 4 ? {} : { CF_YJ: `《食品安全法》第${String(place)}条` }),
      CF_WSH: `示市监罚〔2026〕${String(place + 20)}号`,
      ...change,
    }));
    const path = write('dual.csv', [DUAL, ...rows]);
    const summary = await run(path);
    expect(summary.counts).toMatchObject({ read: 9, taken: 3, refused: 6, warned: 2, changed: 0 });
    const report = readFileSync(reportPath(), 'utf8');
    for (const [place, [rule]] of BROKEN.entries()) {
      const told = report
        .split('\r\n')
        .find((line) => line.replace('\ufeff', '').startsWith(`${String(place + 3)},`));
      expect(told?.split(',')[2]?.split('; ')).toContain(rule);
    }
    writeFileSync(join(folder, 'mended.csv'), report.replaceAll('91330199MA4TKT017C', '91330199MA4TKT017B'));
    expect((await run(join(folder, 'mended.csv'))).counts).toMatchObject({
      read: 8,
      taken: 1,
      known: 2,
      refused: 5,
    });
    expect((await run(path)).counts).toMatchObject({ taken: 0, known: 3, refused: 6 });
  });

  it('never overwrites a decision that is on record with other content', async () => {
    const path = write('changed.csv', [{ ...DUAL, CF_WSH: '示市监罚[2026]第012号', CF_NR: '罚款五万元整' }]);
    expect((await run(path)).counts).toMatchObject({ read: 1, changed: 1, taken: 0 });
    expect(readFileSync(reportPath(), 'utf8')).toContain('未作改动');
    const sql = `SELECT content FROM results.result WHERE decision_key = '11330199000000019U#示市监罚〔2026〕12号'`;
    expect(await world.app.get(Database).query(CTX, sql)).toEqual([{ content: DUAL['CF_NR'] }]);
  });

  it('costs a row that the database refuses, not its batch', async () => {
    const good = { ...DUAL, CF_WSH: '示市监罚〔2026〕77号', CF_YJ: '甲' };
    const organ = '11510199MB0000001Y';
    const rows = [good, { ...good, CF_WSH: '示市监罚〔2026〕78号', CF_CFJGDM: organ, CF_SY: '\u0000' }];
    expect((await run(write('nul.csv', rows))).counts).toMatchObject({ read: 2, taken: 1, refused: 1 });
  });

  it('survives any bytes, and its sums agree', async () => {
    const header = Object.keys(DUAL).join(',');
    const row = Object.values(DUAL)
      .map((cell) => cell.replaceAll(',', ' '))
      .join(',');
    const piece = fc.oneof(
      fc.constantFrom('"', ',', '\n', '\r\n', row, `\n${row}\n`, '〔').map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const path = join(folder, 'hostile.csv');
        writeFileSync(path, Buffer.concat([Buffer.from(`${header}\n${row}\n`), ...pieces]));
        const { counts } = await run(path);
        expect(counts.read).toBe(counts.taken + counts.known + counts.changed + counts.refused);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
