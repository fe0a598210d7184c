import { describe, expect, it } from '@jest/globals';
import { legalDate } from '#kernel';
import {
  accept,
  loseSource,
  offer,
  type Offered,
  recogniseFound,
  type Recognition,
  reconsider,
  refuse,
} from './recognition.js';
import { type RecognitionType } from './recognition-type.js';
import { differingBands, standardOf } from './standards.js';

const on = legalDate('2026-11-20');
const due = { dueOn: legalDate('2026-11-27'), confirmed: false };
const answering = { on, by: '王局' };
const penalty = {
  decisionNo: '成演市监罚〔2026〕1号',
  isEffective: true,
  outcome: 'PENALTY',
  decidedOn: '2026-11-10',
};

const input: Offered = {
  id: 'r1',
  resultId: 'x1',
  decisionNo: penalty.decisionNo,
  subjectId: 's1',
  subjectName: '蓉城食品（虚构）有限公司',
  subjectCode: null,
  itemCode: 'FOOD-004',
  itemName: '生产经营超过保质期的食品',
  sourceOrganId: 'cd',
  sourceOrganName: '成都',
  sourceRegion: '510000',
  decidedOn: '2026-11-10',
  organId: 'cq',
  organName: '重庆',
  region: '500000',
  offeredOn: on,
  isDemo: true,
};

const FITS: Readonly<Record<string, readonly string[]>> = {
  R3: ['*'],
  R4: ['PENALTY', 'NO_PENALTY_FIRST'],
  R5: ['PENALTY'],
  R6: ['NO_PENALTY_FIRST'],
};
const type = (code: string, conditions: readonly string[] = ['DECISION_EFFECTIVE']): RecognitionType => {
  const text = { zh: code, en: code };
  const fits = [{ outcomes: FITS[code] ?? [], validFrom: '2021-07-15', validTo: null }];
  return { code, name: text, may: text, mustNot: text, conditions, fits, confirmed: false };
};
const as = (code: string, conditions?: readonly string[]) => ({
  type: type(code, conditions),
  types: ['R1', 'R3', 'R4', 'R5', 'R6'].map((one) => type(one)),
  conditions: [],
  conditionText: null,
});

const offered = (): Recognition => offer(input, due).recognition;
const accepted = (code = 'R4'): Recognition => accept(offered(), penalty, as(code), answering).recognition;

describe('a recognition', () => {
  it('is offered with a limit that says it is unconfirmed', () => {
    const { recognition, events } = offer(input, due);
    expect(recognition).toMatchObject({
      state: 'OFFERED',
      dueOn: '2026-11-27',
      dueConfirmed: false,
      version: 1,
    });
    expect(events.map((event) => event.type.name)).toEqual(['recognition.offered']);
  });

  it('is accepted once, and conditions make it conditional', () => {
    expect(accepted()).toMatchObject({ state: 'ACCEPTED', recognitionType: 'R4', dueOn: null, version: 2 });
    const conditional = accept(offered(), penalty, { ...as('R4'), conditions: ['NOT_SUSPENDED'] }, answering);
    expect(conditional.recognition.state).toBe('CONDITIONAL');
    expect(conditional.events[0]?.data).toMatchObject({ conditional: true, recognitionType: 'R4' });
    expect(() => accept(accepted(), penalty, as('R4'), answering)).toThrow('RECOGNITION.STATE');
  });

  it('as R4 or R5 needs an effective source; evidence does not', () => {
    const fallen = { ...penalty, isEffective: false };
    expect(() => accept(offered(), fallen, as('R4'), answering)).toThrow('RECOGNITION.SOURCE_NOT_EFFECTIVE');
    expect(() => accept(offered(), fallen, as('R5'), answering)).toThrow('RECOGNITION.SOURCE_NOT_EFFECTIVE');
    expect(accept(offered(), fallen, as('R3', ['LAWFUL_SOURCE']), answering).recognition.state).toBe(
      'ACCEPTED',
    );
  });

  it('takes only a type that fits the decision, and names those that do', () => {
    const waiver = { ...penalty, outcome: 'NO_PENALTY_FIRST' };
    for (const [source, code] of [
      [penalty, 'R6'],
      [penalty, 'R1'],
      [waiver, 'R5'],
      [{ ...penalty, decidedOn: '2021-07-14' }, 'R5'],
    ] as const)
      expect(() => accept(offered(), source, as(code), answering)).toThrow('RECOGNITION.WRONG_OUTCOME');
    expect(() => accept(offered(), waiver, as('R5'), answering)).toThrow(/one of R3 .*, R4 .*, R6 /);
    expect(accept(offered(), waiver, as('R6'), answering).recognition.recognitionType).toBe('R6');
  });

  it('is refused with a code, and in words where the list asks for them', () => {
    const reason = { code: 'STANDARD_DIFFERS', noteRequired: true, text: null };
    expect(() => refuse(offered(), reason, answering)).toThrow('RECOGNITION.REASON_REQUIRED');
    const refused = refuse(offered(), { ...reason, text: '本地幅度不同' }, answering).recognition;
    expect(refused).toMatchObject({ state: 'REFUSED', reasonCode: 'STANDARD_DIFFERS' });
    expect(loseSource(refused, '2026-12-01', due)).toBeNull();
  });

  it('found by query begins at version 1 and answers without an offer', () => {
    const { recognition, events } = recogniseFound(input, penalty, as('R5'), answering);
    expect(recognition).toMatchObject({ state: 'ACCEPTED', dueOn: null, version: 1 });
    expect(events.map((event) => event.type.name)).toEqual(['recognition.accepted']);
  });

  it('loses its source: quietly when only offered, as a task when it was recognised', () => {
    const quiet = loseSource(offered(), '2026-12-01', due);
    expect(quiet?.recognition).toMatchObject({ state: 'SOURCE_REVOKED', dueOn: null });
    expect(quiet?.events[0]?.data).toMatchObject({ wasAccepted: false });
    const task = loseSource(accepted(), '2026-12-01', due);
    expect(task?.recognition).toMatchObject({
      state: 'SOURCE_REVOKED',
      dueOn: '2026-11-27',
      dueConfirmed: false,
    });
    expect(task?.events[0]?.data).toMatchObject({ wasAccepted: true });
    expect(task === null ? null : loseSource(task.recognition, '2026-12-02', due)).toBeNull();
    expect(() =>
      reconsider(quiet?.recognition ?? offered(), { outcome: 'WITHDRAWN', reason: '来源撤销' }, on),
    ).toThrow('RECOGNITION.NOTHING_TO_RECONSIDER');
  });

  it('as a finding is withdrawn with its source, as evidence it may be kept', () => {
    const fallen = (code: string): Recognition =>
      loseSource(accepted(code), '2026-12-01', due)?.recognition ?? offered();
    const keep = { outcome: 'MAINTAINED', reason: '证据仍然有效' } as const;
    expect(() => reconsider(fallen('R4'), keep, on)).toThrow('RECOGNITION.MUST_WITHDRAW');
    expect(reconsider(fallen('R3'), keep, on).recognition).toMatchObject({
      state: 'RECONSIDERED',
      outcome: 'MAINTAINED',
    });
    const withdrawn = reconsider(fallen('R4'), { outcome: 'WITHDRAWN', reason: '来源撤销' }, on).recognition;
    expect(withdrawn).toMatchObject({ state: 'RECONSIDERED', outcome: 'WITHDRAWN', dueOn: null });
  });
});

describe('two standards side by side', () => {
  const name = { zh: '档次', en: 'bands' };
  const side = (region: string, to: number) =>
    standardOf({
      region,
      benchmark: region,
      benchmarkName: name,
      confirmed: false,
      basis: '食品安全法 第一百二十四条',
      fineMin: 5_000_000n,
      fineMax: 10_000_000n,
      bands: [
        { band: 'MINOR', name: { zh: '轻微', en: 'minor' }, fromPct: null, toPct: null },
        { band: 'LIGHTER', name: { zh: '较轻', en: 'lighter' }, fromPct: 0, toPct: to },
      ],
    });

  it('show the bands as money and name those that differ', () => {
    expect(side('51', 30).bands[1]).toMatchObject({ fineFrom: '5000000', fineTo: '6500000' });
    expect(side('51', 30).bands[0]).toMatchObject({ fineFrom: null, fineTo: null });
    expect(differingBands(side('51', 30), side('50', 25))).toEqual(['LIGHTER']);
    expect(differingBands(side('51', 30), side('50', 30))).toEqual([]);
  });
});
