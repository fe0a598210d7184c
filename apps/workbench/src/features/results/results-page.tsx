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

function ResultFilterBar({
  filters,
  onChange,
}: {
  readonly filters: ResultFilters;
  readonly onChange: (change: ResultFilters) => void;
}): ReactElement {
  const say = useWords(resultWords);
  const { language } = useLanguage();
  const regions = [...new Set((useOrgans().data ?? []).map(({ region }) => region))].filter(
    (region) => region !== '000000',
  );
  const day = (name: 'from' | 'to'): ReactElement => (
    <Input
      type="date"
      style={{ width: 160 }}
      aria-label={say[name]}
      value={filters[name] ?? ''}
      onChange={({ target }) => {
        onChange({ [name]: target.value });
      }}
    />
  );
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
      <Select
        aria-label={say.region}
        style={{ minWidth: 130 }}
        value={filters.region ?? ''}
        options={[
          { value: '', label: say.anyRegion },
          ...regions.map((value) => ({ value, label: regionName(value, language) })),
        ]}
        onChange={(region) => {
          onChange({ region });
        }}
      />
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
        <span className="soft">{say.from}</span>
        {day('from')}
        <span className="soft">{say.to}</span>
        {day('to')}
      </span>
    </div>
  );
}
