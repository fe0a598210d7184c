import { type ReactElement } from 'react';
import { ChooseOrgan } from '../../ui/choose/choose-organ';
import { ChooseTerm } from '../../ui/choose/choose-term';
import { RequestForm } from '../../ui/form/request-form';
import { useWords } from '../../ui/words/language';
import { closeLead, type FormAct, type Lead, referLead, returnLead } from './lead-calls';
import { useSeenLead } from './lead-seen';
import { leadWords } from './lead-words';

interface LeadActFormProps {
  readonly act: FormAct;
  readonly lead: Lead;
  readonly onDone: () => void;
}

export function LeadActForm({ act, lead, onDone }: LeadActFormProps): ReactElement {
  const say = useWords(leadWords);
  const record = useSeenLead(act)(lead);
  const common = { draftKey: `lead.${lead.id}.${act}`, choices: say, record, onDone, submitLabel: say[act] };
  switch (act) {
    case 'refer':
      return (
        <RequestForm
          {...common}
          schema="ReferLeadRequest"
          controls={{
            toOrganId: (
              <ChooseOrgan itemCode={lead.itemCode} division={lead.division} exceptOrganId={lead.organId} />
            ),
          }}
          send={referLead(lead)}
        />
      );
    case 'return':
      return (
        <RequestForm
          {...common}
          givenAway={lead.id}
          schema="ReturnLeadRequest"
          controls={{ reasonCode: <ChooseTerm vocabulary="lead-return-reasons" /> }}
          send={returnLead(lead)}
        />
      );
    case 'closeWithoutFiling':
      return (
        <RequestForm
          {...common}
          isDanger
          schema="CloseLeadRequest"
          controls={{ reasonCode: <ChooseTerm vocabulary="not-filed-reasons" /> }}
          send={closeLead(lead)}
        />
      );
  }
}
