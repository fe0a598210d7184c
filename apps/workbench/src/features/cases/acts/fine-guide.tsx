import { type ReactElement } from 'react';
import { type SupervisionItem } from '../../../api/reference';
import { useWords } from '../../../ui/words/language';
import { caseWords } from '../case-words';

/** The provisions of the item as printed, beside the fields that must fit them. */
export function FineGuide({ item }: { readonly item: SupervisionItem | undefined }): ReactElement | null {
  const say = useWords(caseWords);
  if (item === undefined) return null;
  return (
    <div className="standard" style={{ marginBottom: 18 }}>
      <strong>{say.fineGuide}</strong>
      {item.bases.map((basis) => (
        <details key={basis.provisionId} open={item.bases.length === 1}>
          <summary>
            {basis.law} {basis.article}
            {basis.clauseZh}
          </summary>
          {basis.finesPrinted.map((fine) => (
            <p key={fine}>{fine}</p>
          ))}
          <p className="soft prose">{basis.quoteZh}</p>
        </details>
      ))}
    </div>
  );
}
