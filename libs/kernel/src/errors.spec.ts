import { describe, expect, it } from '@jest/globals';
import { AppError, invalidField } from './errors.js';

describe('AppError', () => {
  it('keeps code, kind, both sentences and details', () => {
    const error = new AppError(
      'CASES.SERVED',
      'conflict',
      { zh: '已送达', en: 'served' },
      { basis: 'APL 61' },
    );
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'AppError', message: 'CASES.SERVED: served', kind: 'conflict' });
    expect(error.details.basis).toBe('APL 61');
  });

  it('names one field in both languages', () => {
    const sentence = { zh: '不对', en: 'wrong' };
    const error = invalidField('KERNEL.DATE', 'lead.foundOn', sentence);
    expect(error.kind).toBe('invalid');
    expect(error.details.faults).toEqual([{ field: 'lead.foundOn', code: 'KERNEL.DATE', sentence }]);
  });
});
