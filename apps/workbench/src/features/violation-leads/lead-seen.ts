import { type SeenRecord } from '../../ui/form/versions/seen-record';
import { dateText, named } from '../../ui/words/formats';
import { labelOf, useLanguage, useWords } from '../../ui/words/language';
import { useSession } from '../../api/session';
import { type Lead } from './lead-calls';
import { leadWords } from './lead-words';

/** What two people at one lead would compare before one of them takes this step. */
export function useSeenLead(act: string): (lead: Lead) => SeenRecord {
  const say = useWords(leadWords);
  const { language } = useLanguage();
  const { organ } = useSession();
  return (lead) => ({
    version: lead.version,
    isStillOpen: lead.organId === organ.id && lead.acts.includes(act),
    fields: [
      [say.state, say[lead.state]],
      [say.holder, lead.organName],
      [say.due, dateText(lead.dueOn, language)],
      [say.subject, lead.subjectName ?? say.nobody],
      [say.reasonTitle, reasonOf(lead)],
    ],
  });

  function reasonOf({ reasonCode, reason }: Lead): string {
    return reasonCode === null ? (reason ?? '') : named(labelOf(say, reasonCode), reason ?? '', language);
  }
}
