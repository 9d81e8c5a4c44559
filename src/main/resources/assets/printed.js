// How an article prints whoever speaks.
import {extent} from './spans.js';

const PRONOUN = /^(he|she|they|it|we|i|you|who|this|that|these|those|one|others?|both)$/i;
const DESCRIPTION = /^([Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]his|[Tt]hat|[Oo]ne|[Ss]ome|[Aa]nother)\s+\p{Ll}/u;

/** Whether printed words are a name. A pronoun, or a description, may mean whomever an editor says. */
export const isName = printed => /^\p{Lu}/u.test(printed) && !PRONOUN.test(printed) && !DESCRIPTION.test(printed);

/** Where an article prints a name, or the last word of it, nearest to what is said; undefined where it does not. */
export function printed(text, name, content) {
  const bare = name.replace(/^the\s+/i, '');
  const place = extent(content);
  return text.nearest(name, place) ?? text.nearest(bare, place) ?? text.nearest(bare.split(/\s+/).at(-1), place);
}
