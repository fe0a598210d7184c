import { isWithin, type Sentence } from '#kernel';
import { type SupervisionItem } from './standard.js';

/** What competence needs to know of an organ. */
export interface TerritorialOrgan {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly division: string;
  readonly system: string;
}

export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: 'NO_AUTHORITY' | 'OUTSIDE_AREA'; readonly reason: Sentence };

/** APL art. 22–23: the organ of the place, at the lowest level that holds the power. */
export function competentFor<Organ extends TerritorialOrgan>(
  item: SupervisionItem,
  division: string,
  holders: readonly Organ[],
): readonly Organ[] {
  const covering = holders.filter((organ) => isWithin(division, organ.division));
  const lowest = Math.max(...covering.map((organ) => depth(organ.division)));
  return covering.filter((organ) => depth(organ.division) === lowest).toSorted(usualSystemFirst(item));
}

/** The other region's organ to ask: the highest that holds the power, of the item's usual system if it can be. */
export function counterpartIn<Organ extends TerritorialOrgan>(
  item: SupervisionItem,
  region: string,
  holders: readonly Organ[],
): Organ | null {
  const [first] = holders
    .filter((organ) => organ.region === region)
    .toSorted(
      (left, right) => depth(left.division) - depth(right.division) || usualSystemFirst(item)(left, right),
    );
  return first ?? null;
}

export function verdictOn(
  organ: TerritorialOrgan,
  item: SupervisionItem,
  division: string,
  holdsAuthority: boolean,
): Verdict {
  if (!holdsAuthority) {
    const zh = `${organ.name}对事项 ${item.code}（${item.nameZh}）没有执法职权。`;
    const en = `${organ.name} holds no authority over item ${item.code} (${item.nameEn}).`;
    return { allowed: false, code: 'NO_AUTHORITY', reason: { zh, en } };
  }
  if (!isWithin(division, organ.division)) {
    const zh = `违法行为发生地 ${division} 不在${organ.name}的辖区（${organ.division}）内。`;
    const en = `The place of the violation, ${division}, lies outside the area of ${organ.name} (${organ.division}).`;
    return { allowed: false, code: 'OUTSIDE_AREA', reason: { zh, en } };
  }
  return { allowed: true };
}

/** More significant digits, lower level: 500000 is 2, 510100 is 4, 510104 is 6. */
function depth(division: string): number {
  return division.replace(/(00)+$/, '').length;
}

function usualSystemFirst(
  item: SupervisionItem,
): (left: TerritorialOrgan, right: TerritorialOrgan) => number {
  const place = (organ: TerritorialOrgan): number => {
    const found = item.organSystems.indexOf(organ.system);
    if (organ.system === item.organSystem) return -1;
    return found === -1 ? item.organSystems.length : found;
  };
  return (left, right) => place(left) - place(right);
}
