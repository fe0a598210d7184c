import { useSyncExternalStore } from 'react';

/** Whether the window is at most so many pixels wide. */
export function useNarrow(width: number): boolean {
  const query = window.matchMedia(`(max-width: ${String(width)}px)`);
  return useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => {
        query.removeEventListener('change', changed);
      };
    },
    () => query.matches,
  );
}
