import { Select } from 'antd';
import { type ReactElement } from 'react';
import { type Division, useDivisions } from '../../api/reference';
import { useWords } from '../words/language';
import { chooseWords } from './choose-words';

interface ChooseDivisionProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (division: string) => void;
}

/** Province, city, county, each from what the one above holds; the code is the most exact one chosen. */
export function ChooseDivision({ id, value = '', onChange }: ChooseDivisionProps): ReactElement {
  const words = useWords(chooseWords);
  const province = value === '' ? null : `${value.slice(0, 2)}0000`;
  const provinces = useDivisions('000000').data ?? [];
  const second = useDivisions(province).data ?? [];
  const chosen =
    second.find(({ code }) => code === value) ?? second.find(({ code }) => code === `${value.slice(0, 4)}00`);
  const third = useDivisions(chosen?.level === 'city' ? chosen.code : null).data ?? [];
  const select = (
    label: string,
    rows: readonly Division[],
    current: string | undefined,
    name?: string,
  ): ReactElement => (
    <Select
      {...(name === undefined ? {} : { id: name })}
      aria-label={label}
      placeholder={label}
      style={{ minWidth: 140, flex: '1 1 140px' }}
      showSearch={{ optionFilterProp: 'label' }}
      options={rows.map((row) => ({ value: row.code, label: row.name }))}
      value={current ?? null}
      onChange={(code: string | null) => {
        if (code !== null) onChange?.(code);
      }}
    />
  );
  return (
    <div className="row">
      {select(words.province, provinces, province ?? undefined, id)}
      {province === null || second.length === 0 ? null : select(words.city, second, chosen?.code)}
      {third.length === 0 ? null : select(words.county, third, value === chosen?.code ? undefined : value)}
    </div>
  );
}
