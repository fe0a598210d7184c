import { type ReactElement, useState } from 'react';
import { commonWords } from '../words/common-words';
import { groupedCode } from '../words/formats';
import { useWords } from '../words/language';
import './marks.css';

/** A code in a monospaced face, grouped in fours; the button copies it without the gaps. */
export function Code({
  code,
  isGrouped = true,
}: {
  readonly code: string;
  readonly isGrouped?: boolean;
}): ReactElement {
  const say = useWords(commonWords);
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
    setTimeout(() => {
      setCopied(false);
    }, 2000);
  };
  return (
    <span className="code">
      <span className="code-text">{isGrouped ? groupedCode(code) : code}</span>
      <button
        type="button"
        className="copy"
        onClick={(event) => {
          event.stopPropagation();
          void copy();
        }}
        aria-live="polite"
      >
        {isCopied ? say.copied : say.copy}
      </button>
    </span>
  );
}
