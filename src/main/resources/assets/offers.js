// What was offered as a draft, and what an editor changed of it.
import {said, shared} from './claims.js';

const FIELDS = ['text', 'verbatim', 'stance', 'date'];
const PRINTED = ['printedName', 'cue', 'medium'];

const someone = speaker => typeof speaker === 'string' ? {name: speaker} : speaker;
export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
export const who = speaker => [speaker?.name, speaker?.kind, speaker?.anonymous];

/** A draft as it is worked on. */
export function offered({statement, source, cue, content, denies = []}) {
  const [{chain = [], ...appearance}] = statement.appearances;
  return {
    statement: {
      ...statement, verbatim: statement.verbatim === true, ...(statement.speaker && {speaker: someone(statement.speaker)}),
      appearances: [{...appearance, chain: chain.map(hop => ({...hop, speaker: someone(hop.speaker)}))}],
    },
    source, cue, content, denies, answers: [],
  };
}

/** What an editor changed of what was offered. What the page offers to choose from counts as offered. */
export function changes(work, item, now) {
  if (item.own) return [];
  const before = offered(item);
  const [was] = before.statement.appearances, [is] = now.statement.appearances;
  const known = now.claim && ((item.claims ?? []).some(claim => claim.id === now.claim.id) || (item.newClaim && said(item.newClaim) === said(now.claim)));
  const links = now.answers.every(answer => (item.answers ?? []).some(({id: other}) => other === answer)) && same(now.denies, before.denies);
  return [
    ...FIELDS.filter(field => !same(before.statement[field], now.statement[field])),
    ...PRINTED.filter(field => was[field] !== is[field]),
    ...(same(before.content, now.content) ? [] : ['quote']),
    ...(same(who(before.statement.speaker), who(now.statement.speaker)) ? [] : ['speaker']),
    ...(same(was.chain.map(hop => [...who(hop.speaker), hop.verb]), is.chain.map(hop => [...who(hop.speaker), hop.verb])) ? [] : ['chain']),
    ...(now.claim && !known && !shared(work, now.claim) ? ['claim'] : []),
    ...(links ? [] : ['links']),
  ];
}
