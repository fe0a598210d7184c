import { type DemoActs, nothingToDo, type Playing } from './demo-acts.js';

interface Row {
  readonly id: string;
  readonly resultId: string;
  readonly state: string;
  readonly version: number;
}

interface PageOfRows {
  readonly rows: readonly Row[];
}

/** The record that stands for a result in a list, as this officer sees it; the newest hundred hold all of the demo. */
async function rowOf(playing: Playing, username: string, path: string, label: unknown): Promise<Row | null> {
  const resultId = playing.world.id(label);
  const { rows } = await playing.world.desk.get<PageOfRows>(username, path);
  return rows.find((row) => row.resultId === resultId) ?? null;
}

async function recognise(playing: Playing): Promise<void> {
  const { world, act, key } = playing;
  const { input } = act;
  const offer = await rowOf(playing, act.actor, '/api/v1/recognitions?side=mine&limit=100', input['result']);
  // Answered already: an earlier start got this far.
  if (offer !== null && offer.state !== 'OFFERED') return;
  if (input['decision'] === 'REFUSED') {
    if (offer === null) return;
    const body = { reasonCode: input['refusal_reason'], reason: input['note_zh'] };
    await world.desk.command(act.actor, 'refuseRecognition', key, { id: offer.id, version: offer.version, body });
    return;
  }
  const body = {
    recognitionType: input['type'],
    ...(input['decision'] === 'CONDITIONAL'
      ? { conditions: input['conditions_met'], conditionText: input['note_zh'] ?? input['purpose_zh'] }
      : {}),
  };
  if (offer === null) {
    await world.desk.command(act.actor, 'recogniseResult', key, { body: { ...body, resultId: world.id(input['result']) } });
  } else {
    await world.desk.command(act.actor, 'acceptRecognition', key, { id: offer.id, version: offer.version, body });
  }
}

/** The publication officer who prepared the notice also releases it: who decided the case may not. */
async function approve(playing: Playing): Promise<void> {
  const { world, act, key } = playing;
  const prepared = world.files.acts.find((candidate) => candidate.as === act.input['notice']);
  if (prepared === undefined) return;
  const notice = await rowOf(playing, prepared.actor, '/api/v1/notices?limit=100', prepared.input['result']);
  if (notice?.state !== 'AWAITING_APPROVAL') return;
  await world.desk.command(prepared.actor, 'approveNotice', key, { id: notice.id, version: notice.version });
}

async function enterList(playing: Playing): Promise<void> {
  const { world, act, key } = playing;
  const proposed = world.files.acts.find((candidate) => candidate.as === act.input['entry']);
  const entry = await rowOf(playing, act.actor, '/api/v1/list-entries?limit=100', proposed?.input['result']);
  if (entry?.state !== 'CANDIDATE') return;
  const body = { reason: act.input['reason_zh'] };
  await world.desk.command(act.actor, 'enterList', key, { id: entry.id, version: entry.version, body });
}

export const resultActs: DemoActs = {
  'result.query': async ({ world, act }) => {
    const name = encodeURIComponent(world.business(act.input['subject']).name_zh);
    await world.desk.get(act.actor, `/api/v1/results?purpose=SUPERVISION&q=${name}`);
  },
  'recognition.decide': recognise,
  'publication.prepare': nothingToDo,
  'publication.approve': approve,
  'list.propose': nothingToDo,
  'list.review': nothingToDo,
  'list.decide': enterList,
};
