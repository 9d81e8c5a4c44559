// Who speaks in drafts and relays them, as far as that is told from several of them.
import {offered, same, who} from './offers.js';
import {isName, printed} from './printed.js';

const VOICES = 8;
/** Each colour comes with so many ways to draw it: filled, dashed, dotted and double. */
const WAYS = 4;

const speakerIn = (work, id) => work.current(id).statement.speaker;
const chainOf = ({appearances: [{chain = []}]}) => chain;

export const nameOf = (work, speaker, nobody) => speaker?.anonymous ?? work.names[speaker?.name] ?? speaker?.name ?? nobody;

/** The classes of the colour of each speaker and of how it is drawn, in the order in which they speak first; they keep them, whoever else is renamed. */
export function voices(work) {
  const {looks} = work;
  for (const {id} of work.items) {
    const name = nameOf(work, speakerIn(work, id));
    if (!looks.has(name)) looks.set(name, `voice${looks.size % VOICES} way${Math.floor(looks.size / VOICES) % WAYS}`);
  }
  return id => looks.get(nameOf(work, speakerIn(work, id)));
}

/** Other drafts that are open and have the speaker that a draft had before it was mended; none where its speaker was not. */
export function alike(work, id) {
  const was = who(offered(work.item(id)).statement.speaker);
  if (!was.some(Boolean) || same(was, who(speakerIn(work, id)))) return [];
  return work.items.map(item => item.id).filter(other => other !== id && work.pending(other) && same(was, who(speakerIn(work, other))));
}

/** Gives those the speaker of the draft. */
export function spread(work, id) {
  const speaker = speakerIn(work, id);
  for (const other of alike(work, id)) {
    work.mend(other, {statement: {...work.current(other).statement, speaker}});
    reprint(work, other);
  }
}

/**
 * Has a draft whose speaker was changed say how the article prints the new one, where it had the name of the one before. What an editor has written stays,
 * as do pronouns and descriptions.
 */
export function reprint(work, id) {
  const current = work.current(id), before = offered(work.item(id));
  const {speaker, appearances: [{printedName, ...appearance}]} = current.statement;
  const {speaker: was, appearances: [{printedName: first}]} = before.statement;
  if (printedName !== (current.reprinted ?? {name: first}).name || (printedName && !isName(printedName))) return;
  const unchanged = was?.name === speaker?.name && was?.anonymous === speaker?.anonymous;
  const name = nameOf(work, speaker);
  const source = unchanged ? before.source : name && printed(work.text, name, current.content);
  const words = unchanged ? first : source && work.text.slice(source);
  work.mend(id, {source, reprinted: {name: words}, statement: {...current.statement, appearances: [{...appearance, ...(words && {printedName: words})}]}});
}

/** The ids and names of all that the page knows to be on record. */
export const knownNames = work => new Set(Object.entries(work.names).flat());

/** Whoever speaks or relays in a draft and would be new on record, as far as the page can tell. */
export function newcomers(work, id, known = knownNames(work)) {
  const all = [speakerIn(work, id), ...chainOf(work.current(id).statement).map(hop => hop.speaker)];
  return all.filter((each, i) => each?.name && !known.has(each.name) && all.findIndex(other => other?.name === each.name) === i);
}

/** Gives somebody new a kind, in all drafts that are to be recorded. */
export function classify(work, name, kind) {
  const classified = speaker => speaker?.name === name ? {...speaker, kind: kind || undefined} : speaker;
  const known = knownNames(work);
  for (const {id} of work.items.filter(item => work.pending(item.id) && newcomers(work, item.id, known).some(each => each.name === name))) {
    const {statement} = work.current(id), [appearance] = statement.appearances;
    work.mend(id, {statement: {
      ...statement, speaker: classified(statement.speaker),
      appearances: [{...appearance, chain: chainOf(statement).map(hop => ({...hop, speaker: classified(hop.speaker)}))}],
    }});
  }
}
