import { type ReactElement } from 'react';
import { useWords } from '../../../ui/words/language';
import { type CaseState } from '../case-calls';
import { caseWords } from '../case-words';
import './case.css';

/** Which of the seven stages a state belongs to; a closed case has them all behind it. */
const STAGE_OF: Readonly<Record<CaseState, number>> = {
  INVESTIGATING: 0,
  UNDER_REVIEW: 1,
  REVIEWED: 2,
  NOTICE_SERVED: 2,
  HEARING_REQUESTED: 2,
  HEARD: 2,
  RESPONDED: 3,
  DECIDED: 4,
  SERVED: 5,
  CLOSED: 6,
};

export function StageBar({ state }: { readonly state: CaseState }): ReactElement {
  const say = useWords(caseWords);
  const now = STAGE_OF[state];
  const stages = [say.stage0, say.stage1, say.stage2, say.stage3, say.stage4, say.stage5, say.stage6];
  return (
    <ol className="stages" aria-label={say.stage}>
      {stages.map((stage, place) => (
        <li
          key={stage}
          className={place < now ? 'done' : place === now ? 'now' : ''}
          {...(place === now ? { 'aria-current': 'step' as const } : {})}
        >
          {place < now ? <span aria-hidden>✓ </span> : null}
          {stage}
        </li>
      ))}
    </ol>
  );
}
