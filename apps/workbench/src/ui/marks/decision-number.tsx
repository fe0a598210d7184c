import { type ReactElement } from 'react';
import { commonWords } from '../words/common-words';
import { useWords } from '../words/language';

/** Stands for the number in a record that has none (libs/record-import): a key of the register, nobody's words. */
const SUBSTITUTE = /^无文号-/;

/** A decision's number as printed. */
export function DecisionNumber({ number }: { readonly number: string }): ReactElement {
  const say = useWords(commonWords);
  if (!SUBSTITUTE.test(number)) return <>{number}</>;
  return (
    <span className="soft" title={number}>
      {say.noNumber}
    </span>
  );
}
