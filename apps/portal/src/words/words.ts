import { en } from './en.js';
import { type Language } from './language.js';
import { type Words, zh } from './zh.js';

export function wordsIn(language: Language): Words {
  return language === 'zh' ? zh : en;
}
