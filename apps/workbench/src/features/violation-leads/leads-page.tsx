import { Button, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useCan } from '../../api/session';
import { ActDrawer } from '../../ui/form/act-drawer';
import { Chips } from '../../ui/page/chips';
import { Empty, Page } from '../../ui/page/page';
import { Pages } from '../../ui/page/rows';
import { useFilters } from '../../ui/page/use-filters';
import { useNarrow } from '../../ui/page/use-narrow';
import { commonWords } from '../../ui/words/common-words';
import { useWords } from '../../ui/words/language';
import { LEAD_STATES, useLeads } from './lead-calls';
import { LeadDetail } from './lead-detail';
import { LeadList } from './lead-list';
import { leadWords } from './lead-words';
import { RegisterLeadForm } from './register-lead-form';

/** List and detail side by side; on a narrow screen one at a time. */
export function LeadsPage(): ReactElement {
  const say = useWords(leadWords);
  const common = useWords(commonWords);
  const can = useCan();
  const { id } = useParams();
  const navigate = useNavigate();
  const isNarrow = useNarrow(1080);
  const [isRegistering, setRegistering] = useState(false);
  const register = can('lead.register') ? (
    <Button
      type="primary"
      onClick={() => {
        setRegistering(true);
      }}
    >
      {say.register}
    </Button>
  ) : undefined;
  const isDetailAlone = isNarrow && id !== undefined;
  return (
    <Page title={say.title} acts={isDetailAlone ? <Link to="/leads">{common.backToList}</Link> : register}>
      <div className="split">
        {isDetailAlone ? null : <LeadFinder chosen={id} act={register} />}
        {id === undefined ? isNarrow ? null : <Empty title={say.pick} /> : <LeadDetail key={id} id={id} />}
      </div>
      <ActDrawer
        title={say.register}
        isOpen={isRegistering}
        onClose={() => {
          setRegistering(false);
        }}
      >
        <RegisterLeadForm
          onDone={(lead) => {
            setRegistering(false);
            void navigate(`/leads/${lead}`);
          }}
        />
      </ActDrawer>
    </Page>
  );
}

function LeadFinder({
  chosen,
  act,
}: {
  readonly chosen: string | undefined;
  readonly act: ReactElement | undefined;
}): ReactElement {
  const say = useWords(leadWords);
  const common = useWords(commonWords);
  const [filters, setFilters] = useFilters(['state', 'q']);
  const query = useLeads(filters);
  const isFiltered = filters.state !== undefined || filters.q !== undefined;
  const empty = isFiltered ? (
    <Empty
      title={say.emptyFiltered}
      help={say.emptyFilteredHelp}
      act={
        <Button
          onClick={() => {
            setFilters({ state: null, q: null });
          }}
        >
          {say.clear}
        </Button>
      }
    />
  ) : (
    <Empty title={say.empty} help={say.emptyHelp} act={act} />
  );
  return (
    <div>
      <div className="filters">
        <Input.Search
          allowClear
          defaultValue={filters.q ?? ''}
          placeholder={say.search}
          aria-label={say.search}
          onSearch={(q) => {
            setFilters({ q });
          }}
        />
        <Chips
          label={say.state}
          value={filters.state ?? null}
          options={[
            { value: null, label: common.all },
            ...LEAD_STATES.map((state) => ({ value: state, label: say[state] })),
          ]}
          onChoose={(state) => {
            setFilters({ state });
          }}
        />
      </div>
      <Pages query={query} empty={empty}>
        {(rows) => <LeadList rows={rows} chosen={chosen} />}
      </Pages>
    </div>
  );
}
