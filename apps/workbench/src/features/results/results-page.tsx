import { Input, Select } from 'antd';
import { type ReactElement } from 'react';
import { useOrgans } from '../../api/reference';
import { regionName } from '../../ui/marks/region-mark';
import { Chips } from '../../ui/page/chips';
import { Empty, Page } from '../../ui/page/page';
import { Pages } from '../../ui/page/rows';
import { useFilters } from '../../ui/page/use-filters';
import { useLanguage, useWords } from '../../ui/words/language';
import { FILTERS, ORIGINS, PURPOSES, purposeIn, type ResultFilters, useResults } from './result-calls';
import { ResultTable } from './result-table';
import { resultWords } from './result-words';

export function ResultsPage(): ReactElement {
  const say = useWords(resultWords);
  const [filters, setFilters] = useFilters(FILTERS);
  const query = useResults(filters);
  const purpose = purposeIn(filters.purpose);
  return (
    <Page title={say.title} about={say.about}>
      <div className="filters">
        <span className="soft">{say.purpose}</span>
        <Chips
          label={say.purpose}
          value={purpose}
          options={PURPOSES.map((value) => ({ value, label: say[value] }))}
          onChoose={(value) => {
            setFilters({ purpose: value });
          }}
        />
      </div>
      {purpose === null ? (
        <Empty title={say.purposeFirst} help={say.purposeHelp} />
      ) : (
        <>
          <ResultFilterBar filters={filters} onChange={setFilters} />
          <Pages query={query} empty={<Empty title={say.empty} help={say.emptyHelp} />}>
            {(rows) => <ResultTable rows={rows} purpose={purpose} />}
          </Pages>
        </>
      )}
    </Page>
  );
}

interface FilterProps {
  readonly filters: ResultFilters;
  readonly onChange: (change: ResultFilters) => void;
}

function ResultFilterBar({ filters, onChange }: FilterProps): ReactElement {
  const say = useWords(resultWords);
  return (
    <div className="filters">
      <Input.Search
        allowClear
        style={{ maxWidth: 320 }}
        defaultValue={filters.q ?? ''}
        placeholder={say.search}
        aria-label={say.search}
        onSearch={(q) => {
          onChange({ q });
        }}
      />
      <RegionFilter filters={filters} onChange={onChange} />
      <Select
        aria-label={say.origin}
        style={{ minWidth: 150 }}
        value={filters.origin ?? ''}
        options={[
          { value: '', label: say.anyOrigin },
          ...ORIGINS.map((value) => ({ value, label: say[value] })),
        ]}
        onChange={(origin) => {
          onChange({ origin });
        }}
      />
      <span className="row">
        <DayFilter name="from" filters={filters} onChange={onChange} />
        <DayFilter name="to" filters={filters} onChange={onChange} />
      </span>
    </div>
  );
}

function RegionFilter({ filters, onChange }: FilterProps): ReactElement {
  const say = useWords(resultWords);
  const { language } = useLanguage();
  const regions = new Set((useOrgans().data ?? []).map(({ region }) => region));
  regions.delete('000000');
  return (
    <Select
      aria-label={say.region}
      style={{ minWidth: 130 }}
      value={filters.region ?? ''}
      options={[
        { value: '', label: say.anyRegion },
        ...[...regions].map((value) => ({ value, label: regionName(value, language) })),
      ]}
      onChange={(region) => {
        onChange({ region });
      }}
    />
  );
}

function DayFilter({
  name,
  filters,
  onChange,
}: FilterProps & { readonly name: 'from' | 'to' }): ReactElement {
  const say = useWords(resultWords);
  return (
    <label className="row" style={{ gap: 6, flexWrap: 'nowrap' }}>
      <span className="soft" style={{ whiteSpace: 'nowrap' }}>
        {say[name]}
      </span>
      <Input
        type="date"
        style={{ width: 160 }}
        value={filters[name] ?? ''}
        onChange={({ target }) => {
          onChange({ [name]: target.value });
        }}
      />
    </label>
  );
}
