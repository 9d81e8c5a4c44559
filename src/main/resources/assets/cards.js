// The list of drafts: what each says, how sure it is, and what became of it. The one that is chosen shows the rest, and what can be chosen of it.
import {tell} from './api.js';
import {claimsFor, newClaims, settled} from './claims.js';
import {tellFacts} from './facts.js';
import {plainly, sentences} from './faults.js';
import {nameOf, newcomers} from './speakers.js';
import {isolated, say} from './words.js';

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

/** Whom a draft has speak, by the name that the record or the article has. */
export const speakerOf = (work, id) => nameOf(work, work.current(id).statement.speaker, words.nobody);

/** What a draft shows that is not chosen, to tell whether it has to be drawn again. */
export function looksOf(work, id, {voice, chosen, mending, refusal, known}) {
  const {statement: {text, stance, verbatim}} = work.current(id), state = work.state(id), pending = work.pending(id);
  return JSON.stringify([work.number(id), speakerOf(work, id), text, stance, verbatim, state, voice, chosen, mending, Boolean(refusal), work.recorded(id),
    pending && [work.awaited(id), newcomers(work, id, known)], work.changed(id).length > 0]);
}

/**
 * Shows a draft.
 * @param chosen whether it is the one that is looked at
 * @param mending whether its form is open
 * @param refusal why it was not recorded
 */
export function drawCard(line, work, id, {voice, chosen, mending, refusal, known}) {
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
  drawState(line.querySelector('.state'), work, id, refusal, known);
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
  tellFacts(line, {
    date: statement.date,
    chain: chain.map(({speaker, verb}) => [nameOf(work, speaker, words.nobody), verb].filter(Boolean).map(isolated).join(' · ')).join(' → '),
    printed: [printedName, cue, medium].filter(Boolean).map(isolated).join(' · '),
    rule: item.own ? words.own : [found(item), item.attitude && words.attitude].filter(Boolean).join('; '),
    changed: work.changed(id).map(part => words[`part${part[0].toUpperCase()}${part.slice(1)}`]).join(', '),
  });
  drawKinds(line.querySelector('.kinds'), work, id);
  drawClaims(line.querySelector('[name=claim]'), work, id);
  drawDenied(line.querySelector('.denies'), work, id);
  const problem = line.querySelector('.problem');
  if (refusal) tell(problem, {detail: sentences(plainly(refusal))});
  else problem.hidden = true;
}

const found = ({rule, confidence}) => confidence === undefined
  ? PATTERNS[rule] ?? rule
  : say(words.precise, PATTERNS[rule] ?? rule, String(percent(confidence)));

function drawState(element, work, id, refusal, known) {
  const state = work.state(id);
  const parts = [];
  if (state === 'recorded' || state === 'known') {
    const link = document.createElement('a');
    link.href = `${words.statements}/${work.recorded(id)}`;
    link.textContent = `✓ ${words[state]}`;
    parts.push(link);
  } else if (state !== 'open') parts.push(say(words[state], work.awaited(id).map(other => work.number(other)).join(', ')));
  if (refusal) parts.push(words.notRecorded);
  else if (work.pending(id)) parts.push(...newcomers(work, id, known).map(({name, kind}) => name === work.current(id).statement.speaker?.name ? say(words.fresh, kindWord(kind)) : say(words.freshRelay, name, kindWord(kind))));
  if (state !== 'dropped' && work.changed(id).length) parts.push(words.edited);
  element.replaceChildren(...parts.flatMap((part, i) => i ? [' · ', part] : [part]));
}

/** Shows what kind whoever is new is taken for, which is a guess that anybody can mend at once. */
function drawKinds(place, work, id) {
  const fresh = newcomers(work, id);
  // A field that has the focus keeps it.
  if (JSON.stringify(fresh.map(({name}) => name)) !== place.dataset.names) {
    place.replaceChildren(...fresh.map(({name}) => {
      const field = document.getElementById('kind').content.firstElementChild.cloneNode(true);
      field.querySelector('span').textContent = say(words.kindOf, name);
      field.querySelector('select').dataset.name = name;
      return field;
    }));
    place.dataset.names = JSON.stringify(fresh.map(({name}) => name));
  }
  place.querySelectorAll('select').forEach((field, i) => { field.value = fresh[i].kind ?? ''; });
}

const kindWord = kind => document.getElementById('kind').content.querySelector(`[value="${kind ?? ''}"]`).textContent;

const plain = ({id, text, negation}) => JSON.stringify(id ? {id} : {text, negation});

/** Offers the claims that a draft may be about, and those of other drafts. */
function drawClaims(select, work, id) {
  const {claim} = work.current(id);
  const known = claimsFor(work, id).map(each => new Option(clipped(work.names[each] ?? each), plain({id: each})));
  const fresh = newClaims(work, id).map(each => new Option(each.text ? clipped(each.text) : say(words.rejecting, clipped(each.negation)), plain(each)));
  select.replaceChildren(new Option(words.noClaim, ''), ...[[words.onRecord, known], [words.newClaim, fresh]].filter(([, options]) => options.length).map(([label, options]) => {
    const group = Object.assign(document.createElement('optgroup'), {label});
    group.append(...options);
    return group;
  }));
  select.value = claim ? plain(settled(work, claim)) : '';
}

/** Offers what a draft may deny: other drafts, and statements on record. */
function drawDenied(group, work, id) {
  const {denies, answers} = work.current(id);
  const {denies: found = [], answers: offered = []} = work.item(id);
  const drafts = [...new Set([...found, ...denies])].filter(other => work.item(other));
  const shown = drafts.map(other => work.recorded(other));
  const recorded = [...new Set([...offered.map(answer => answer.id), ...answers])].filter(other => !shown.includes(other));
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
