import { toHalfWidth } from '#kernel';

/**
 * One spelling for one name: half-width letters, digits and brackets, no blanks, upper case, one kind of middle dot.
 * Only for comparing; screens show the name as it was given.
 */
export function normaliseName(name: string): string {
  return toHalfWidth(name)
    .replace(/[\s\u200b-\u200d\u2060]+/g, '')
    .replace(/[•‧・･]/g, '·')
    .replace(/[〔【﹝]/g, '(')
    .replace(/[〕】﹞]/g, ')')
    .toUpperCase();
}
