// How an article prints whoever speaks.
import {extent} from './spans.js';

const PRONOUN = /^(he|she|they|it|we|i|you|who|this|that|these|those|one|others?|both)$/i;
/** Small words within names. */
const LINK = /^(the|of|and|for|de|del|di|da|du|la|le|van|von|der|den|al|bin|ibn|y)$/i;

/** Whether printed words are a name. A pronoun, or a description such as "the Kremlin spokesman", may mean whomever an editor says. */
export const isName = printed => !PRONOUN.test(printed) && /\p{Lu}/u.test(printed)
  && printed.split(/\s+/).every(word => LINK.test(word) || !/^\p{Ll}/u.test(word));

/** Where an article prints a name, or the last word of it, nearest to what is said; undefined where it does not. */
export function printed(text, name, content) {
  const bare = name.replace(/^the\s+/i, '');
  const place = extent(content);
  return text.nearest(name, place) ?? text.nearest(bare, place) ?? text.nearest(bare.split(/\s+/).at(-1), place);
}
