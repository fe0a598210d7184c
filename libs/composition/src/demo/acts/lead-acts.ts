import { type DemoActs, type Playing } from './demo-acts.js';

interface Made {
  readonly id: string;
}

/** A report of the public came in at a counter: the intake clerk of the organ wrote it down. */
function intakeOf(playing: Playing): string {
  const { actor, input } = playing.act;
  if (actor !== 'public') return actor;
  const officer = playing.world.files.officers.find(
    (candidate) => candidate.organ === input['organ'] && candidate.roles.includes('intake-clerk'),
  );
  return officer?.username ?? actor;
}

async function change(playing: Playing, operation: string, body: object = {}): Promise<void> {
  const { world, act, key } = playing;
  const id = world.id(act.input['lead']);
  const { version } = await world.record(act.actor, `/api/v1/leads/${id}`);
  await world.desk.command(act.actor, operation, key, { id, version, body });
}

export const leadActs: DemoActs = {
  'lead.register': async (playing) => {
    const { world, act, key } = playing;
    const { input } = act;
    const subject = input['subject'] === null ? null : world.business(input['subject']);
    const filing = world.actOn('case.file', 'lead', act.as);
    const made = await world.desk.command<Made>(intakeOf(playing), 'registerLead', key, {
      body: {
        source: input['source'],
        division: input['violation_place'],
        place: input['violation_address_zh'] ?? undefined,
        conduct: input['facts_zh'],
        ...(subject === null
          ? {}
          : {
              subjectKind: subject.kind === 'INDIVIDUAL_BUSINESS' ? 'INDIVIDUAL_BUSINESS' : 'BUSINESS',
              subjectName: subject.name_zh,
              subjectCode: subject.uscc,
            }),
        itemCode: input['item'] ?? undefined,
        ...(filing === undefined ? {} : { actFrom: earlier(playing, filing.input['act_from_day']) }),
      },
    });
    world.label(act.as, made.id);
  },
  'lead.accept': (playing) => change(playing, 'acceptLead'),
  'lead.refer': async (playing) => {
    const { world, act } = playing;
    await change(playing, 'referLead', { toOrganId: await world.organ(act.input['to']), note: act.input['reason_zh'] });
  },
  'lead.return': (playing) =>
    change(playing, 'returnLead', { reasonCode: playing.act.input['reason'], reason: playing.act.input['note_zh'] }),
  'lead.not-file': (playing) =>
    change(playing, 'closeLead', { reasonCode: playing.act.input['reason'], reason: playing.act.input['note_zh'] }),
};

/** A lead cannot know of an act that began after it came in. */
function earlier(playing: Playing, offset: unknown): string {
  return playing.world.day(Math.min(Number(offset), playing.act.day));
}
