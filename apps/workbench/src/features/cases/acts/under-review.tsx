import { type ReactElement, type ReactNode } from 'react';
import { Facts } from '../../../ui/page/page';
import { OutcomeText } from '../../../ui/result/decided';
import { fill, useWords } from '../../../ui/words/language';
import { type Case } from '../case-calls';
import { caseWords, responseWords } from '../case-words';
import { usePenaltyRows } from '../page/case-documents';

const prose = (text: string): ReactNode => <span className="prose">{text}</span>;

/** What the reviewer gives an opinion on, beside the form that takes it. */
export function UnderReview({ one }: { readonly one: Case }): ReactElement | null {
  const say = useWords(caseWords);
  const responses = useWords(responseWords);
  const { proposal, response, hearing, evidence } = one;
  const penalty = usePenaltyRows(proposal?.penalty ?? null);
  if (proposal === null) return null;
  const answer =
    response === null ? null : [responses[response.kind], response.statement ?? ''].join(' ').trim();
  return (
    <section className="standard" style={{ marginBottom: 18 }} aria-label={say.underReview}>
      <strong>{say.underReview}</strong>
      <Facts
        rows={[
          [say.outcome, <OutcomeText key="outcome" outcome={proposal.outcome} />],
          ...penalty,
          [say.docFacts, prose(proposal.facts)],
          [say.reasons, prose(proposal.reasons)],
          [say.basis, prose(proposal.basis)],
          [say.response, answer],
          [say.hearing, hearing === null ? null : prose(hearing.record)],
          [say.evidence, <Evidence key="evidence" caseId={one.id} evidence={evidence} />],
        ]}
      />
    </section>
  );
}

function Evidence({
  caseId,
  evidence,
}: {
  readonly caseId: string;
  readonly evidence: Case['evidence'];
}): ReactElement {
  const say = useWords(caseWords);
  return (
    <>
      {fill(say.pieces, { n: evidence.length })}
      <ul>
        {evidence.map((piece) => (
          <li key={piece.id}>
            <a href={`/api/v1/cases/${caseId}/evidence/${piece.id}`} download={piece.fileName}>
              {piece.title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
