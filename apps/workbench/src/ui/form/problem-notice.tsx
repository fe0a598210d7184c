import { Alert } from 'antd';
import { type ReactElement } from 'react';
import { NO_ANSWER, type Problem } from '../../api/problem';
import { CaseLink } from '../marks/case-link';
import { commonWords } from '../words/common-words';
import { named } from '../words/formats';
import { type Said, useLanguage, useWords } from '../words/language';

/** Beside a form: what happened, what was kept, what to do. */
export function ProblemNotice({
  problem,
  fields,
}: {
  readonly problem: Problem;
  /** Those on the form; without them it is taken to show whatever is at fault. */
  readonly fields?: readonly string[];
}): ReactElement {
  const say = useWords(commonWords);
  const { language } = useLanguage();
  const isLost = problem.status === NO_ANSWER;
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBottom: 16 }}
      title={isLost ? say.failureTitle : problem.title}
      description={
        <>
          <p>{isLost ? say.offline : problem.detail}</p>
          {problem.earlier?.caseId == null ? null : <CaseLink id={problem.earlier.caseId} />}
          {problem.basis === undefined ? null : <p>{named(say.article, problem.basis, language)}</p>}
          <p className="soft">
            {say.keptInput} {adviceOn(problem, say, fields)}
          </p>
          {problem.status >= 500 && problem.instance !== undefined ? (
            <p className="faint">
              {say.quote} {problem.instance}
            </p>
          ) : null}
        </>
      }
    />
  );
}

function adviceOn(problem: Problem, say: Said<typeof commonWords>, fields?: readonly string[]): string {
  if (problem.status === NO_ANSWER) return say.tryAgainLater;
  const isShown = ({ field }: { readonly field: string }): boolean =>
    fields?.includes(field.split('.')[0] ?? '') ?? true;
  if (problem.errors?.some(isShown) === true) return say.correctFields;
  if (problem.status === 403) return say.notPermittedHelp;
  return problem.status < 500 ? say.ruleHelp : say.tryAgainLater;
}
