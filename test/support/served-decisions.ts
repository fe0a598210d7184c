import { addDays, type Context, type LegalDate, legalDate, newId, systemContext } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { type ImportedRecord, type ResultDraft, Results } from '#results';
import { Subjects } from '#subjects';
import { type World } from './world.js';

export interface Served {
  readonly resultId: string;
  readonly subjectId: string;
}

const CHENGDU = { organName: '成都（演示）', organCode: '11510199MB0000001Y', region: '510000' };
const ACT = { conduct: '销售过期食品', facts: '过期食品待售', basis: '食品安全法' };
const ITEM = { itemCode: 'FOOD-004', itemName: '生产经营超过保质期的食品' };
const FINE = { outcome: 'PENALTY', penaltyKinds: ['FINE'], content: '罚款', fineFen: 5_000_000n };
/** What is decided, and by whom. */
export const DECISION = { ...CHENGDU, ...ACT, ...ITEM, ...FINE };
const REST = { confiscatedFen: 0n, band: 'ORDINARY', isDemo: true };

/** Decisions of 成都 that are served without their cases, for what follows from a result alone. */
export class ServedDecisions {
  private numbers = 0;

  constructor(
    private readonly world: World,
    private readonly today: LegalDate = legalDate('2026-11-20'),
  ) {}

  async serve(over: Partial<ResultDraft> = {}, ofSubject?: string): Promise<Served> {
    this.numbers += 1;
    return this.inTransaction(async (tx) => {
      const name = `蓉城食品第${this.numbers}（虚构）有限公司`;
      const subjects = this.world.app.get(Subjects);
      const subject =
        ofSubject === undefined
          ? await subjects.resolve(tx, { kind: 'BUSINESS', name, source: 'manual' })
          : await subjects.get(tx, ofSubject);
      const { resultId } = await this.world.app.get(Results).record(tx, {
        ...{ ...DECISION, ...REST },
        actFrom: addDays(this.today, -50),
        actTo: addDays(this.today, -49),
        decidedOn: this.today,
        caseId: newId(),
        decisionNo: `成演市监罚〔2026〕直${this.numbers}号`,
        organId: this.world.chengdu,
        subjectId: subject.id,
        subjectName: subject.name,
        subjectCode: null,
        ...over,
      });
      await this.world.app.get(Results).serve(tx, resultId, this.today);
      return { resultId, subjectId: subject.id };
    });
  }

  /** A record of the national layout; of its service it tells nothing. */
  async takeIn(over: Partial<ImportedRecord> = {}): Promise<string> {
    this.numbers += 1;
    const record = {
      ...({ ...DECISION, ...REST, origin: 'IMPORT', profile: 'dual-publicity', flags: [] } as const),
      ...{ organId: null, subjectId: null, subjectName: '外省食品（虚构）有限公司', subjectCode: null },
      ...{ actFrom: null, actTo: null, decidedOn: this.today },
      decisionNo: `示市监罚〔2026〕${this.numbers}号`,
      ...over,
    };
    const { resultId } = await this.world.app
      .get(Results)
      .importRecord(systemContext('test', 'served-decisions'), record);
    return resultId;
  }

  revoke(resultId: string): Promise<unknown> {
    const why = { code: 'REVOKED', reason: '复议撤销', on: this.today } as const;
    return this.inTransaction((tx) => this.world.app.get(Results).revoke(tx, resultId, why));
  }

  inTransaction<T>(work: (tx: Context) => Promise<T>): Promise<T> {
    return this.world.app.get(TransactionRunner).run(systemContext('test', 'served-decisions'), work);
  }
}
