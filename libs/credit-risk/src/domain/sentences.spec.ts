import { expect, it } from '@jest/globals';
import { legalDate } from '#kernel';
import { factorsOf } from './model/points.js';
import { modelOn } from './model/risk-model.js';
import { RISK_MODELS } from './model/risk-models.js';
import { sentences } from './sentences.js';

const since = legalDate('2026-11-20');
const model = modelOn(RISK_MODELS, since);

function said(over: { readonly penaltyKinds?: readonly string[]; readonly domain?: string }): string {
  const result = {
    outcome: 'PENALTY',
    penaltyKinds: ['FINE'],
    fineFen: '1000000000',
    band: 'SEVERE',
    domain: 'food',
  };
  const factors = factorsOf(model, { ...result, ...over });
  const { zh, en } = sentences.penalty({ since, factors, base: 1, months: 0, left: 1000, points: 1 });
  return `${zh} ${en}`;
}

it('says everything the model counts in words of both languages: no code, no fen', () => {
  const kinds = Object.keys(model.kinds).map((code) => said({ penaltyKinds: [code] }));
  const domains = Object.keys(model.domains).map((domain) => said({ domain }));
  for (const one of [...kinds, ...domains]) {
    expect(one).not.toMatch(/[A-Z]{3,}|1000000000/);
    expect(one).toContain('罚款数额满 10,000,000.00 元');
  }
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(new Set(domains).size).toBe(domains.length);
});
