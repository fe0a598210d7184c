import { describe, expect, it } from '@jest/globals';
import { AppError, type ErrorKind, invalidField } from './errors.js';
import { problemOf, statusOf, unexpectedProblem } from './problem.js';

const sentence = { zh: '案件已送达，不能撤回。', en: 'Case C-17 is served and cannot be withdrawn.' };

describe('problem details', () => {
  it.each<[ErrorKind, number]>([
    ['invalid', 400],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['stale', 412],
    ['timeout', 408],
    ['too-large', 413],
    ['unsupported-media', 415],
    ['unprocessable', 422],
    ['precondition-required', 428],
    ['too-many', 429],
    ['headers-too-large', 431],
    ['unavailable', 503],
  ])('%s answers %i', (kind, status) => {
    expect(statusOf(kind)).toBe(status);
  });

  it('speaks the language asked for and carries the details', () => {
    const error = new AppError('CASES.SERVED', 'conflict', sentence, {
      state: 'served',
      basis: 'APL 61',
      amount: 5n,
    });
    expect(problemOf(error, 'zh', '/r/1')).toEqual({
      type: 'urn:hujian:error:CASES.SERVED',
      title: '与当前状态冲突',
      status: 409,
      detail: sentence.zh,
      instance: '/r/1',
      code: 'CASES.SERVED',
      state: 'served',
      basis: 'APL 61',
      amount: '5',
    });
    expect(problemOf(error, 'en', '/r/1').detail).toBe(sentence.en);
  });

  it('lists the faults in the same language', () => {
    const error = invalidField('KERNEL.DATE', 'date', sentence);
    const fault = { field: 'date', code: 'KERNEL.DATE' };
    expect(problemOf(error, 'zh', '/r/1').errors).toEqual([{ ...fault, message: sentence.zh }]);
    expect(problemOf(error, 'en', '/r/1').errors).toEqual([{ ...fault, message: sentence.en }]);
  });

  it('never leaks a stack, a cause or a function, and details cannot replace its own members', () => {
    const looped: Record<string, unknown> = { name: 'loop' };
    looped['self'] = looped;
    const details = {
      cause: new Error('secret'),
      list: [new Error('secret')],
      call: () => 'secret',
      status: 200,
      looped,
    };
    const problem = problemOf(
      new AppError('X.Y', 'conflict', sentence, { ...details, at: new Date(0) }),
      'en',
      '/r/1',
    );
    expect(JSON.stringify(problem)).not.toMatch(/secret|stack/);
    expect(problem).toMatchObject({ status: 409, at: '1970-01-01T00:00:00.000Z', list: [null] });
  });

  it('says nothing about an error that is not ours', () => {
    const problem = unexpectedProblem('en', '/r/9');
    expect(problem).toMatchObject({ status: 500, code: 'KERNEL.UNEXPECTED', instance: '/r/9' });
    expect(problem.detail).toContain('/r/9');
  });
});
