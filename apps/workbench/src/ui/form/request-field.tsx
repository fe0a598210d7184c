import { Form, Popover } from 'antd';
import { type ReactElement } from 'react';
import { type FieldNote } from '../../api/field-notes';
import { commonWords } from '../words/common-words';
import { useLanguage, useWords } from '../words/language';
import { controlFor } from './control';
import { formWords } from './form-words';
import { rulesOf } from './rules';

export function RequestField({
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
      name={note.name.split('.')}
      label={note.kind === 'boolean' ? null : label}
      rules={rulesOf(note, words)}
      valuePropName={note.kind === 'boolean' ? 'checked' : 'value'}
    >
      {controls?.[note.name] ?? controlFor(note, choices, name)}
    </Form.Item>
  );
}
