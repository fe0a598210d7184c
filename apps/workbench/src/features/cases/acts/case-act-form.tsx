import { Segmented, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { type SupervisionItem, useItems } from '../../../api/reference';
import { ChooseOfficer } from '../../../ui/choose/choose-officer';
import { ChooseOfficers } from '../../../ui/choose/choose-officers';
import { ChooseTerm, ChooseTerms } from '../../../ui/choose/choose-term';
import { type Values } from '../../../ui/form/draft';
import { FileInput } from '../../../ui/form/file-input';
import { RequestForm } from '../../../ui/form/request-form';
import { legalDay } from '../../../ui/words/formats';
import { useWords } from '../../../ui/words/language';
import { type Case, type Penalty } from '../case-calls';
import { caseWords, responseWords } from '../case-words';
import { type ActName, SENDS } from './act-calls';
import { AsNoticed } from './as-noticed';
import { ChooseBand } from './choose-band';
import { ChooseOutcome } from './choose-outcome';
import { FineGuide } from './fine-guide';
import { useSeenCase } from './seen-case';
import { UnderReview } from './under-review';

const SCHEMAS: Readonly<Record<Exclude<ActName, 'closeCase'>, string>> = {
  addEvidence: 'AddEvidenceForm',
  closeInvestigation: 'CloseInvestigationRequest',
  reviewCase: 'ReviewCaseRequest',
  serveNotice: 'ServiceRequest',
  recordResponse: 'RecordResponseRequest',
  holdHearing: 'HoldHearingRequest',
  decideCase: 'DecideCaseRequest',
  extendCase: 'ExtendCaseRequest',
  serveDecision: 'ServiceRequest',
  recordPayment: 'RecordPaymentRequest',
};

const PENALTY_FIELDS = [
  'penaltyKinds',
  'fineFen',
  'confiscatedFen',
  'content',
  'baseFen',
  'band',
  'bandReason',
  'mitigation',
] as const;

const SETS_PENALTY: ReadonlySet<ActName> = new Set(['closeInvestigation', 'decideCase']);

/** What the server takes as evidence (libs/platform/src/files/content-probe.ts). */
const EVIDENCE_FILES = [
  '.pdf',
  '.jpg',
  '.jpeg',
  '.png',
  '.webp',
  '.mp4',
  '.m4a',
  '.txt',
  '.csv',
  '.docx',
  '.xlsx',
];

const FIELDS: Readonly<Partial<Record<ActName, readonly string[]>>> = {
  closeInvestigation: ['outcome', 'facts', 'reasons', 'provisionId', ...PENALTY_FIELDS, 'personalValues'],
  decideCase: ['outcome', 'reasons', 'recheck', 'collectiveNote', ...PENALTY_FIELDS],
};

/** The head extends once and in time; after that the organ's collective discussion decides, and says for how long. */
const EXTENSIONS = {
  byHead: ['reason'],
  byDiscussion: ['reason', 'collective.days', 'collective.note'],
} as const;
type Extension = keyof typeof EXTENSIONS;

interface CaseActFormProps {
  readonly act: Exclude<ActName, 'closeCase'>;
  readonly one: Case;
  readonly onDone: () => void;
}

export function CaseActForm(props: CaseActFormProps): ReactElement {
  const { act } = props;
  if (act === 'extendCase') return <ExtendForm {...props} />;
  const fields = FIELDS[act];
  return <ActForm {...props} {...(fields === undefined ? {} : { fields })} />;
}

function ExtendForm(props: CaseActFormProps): ReactElement {
  const say = useWords(caseWords);
  const { extensionDays, decideDueOn } = props.one;
  const isHeads = extensionDays === 0 && legalDay(new Date()) <= decideDueOn;
  const [way, setWay] = useState<Extension>(isHeads ? 'byHead' : 'byDiscussion');
  return (
    <>
      <Segmented<Extension>
        block
        style={{ marginBottom: 18 }}
        value={way}
        onChange={setWay}
        options={[
          { value: 'byHead', label: say.byHead, disabled: !isHeads },
          { value: 'byDiscussion', label: say.byDiscussion },
        ]}
      />
      <ActForm key={way} {...props} fields={EXTENSIONS[way]} />
    </>
  );
}

function ActForm({
  act,
  one,
  onDone,
  fields,
}: CaseActFormProps & { readonly fields?: readonly string[] }): ReactElement {
  const say = useWords(caseWords);
  const responses = useWords(responseWords);
  const item = useItems().data?.find(({ code }) => code === one.itemCode);
  const setsPenalty = SETS_PENALTY.has(act);
  const initial = INITIAL[act]?.(one, legalDay(new Date())) ?? {};
  return (
    <RequestForm
      schema={SCHEMAS[act]}
      draftKey={`case.${one.id}.${act}`}
      choices={act === 'recordResponse' ? responses : say}
      labels={{ outcome: say.outcome, file: say.fileField }}
      controls={{
        ...controlsFor(act, one, item, say),
        ...(setsPenalty ? { outcome: <ChooseOutcome /> } : {}),
      }}
      initial={initial}
      record={useSeenCase(act)(one)}
      submitLabel={say[act]}
      send={(body, key) => SENDS[act](one)(act === 'decideCase' ? changedIn(body, initial) : body, key)}
      onDone={onDone}
      {...(fields === undefined ? {} : { fields })}
      before={<Before act={act} one={one} item={item} />}
      hidden={(values) => hiddenFor(act, values)}
      required={(values) => (setsPenalty ? neededFor(values) : [])}
    />
  );
}

/** What one has to know to fill in the form. */
function Before({
  act,
  one,
  item,
}: Pick<CaseActFormProps, 'act' | 'one'> & {
  readonly item: SupervisionItem | undefined;
}): ReactElement | null {
  if (act === 'reviewCase') return <UnderReview one={one} />;
  if (!SETS_PENALTY.has(act)) return null;
  return (
    <>
      {act === 'decideCase' ? <AsNoticed one={one} /> : null}
      <FineGuide item={item} />
    </>
  );
}

function hiddenFor(act: ActName, values: Values): readonly string[] {
  if (SETS_PENALTY.has(act) && values['outcome'] !== 'PENALTY') return PENALTY_FIELDS;
  if (act === 'recordResponse' && values['response'] !== 'STATEMENT') return ['statement'];
  if (act === 'serveNotice' || act === 'serveDecision')
    return [
      ...(values['method'] === 'ELECTRONIC' ? [] : ['hasConsent']),
      ...(values['method'] === 'ANNOUNCEMENT' ? [] : ['announcedOn']),
    ];
  return [];
}

/** A penalty has a kind, and a fine its amount. */
function neededFor(values: Values): readonly string[] {
  if (values['outcome'] !== 'PENALTY') return [];
  const kinds = (values['penaltyKinds'] ?? []) as readonly string[];
  return kinds.length === 0 || kinds.includes('FINE') ? ['penaltyKinds', 'fineFen'] : ['penaltyKinds'];
}

/** What the platform knows already is filled in; a day that is nearly always today starts as today. */
const INITIAL: Readonly<Partial<Record<ActName, (one: Case, today: string) => Values>>> = {
  addEvidence: ({ officerIds }, today) => ({ collectedOn: today, officerIds }),
  closeInvestigation: (one) => ({ outcome: 'PENALTY', ...proposed(one) }),
  serveNotice: ({ officerIds }, today) => ({ method: 'DIRECT', servedOn: today, officerIds }),
  serveDecision: ({ officerIds }, today) => ({ method: 'DIRECT', servedOn: today, officerIds }),
  recordResponse: (_, today) => ({ receivedOn: today }),
  decideCase: ({ proposal, notice }) => ({
    outcome: proposal?.outcome ?? 'PENALTY',
    reasons: proposal?.reasons,
    ...asNoticed(notice?.penalty ?? null),
  }),
  recordPayment: ({ debt }, today) => ({ paidOn: today, amountFen: debt.owedFen }),
};

function asNoticed(penalty: Penalty | null): Values {
  if (penalty === null) return {};
  const { kinds, fineFen, confiscatedFen, content, baseFen, band, bandReason, mitigation } = penalty;
  return {
    penaltyKinds: kinds,
    fineFen: fineFen === '0' ? undefined : fineFen,
    confiscatedFen: confiscatedFen === '0' ? undefined : confiscatedFen,
    content,
    baseFen: baseFen ?? undefined,
    band,
    bandReason: bandReason ?? undefined,
    mitigation: mitigation ?? undefined,
  };
}

/**
 * The server keeps what is left out as it was noticed, and measures anew what hangs on it: the band and the words of
 * another fine. Sent along unchanged, they would contradict it.
 */
function changedIn(body: Values, initial: Values): Values {
  const isKept = ([name, value]: [string, unknown]): boolean =>
    name === 'outcome' || JSON.stringify(value) !== JSON.stringify(initial[name]);
  return Object.fromEntries(Object.entries(body).filter(isKept));
}

/** After a return for supplement the earlier proposal is the start of the next. */
function proposed({ proposal }: Case): Values {
  if (proposal === null) return {};
  const { outcome, facts, reasons, provisionId, penalty } = proposal;
  if (penalty === null) return { outcome, facts, reasons, provisionId };
  const { kinds, fineFen, confiscatedFen, content, band } = penalty;
  return {
    outcome,
    facts,
    reasons,
    provisionId,
    penaltyKinds: kinds,
    fineFen,
    confiscatedFen,
    content,
    band,
  };
}

function controlsFor(
  act: ActName,
  one: Case,
  item: SupervisionItem | undefined,
  say: Readonly<Record<keyof typeof caseWords, string>>,
): Readonly<Record<string, ReactElement>> {
  const provisions = (item?.bases ?? []).map((basis) => ({
    value: basis.provisionId,
    label: `${basis.law} ${basis.article}${basis.clauseZh}`,
  }));
  return {
    kind: <ChooseTerm vocabulary="evidence-kinds" />,
    officerIds: <ChooseOfficers dayField={act === 'addEvidence' ? 'collectedOn' : 'servedOn'} />,
    presiderId: (
      <ChooseOfficer
        role="hearing-presider"
        barredIds={[...one.officerIds, ...one.reviewerIds]}
        whoMay={say.whoPresides}
      />
    ),
    penaltyKinds: (
      <ChooseTerms vocabulary="penalty-kinds" {...(item === undefined ? {} : { only: item.penaltyKinds })} />
    ),
    band: <ChooseBand />,
    provisionId: <Select allowClear options={provisions} />,
    file: <FileInput accept={EVIDENCE_FILES} note={say.fileNote} />,
  };
}
