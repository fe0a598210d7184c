import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';

export type Language = 'zh' | 'en';

/** Both languages of one phrase side by side, so that neither can be forgotten. */
type Phrase = readonly [zh: string, en: string];
export type Words = Readonly<Record<string, Phrase>>;
export type Said<T extends Words> = Readonly<Record<keyof T, string>>;

const REMEMBERED = 'hujian.language';

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<Choice>({ language: 'zh', choose: () => undefined });

export function rememberedLanguage(): Language {
  return localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh';
}

export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [language, setLanguage] = useState(rememberedLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        localStorage.setItem(REMEMBERED, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): Choice {
  return useContext(LanguageContext);
}

const said = new WeakMap<Words, Partial<Record<Language, Readonly<Record<string, string>>>>>();

function wordsIn<T extends Words>(table: T, language: Language): Said<T> {
  const known = said.get(table) ?? {};
  const place = language === 'zh' ? 0 : 1;
  known[language] ??= Object.fromEntries(Object.entries(table).map(([key, phrase]) => [key, phrase[place]]));
  said.set(table, known);
  return known[language] as Said<T>;
}

export function useWords<T extends Words>(table: T): Said<T> {
  return wordsIn(table, useLanguage().language);
}

/** `fill('{n} rows', { n: 3 })` */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The word for a code, or the code itself: a code the screens do not know yet must still be read. */
export function labelOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
