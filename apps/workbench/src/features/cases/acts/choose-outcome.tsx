import { Select } from 'antd';
import { type ReactElement } from 'react';
import { useVocabulary } from '../../../api/reference';
import { fill, useLanguage, useWords } from '../../../ui/words/language';
import { caseWords } from '../case-words';

interface ChooseOutcomeProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (outcome: string) => void;
}

export function ChooseOutcome({ id, value, onChange }: ChooseOutcomeProps): ReactElement {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  const grounds = useVocabulary('no-penalty-reasons').data ?? [];
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      onChange={(chosen: string) => onChange?.(chosen)}
      options={[
        { value: 'PENALTY', label: say.PENALTY },
        ...grounds.map((ground) => ({
          value: `NO_PENALTY_${ground.code}`,
          label: fill(say.noPenalty, { reason: ground[language] }),
        })),
      ]}
    />
  );
}
