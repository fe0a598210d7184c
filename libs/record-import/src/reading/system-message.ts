/** What the operating system said; null for any other error. Not by `instanceof`: Jest runs in another realm. */
export function systemMessage(error: unknown): string | null {
  const isOfSystem = typeof error === 'object' && error !== null && 'syscall' in error && 'message' in error;
  return isOfSystem ? String(error.message) : null;
}
