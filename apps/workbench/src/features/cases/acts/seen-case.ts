import { type SeenRecord } from '../../../ui/form/versions/seen-record';
import { dateText, moneyText } from '../../../ui/words/formats';
import { useLanguage, useWords } from '../../../ui/words/language';
import { type Case } from '../case-calls';
import { caseWords } from '../case-words';

/** What two people at one case would compare before one of them takes this step. */
export function useSeenCase(act: string): (one: Case) => SeenRecord {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  return (one) => ({
    version: one.version,
    isStillOpen: one.acts.some((next) => next.act === act && next.isAllowed),
    fields: [
      [say.state, say[one.state]],
      [say.due, one.dueOn === null ? '' : dateText(one.dueOn, language)],
      [say.evidence, String(one.evidence.length)],
      [say.handlers, one.officers.map(({ name }) => name).join(language === 'zh' ? '、' : ', ')],
      [say.owed, moneyText(one.debt.owedFen, language)],
      [say.closedOn, one.closedOn === null ? '' : dateText(one.closedOn, language)],
    ],
  });
}
