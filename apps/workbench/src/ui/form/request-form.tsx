import { Button, Form, type FormInstance } from 'antd';
import { type ReactElement, type ReactNode } from 'react';
import { useCommand, type Written } from '../../api/command';
import { type FieldNote, useFieldNotes } from '../../api/field-notes';
import { useHeldScreens } from '../../api/live';
import { type Problem, problemIn } from '../../api/problem';
import { Loading } from '../page/page';
import { commonWords } from '../words/common-words';
import { instantText } from '../words/formats';
import { fill, useLanguage, useWords } from '../words/language';
import { type Values, useDraft } from './draft';
import { ProblemNotice } from './problem-notice';
import { RequestField } from './request-field';
import { type SeenRecord, useSeen } from './versions/seen-record';
import { StaleNotice } from './versions/stale-notice';

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
  /** Fields that what was entered so far makes necessary, though the class by itself does not. */
  readonly required?: (values: Values) => readonly string[];
  readonly isDanger?: boolean;
  /** The record the form acts on, with the labels of what is shown when somebody else changes it meanwhile. */
  readonly record?: SeenRecord;
  /** Id of the record that one no longer sees once the server has taken the form. */
  readonly givenAway?: string;
}

/** A form made from the API document: labels, legal bases, examples and checks are the server's own. */
export function RequestForm<Answer extends Partial<Written>>(props: RequestFormProps<Answer>): ReactElement {
  const notes = useFieldNotes(props.schema);
  useHeldScreens(true);
  if (notes.length === 0) return <Loading />;
  const chosen =
    props.fields === undefined
      ? notes
      : props.fields.flatMap((name) => notes.filter((note) => note.name === name));
  return <FilledForm {...props} notes={chosen} />;
}

interface FilledFormProps<Answer extends Partial<Written> = Written> extends RequestFormProps<Answer> {
  readonly notes: readonly FieldNote[];
}

function FilledForm<Answer extends Partial<Written>>(props: FilledFormProps<Answer>): ReactElement {
  const { notes, initial } = props;
  const [form] = Form.useForm<Values>();
  const draft = useDraft(props.draftKey);
  const start = { ...initial, ...draft.found?.values };
  const values = (Form.useWatch([], form) as Values | undefined) ?? start;
  const shown = shownOf(props, values);
  const { submit, problem, isPending, isDone, forgive } = useSubmission(props, form, draft.discard);
  const { seen, isStale, compared } = useSeen(props.record);
  // One's own change arrives as a new version too, a moment before the form is closed.
  const isOvertaken = isStale && !isPending && !isDone;
  const discard = (): void => {
    draft.discard();
    form.setFieldsValue(Object.fromEntries(notes.map(({ name }) => [name, initial?.[name]])));
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onBlur"
      initialValues={start}
      onValuesChange={(changed, typed) => {
        draft.keep(typed);
        forgive(changed);
      }}
      onFinish={(typed) => {
        if (!isOvertaken) submit(bodyOf(typed, shown));
      }}
      scrollToFirstError
    >
      {props.before}
      {shown.map((note) => (
        <RequestField key={note.name} note={note} {...props} />
      ))}
      <Trouble
        problem={problem}
        fields={notes.map(({ name }) => name)}
        seen={isOvertaken ? seen : undefined}
        now={props.record}
        onRetry={() => {
          compared();
          form.submit();
        }}
      />
      <div className="row" style={{ justifyContent: 'space-between' }}>
        <Button
          type="primary"
          htmlType="submit"
          loading={isPending}
          disabled={isOvertaken}
          danger={props.isDanger === true}
        >
          {props.submitLabel}
        </Button>
        <DraftBadge keptAt={draft.keptAt} onDiscard={discard} />
      </div>
    </Form>
  );
}

/** The fields that what was entered so far leaves on the form, and how it changes them. */
function shownOf(
  { notes, hidden, required }: Pick<FilledFormProps, 'notes' | 'hidden' | 'required'>,
  values: Values,
): readonly FieldNote[] {
  const away = hidden?.(values) ?? [];
  const needed = required?.(values) ?? [];
  return notes
    .filter(({ name }) => !away.includes(name))
    .map((note) => (needed.includes(note.name) ? { ...note, isRequired: true } : note));
}

/** Sends the body; a refusal that names fields is said at those fields too. */
function useSubmission<Answer extends Partial<Written>>(
  { send, onDone, givenAway }: RequestFormProps<Answer>,
  form: FormInstance<Values>,
  discardDraft: () => void,
): {
  readonly submit: (body: Values) => void;
  readonly problem: Problem | null;
  readonly isPending: boolean;
  readonly isDone: boolean;
  /** What was said of a value no longer holds once it is another. */
  readonly forgive: (changed: Values) => void;
} {
  const command = useCommand(send, givenAway);
  const submit = (body: Values): void => {
    // Not by the callbacks of `mutate`: they are dropped when what was written takes the form off the page.
    command.mutateAsync(body).then(
      (answer) => {
        discardDraft();
        onDone(answer);
      },
      (error: unknown) => {
        const { errors = [] } = problemIn(error);
        form.setFields(errors.map(({ field, message }) => ({ name: field.split('.'), errors: [message] })));
      },
    );
  };
  const problem = command.error === null ? null : problemIn(command.error);
  const forgive = (changed: Values): void => {
    form.setFields(pathsIn(changed).map((name) => ({ name, errors: [] })));
    if ((problem?.errors ?? []).length > 0) command.reset();
  };
  return { submit, problem, isPending: command.isPending, isDone: command.isSuccess, forgive };
}

interface TroubleProps {
  readonly problem: Problem | null;
  readonly fields: readonly string[];
  /** The record as it was seen, where it has changed since. */
  readonly seen: SeenRecord | undefined;
  readonly now: SeenRecord | undefined;
  readonly onRetry: () => void;
}

function Trouble({ problem, fields, seen, now, onRetry }: TroubleProps): ReactElement | null {
  const say = useWords(commonWords);
  if (seen !== undefined && now !== undefined) {
    const next = now.isStillOpen ? { label: say.staleRetry, run: onRetry } : null;
    return <StaleNotice seen={seen} now={now} next={next} />;
  }
  return problem === null ? null : <ProblemNotice problem={problem} fields={fields} />;
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

/** The fields in what a form says has changed: `outer`, or `outer` and `inner` of a field inside another. */
function pathsIn(changed: Values): string[][] {
  return Object.entries(changed).flatMap(([outer, value]) => {
    const isGroup =
      typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    return isGroup ? Object.keys(value).map((inner) => [outer, inner]) : [[outer]];
  });
}

/** Empty fields are left out: the API refuses an empty text where it would take none. */
function bodyOf(values: Values, notes: readonly FieldNote[]): Values {
  const body: Record<string, unknown> = {};
  for (const { name, kind } of notes) {
    const [outer = '', inner] = name.split('.');
    const held = inner === undefined ? values : ((values[outer] ?? {}) as Values);
    const value = entered(held[inner ?? outer], kind);
    if (value === null) continue;
    if (inner === undefined) body[outer] = value;
    else body[outer] = { ...(body[outer] as Values | undefined), [inner]: value };
  }
  return body;
}

/** What was entered in a field as the API takes it; null where that is nothing. */
function entered(value: unknown, kind: FieldNote['kind']): unknown {
  if (kind === 'boolean') return value === true;
  const trimmed = typeof value === 'string' ? value.trim() : value;
  const isEmpty = trimmed === undefined || trimmed === '' || (Array.isArray(trimmed) && trimmed.length === 0);
  return isEmpty ? null : trimmed;
}
