import { deciding } from './errors/decision.errors.js';
import { filing, people } from './errors/filing.errors.js';
import { penalties } from './errors/penalty.errors.js';
import { procedure } from './errors/procedure.errors.js';

/** Every refusal of this module; each names the article and the field where there is one. */
export const caseErrors = { ...filing, ...people, ...penalties, ...procedure, ...deciding } as const;
