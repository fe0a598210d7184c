/** Line breaks and tabs are text; other control characters, halves of pairs and what is no character are not. */
const CONTROLS = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Surrogate}\p{Noncharacter_Code_Point}`;
/**
 * Nobody sees them, and with them a text reads otherwise than it is stored, or is not found: soft hyphen, spaces
 * without width, marks of direction, byte order marks, notes between lines, tags.
 */
const INVISIBLE = String.raw`\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0001}\u{e0020}-\u{e007f}`;
/** Uighur, Kazakh and Mongolian are spelt with joiners, and pictures are joined by them; between Han they hide. */
const JOINED = String.raw`(?:[\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Tibetan}\p{Extended_Pictographic}]|\p{Emoji_Modifier}|\ufe0f)`;

const JOINERS = String.raw`\u180e\u200c\u200d`;

const WRITTEN = new RegExp(`^(?:[^${CONTROLS}${INVISIBLE}${JOINERS}]|(?<=${JOINED})[${JOINERS}])*$`, 'u');

/** False for text with signs that cannot be seen and do not belong to the writing around them. */
export function isWritten(text: string): boolean {
  return WRITTEN.test(text);
}
