import { Button } from 'antd';
import { type ReactElement, useState, useTransition } from 'react';
import { useCan, useSession } from '../../../api/session';
import { Facts, Failure } from '../../../ui/page/page';
import { useWords } from '../../../ui/words/language';
import { type Lead, readReporter, type Reporter } from '../lead-calls';
import { leadWords } from '../lead-words';

/** That the public reported it; and by whom, to an officer who may know and asks for it. */
export function WhoReported({ lead }: { readonly lead: Lead }): ReactElement {
  const say = useWords(leadWords);
  const can = useCan();
  const { organ } = useSession();
  if (lead.reporter === 'ANONYMOUS') return <p>{say.reportedAnonymously}</p>;
  const mayLook = lead.organId === organ.id && can('reporter.read');
  return (
    <div className="stack">
      <p>{say.reportedHelp}</p>
      {mayLook ? <Look leadId={lead.id} /> : null}
    </div>
  );
}

/** What is told stays in this component: the query client would keep it after the page is left. */
function Look({ leadId }: { readonly leadId: string }): ReactElement {
  const say = useWords(leadWords);
  const [reporter, setReporter] = useState<Reporter | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isAsking, startAsking] = useTransition();
  const ask = (): void => {
    startAsking(async () => {
      try {
        setReporter(await readReporter(leadId));
        setError(null);
      } catch (refusal) {
        setError(refusal);
      }
    });
  };
  if (error !== null) return <Failure error={error} onRetry={ask} />;
  if (reporter !== null)
    return (
      <Facts
        rows={[
          [say.reporterName, reporter.name ?? say.notTold],
          [say.reporterContact, reporter.contact ?? say.notTold],
        ]}
      />
    );
  return (
    <div>
      <Button loading={isAsking} onClick={ask}>
        {say.showReporter}
      </Button>
    </div>
  );
}
