import { describe, expect, it } from '@jest/globals';
import { accept, closeWithoutFiling, file, giveBack, type Lead, receive, refer } from './lead.js';

const chengdu = { id: 'cd', name: '成都', region: '510000' };
const chongqing = { id: 'cq', name: '重庆', region: '500000' };

function received(): Lead {
  return receive({
    id: 'l1',
    leadNo: '成演市监线〔2026〕1号',
    source: 'INSPECTION',
    organId: chengdu.id,
    organName: chengdu.name,
    region: chengdu.region,
    division: '510104',
    place: null,
    subjectId: null,
    subjectName: null,
    subjectCode: null,
    itemCode: null,
    itemName: null,
    conduct: '销售超过保质期的食品',
    actFrom: '2026-11-01',
    actTo: '2026-11-02',
    receivedOn: '2026-11-20',
    dueOn: '2026-12-11',
    isDemo: true,
  }).lead;
}

describe('a lead', () => {
  it('is held by who received it, and the event says so', () => {
    const { lead, events } = receive({ ...received(), id: 'l2' });
    expect(lead).toMatchObject({ state: 'RECEIVED', organId: 'cd', version: 1 });
    expect(events.map((event) => event.type.name)).toEqual(['lead.received']);
  });

  it('sent to another organ is accepted or returned there, never passed on', () => {
    const sent = refer(received(), chongqing, '2026-11-20', '2026-11-27').lead;
    expect(sent).toMatchObject({ state: 'TRANSFERRED', organId: 'cq', senderOrganId: 'cd' });
    expect(() => refer(sent, chengdu, '2026-11-20', '2026-11-27')).toThrow('LEADS.MAY_NOT_FORWARD');
    const back = giveBack(
      sent,
      chengdu,
      { code: 'NOT_COMPETENT_PLACE', text: '行为地在成都' },
      '2026-11-21',
      '2026-11-30',
    ).lead;
    expect(back).toMatchObject({
      state: 'RETURNED',
      organId: 'cd',
      senderOrganId: null,
      reasonCode: 'NOT_COMPETENT_PLACE',
    });
    expect(accept(sent, '2026-11-21', '2026-12-12').lead).toMatchObject({
      state: 'VERIFYING',
      organId: 'cq',
    });
  });

  it('becomes a case once, and only when it was accepted', () => {
    expect(() => file(received(), 'c1', '2026-11-20')).toThrow('LEADS.STATE');
    const filed = file(accept(received(), '2026-11-20', '2026-12-11').lead, 'c1', '2026-11-21').lead;
    expect(filed).toMatchObject({ state: 'FILED', caseId: 'c1' });
    expect(() => file(filed, 'c2', '2026-11-22')).toThrow('LEADS.STATE');
  });

  it('closed without filing keeps its reason and does not move again', () => {
    const closed = closeWithoutFiling(
      received(),
      { code: 'NOT_ESTABLISHED', text: '查无实据' },
      '2026-11-22',
    ).lead;
    expect(closed).toMatchObject({ state: 'NOT_FILED', reason: '查无实据' });
    expect(() => accept(closed, '2026-11-23', '2026-12-11')).toThrow('LEADS.STATE');
  });

  it('refuses an act that ends before it begins or begins after the lead came in', () => {
    expect(() => receive({ ...received(), actTo: '2026-10-31' })).toThrow('LEADS.ACT_PERIOD');
    expect(() => receive({ ...received(), actFrom: '2026-11-21', actTo: '2026-11-21' })).toThrow(
      'LEADS.ACT_PERIOD',
    );
  });
});
