import { describe, expect, it } from '@jest/globals';
import { sealable, unsealed } from './reporter.js';

describe('who reported', () => {
  it('is anonymous only who left neither name nor contact', () => {
    expect(sealable({})).toBeNull();
    expect(sealable({ reporterName: undefined, reporterContact: undefined })).toBeNull();
    expect(sealable({ reporterContact: '1' })).not.toBeNull();
  });

  it('comes out as it went in, with null for what was not said', () => {
    const back = (...told: Parameters<typeof sealable>): object => unsealed(sealable(...told) ?? '');
    expect(back({ reporterName: '孙', reporterContact: '1' })).toEqual({ name: '孙', contact: '1' });
    expect(back({ reporterName: '孙' })).toEqual({ name: '孙', contact: null });
    expect(back({ reporterContact: '1' })).toEqual({ name: null, contact: '1' });
  });
});
