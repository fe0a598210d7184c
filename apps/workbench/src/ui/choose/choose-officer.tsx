import { Select } from 'antd';
import { type ReactElement } from 'react';
import { useOfficers } from '../../api/reference';
import { commonWords } from '../words/common-words';
import { aside } from '../words/formats';
import { useLanguage, useWords } from '../words/language';
import { chooseWords } from './choose-words';

interface ChooseOfficerProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (officerId: string) => void;
  readonly role: string;
  /** Who has taken a part in the matter that this one excludes. */
  readonly barredIds: readonly string[];
  /** Who may be chosen, for when there is nobody. */
  readonly whoMay: string;
}

/** One officer of one's own organ who holds a role; where nobody does, the form says who it would have to be. */
export function ChooseOfficer(props: ChooseOfficerProps): ReactElement {
  const { id, value, onChange, role, barredIds, whoMay } = props;
  const say = useWords(commonWords);
  const words = useWords(chooseWords);
  const { language } = useLanguage();
  const known = useOfficers().data;
  const holders = (known ?? []).filter(({ roles }) => roles.includes(role));
  const isBarred = (officerId: string): boolean => barredIds.includes(officerId);
  if (known !== undefined && holders.every((officer) => isBarred(officer.id)))
    return (
      <div role="status" className="standard">
        <p>{whoMay}</p>
        <p className="soft">{holders.length === 0 ? words.nobodyHolds : words.allBarred}</p>
      </div>
    );
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      onChange={(chosen: string) => onChange?.(chosen)}
      placeholder={say.choose}
      options={holders.map((officer) => ({
        value: officer.id,
        label: officer.name + (isBarred(officer.id) ? aside(words.tookPart, language) : ''),
        disabled: isBarred(officer.id),
      }))}
    />
  );
}
