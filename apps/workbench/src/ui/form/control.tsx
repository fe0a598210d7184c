import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { type ReactElement } from 'react';
import { type FieldNote } from '../../api/field-notes';
import { labelOf } from '../words/language';
import { MoneyInput } from './money-input';

const FEW = 4;
const LONG = 120;

/** The control that fits what the API document says of a field. */
export function controlFor(
  note: FieldNote,
  choices: Readonly<Record<string, string>>,
  label: string,
): ReactElement {
  const placeholder = note.example ?? undefined;
  switch (note.kind) {
    case 'choice': {
      const options = note.choices.map((value) => ({ value, label: labelOf(choices, value) }));
      if (options.length <= FEW) return <Radio.Group options={options} />;
      return (
        <Select options={options} showSearch={{ optionFilterProp: 'label' }} allowClear={!note.isRequired} />
      );
    }
    case 'date':
      return <Input type="date" style={{ maxWidth: 200 }} />;
    case 'fen':
      return <MoneyInput />;
    case 'integer':
      return (
        <InputNumber style={{ width: 160 }} min={note.min ?? 0} max={note.max ?? Number.MAX_SAFE_INTEGER} />
      );
    case 'boolean':
      return <Checkbox>{label}</Checkbox>;
    case 'list':
      return <Select mode="tags" open={false} />;
    case 'text':
      if ((note.max ?? 0) > LONG && note.pattern === null && (note.max ?? 0) >= 300)
        return <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} placeholder={placeholder} />;
      return <Input placeholder={placeholder} autoComplete="off" />;
    case 'id':
    case 'object':
      return <Input placeholder={placeholder} autoComplete="off" />;
  }
}
