import { Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { type Division, useDivisions, useDivisionSearch, useOrgans } from '../../api/reference';
import { useSession } from '../../api/session';
import { commonWords } from '../words/common-words';
import { useWords } from '../words/language';
import { chooseWords } from './choose-words';

interface ChooseDivisionProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (division: string) => void;
}

/** A typed name or code, or province, city, county, each from what the one above holds; the most exact one counts. */
export function ChooseDivision({ id, value = '', onChange }: ChooseDivisionProps): ReactElement {
  const words = useWords(chooseWords);
  const province = value === '' ? null : `${value.slice(0, 2)}0000`;
  const provinces = useNearestFirst(useDivisions('000000').data);
  const second = useDivisions(province).data;
  const city = cityOf(second, value);
  const third = useDivisions(city?.level === 'city' ? city.code : null).data;
  const county = value === city?.code ? null : value;
  const change = onChange === undefined ? {} : { onChange };
  return (
    <div className="stack" style={{ gap: 8 }}>
      <FindDivision value={value} {...withId(id)} {...change} />
      <div className="row">
        <OneLevel label={words.province} rows={provinces} current={province} isFirst {...change} />
        <OneLevel label={words.city} rows={second} current={city?.code ?? null} {...change} />
        <OneLevel label={words.county} rows={third} current={county} {...change} />
      </div>
    </div>
  );
}

/** One's own region, then those one works with on this platform, then the others; each in the order of the codes. */
function useNearestFirst(provinces: readonly Division[] | undefined): readonly Division[] | undefined {
  const { organ } = useSession();
  const regions = new Set((useOrgans().data ?? []).map(({ region }) => region));
  const farness = ({ code }: Division): number => (code === organ.region ? 0 : regions.has(code) ? 1 : 2);
  return provinces?.toSorted((a, b) => farness(a) - farness(b) || a.code.localeCompare(b.code));
}

/** Typed: the answers come from the server; chosen: the place in full, with its code. */
function FindDivision({ id, value = '', onChange }: ChooseDivisionProps): ReactElement {
  const words = useWords(chooseWords);
  const common = useWords(commonWords);
  const [typed, setTyped] = useState('');
  const found = useDivisionSearch(typed === '' ? value : typed).data ?? [];
  const rows = typed === '' ? found.filter(({ code }) => code === value) : found;
  return (
    <Select
      {...withId(id)}
      aria-label={words.findDivision}
      placeholder={words.findDivisionHelp}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      notFoundContent={typed === '' ? words.findDivisionHelp : common.nothingFound}
      options={rows.map(({ code, fullName }) => ({ value: code, label: `${fullName} ${code}` }))}
      value={value === '' ? null : value}
      onChange={(code: string | null) => {
        setTyped('');
        if (code !== null) onChange?.(code);
      }}
    />
  );
}

function cityOf(rows: readonly Division[] | undefined, value: string): Division | undefined {
  const city = `${value.slice(0, 4)}00`;
  return rows?.find(({ code }) => code === value) ?? rows?.find(({ code }) => code === city);
}

const withId = (id: string | undefined): { id?: string } => (id === undefined ? {} : { id });

interface OneLevelProps {
  readonly label: string;
  readonly rows: readonly Division[] | undefined;
  readonly isFirst?: boolean;
  readonly current: string | null;
  readonly onChange?: (division: string) => void;
}

/** A level that holds nothing is not asked for; the first stands there while its rows are on their way. */
function OneLevel(props: OneLevelProps): ReactElement | null {
  const { label, rows = [], isFirst = false, current, onChange } = props;
  if (rows.length === 0 && !isFirst) return null;
  return (
    <Select
      aria-label={label}
      placeholder={label}
      style={{ minWidth: 140, flex: '1 1 140px' }}
      showSearch={{ optionFilterProp: 'label' }}
      options={rows.map((row) => ({ value: row.code, label: row.name }))}
      value={current}
      onChange={(code: string | null) => {
        if (code !== null) onChange?.(code);
      }}
    />
  );
}
