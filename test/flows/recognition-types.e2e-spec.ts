import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedDecisions } from '../support/served-decisions.js';
import { createWorld, type Desk, type World } from '../support/world.js';

const TYPES = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8'];
const WAIVED = { penaltyKinds: [], fineFen: 0n };

describe('the type of a recognition', () => {
  let world: World;
  let decisions: ServedDecisions;
  let chongqing: Desk;

  beforeAll(async () => {
    world = await createWorld();
    decisions = new ServedDecisions(world);
    chongqing = await world.signIn('cq-organ-head');
  });
  afterAll(() => world.close());

  it.each([
    ['a penalty', {}, ['R3', 'R4', 'R5']],
    ['a waiver of the first violation', { ...WAIVED, outcome: 'NO_PENALTY_FIRST' }, ['R3', 'R4', 'R6']],
    ['facts not established', { ...WAIVED, outcome: 'NO_PENALTY_NOT_ESTABLISHED' }, ['R3']],
  ])('fits the decision: %s', async (_, decision, fitting) => {
    const { resultId } = await decisions.serve(decision);
    await world.drain();
    const list = await chongqing.get('/api/v1/recognitions?side=mine&limit=100').expect(200);
    const { rows } = list.body as { rows: { id: string; resultId: string }[] };
    const path = `/api/v1/recognitions/${rows.find((row) => row.resultId === resultId)?.id ?? ''}`;
    const { types } = (await chongqing.get(path).expect(200)).body as { types: { code: string }[] };
    expect(types.map(({ code }) => code)).toEqual(fitting);

    for (const recognitionType of TYPES.filter((type) => !fitting.includes(type))) {
      const refused = await chongqing.post(`${path}/accept`, { recognitionType }, 1).expect(422);
      expect(refused.body).toMatchObject({
        code: 'RECOGNITION.WRONG_OUTCOME',
        detail: expect.stringContaining(fitting.at(-1) ?? '') as unknown,
        errors: [{ field: 'recognitionType' }],
      });
    }
    await chongqing.post(`${path}/accept`, { recognitionType: fitting.at(-1) }, 1).expect(200);
  });

  it('is told before anybody asks for it; of what cannot be recognised, why', async () => {
    const prospect = async (desk: Desk, resultId: string): Promise<object> =>
      (await desk.get(`/api/v1/recognitions/prospects/${resultId}`).expect(200)).body as object;
    const { resultId } = await decisions.serve({ itemCode: 'ENVI-001' });
    expect(await prospect(chongqing, resultId)).toMatchObject({
      isOpen: true,
      reason: null,
      recognitionId: null,
      types: [{ code: 'R3' }, { code: 'R4' }, { code: 'R5' }],
    });
    const body = { resultId, recognitionType: 'R5' };
    const { id } = (await chongqing.post('/api/v1/recognitions', body).expect(201)).body as { id: string };
    expect(await prospect(chongqing, resultId)).toMatchObject({
      isOpen: false,
      recognitionId: id,
      types: [],
    });

    const chengdu = await world.signIn('cd-organ-head');
    expect(await prospect(chengdu, resultId)).toMatchObject({
      isOpen: false,
      reason: { zh: expect.stringContaining('无需互认') as unknown },
    });
    const imported = await decisions.takeIn({ region: '330000' });
    expect(await prospect(chongqing, imported)).toMatchObject({
      isOpen: false,
      reason: { zh: expect.stringContaining('仅供查询') as unknown },
    });
    const path = `/api/v1/results/${imported}?purpose=RECOGNITION`;
    expect((await chongqing.get(path).expect(200)).body).toMatchObject({ effectiveOn: null });
    const clerk = await world.signIn('cq-intake-clerk');
    await clerk.get(`/api/v1/recognitions/prospects/${resultId}`).expect(403);
  });
});
