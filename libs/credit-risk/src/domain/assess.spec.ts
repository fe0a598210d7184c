import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, legalDate } from '#kernel';
import { assess } from './assess.js';
import { counterfactual } from './counterfactual.js';
import { classAt, continueWith } from './periods.js';
import { wholeMonths } from './model/points.js';
import { hashOf, leastOf, modelOn, RISK_CLASSES } from './model/risk-model.js';
import { RISK_MODELS } from './model/risk-models.js';
import { knownFrom, type Signal } from './signal.js';
import { timeline } from './timeline.js';

const today = legalDate('2026-11-20');
const model = modelOn(RISK_MODELS, today);
const FIRST = legalDate('2022-01-01');

function effective(number: number, on = today, over: Partial<NonNullable<Signal['result']>> = {}): Signal {
  const result = {
    outcome: 'PENALTY',
    penaltyKinds: ['FINE'],
    fineFen: '5000000',
    band: 'ORDINARY',
    domain: 'food',
    ...over,
  };
  return signal('RESULT_EFFECTIVE', number, `result-${number}`, on, { result });
}

function signal(
  kind: Signal['kind'],
  number: number,
  aboutId: string,
  on = today,
  over: Partial<Signal> = {},
): Signal {
  return {
    eventId: `e${number}`,
    number: `${number}`,
    kind,
    subjectId: 's',
    aboutId,
    on,
    result: null,
    listing: null,
    ...over,
  };
}

const revoked = (number: number, aboutId: string): Signal => signal('RESULT_REVOKED', number, aboutId);
const listed = (number: number, on = today, until = addDays(today, 1000)): Signal =>
  signal('LIST_ENTERED', number, `entry-${number}`, on, { listing: { list: 'SERIOUS', until } });
const removed = (number: number, aboutId: string, on = today): Signal =>
  signal('LIST_REMOVED', number, aboutId, on);

const scored = (signals: readonly Signal[], on = today) => assess(model, knownFrom(signals), on);

const days = fc.integer({ min: 0, max: 1780 }).map((offset) => addDays(FIRST, offset));
const factors = fc.record({
  outcome: fc.constantFrom('PENALTY', 'PENALTY', 'PENALTY', 'NO_PENALTY_FIRST'),
  penaltyKinds: fc.subarray(Object.keys(model.kinds), { minLength: 1 }),
  fineFen: fc.bigInt({ min: 0n, max: 20_000_000_000n }).map(String),
  band: fc.constantFrom('MINOR', 'LIGHTER', 'ORDINARY', 'HEAVIER', 'SEVERE'),
  domain: fc.constantFrom('food', 'fire', 'labour', null),
});
/** Results with their falls, and listings with their removals, in ledger order. */
const histories = fc
  .array(fc.record({ on: days, factors, falls: fc.boolean(), lists: fc.boolean(), leaves: fc.boolean() }), {
    maxLength: 7,
  })
  .map((rows) =>
    rows.flatMap(({ on, factors: over, falls, lists, leaves }, place) => [
      effective(place * 10 + 1, on, over),
      ...(falls ? [revoked(place * 10 + 2, `result-${place * 10 + 1}`)] : []),
      ...(lists ? [listed(place * 10 + 3, on, addDays(on, 300))] : []),
      ...(lists && leaves ? [removed(place * 10 + 4, `entry-${place * 10 + 3}`, addDays(on, 100))] : []),
    ]),
  );

describe('the model', () => {
  it('as released is never edited: its hash stands here', () => {
    expect(RISK_MODELS.map((row) => [row.id, hashOf(row)])).toEqual([
      ['hujian-risk-1', 'c63308a97fbe2d59926bdd318066699dd69f84817353db1287513befad0f02d9'],
    ]);
    expect(model.confirmed).toBe(false);
  });

  it('names a valid day for every class and falls from better to worse', () => {
    const least = model.classes.map((row) => row.from);
    expect(least).toEqual([...least].sort((left, right) => left - right));
    expect(model.classes.map((row) => row.riskClass)).toEqual(RISK_CLASSES.slice(1));
  });
});

describe('an assessment', () => {
  it('of nothing is unknown, of a waiver is A, of a penalty says why', () => {
    expect(scored([])).toEqual({ riskClass: 'UNKNOWN', score: 0, contributions: [] });
    expect(scored([effective(1, today, { outcome: 'NO_PENALTY_FIRST' })])).toMatchObject({
      riskClass: 'A',
      score: 0,
    });
    const one = scored([effective(1)]);
    expect(one).toMatchObject({ riskClass: 'B', score: 150 });
    expect(one.contributions[0]).toMatchObject({
      kind: 'PENALTY',
      eventNumber: '1',
      base: 150,
      left: 1000,
      points: 150,
    });
    expect(one.contributions[0]?.sentence.zh).toContain(
      '基础 150 分（罚款 60 分，一般档次 30 分，罚款数额满 10,000.00 元 20 分，食品安全领域 40 分）',
    );
    expect(one.contributions[0]?.sentence.en).toContain(
      '150 points (fine 60; ordinary band 30; fine of at least 10,000.00 yuan 20; field of food safety 40)',
    );
  });

  it('fades by whole months and is gone after three years', () => {
    const at = (on: string): number => scored([effective(1, legalDate('2026-01-31'))], legalDate(on)).score;
    expect([
      at('2026-02-27'),
      at('2026-02-28'),
      at('2027-07-31'),
      at('2029-01-30'),
      at('2029-01-31'),
    ]).toEqual([150, 145, 75, 4, 0]);
    expect(at('2026-01-30')).toBe(0);
  });

  it('is D on the serious list, until removed or until the term is over', () => {
    const entry = listed(2, today, addDays(today, 9));
    expect(scored([effective(1), entry])).toMatchObject({ riskClass: 'D', score: 150 });
    expect(scored([entry], addDays(today, 9)).riskClass).toBe('D');
    expect(scored([effective(1), entry], addDays(today, 10)).riskClass).toBe('B');
    expect(scored([effective(1), entry, removed(3, 'entry-2')]).riskClass).toBe('B');
    expect(
      scored([signal('LIST_ENTERED', 2, 'x', today, { listing: { list: 'OTHER', until: today } })]).riskClass,
    ).toBe('UNKNOWN');
  });

  it('counts a result once, however often it is told', () => {
    expect(scored([effective(1), { ...effective(2), aboutId: 'result-1' }]).score).toBe(150);
  });

  it('does not depend on the order of events', () => {
    const shuffled = histories.chain((signals) =>
      fc.shuffledSubarray(signals, { minLength: signals.length }).map((other) => ({ signals, other })),
    );
    fc.assert(
      fc.property(shuffled, days, ({ signals, other }, on) => {
        expect(scored(other, on)).toEqual(scored(signals, on));
      }),
    );
  });

  it('adds up exactly, within its bounds', () => {
    fc.assert(
      fc.property(histories, days, (signals, on) => {
        const { score, contributions } = scored(signals, on);
        expect(contributions.reduce((sum, one) => sum + one.points, 0)).toBe(score);
        expect(Number.isInteger(score) && score >= 0 && score <= model.highest).toBe(true);
      }),
    );
  });

  it('goes back to where it was when a result falls, and never falls with one more', () => {
    fc.assert(
      fc.property(histories, days, factors, days, (signals, since, over, on) => {
        const before = scored(signals, on);
        const more = [...signals, effective(900, since, over)];
        expect(scored(more, on).score).toBeGreaterThanOrEqual(before.score);
        const after = scored([...more, revoked(901, 'result-900')], on);
        expect([after.score, after.riskClass]).toEqual([before.score, before.riskClass]);
      }),
    );
  });

  it('never rises by itself', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 400 }), (signals, later) => {
        expect(scored(signals, addDays(today, later)).score).toBeLessThanOrEqual(
          scored(signals, today).score,
        );
      }),
    );
  });
});

describe('what happens by itself', () => {
  it('is what an assessment of that day would say, every day', () => {
    fc.assert(
      fc.property(histories, days, fc.integer({ min: 0, max: 1500 }), (signals, from, later) => {
        const known = knownFrom(signals);
        const on = addDays(from, later);
        const turn = timeline(model, known, from).findLast((one) => one.on <= on);
        const { riskClass, score } = assess(model, known, on);
        expect(turn).toMatchObject({ riskClass, score });
      }),
    );
  });

  it('names the day on which a penalty alone becomes class A', () => {
    const turns = timeline(model, knownFrom([effective(1)]), today);
    expect(turns[0]).toEqual({ on: today, riskClass: 'B', score: 150 });
    expect(turns.find((turn) => turn.riskClass === 'A')).toEqual({
      on: '2028-04-20',
      riskClass: 'A',
      score: 79,
    });
  });

  it('continues the periods: the past stays, neighbours of one class are one', () => {
    const first = continueWith([], timeline(model, knownFrom([effective(1)]), today));
    expect(first).toMatchObject([
      { fromOn: '2026-11-20', untilOn: '2028-04-20', riskClass: 'B' },
      { fromOn: '2028-04-20', untilOn: null, riskClass: 'A' },
    ]);
    const fallen = timeline(
      model,
      knownFrom([effective(1), revoked(2, 'result-1')]),
      legalDate('2027-01-05'),
    );
    const second = continueWith(first, fallen);
    expect(second.map((one) => one.riskClass)).toEqual(['B', 'UNKNOWN']);
    expect(classAt(second, legalDate('2026-12-31'))).toBe('B');
    expect(classAt(second, legalDate('2026-01-01'))).toBe('UNKNOWN');
  });
});

describe('what would change the class', () => {
  it('is the smallest set: with it the class is better, no smaller one would do', () => {
    fc.assert(
      fc.property(histories, (signals) => {
        const assessed = scored(signals);
        const found = counterfactual(model, assessed);
        if (found === null) return;
        const without = new Set(found.without.map((one) => one.aboutId));
        const rest = scored(signals.filter((one) => !without.has(one.aboutId)));
        expect(rest.riskClass).toBe(found.to);
        expect(rest.riskClass).not.toBe(assessed.riskClass);
        const vetoes = found.without.filter((one) => one.kind === 'VETO').length;
        const size = found.without.length - vetoes;
        const greatest = assessed.contributions
          .map((one) => (one.kind === 'PENALTY' ? one.points : 0))
          .sort((a, b) => b - a);
        const total = greatest.reduce((sum, one) => sum + one, 0);
        const taken = greatest.slice(0, Math.max(size - 1, 0)).reduce((sum, one) => sum + one, 0);
        if (size > 0) expect(total - taken).toBeGreaterThanOrEqual(leastOf(model, assessed.riskClass));
      }),
    );
  });

  it('is nothing for class A and for the unknown', () => {
    expect(counterfactual(model, scored([]))).toBeNull();
    expect(counterfactual(model, scored([effective(1, FIRST)], today))).toBeNull();
  });
});

it('counts whole months to the last day of a short month', () => {
  expect(wholeMonths(legalDate('2026-01-31'), legalDate('2026-02-28'))).toBe(1);
  expect(wholeMonths(legalDate('2026-01-31'), legalDate('2026-03-30'))).toBe(1);
  expect(wholeMonths(legalDate('2026-01-31'), legalDate('2026-01-30'))).toBe(-1);
});
