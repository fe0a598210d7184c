import { createHash } from 'node:crypto';
import { BASE } from './base.js';
import { PARTS } from './parts.js';

export const STYLESHEET = `${BASE}${PARTS}`;

/** Named by its content: kept for ever by browsers, and never stale. */
export const STYLESHEET_PATH = `/assets/portal-${createHash('sha256').update(STYLESHEET).digest('hex').slice(0, 12)}.css`;

/** Two records that face each other. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#1d4f8f"/><path d="M7 8h8v16H7zM17 8h8v16h-8z" fill="#fff"/></svg>`;
