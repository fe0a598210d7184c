import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { type ReactElement } from 'react';
import { type FieldNote } from '../../api/field-notes';
import { labelOf } from '../words/language';
import { MoneyInput } from './money-input';

const FEW = 4;
const LONG = 300;

type Draw = (
  note: FieldNote,
  words: { readonly choices: Readonly<Record<string, string>>; readonly label: string },
) => ReactElement;

const line: Draw = ({ example }) => <Input {...placeholder(example)} autoComplete="off" />;

const placeholder = (example: string | null): { placeholder?: string } =>
  example === null ? {} : { placeholder: example };

const text: Draw = (note, words) => {
  const { max, pattern, example } = note;
  if (max === null || max < LONG || pattern !== null) return line(note, words);
  return <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} {...placeholder(example)} />;
};

const choice: Draw = (note, { choices }) => {
  const options = note.choices.map((value) => ({ value, label: labelOf(choices, value) }));
  if (options.length <= FEW) return <Radio.Group options={options} />;
  return (
    <Select options={options} showSearch={{ optionFilterProp: 'label' }} allowClear={!note.isRequired} />
  );
};

const integer: Draw = ({ min, max }) => (
  <InputNumber style={{ width: 160 }} min={min ?? 0} max={max ?? Number.MAX_SAFE_INTEGER} />
);

const CONTROLS: Readonly<Record<FieldNote['kind'], Draw>> = {
  text,
  choice,
  date: () => <Input type="date" style={{ maxWidth: 200 }} />,
  fen: () => <MoneyInput />,
  integer,
  boolean: (_, { label }) => <Checkbox>{label}</Checkbox>,
  list: () => <Select mode="tags" open={false} />,
  id: line,
  object: line,
};

/** The control that fits what the API document says of a field. */
export function controlFor(
  note: FieldNote,
  choices: Readonly<Record<string, string>>,
  label: string,
): ReactElement {
  return CONTROLS[note.kind](note, { choices, label });
}
