import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { type Bench, benchOf, CaseFile } from '../support/case-steps.js';
import { fieldsBeside, file, FORBIDDEN, form, FORM_TYPE, type Part } from '../support/hostile/forms.js';
import { type Answer, changed, complaint, fingerprint } from '../support/hostile/judge.js';
import { createWorld, type World } from '../support/world.js';

const MEBIBYTE = 1024 * 1024;
const RECORD = file('现场检查笔录\n当事人签字确认。\n', '笔录.txt');

let world: World;
let bench: Bench;
let caseId: string;
let beside: readonly Part[];

beforeAll(async () => {
  world = await createWorld();
  bench = await benchOf(world, 'cd');
  caseId = (await CaseFile.file(bench)).id;
  beside = fieldsBeside(bench.officerIds);
}, 60_000);

afterAll(() => world.close());

async function upload(body: Buffer | string, type = FORM_TYPE): Promise<Answer> {
  const {
    status,
    text,
    headers: said,
  } = await bench.handler
    .post(`/api/v1/cases/${caseId}/evidence`, Buffer.from(body), 1)
    .set('content-type', type);
  return { statusCode: status, body: text, headers: said };
}

async function expectRefused(
  answers: readonly (readonly [string, () => Promise<Answer>, object?])[],
): Promise<void> {
  const before = await fingerprint(world.database.url);
  const found: string[] = [];
  for (const [what, send, wanted] of answers) {
    const said = complaint(await send(), wanted);
    if (said !== null) found.push(`${what} · ${said}`);
  }
  expect(found).toEqual([]);
  expect(changed(before, await fingerprint(world.database.url))).toEqual([]);
}

const without = (name: string): readonly Part[] => beside.filter((part) => part.name !== name);
const inField = { field: 'file' };

describe('evidence is refused', () => {
  it('without a file, with two, or in another field', async () => {
    await expectRefused([
      ['no file', () => upload(form(beside)), { ...inField, status: 400 }],
      ['file as text', () => upload(form([...beside, { name: 'file', content: 'text' }])), { status: 400 }],
      ['two files', () => upload(form([...beside, RECORD, RECORD]))],
      ['another field', () => upload(form([...beside, { ...RECORD, name: 'other' }]))],
      [
        'a field of every object',
        () => upload(form([...beside, { name: '__proto__', content: 'x' }, RECORD])),
        { field: '__proto__', status: 400 },
      ],
      [
        'a file of every object',
        () => upload(form([...beside, { ...RECORD, name: 'constructor' }])),
        { field: 'constructor', status: 400 },
      ],
      [
        'too many fields',
        () => upload(form([...Array.from({ length: 30 }, () => ({ name: 'x', content: '1' })), RECORD])),
      ],
      [
        'a field too large',
        () => upload(form([...beside, { name: 'title', content: 'x'.repeat(100_000) }, RECORD])),
      ],
    ]);
  });

  it('in a form that is none, is broken off or has no boundary', async () => {
    const whole = form([...beside, RECORD]);
    await expectRefused([
      ['JSON', () => upload('{}', 'application/json'), { ...inField, status: 400 }],
      ['no boundary', () => upload(whole, 'multipart/form-data')],
      ['another boundary', () => upload(whole, 'multipart/form-data; boundary=x')],
      ['an endless boundary', () => upload(whole, `multipart/form-data; boundary=${'x'.repeat(300)}`)],
      ['an empty form', () => upload('')],
      ['broken off', () => upload(whole.subarray(0, -40))],
      ['no end', () => upload(form([...beside, RECORD], ''))],
      [
        'broken head',
        () =>
          upload(
            Buffer.from(
              '--hostile-boundary\r\nContent-Disposition: \u0000\r\n\r\nx\r\n--hostile-boundary--\r\n',
            ),
          ),
      ],
    ]);
  });

  it('when a field beside the file is wrong', async () => {
    const wrong: readonly (readonly [string, string])[] = [
      ['kind', 'EVERYTHING'],
      ['title', 'x'],
      ['title', 'a\u0000b'],
      ['collectedOn', '2026-02-30'],
      ['officerIds', '-'.repeat(36)],
      ['colour', 'red'],
    ];
    await expectRefused(
      wrong.map(([name, content]) => [
        `${name}=${content}`,
        () => upload(form([...without(name), { name, content }, RECORD])),
        { field: name, status: 400 },
      ]),
    );
  });

  it.each(FORBIDDEN)('when its file is %s', async (what, part) => {
    await expectRefused([[what, () => upload(form([...beside, part])), inField]]);
  });

  it.each([
    '',
    '.',
    '..',
    '%22><script>',
    '%22><script>.txt',
    'setup.exe',
    '../../../../etc/passwd.txt',
    '..\\\\..\\\\windows.txt',
    'a\u202etxt.exe.txt',
    `${'x'.repeat(5000)}.txt`,
  ])('when its file is called %j', async (name) => {
    await expectRefused([
      [name, () => upload(form([...beside, file('笔录', name)])), { ...inField, status: 422 }],
    ]);
  });

  it('with the kinds that are accepted', async () => {
    const { body } = await upload(form([...beside, file('笔录', 'setup.exe')]));
    expect(body).toContain('PDF、JPEG、PNG');
  });

  it('when its file is larger than 50 MiB', async () => {
    const huge = file(Buffer.alloc(51 * MEBIBYTE, 'x'));
    await expectRefused([['51 MiB', () => upload(form([...beside, huge])), { ...inField, status: 413 }]]);
  }, 60_000);

  it('for a case that does not exist, at an old version, or from a stranger', async () => {
    const send = async (id: string, version: number, desk = bench.handler): Promise<Answer> => {
      const call = desk.post(`/api/v1/cases/${id}/evidence`, form([...beside, RECORD]), version);
      const { status, text, headers } = await call.set('content-type', FORM_TYPE);
      return { statusCode: status, body: text, headers: headers };
    };
    const stranger = await world.signIn('cq-handler');
    await expectRefused([
      ['unknown', () => send(newId(), 1), { status: 404 }],
      ['stale', () => send(caseId, 9), { status: 412 }],
      ['stranger', () => send(caseId, 1, stranger), { status: 403 }],
      ['no handler', () => send(caseId, 1, bench.clerk), { status: 403 }],
    ]);
  });
});

describe('evidence is kept', () => {
  it('under its digest, and its name comes back as it was sent', async () => {
    const names = ['现场检查笔录.txt', '询问笔录（张某某）-2.TXT', '“现场” 清单.csv', '%2e%2e%2f.txt'];
    for (const [at, name] of names.entries()) {
      const answer = await bench.handler
        .post(
          `/api/v1/cases/${caseId}/evidence`,
          form([...beside, file(`第${String(at)}份笔录`, name)]),
          at + 1,
        )
        .set('content-type', FORM_TYPE);
      expect([name.slice(0, 30), answer.status]).toEqual([name.slice(0, 30), 201]);
    }
    const screen = (await bench.handler.get(`/api/v1/cases/${caseId}`).expect(200)).body as {
      evidence: readonly { id: string; fileName: string; sha256: string }[];
    };
    for (const { id, fileName, sha256 } of screen.evidence) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(names).toContain(fileName);
      const got = await bench.handler.get(`/api/v1/cases/${caseId}/evidence/${id}`).expect(200);
      expect(got.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w%.~!*'()-]+$/);
      expect(got.headers['x-content-type-options']).toBe('nosniff');
    }
  });
});
