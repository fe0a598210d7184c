import { type DemoActs, fenOf, nothingToDo, type Playing } from './demo-acts.js';
import { type DemoAct } from '../demo-files.js';

interface CaseView {
  readonly id: string;
  readonly version: number;
  readonly decision: { readonly resultId: string } | null;
}

const DECIDE = 'case.decide';

async function step(playing: Playing, operation: string, body: object, file?: { name: string; text: string }): Promise<void> {
  const { world, act, key } = playing;
  const id = world.id(act.input['case']);
  const { version } = await world.record(act.actor, `/api/v1/cases/${id}`);
  await world.desk.command(act.actor, operation, key, { id, version, body, ...(file === undefined ? {} : { file }) });
}

async function service(playing: Playing): Promise<object> {
  const { world, act } = playing;
  return {
    method: act.input['method'],
    servedOn: world.day(act.input['served_day']),
    officerIds: await world.officers(act.input['officers']),
    ...(act.input['method'] === 'ELECTRONIC' ? { hasConsent: true } : {}),
  };
}

/** The outcome as the API names it: PENALTY, or the ground of no penalty. */
function outcomeOf(reason: unknown): string {
  return typeof reason === 'string' ? `NO_PENALTY_${reason}` : 'PENALTY';
}

interface PenaltySaid {
  readonly kinds?: readonly string[];
  readonly fine_yuan?: number;
  readonly confiscation_yuan?: number;
  readonly benchmark_band?: string | null;
  readonly goods_value_yuan?: number | null;
}

function penaltyOf(said: PenaltySaid): object {
  const fine = said.fine_yuan ?? 0;
  const confiscated = said.confiscation_yuan ?? 0;
  const words = [
    ...(confiscated > 0 ? [`没收违法所得、非法财物 ${String(confiscated)} 元`] : []),
    ...(fine > 0 ? [`罚款 ${String(fine)} 元`] : []),
  ];
  return {
    penaltyKinds: said.kinds ?? [],
    fineFen: fenOf(fine),
    confiscatedFen: fenOf(confiscated),
    content: words.length > 0 ? words.join('；') : '警告',
    ...(said.benchmark_band == null ? {} : { band: said.benchmark_band, bandReason: '综合本案事实、情节与后果确定（演示内容）' }),
    ...(said.goods_value_yuan == null ? {} : { baseFen: fenOf(said.goods_value_yuan) }),
  };
}

/** A decision without penalty needs no prior notice (APL art. 44), so the platform has no such step. */
function withPenalty(play: (playing: Playing) => Promise<void>): (playing: Playing) => Promise<void> {
  return async (playing) => {
    const concluded = playing.world.actOn('case.conclude-investigation', 'case', playing.act.input['case']);
    const proposal = concluded?.input['proposal'] as { no_penalty_reason?: string | null } | undefined;
    if (proposal?.no_penalty_reason == null) await play(playing);
  };
}

/** What is proposed to the review is what the notice will say; the scenario writes it down in two places. */
function proposalOf({ world, act }: Playing): object {
  const { input } = act;
  const proposal = input['proposal'] as PenaltySaid & { no_penalty_reason?: string };
  const later = world.actOn('case.issue-prior-notice', 'case', input['case'])?.input ?? {};
  const decided = world.actOn(DECIDE, 'case', input['case'])?.input ?? {};
  const reason = proposal.no_penalty_reason;
  return {
    outcome: outcomeOf(reason),
    facts: later['facts_zh'] ?? input['report_zh'],
    reasons: later['reasons_zh'] ?? input['report_zh'],
    ...(reason == null
      ? penaltyOf({
          ...proposal,
          ...pick(later, ['kinds', 'fine_yuan', 'confiscation_yuan', 'benchmark_band']),
          ...pick(decided, ['goods_value_yuan']),
        })
      : {}),
  };
}

function pick(from: Readonly<Record<string, unknown>>, names: readonly string[]): object {
  return Object.fromEntries(names.filter((name) => from[name] != null).map((name) => [name, from[name]]));
}

function rulingOf({ world, act }: Playing): object {
  const { input } = act;
  const recheck: DemoAct | undefined = world.actOn('case.recheck', 'case', input['case']);
  return {
    outcome: outcomeOf(input['no_penalty_reason']),
    reasons: input['reasons_zh'],
    ...(recheck === undefined ? {} : { recheck: recheck.input['opinion_zh'] }),
    ...(input['collective_discussion'] === true ? { collectiveNote: '经集体讨论决定（演示内容）' } : {}),
    ...(input['no_penalty_reason'] == null ? penaltyOf(input) : { content: '不予行政处罚，责令改正' }),
  };
}

const receivedOn = ({ world, act }: Playing): string => world.day(act.input['received_day']);

export const caseActs: DemoActs = {
  'case.file': async ({ world, act, key }) => {
    const { input } = act;
    const subject = world.business(input['subject']);
    const made = await world.desk.command<{ id: string }>(act.actor, 'fileCase', key, {
      body: {
        ...(input['lead'] == null ? {} : { leadId: world.id(input['lead']) }),
        subjectKind: subject.kind === 'INDIVIDUAL_BUSINESS' ? 'INDIVIDUAL_BUSINESS' : 'BUSINESS',
        subjectName: subject.name_zh,
        subjectCode: subject.uscc,
        itemCode: input['item'],
        division: input['violation_place'],
        actFrom: world.day(input['act_from_day']),
        actTo: world.day(Math.min(Number(input['act_to_day']), act.day)),
        conduct: input['facts_zh'],
        officerIds: await world.officers(input['officers']),
      },
    });
    world.label(act.as, made.id);
  },
  'case.add-evidence': async (playing) => {
    const { world, act } = playing;
    const { input } = act;
    const fields = {
      kind: input['kind'],
      title: input['title_zh'],
      collectedOn: world.day(input['collected_day']),
      officerIds: await world.officers(input['officers']),
    };
    await step(playing, 'addEvidence', fields, { name: String(input['file_name']), text: String(input['content_zh']) });
  },
  'case.conclude-investigation': (playing) => step(playing, 'closeInvestigation', proposalOf(playing)),
  'case.send-to-review': nothingToDo,
  'case.review': (playing) =>
    step(playing, 'reviewCase', { outcome: playing.act.input['outcome'], opinion: playing.act.input['opinion_zh'] }),
  'case.issue-prior-notice': nothingToDo,
  'case.serve-prior-notice': withPenalty(async (playing) => step(playing, 'serveNotice', await service(playing))),
  'case.record-waiver': withPenalty((playing) =>
    step(playing, 'recordResponse', { response: 'WAIVED', receivedOn: receivedOn(playing) }),
  ),
  'case.record-statement': withPenalty((playing) =>
    step(playing, 'recordResponse', {
      response: 'STATEMENT',
      receivedOn: receivedOn(playing),
      statement: playing.act.input['statement_zh'],
    }),
  ),
  'case.recheck': nothingToDo,
  'case.decide': async (playing) => {
    await step(playing, 'decideCase', rulingOf(playing));
    const { world, act } = playing;
    const decided = await world.desk.get<CaseView>(act.actor, `/api/v1/cases/${world.id(act.input['case'])}`);
    world.label(act.as, decided.decision?.resultId ?? '');
  },
  'case.serve-decision': async (playing) => step(playing, 'serveDecision', await service(playing)),
};
