import { Select } from 'antd';
import { type ReactElement } from 'react';
import { type Organ, useItems, useOrgans } from '../../api/reference';
import { RegionMark } from '../marks/region-mark';
import { commonWords } from '../words/common-words';
import { useLanguage, useWords } from '../words/language';
import { chooseWords } from './choose-words';

interface ChooseOrganProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (organId: string) => void;
  /** Organs that may handle this item at this place stand first; the server has the last word. */
  readonly itemCode: string | null;
  readonly division: string;
  readonly exceptOrganId: string;
}

export function ChooseOrgan(props: ChooseOrganProps): ReactElement {
  const { id, value, onChange, itemCode, division, exceptOrganId } = props;
  const say = useWords(commonWords);
  const words = useWords(chooseWords);
  const { language } = useLanguage();
  const organs = (useOrgans().data ?? []).filter((organ) => organ.id !== exceptOrganId);
  const item = useItems().data?.find(({ code }) => code === itemCode);
  const isCompetent = (organ: Organ): boolean =>
    coversPlace(organ.division, division) && (item === undefined || item.organSystems.includes(organ.system));
  const option = (organ: Organ): { value: string; label: ReactElement; text: string } => ({
    value: organ.id,
    text: `${organ.name} ${organ.nameEn}`,
    label: (
      <span className="row" style={{ gap: 8, flexWrap: 'nowrap' }}>
        <RegionMark region={organ.region} />
        <span>{language === 'zh' ? organ.name : `${organ.name} · ${organ.nameEn}`}</span>
      </span>
    ),
  });
  const nearestFirst = [...organs].sort((a, b) => depth(b.division) - depth(a.division));
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      onChange={(chosen: string) => onChange?.(chosen)}
      placeholder={say.searchToChoose}
      showSearch={{ optionFilterProp: 'text' }}
      options={[
        { label: words.competent, options: nearestFirst.filter(isCompetent).map(option) },
        { label: words.otherOrgans, options: organs.filter((organ) => !isCompetent(organ)).map(option) },
      ].filter((group) => group.options.length > 0)}
    />
  );
}

function coversPlace(jurisdiction: string, place: string): boolean {
  return place.startsWith(jurisdiction.replace(/(00){1,3}$/, ''));
}

function depth(division: string): number {
  return division.replace(/(00){1,3}$/, '').length;
}
