import { Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { commonWords } from '../words/common-words';
import { fenOf, yuanText } from '../words/formats';
import { useWords } from '../words/language';

interface MoneyInputProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (fen: string) => void;
  readonly onBlur?: () => void;
}

/** People write yuan; the form holds fen. What is no amount is handed on as it is, and the field's check refuses it. */
export function MoneyInput({ id, value, onChange, onBlur }: MoneyInputProps): ReactElement {
  const say = useWords(commonWords);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === undefined || value === '' ? '' : /^\d+$/.test(value) ? yuanText(value) : value;
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      inputMode="decimal"
      className="figures"
      suffix={say.yuan}
      value={typed ?? shown}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange?.(target.value.trim() === '' ? '' : (fenOf(target.value) ?? target.value));
      }}
      onBlur={() => {
        setTyped(null);
        onBlur?.();
      }}
    />
  );
}
