import { type Words } from '../words/language';

/** The bands of discretion by the names the catalogue gives them; 从轻 and 从重 are what a decision does. */
export const bandWords = {
  MINOR: ['轻微', 'Minor'],
  LIGHTER: ['较轻', 'Lighter'],
  ORDINARY: ['一般', 'Ordinary'],
  HEAVIER: ['较重', 'Heavier'],
  SEVERE: ['严重', 'Severe'],
} as const satisfies Words;
