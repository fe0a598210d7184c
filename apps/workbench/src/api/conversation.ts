/**
 * What one browser tab remembers of its talk with the server: the CSRF token of its session and the last event it
 * wrote. Reads carry that event until one of them was answered, because that answer came after all reactions to it.
 */
interface Conversation {
  csrfToken: string | null;
  lastEvent: string | null;
}

const conversation: Conversation = { csrfToken: null, lastEvent: null };
const listeners = new Set<() => void>();

export function rememberToken(token: string | null): void {
  conversation.csrfToken = token;
  if (token === null) conversation.lastEvent = null;
}

export function csrfToken(): string | null {
  return conversation.csrfToken;
}

export function rememberEvent(event: string): void {
  conversation.lastEvent = event;
}

export function lastEvent(): string | null {
  return conversation.lastEvent;
}

export function eventSeen(event: string): void {
  if (conversation.lastEvent === event) conversation.lastEvent = null;
}

/** Told when the server no longer knows who asks. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announceSignedOut(): void {
  rememberToken(null);
  for (const listener of listeners) listener();
}
