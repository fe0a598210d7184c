import { type ReactElement } from 'react';
import { ChooseDivision } from '../../ui/choose/choose-division';
import { ChooseItem } from '../../ui/choose/choose-term';
import { RequestForm } from '../../ui/form/request-form';
import { useWords } from '../../ui/words/language';
import { registerLead } from './lead-calls';
import { leadWords } from './lead-words';

const FIELDS = [
  'source',
  'conduct',
  'itemCode',
  'division',
  'place',
  'actFrom',
  'actTo',
  'subjectKind',
  'subjectName',
  'subjectCode',
];

export function RegisterLeadForm({ onDone }: { readonly onDone: (id: string) => void }): ReactElement {
  const say = useWords(leadWords);
  return (
    <RequestForm
      schema="RegisterLeadRequest"
      draftKey="lead.register"
      fields={FIELDS}
      choices={say}
      controls={{ division: <ChooseDivision />, itemCode: <ChooseItem /> }}
      submitLabel={say.registerSubmit}
      send={registerLead}
      onDone={({ id }) => {
        onDone(id);
      }}
    />
  );
}
