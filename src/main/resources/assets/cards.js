// The list of drafts: what each says, how sure it is, and what became of it. The one that is chosen shows the rest, and what can be chosen of it.
import {tell} from './api.js';
import {isolated, say} from './words.js';

const VOICES = 8;
const CLIP = 160;
/** How the constructions look that drafts are found by. They are of the English of articles, in whatever language the page is. */
const PATTERNS = {
  'content-first': '“…,” X said', inverted: '“…,” said X', parenthetical: '…, X said, …', 'speaker-quote': 'X said: “…”', 'speaker-that': 'X said that …',
  'speaker-clause': 'X said …', question: 'X asked whether …', object: 'X denied …', infinitive: 'X vowed to …', naming: 'X called … a …',
  preposition: 'X accused … of …', 'according-to': '…, according to X', passive: '… was denied by X', 'quoted-as': 'Y quoted X as saying …',
  noun: 'X’s claim that …', adjective: 'X is confident that …', 'continued-quote': '“…” “…”',
};

const words = document.getElementById('work').dataset;

export const clipped = text => text.length > CLIP ? `${text.slice(0, CLIP)}…` : text;
export const percent = share => Math.round(share * 100);

/** Foreign words, whatever their direction. */
export function isolate(text) {
  const element = document.createElement('bdi');
  element.textContent = text;
  return element;
}

const nameOf = (work, speaker) => speaker?.anonymous ?? work.names[speaker?.name] ?? speaker?.name ?? words.nobody;

/** Whom a draft has speak, by the name that the record or the article has. */
export function speakerOf(work, id) {
  const {speaker} = work.current(id).statement;
  const {speaker: found, statement} = work.item(id);
  return found && speaker?.name && speaker.name === (statement.speaker?.name ?? statement.speaker) ? found.name : nameOf(work, speaker);
}

/** Whether a speaker would be new on record, as far as the page can tell. */
function isNew(work, id) {
  const {speaker} = work.current(id).statement;
  const name = speakerOf(work, id);
  return speaker?.name && !work.names[speaker.name] && work.item(id).speaker?.name !== name && !Object.values(work.names).includes(name);
}

/** The class of the colour of each speaker, in the order in which they speak first. */
export function voices(work) {
  const names = new Map();
  for (const {id} of work.items) {
    const name = speakerOf(work, id);
    if (!names.has(name)) names.set(name, `voice${names.size % VOICES}`);
  }
  return names;
}

/**
 * Shows a draft.
 * @param chosen whether it is the one that is looked at
 * @param mending whether its form is open
 * @param refusal why it was not recorded
 */
export function drawCard(line, work, id, {voice, chosen, mending, refusal}) {
  const {statement} = work.current(id), state = work.state(id), {confidence} = work.item(id);
  line.className = `${state} ${statement.stance ?? ''} ${mending ? 'mending' : ''}`;
  if (chosen) line.setAttribute('aria-current', 'true');
  else line.removeAttribute('aria-current');
  line.tabIndex = chosen ? 0 : -1;
  const chip = line.querySelector('.chip');
  chip.className = `chip ${voice}`;
  chip.replaceChildren(`${work.number(id)} `, isolate(speakerOf(work, id)));
  const badge = line.querySelector('.stance');
  badge.className = `stance ${statement.stance ?? ''}`;
  badge.textContent = words[statement.stance] ?? words.noStance;
  drawState(line.querySelector('.state'), work, id, refusal);
  line.querySelector('.sure').textContent = confidence === undefined ? '' : `${percent(confidence)} %`;
  const quote = line.querySelector('blockquote');
  quote.textContent = chosen || state === 'dropped' ? statement.text : clipped(statement.text);
  quote.classList.toggle('verbatim', statement.verbatim);
  line.querySelector('.more').hidden = !chosen || !work.pending(id);
  line.querySelector('.back').hidden = state !== 'dropped';
  if (chosen && work.pending(id)) drawMore(line, work, id, refusal);
}

function drawMore(line, work, id, refusal) {
  const item = work.item(id), {statement} = work.current(id);
  const [{chain, printedName, cue, medium}] = statement.appearances;
  fact(line, 'date', statement.date);
  fact(line, 'chain', chain.map(({speaker, verb}) => [nameOf(work, speaker), verb].filter(Boolean).join(' · ')).join(' → '));
  fact(line, 'printed', [printedName, cue, medium].filter(Boolean).join(' · '));
  fact(line, 'rule', item.own ? words.own : [found(item), item.attitude && words.attitude].filter(Boolean).join('; '));
  fact(line, 'changed', work.changed(id).join(', '));
  drawClaims(line.querySelector('[name=claim]'), work, id);
  drawDenied(line.querySelector('.denies'), work, id);
  const problem = line.querySelector('.problem');
  if (refusal) tell(problem, refusal.problem);
  else problem.hidden = true;
}

const found = ({rule, confidence}) => confidence === undefined
  ? PATTERNS[rule] ?? rule
  : say(words.precise, PATTERNS[rule] ?? rule, String(percent(confidence)));

function drawState(element, work, id, refusal) {
  const state = work.state(id);
  const parts = [];
  if (state === 'recorded' || state === 'known') {
    const link = document.createElement('a');
    link.href = `${words.statements}/${work.recorded(id)}`;
    link.textContent = `✓ ${words[state]}`;
    parts.push(link);
  } else if (state !== 'open') parts.push(say(words[state], work.awaited(id).map(other => work.number(other)).join(', ')));
  if (refusal) parts.push(say(words.failed, refusal.message));
  else if (work.pending(id) && isNew(work, id)) parts.push(words.fresh);
  if (state !== 'dropped' && work.changed(id).length) parts.push(words.edited);
  element.replaceChildren(...parts.flatMap((part, i) => i ? [' · ', part] : [part]));
}

function fact(line, name, value) {
  const term = line.querySelector(`[data-fact=${name}]`);
  term.hidden = term.nextElementSibling.hidden = !value;
  term.nextElementSibling.replaceChildren(isolate(value ?? ''));
}

const plain = ({id, text, negation}) => JSON.stringify(id ? {id} : {text, negation});

/** Offers the claims that a draft may be about, and those of other drafts. */
function drawClaims(select, work, id) {
  const {claim} = work.current(id);
  const mine = work.item(id).newClaim;
  const fresh = work.newClaims().sort((one, other) => (mine && plain(other) === plain(mine)) - (mine && plain(one) === plain(mine)));
  select.replaceChildren(new Option(words.noClaim, ''),
    ...work.claimsFor(id).map(each => new Option(clipped(work.names[each] ?? each), plain({id: each}))),
    ...fresh.map(each => new Option(say(words.newClaim, clipped(each.text ?? `¬ ${each.negation}`)), plain(each))));
  select.value = claim ? plain(work.settled(claim)) : '';
}

/** Offers what a draft may deny: other drafts, and statements on record. */
function drawDenied(group, work, id) {
  const {denies, answers} = work.current(id);
  const {denies: found = [], answers: offered = []} = work.item(id);
  const drafts = [...new Set([...found, ...denies])].filter(other => work.item(other));
  const recorded = [...new Set([...offered.map(answer => answer.id), ...answers])];
  group.hidden = !drafts.length && !recorded.length;
  group.replaceChildren(group.firstElementChild,
    ...drafts.map(other => tick('denies', other, denies.includes(other), `${work.number(other)} `, isolate(speakerOf(work, other)), ': ', isolate(clipped(work.current(other).statement.text)))),
    ...recorded.map(other => {
      const {speaker} = offered.find(answer => answer.id === other) ?? {};
      return tick('answers', other, answers.includes(other), ...speaker ? [isolate(speaker.name), ': '] : [], isolate(clipped(work.names[other] ?? other)));
    }));
}

function tick(name, value, checked, ...label) {
  const box = Object.assign(document.createElement('input'), {type: 'checkbox', name, value, checked});
  const element = document.createElement('label');
  element.className = 'tick';
  element.append(box, ' ', ...label);
  return element;
}
