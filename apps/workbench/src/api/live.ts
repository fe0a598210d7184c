import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const ADDRESS = '/api/v1/live';

interface News {
  readonly number: string;
  readonly kinds: readonly string[];
}

/** What shows events of a kind: the first word of the keys under which it was read. */
const SHOWN_BY: Readonly<Record<string, readonly string[]>> = {
  lead: ['lead', 'leads'],
  case: ['case', 'cases', 'same-acts'],
  result: ['result', 'results', 'prospect', 'recognition-source'],
  recognition: ['recognition', 'recognitions', 'recognition-source'],
  risk: ['risk', 'prospect'],
  list: ['list-entry', 'list-entries'],
  notice: ['notice', 'notices'],
};
/** What gathers events of every kind. */
const SHOW_ALL: readonly string[] = ['today', 'search', 'subject', 'subjects', 'dossier'];
/** Each reading of these is kept on record as a look of the officer's, with its purpose: only a person has one. */
const LOOKS: readonly string[] = ['result', 'results', 'recognition-source'];
const EVERY_KIND: readonly string[] = Object.keys(SHOWN_BY);

/** Forms that are open now. What a form is about stays as its reader saw it until the form is closed. */
let openForms = 0;
const whenClosed = new Set<() => void>();

/** While a form is open no news change the screens; afterwards they do at once. */
export function useHeldScreens(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    openForms += 1;
    return () => {
      openForms -= 1;
      // The form that closes may give way to another, which is counted a moment later.
      queueMicrotask(() => {
        for (const tell of whenClosed) tell();
      });
    };
  }, [isOpen]);
}

/** Screens that are looked at are read anew when the server says that something happened. */
export function useLiveScreens(isAllowed: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isAllowed) return undefined;
    const live = new LiveScreens(queries);
    const look = (): void => {
      if (document.visibilityState === 'visible') live.open();
      else live.close();
    };
    const flush = (): void => {
      live.flush();
    };
    look();
    document.addEventListener('visibilitychange', look);
    whenClosed.add(flush);
    return () => {
      document.removeEventListener('visibilitychange', look);
      whenClosed.delete(flush);
      live.close();
    };
  }, [queries, isAllowed]);
}

/** Where something always happens a screen is drawn anew this often, and a server with many readers is not drowned. */
const BETWEEN_READS_MS = 5000;
/** A browser gives up a line that was refused, as by a proxy while the server is renewed. */
const ASK_AGAIN_MS = 60_000;

/** A browser has six lines to a server over HTTP/1, for all its tabs: only the tab that is looked at keeps one. */
class LiveScreens {
  private source: EventSource | null = null;
  /** Where this tab was last told to be; null before it was told anything. */
  private number: string | null = null;
  private readonly heldBack = new Set<string>();
  private lastRead = -BETWEEN_READS_MS;
  private nextRead: number | undefined;
  private nextLine: number | undefined;

  constructor(private readonly queries: QueryClient) {}

  open(): void {
    if (this.source !== null && this.source.readyState !== EventSource.CLOSED) return;
    const source = new EventSource(ADDRESS);
    let isFirst = true;
    source.onopen = () => {
      isFirst = true;
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const news = JSON.parse(data) as News;
      this.hear(news, isFirst);
      isFirst = false;
    };
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED || this.source !== source) return;
      this.nextLine = window.setTimeout(() => {
        this.open();
      }, ASK_AGAIN_MS);
    };
    this.source = source;
  }

  close(): void {
    window.clearTimeout(this.nextLine);
    window.clearTimeout(this.nextRead);
    this.nextRead = undefined;
    this.source?.close();
    this.source = null;
  }

  flush(): void {
    if (openForms > 0 || this.heldBack.size === 0 || this.nextRead !== undefined) return;
    const wait = this.lastRead + BETWEEN_READS_MS - performance.now();
    if (wait > 0) {
      this.nextRead = window.setTimeout(() => {
        this.nextRead = undefined;
        this.flush();
      }, wait);
      return;
    }
    this.lastRead = performance.now();
    const kinds = [...this.heldBack];
    this.heldBack.clear();
    const shown = new Set([...kinds.flatMap((kind) => SHOWN_BY[kind] ?? []), ...SHOW_ALL]);
    for (const word of shown)
      void this.queries.invalidateQueries({
        queryKey: [word],
        refetchType: LOOKS.includes(word) ? 'none' : 'active',
      });
  }

  /** The first news of a line say where it begins: elsewhere than the last one ended, and something was missed. */
  private hear({ number, kinds }: News, isFirst: boolean): void {
    const isMissing = isFirst && number !== this.number;
    this.number = number;
    for (const kind of isMissing ? EVERY_KIND : kinds) this.heldBack.add(kind);
    this.flush();
    // What was read because the line is new keeps nobody from the first news on it.
    if (isFirst) this.lastRead = -BETWEEN_READS_MS;
  }
}
