import { assertCitizenId, assertUscc, type LegalDate, parseCitizenId, parseUscc } from '#kernel';
import { type SubjectDescription, type SubjectKind } from './subject.js';
import { subjectErrors } from './subject.errors.js';
import { normaliseName } from './subject-name.js';

/** A description after its checks: what is compared with the subjects already known. */
export interface Claim {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly nameNormalised: string;
  /** As stored: the normalised code, also when it is wrong. */
  readonly code: string | null;
  /** What is wrong with the code (`check`, `length` …); null for none or a good one. */
  readonly codeFlag: string | null;
  readonly division: string | null;
  readonly address: string | null;
  readonly citizenId: string | null;
  readonly isDemo: boolean;
}

/** Typed-in values are refused by field; imported ones are kept and flagged, because the record was made long ago. */
export function claimOf(said: SubjectDescription, today: LegalDate): Claim {
  const name = said.name.trim();
  const nameNormalised = normaliseName(name);
  if (nameNormalised === '') throw subjectErrors.noName();
  if (said.source === 'manual') refuseMixedUp(said);
  return {
    kind: said.kind,
    name,
    nameNormalised,
    ...codeOf(said),
    division: blankToNull(said.division),
    address: blankToNull(said.address),
    citizenId: said.kind === 'PERSON' ? citizenIdOf(said, today) : null,
    isDemo: said.isDemo ?? false,
  };
}

/** True when the code alone says who it is. */
export function hasGoodCode(claim: Claim): claim is Claim & { readonly code: string } {
  return claim.code !== null && claim.codeFlag === null;
}

/**
 * What identifies a subject while no good code does; unique among those. A full company name is unique in practice.
 * Shop names and people's names are not: a shop needs its division, a person the citizen id (as its keyed hash) or
 * the address. Null: nothing but the name of a person is known, which identifies nobody, so each is a subject apart.
 */
export function identityKey(claim: Claim, citizenIdHash: string | null): string | null {
  const { kind, nameNormalised, division, address } = claim;
  if (kind === 'PERSON') {
    if (citizenIdHash !== null) return `person|${citizenIdHash}`;
    return address === null ? null : `person|${nameNormalised}|${normaliseName(address)}`;
  }
  return kind === 'INDIVIDUAL_BUSINESS'
    ? `shop|${nameNormalised}|${division ?? ''}`
    : `name|${nameNormalised}`;
}

/** A subject of the same name that has a good code. */
export interface Namesake {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly division: string | null;
}

/**
 * Whom a description without a good code means among subjects that have one: exactly one namesake, or nobody. Two
 * namesakes make it open which one is meant; a sanction must not land on the wrong one.
 */
export function onlyNamesake<Known extends Namesake>(
  claim: Claim,
  namesakes: readonly Known[],
): Known | null {
  if (claim.kind === 'PERSON') return null;
  const possible = namesakes.filter(
    (known) =>
      known.kind !== 'PERSON' && (known.kind !== 'INDIVIDUAL_BUSINESS' || known.division === claim.division),
  );
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

function codeOf(said: SubjectDescription): Pick<Claim, 'code' | 'codeFlag'> {
  const printed = said.kind === 'PERSON' ? null : blankToNull(said.code);
  if (printed === null) return { code: null, codeFlag: null };
  const parsed = parseUscc(said.source === 'manual' ? assertUscc(printed, 'subjectCode') : printed);
  return { code: parsed.code, codeFlag: parsed.valid ? null : parsed.reason };
}

function refuseMixedUp(said: SubjectDescription): void {
  const isPerson = said.kind === 'PERSON';
  if (isPerson && blankToNull(said.code) !== null) throw subjectErrors.personHasNoCode();
  if (!isPerson && blankToNull(said.citizenId) !== null) throw subjectErrors.onlyPersonsHaveCitizenId();
}

/** An imported number that is wrong is dropped, not kept: it would be personal data that identifies nobody. */
function citizenIdOf(said: SubjectDescription, today: LegalDate): string | null {
  const printed = blankToNull(said.citizenId);
  if (printed === null) return null;
  if (said.source === 'manual') return assertCitizenId(printed, 'citizenId', today);
  const parsed = parseCitizenId(printed, today);
  return parsed.valid ? parsed.number : null;
}

function blankToNull(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}
