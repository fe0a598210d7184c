import { type ReactElement } from 'react';
import { type Written } from '../../api/command';
import { ChooseOrgan } from '../../ui/choose/choose-organ';
import { ChooseTerm } from '../../ui/choose/choose-term';
import { type Values } from '../../ui/form/draft';
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
          send={sending((body, key) => referLead(lead, body as Parameters<typeof referLead>[1], key))}
        />
      );
    case 'return':
      return (
        <RequestForm
          {...common}
          givenAway={lead.id}
          schema="ReturnLeadRequest"
          controls={{ reasonCode: <ChooseTerm vocabulary="lead-return-reasons" /> }}
          send={sending((body, key) => returnLead(lead, body as Parameters<typeof returnLead>[1], key))}
        />
      );
    case 'closeWithoutFiling':
      return (
        <RequestForm
          {...common}
          isDanger
          schema="CloseLeadRequest"
          controls={{ reasonCode: <ChooseTerm vocabulary="not-filed-reasons" /> }}
          send={sending((body, key) => closeLead(lead, body as Parameters<typeof closeLead>[1], key))}
        />
      );
  }
}

/** The form was made from the request's own schema, so its values are that request. */
function sending(
  send: (body: unknown, key: string) => Promise<Written>,
): (body: Values, key: string) => Promise<Written> {
  return (body, key) => send(body, key);
}
