import { type ReactElement } from 'react';
import { useIsDemo } from '../../api/reference';
import { commonWords } from '../words/common-words';
import { useWords } from '../words/language';

/** On every page and form of a node with the demo world: nothing here may be taken for real. */
export function DemoStrip(): ReactElement | null {
  const say = useWords(commonWords);
  if (!useIsDemo()) return null;
  return (
    <div className="demo-strip" role="note">
      <strong>{say.demo}</strong> <span>{say.demoHelp}</span>
    </div>
  );
}
