import { Button, Form, Popover } from 'antd';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useCommand, type Written } from '../../api/command';
import { type FieldNote, useFieldNotes } from '../../api/field-notes';
import { type Problem, problemIn } from '../../api/problem';
import { Loading } from '../page/page';
import { commonWords } from '../words/common-words';
import { instantText } from '../words/formats';
import { fill, useLanguage, useWords } from '../words/language';
import { controlFor } from './control';
import { type Values, useDraft } from './draft';
import { formWords } from './form-words';
import { ProblemNotice } from './problem-notice';
import { rulesOf } from './rules';
import { type SeenRecord, StaleNotice } from './stale-notice';

export interface RequestFormProps<Answer extends Partial<Written>> {
  /** Name of the request class in the API document. */
  readonly schema: string;
  readonly draftKey: string;
  readonly submitLabel: string;
  readonly send: (body: Values, key: string) => Promise<Answer>;
  readonly onDone: (answer: Answer) => void;
  /** Which fields, in this order; all of the class where absent. */
  readonly fields?: readonly string[];
  readonly controls?: Readonly<Record<string, ReactElement>>;
  readonly choices?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly initial?: Values;
  readonly before?: ReactNode;
  /** Fields that make no sense with what was entered so far; they are not sent either. */
  readonly hidden?: (values: Values) => readonly string[];
  readonly isDanger?: boolean;
  /** The record the form acts on, with the labels of what is shown when somebody else changes it meanwhile. */
  readonly record?: SeenRecord;
}

/** A form made from the API document: labels, legal bases, examples and checks are the server's own. */
export function RequestForm<Answer extends Partial<Written>>(props: RequestFormProps<Answer>): ReactElement {
  const notes = useFieldNotes(props.schema);
  if (notes.length === 0) return <Loading />;
  const chosen =
    props.fields === undefined
      ? notes
      : props.fields.flatMap((name) => notes.filter((note) => note.name === name));
  return <FilledForm {...props} notes={chosen} />;
}

function FilledForm<Answer extends Partial<Written>>(
  props: RequestFormProps<Answer> & { readonly notes: readonly FieldNote[] },
): ReactElement {
  const { notes, send, onDone, record, initial } = props;
  const [form] = Form.useForm<Values>();
  const draft = useDraft(props.draftKey);
  const command = useCommand(send);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [seen, setSeen] = useState(record);
  const values = Form.useWatch([], form) as Values | undefined;
  const hidden = props.hidden?.(values ?? { ...initial, ...draft.found?.values }) ?? [];
  const shown = notes.filter(({ name }) => !hidden.includes(name));
  const submit = (entered: Values): void => {
    setProblem(null);
    command.mutate(bodyOf(entered, shown), {
      onSuccess: (answer) => {
        draft.discard();
        onDone(answer);
      },
      onError: (error) => {
        const found = problemIn(error);
        setProblem(found);
        form.setFields(
          (found.errors ?? []).map(({ field, message }) => ({ name: field, errors: [message] })),
        );
      },
    });
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onBlur"
      initialValues={{ ...initial, ...draft.found?.values }}
      onValuesChange={(_, entered) => {
        draft.keep(entered);
      }}
      onFinish={submit}
      scrollToFirstError
    >
      {props.before}
      {shown.map((note) => (
        <RequestField key={note.name} note={note} {...props} />
      ))}
      {problem === null ? null : problem.status === 412 && record !== undefined ? (
        <StaleNotice
          seen={seen ?? record}
          now={record}
          onRetry={() => {
            setSeen(record);
            form.submit();
          }}
        />
      ) : (
        <ProblemNotice problem={problem} />
      )}
      <div className="row" style={{ justifyContent: 'space-between' }}>
        <Button type="primary" htmlType="submit" loading={command.isPending} danger={props.isDanger === true}>
          {props.submitLabel}
        </Button>
        <DraftBadge
          keptAt={draft.keptAt}
          onDiscard={() => {
            draft.discard();
            form.setFieldsValue(Object.fromEntries(notes.map(({ name }) => [name, initial?.[name]])));
          }}
        />
      </div>
    </Form>
  );
}

function RequestField({
  note,
  controls,
  choices = {},
  labels,
}: {
  readonly note: FieldNote;
  readonly controls?: Readonly<Record<string, ReactElement>>;
  readonly choices?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
}): ReactElement {
  const say = useWords(commonWords);
  const words = useWords(formWords);
  const { language } = useLanguage();
  const name = labels?.[note.name] ?? note[language];
  const label = (
    <span className="row" style={{ gap: 6 }}>
      <span>{name}</span>
      {note.isRequired ? null : <span className="faint">{say.optional}</span>}
      {note.basis === null ? null : (
        <Popover content={note.basis} trigger="click">
          <button type="button" className="why faint">
            {say.legalBasis}
          </button>
        </Popover>
      )}
    </span>
  );
  return (
    <Form.Item
      name={note.name}
      label={note.kind === 'boolean' ? null : label}
      rules={rulesOf(note, words)}
      valuePropName={note.kind === 'boolean' ? 'checked' : 'value'}
    >
      {controls?.[note.name] ?? controlFor(note, choices, name)}
    </Form.Item>
  );
}

function DraftBadge({
  keptAt,
  onDiscard,
}: {
  readonly keptAt: string | null;
  readonly onDiscard: () => void;
}): ReactElement | null {
  const say = useWords(commonWords);
  const { language } = useLanguage();
  if (keptAt === null) return null;
  return (
    <span className="faint row" aria-live="polite">
      {fill(say.draftKept, { time: instantText(keptAt, language) })}
      <Button type="link" size="small" onClick={onDiscard}>
        {say.discardDraft}
      </Button>
    </span>
  );
}

/** Empty fields are left out: the API refuses an empty text where it would take none. */
function bodyOf(values: Values, notes: readonly FieldNote[]): Values {
  return Object.fromEntries(
    notes
      .map(({ name, kind }) => [name, kind === 'boolean' ? values[name] === true : values[name]] as const)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}
