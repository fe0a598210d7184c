import { describe, expect, it } from '@jest/globals';
import { type EventType, type RecordedEvent } from '#kernel';
import { dossierEntry, dossierKey, type DossierKind } from '../domain/dossier-entry.js';
import { DOSSIER_KINDS } from './dossier-kinds.js';

function kindOf(name: string): DossierKind {
  const found = DOSSIER_KINDS.find((kind) => kind.type.name === name);
  if (found === undefined) throw new Error(`No kind ${name}`);
  return found;
}

function event(type: string, data: object): RecordedEvent {
  return {
    number: '7',
    id: 'event-7',
    type,
    version: 1,
    stream: 'stream:1',
    streamVersion: 1,
    region: '510000',
    organ: 'organ-1',
    actor: 'officer-1',
    occurredAt: '2026-11-22T17:00:00.000Z',
    correlation: 'c',
    data,
  };
}

describe('the dossier', () => {
  it('reads only fields that the event types have', () => {
    for (const kind of DOSSIER_KINDS) {
      const { name, fields } = kind.type as EventType<Record<string, never>>;
      // `result.imported` takes up its decision date as soon as the event carries one.
      const dates = name === 'result.imported' ? [] : [kind.date];
      const read = [kind.record, kind.organ, kind.otherOrgan, kind.subjectOf, ...dates].filter(
        (field) => field !== undefined,
      );
      expect([name, Object.keys(fields)]).toEqual([name, expect.arrayContaining(read)]);
      expect([name, 'subjectId' in fields || kind.subjectOf !== undefined]).toEqual([name, true]);
    }
  });

  it('shows to everyone only what every organ may know', () => {
    for (const kind of DOSSIER_KINDS.filter(({ audience }) => audience === 'SHARED')) {
      const classes = Object.values(kind.type.fields);
      expect([kind.type.name, classes.filter((one) => one === 'internal' || one === 'erasable')]).toEqual([
        kind.type.name,
        [],
      ]);
    }
  });

  it('takes subject, day, organ and record from the event', () => {
    const received = event('lead.received', {
      leadId: 'lead-1',
      subjectId: 's-1',
      organId: 'organ-2',
      receivedOn: '2026-11-20',
    });
    expect(dossierEntry(kindOf('lead.received'), received, new Map())).toMatchObject({
      subjectId: 's-1',
      recordId: 'lead-1',
      organId: 'organ-2',
      occurredOn: '2026-11-20',
      audience: 'LEAD',
    });
    expect(dossierKey(received)).toBe('s-1');
  });

  it('finds the subject of later events by their record, and waits for records it has not seen', () => {
    const sent = event('lead.transferred', {
      leadId: 'lead-1',
      fromOrganId: 'a',
      toOrganId: 'b',
      sentOn: '2026-11-21',
    });
    const entry = dossierEntry(kindOf('lead.transferred'), sent, new Map([['lead-1', 's-1']]));
    expect(entry).toMatchObject({ subjectId: 's-1', organId: 'b', otherOrganId: 'a' });
    expect(dossierEntry(kindOf('lead.transferred'), sent, new Map([['lead-1', null]])).subjectId).toBeNull();
    expect(() => dossierEntry(kindOf('lead.transferred'), sent, new Map())).toThrow('has not seen yet');
    expect(dossierKey(sent)).toBe('stream:1');
  });

  it('falls back to the day in China on which the event was recorded', () => {
    const assessed = event('risk.assessed', { assessmentId: 'r-1', subjectId: 's-1' });
    expect(dossierEntry(kindOf('risk.assessed'), assessed, new Map())).toMatchObject({
      occurredOn: '2026-11-23',
      organId: 'organ-1',
    });
  });
});
