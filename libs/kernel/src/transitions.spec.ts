import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AppError } from './errors.js';
import { defineTransitions } from './transitions.js';

type State = 'received' | 'verifying' | 'filed' | 'closed';
type Act = 'accept' | 'file' | 'close' | 'reopen';

const life = defineTransitions<State, Act>({
  code: 'LEADS.STATE',
  initial: 'received',
  final: ['closed'],
  table: {
    received: { accept: 'verifying', close: 'closed' },
    verifying: { file: 'filed', close: 'closed' },
    filed: { reopen: 'verifying', close: 'closed' },
    closed: {},
  },
});

describe('transitions', () => {
  it('goes on by the acts of the table', () => {
    expect(life.initial).toBe('received');
    expect(life.next('received', 'accept')).toBe('verifying');
    expect(life.allows('filed', 'reopen')).toBe(true);
    expect(life.allows('received', 'reopen')).toBe(false);
    expect(life.acts('verifying')).toEqual(['file', 'close']);
  });

  it('refuses an act that the state does not allow, naming those it does', () => {
    const act = (): State => life.next('received', 'file');
    expect(act).toThrow(AppError);
    expect(act).toThrow('LEADS.STATE: State received does not allow file; it allows: accept, close.');
    expect(() => life.next('closed', 'reopen')).toThrow('it allows: —.');
  });

  it('never leaves the table, whatever acts are tried', () => {
    const acts = fc.array(fc.constantFrom<Act>('accept', 'file', 'close', 'reopen'));
    fc.assert(
      fc.property(acts, (tried) => {
        let state = life.initial;
        for (const act of tried) if (life.allows(state, act)) state = life.next(state, act);
        return state in life.table;
      }),
    );
  });

  it('refuses at load time a state that nothing leads to', () => {
    const define = (): unknown =>
      defineTransitions<'a' | 'b', 'go'>({
        code: 'X.X',
        initial: 'a',
        final: ['a', 'b'],
        table: { a: {}, b: {} },
      });
    expect(define).toThrow('Unreachable states: b');
  });

  it('refuses at load time a dead end that is not final', () => {
    const define = (): unknown =>
      defineTransitions<'a' | 'b', 'go'>({
        code: 'X.X',
        initial: 'a',
        final: [],
        table: { a: { go: 'b' }, b: {} },
      });
    expect(define).toThrow('States without a way out that are not final: b');
  });
});
