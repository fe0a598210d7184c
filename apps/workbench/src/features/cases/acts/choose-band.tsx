import { Select } from 'antd';
import { type ReactElement } from 'react';
import { bandWords } from '../../../ui/result/band-words';
import { useWords } from '../../../ui/words/language';

interface ChooseBandProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (band: string | undefined) => void;
}

export function ChooseBand({ id, value, onChange }: ChooseBandProps): ReactElement {
  const bands = useWords(bandWords);
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      allowClear
      onChange={(chosen: string | undefined) => onChange?.(chosen)}
      options={Object.entries(bands).map(([band, label]) => ({ value: band, label }))}
    />
  );
}
