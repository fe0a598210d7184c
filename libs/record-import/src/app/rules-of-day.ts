import { type Catalogue, SEVERITIES } from '#catalogue';
import { addMonths, AppError, type LegalDate } from '#kernel';
import { type Rules } from '../reading/row.js';

/** What the catalogue says, as the layouts ask for it. */
export function rulesOfDay(catalogue: Catalogue, today: LegalDate): Rules {
  const kinds = catalogue.vocabulary('penalty-kinds');
  return {
    today,
    penaltyKinds: new Map(kinds.map((kind) => [kind.zh, kind.code])),
    latestPublication: (decidedOn) => latest(() => longestFrom(catalogue, decidedOn)),
  };
}

/**
 * The layout tells neither domain nor system, so the longest period that any of the rules of that day gives counts.
 * Some run from publication, which may come twenty working days after the decision.
 */
function longestFrom(catalogue: Catalogue, decidedOn: LegalDate): LegalDate {
  const periods = SEVERITIES.flatMap((severity) =>
    ['', 'market-regulation'].map((organSystem) => {
      const rule = catalogue.publicationRule({ on: decidedOn, severity, domain: '', organSystem });
      return rule.maxMonths;
    }),
  );
  const published = catalogue.due('PUBLISH_NECIPS_SAME', decidedOn).dueOn;
  return addMonths(published, Math.max(...periods));
}

/** Before the rules began there is nothing to hold a date against. */
function latest(ask: () => LegalDate): LegalDate | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
