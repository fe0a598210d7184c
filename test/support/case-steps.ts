import { expect } from '@jest/globals';
import type { Written } from '#kernel';
import type { Desk, World } from './world.js';

/** The people of one organ who take a case through the procedure. */
export interface Bench {
  readonly clerk: Desk;
  readonly handler: Desk;
  readonly second: Desk;
  readonly reviewer: Desk;
  readonly head: Desk;
  readonly officerIds: readonly string[];
}

export async function benchOf(world: World, prefix: 'cd' | 'cq'): Promise<Bench> {
  const handler = await world.signIn(`${prefix}-handler`);
  const second = await world.signIn(`${prefix}-handler-2`);
  return {
    clerk: await world.signIn(`${prefix}-intake-clerk`),
    handler,
    second,
    reviewer: await world.signIn(`${prefix}-legal-reviewer`),
    head: await world.signIn(`${prefix}-organ-head`),
    officerIds: [handler.officerId, second.officerId],
  };
}

export const FOOD_CASE = {
  subjectName: '蓉城食品（虚构）有限公司',
  subjectCode: '91510199MA6DEMX061',
  itemCode: 'FOOD-004',
  division: '510104',
  actFrom: '2026-11-01',
  actTo: '2026-11-18',
  conduct: '货架上有超过保质期的食品待售',
};

export const PROPOSAL = {
  outcome: 'PENALTY',
  facts: '当事人在其门店货架上陈列销售超过保质期的预包装食品12袋，货值金额1860元。',
  reasons: '违法行为持续时间短，涉案金额小，配合调查。',
  penaltyKinds: ['FINE', 'CONFISCATION'],
  fineFen: '6000000',
  confiscatedFen: '26000',
  content: '没收违法所得260元；罚款60000元',
};

export interface CaseScreen {
  readonly id: string;
  readonly state: string;
  readonly caseNo: string;
  readonly version: number;
  readonly dueCode: string | null;
  readonly subjectId: string;
  readonly decideDueOn: string;
  readonly decision: {
    readonly resultId: string;
    readonly decisionNo: string;
    readonly noticeId: string | null;
  } | null;
  readonly evidence: readonly { readonly id: string; readonly sha256: string; readonly mediaType: string }[];
  readonly steps: readonly { readonly act: string; readonly actorName: string; readonly facts: object }[];
  readonly clocks: readonly {
    readonly code: string;
    readonly dueOn: string;
    readonly metOn: string | null;
  }[];
  readonly acts: readonly {
    readonly act: string;
    readonly isAllowed: boolean;
    readonly isMain: boolean;
    readonly basis: string | null;
  }[];
  readonly debt: { readonly owedFen: string; readonly surchargeFen: string };
}

/** One case, driven over HTTP; holds the version that the last step answered. */
export class CaseFile {
  private version = 1;

  private constructor(
    /** Sign in anew after moving the clock: sessions end. */
    public bench: Bench,
    readonly id: string,
  ) {}

  static async file(bench: Bench, input: object = FOOD_CASE): Promise<CaseFile> {
    const answer = await bench.head.post('/api/v1/cases', { officerIds: bench.officerIds, ...input });
    expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
    return new CaseFile(bench, (answer.body as Written).id);
  }

  async screen(desk: Desk = this.bench.handler): Promise<CaseScreen> {
    return (await desk.get(`/api/v1/cases/${this.id}`).expect(200)).body as CaseScreen;
  }

  /** The answer as it comes; a step that succeeds moves the version on. */
  async step(desk: Desk, path: string, body: object = {}): Promise<{ status: number; body: unknown }> {
    const answer = await desk.post(`/api/v1/cases/${this.id}/${path}`, body, this.version);
    if (answer.status < 300) this.version = (answer.body as Written).version;
    return { status: answer.status, body: answer.body as unknown };
  }

  async done(desk: Desk, path: string, body: object = {}): Promise<Written> {
    const { status, body: answer } = await this.step(desk, path, body);
    if (status >= 300) throw new Error(`${path} answered ${String(status)}: ${JSON.stringify(answer)}`);
    return answer as Written;
  }

  async refused(desk: Desk, path: string, body: object = {}): Promise<string> {
    const { status, body: answer } = await this.step(desk, path, body);
    if (status < 300) throw new Error(`${path} was not refused`);
    return (answer as { code: string }).code;
  }

  /** As `refused`, with the field that the answer names. */
  async fault(desk: Desk, path: string, body: object): Promise<[code: string, field: string | undefined]> {
    const { status, body: answer } = await this.step(desk, path, body);
    if (status < 300) throw new Error(`${path} was not refused`);
    const { code, errors } = answer as { code: string; errors?: readonly { field: string }[] };
    return [code, errors?.[0]?.field];
  }

  async evidence(
    content = '现场检查笔录\n当事人签字确认。\n',
    fields: object = {},
    command?: { readonly key: string; readonly version: number },
  ): Promise<{ status: number; body: unknown }> {
    const { officerIds } = this.bench;
    const given = { kind: 'SITE_RECORD', title: '现场检查笔录', collectedOn: '2026-11-20', officerIds };
    const form = await encode({ ...given, ...fields }, content);
    const call = this.bench.handler
      .post(`/api/v1/cases/${this.id}/evidence`, form.bytes, command?.version ?? this.version)
      .set('content-type', form.type);
    const answer = await (command === undefined ? call : call.set('Idempotency-Key', command.key));
    if (answer.status === 201) this.version = (answer.body as Written).version;
    return { status: answer.status, body: answer.body as unknown };
  }

  /** From filing to a passed review. */
  async toReviewed(proposal: object = PROPOSAL, on = '2026-11-20'): Promise<void> {
    expect((await this.evidence(undefined, { collectedOn: on })).status).toBe(201);
    await this.done(this.bench.handler, 'close-investigation', proposal);
    await this.done(this.bench.reviewer, 'review', {
      outcome: 'PASSED',
      opinion: '事实清楚，程序合法，同意。',
    });
  }

  async notify(servedOn = '2026-11-20'): Promise<void> {
    await this.done(this.bench.handler, 'notice', {
      method: 'DIRECT',
      servedOn,
      officerIds: this.bench.officerIds,
    });
  }

  /** From filing to a served decision; the party waives. */
  async toServed(on = '2026-11-20'): Promise<void> {
    await this.toReviewed(PROPOSAL, on);
    await this.notify(on);
    await this.done(this.bench.handler, 'response', { response: 'WAIVED', receivedOn: on });
    await this.done(this.bench.head, 'decision', { outcome: 'PENALTY' });
    await this.done(this.bench.second, 'service', {
      method: 'DIRECT',
      servedOn: on,
      officerIds: this.bench.officerIds,
    });
  }
}

async function encode(fields: object, content: string): Promise<{ bytes: Buffer; type: string }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat() as string[]) form.append(name, one);
  }
  form.append('file', new Blob([content]), '现场检查笔录.txt');
  const encoded = new Response(form);
  return {
    bytes: Buffer.from(await encoded.arrayBuffer()),
    type: encoded.headers.get('content-type') ?? '',
  };
}
