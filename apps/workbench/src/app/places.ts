import { type appWords } from './app-words';

/** Where nobody is signed in yet; who is, goes on to the front page. */
export const SIGN_IN = '/sign-in';

/** The rail, in its order. A place whose permission one does not hold is not shown. */
export interface Place {
  readonly word: keyof typeof appWords;
  readonly path: string;
  readonly permission: string;
  /** Outline of its icon in a 20×20 box. */
  readonly icon: string;
}

export const PLACES: readonly Place[] = [
  {
    word: 'today',
    path: '/',
    permission: 'today.read',
    icon: 'M4 5h12v12H4zM4 9h12M7 3v3M13 3v3M8 13l1.5 1.5L12.5 11.5',
  },
  {
    word: 'leads',
    path: '/leads',
    permission: 'lead.read',
    icon: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4zM12.8 12.8 17 17',
  },
  { word: 'cases', path: '/cases', permission: 'case.read', icon: 'M3 7h14v9H3zM7 7V4h6v3M3 11h14' },
  {
    word: 'recognitions',
    path: '/recognitions',
    permission: 'recognition.read',
    icon: 'M3 7h11l-3-3M17 13H6l3 3',
  },
  {
    word: 'results',
    path: '/results',
    permission: 'result.read',
    icon: 'M5 3h7l3 3v11H5zM12 3v3h3M7.5 10h5M7.5 13h5',
  },
  {
    word: 'subjects',
    path: '/subjects',
    permission: 'subject.read',
    icon: 'M4 17V5l6-2v14M10 8h6v9M3 17h14M6.5 7h1M6.5 10h1M6.5 13h1M13 11h1M13 14h1',
  },
  { word: 'risk', path: '/risk', permission: 'risk.read', icon: 'M3 16h14M5 16v-4M9 16V8M13 16v-6M16 16V4' },
  {
    word: 'lists',
    path: '/list-entries',
    permission: 'list.read',
    icon: 'M4 5h2v2H4zM4 9.5h2v2H4zM4 14h2v2H4zM9 6h8M9 10.5h8M9 15h8',
  },
  {
    word: 'notices',
    path: '/notices',
    permission: 'notice.read',
    icon: 'M4 8v4h3l6 4V4L7 8zM16 8a3 3 0 0 1 0 4',
  },
  {
    word: 'ledger',
    path: '/ledger-state',
    permission: 'ledger.read',
    icon: 'M5 3h10v14H5zM8 7h4M8 10h4M8 13h2',
  },
];
