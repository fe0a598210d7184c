import { type ReactElement } from 'react';
import { type Division, useDivisions } from '../../api/reference';

/** A division by its full name; its code where the catalogue does not list it. */
export function DivisionName({ division }: { readonly division: string }): ReactElement {
  const province = `${division.slice(0, 2)}0000`;
  const city = `${division.slice(0, 4)}00`;
  const isIn = (rows: readonly Division[] | undefined): boolean =>
    rows?.some(({ code }) => code === division) === true;
  const country = useDivisions(division === province ? '000000' : null).data;
  const below = useDivisions(division === province ? null : province).data;
  const isDeeper = below !== undefined && !isIn(below) && city !== division;
  const deeper = useDivisions(isDeeper ? city : null).data;
  const found = [country, below, deeper].find(isIn)?.find(({ code }) => code === division);
  return <span title={division}>{found?.fullName ?? division}</span>;
}
