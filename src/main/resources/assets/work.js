// The work on the drafts of an article: what was offered, mended and decided. The tab keeps it, by the article, until it is closed.
import {said, settled} from './claims.js';
import {changes, offered} from './offers.js';
import {newcomers} from './speakers.js';
import {extent, Text} from './spans.js';

const KEPT = 'onrecord.drafts:';

const keyOf = ({document: {url, title}}) => url ?? title;
/** What stands in the address of the page of an article. */
export const fragment = key => `#${new URLSearchParams({article: key})}`;
export const named = hash => new URLSearchParams(hash.slice(1)).get('article');
/** The articles that the tab keeps. */
export const kept = () => Object.keys(sessionStorage).filter(key => key.startsWith(KEPT)).map(key => load(key.slice(KEPT.length)));

export function load(key) {
  const json = sessionStorage.getItem(KEPT + key);
  return json && new Work(JSON.parse(json));
}

export class Work {
  /** @param state what a tab keeps: `article` and `answer` are what was sent and answered, `document` is the id of the one on record that the article is, '' where an editor says that it is new, the others go by the ids of drafts */
  constructor(state) {
    Object.assign(this, {decided: {}, mended: {}, claims: {}, names: {}, unreported: [], document: state.answer.document?.id, began: Date.now()}, state);
    this.key = keyOf(this.article);
    this.title = this.article.document.title ?? this.key;
    this.text = new Text(this.answer.text);
    this.items = this.answer.items;
    this.looks = new Map();
    this.index();
    for (const {id, name} of this.answer.speakers ?? []) this.names[id] = name;
    for (const {claims = [], answers = []} of this.items) for (const {id, text} of [...claims, ...answers]) this.names[id] = text;
  }

  keep() {
    const {article, decided, mended, claims, names, unreported, document, began} = this;
    // What was answered is long, and stays.
    this.answered ??= JSON.stringify(this.answer);
    const json = `${JSON.stringify({article, decided, mended, claims, names, unreported, document, began}).slice(0, -1)},"answer":${this.answered}}`;
    try {
      sessionStorage.setItem(KEPT + this.key, json);
    } catch (error) {
      // A tab keeps some millions of letters; what is done with goes first.
      if (error.name !== 'QuotaExceededError') throw error;
      kept().filter(work => work.key !== this.key && !work.figures().open).forEach(work => work.forget());
      sessionStorage.setItem(KEPT + this.key, json);
    }
  }

  forget() {
    sessionStorage.removeItem(KEPT + this.key);
  }

  /** Notes where each draft is, and how it was offered. */
  index() {
    this.places = new Map(this.items.map(({id}, i) => [id, i]));
    this.offers = new Map(this.items.map(item => [item.id, offered(item)]));
    this.answered = undefined;
  }

  item(id) {
    return this.items[this.places.get(id)];
  }

  number(id) {
    return this.places.get(id) + 1;
  }

  /** Whether it is still to be said which document on record the article is, or that it is none; else `document` has its id, or is ''. */
  get undecided() {
    return this.document === undefined && Boolean(this.answer.documents?.length);
  }

  /** open, waiting (for what it denies), dropped, recorded or known (before this work). */
  state(id) {
    return this.decided[id]?.state ?? (this.item(id).recorded && this.document !== '' ? 'known' : 'open');
  }

  /** Whether it is still to be recorded. */
  pending(id) {
    return ['open', 'waiting'].includes(this.state(id));
  }

  recorded(id) {
    return this.decided[id]?.statement ?? this.item(id)?.recorded;
  }

  current(id) {
    return this.mended[id] ?? this.offers.get(id);
  }

  mend(id, changes) {
    this.mended[id] = {...this.current(id), ...changes};
    this.keep();
  }

  /** Sets what is said to other pieces of the text. The words follow, unless somebody has written them. */
  move(id, content) {
    const current = this.current(id);
    const {rule, own} = this.item(id);
    const written = !own && current.statement.text !== offered(this.item(id)).statement.text
      && current.statement.text !== this.text.words({...current, rule});
    const [appearance] = current.statement.appearances;
    this.mend(id, {content, statement: {
      ...current.statement, ...(!written && {text: this.text.words({...current, rule, content})}),
      appearances: [{...appearance, quote: this.text.quote(content)}],
    }});
  }

  /** Adds a draft of the editor's own for a place where none was found. */
  add(span) {
    const id = `own-${Date.now()}`;
    const {document} = this.article;
    const content = [span];
    this.items.push({id, own: true, content, statement: {
      text: this.text.words({content}), language: 'en', stanceBasis: 'editor', ...(document.published && {date: document.published}),
      appearances: [{document, quote: this.text.quote(content)}],
    }});
    this.items.sort((one, other) => extent(one.content).start - extent(other.content).start);
    this.index();
    this.keep();
    return id;
  }

  /** What an editor changed of what was offered. */
  changed(id) {
    return this.mended[id] ? changes(this, this.item(id), this.current(id)) : [];
  }

  /** What is sent to record a draft. */
  body(id) {
    const {statement, claim, denies, answers} = this.current(id);
    const [{document: {id: otherwise, ...document}, chain = [], ...appearance}] = statement.appearances;
    const fresh = newcomers(this, id);
    // What kind somebody is whom the record has meanwhile, it says itself.
    const sent = speaker => speaker?.kind && !fresh.some(({name}) => name === speaker.name) ? {...speaker, kind: undefined} : speaker;
    const item = this.item(id);
    const targets = new Set([...denies.map(other => this.recorded(other)).filter(Boolean), ...answers]);
    return {
      ...statement,
      speaker: sent(statement.speaker),
      appearances: [{...appearance, chain: chain.map(hop => ({...hop, speaker: sent(hop.speaker)})), document: {...document, ...(this.document && {id: this.document})}}],
      ...(statement.stance !== item.statement.stance && {stanceBasis: 'editor'}),
      ...(claim && {claim: settled(this, claim)}),
      links: [...statement.links ?? [], ...[...targets].map(target => ({type: 'denies', statement: target}))],
    };
  }

  /** Remembers what a draft became. */
  became(id, view) {
    const {claim} = this.current(id);
    if (claim && !claim.id && view.claim) {
      this.claims[said(claim)] = view.claim.id;
      this.names[view.claim.id] = claim.text ?? claim.negation;
    }
    const relays = view.appearances.flatMap(({chain = []}) => chain.map(({speaker}) => speaker));
    for (const {id: known, name} of [view.speaker, ...relays]) this.names[known] = name;
    this.decide(id, {state: 'recorded', statement: view.id});
  }

  decide(id, decision) {
    if (decision) this.decided[id] = decision;
    else delete this.decided[id];
    this.keep();
  }

  /** Those that are open and as sure as that, and not of the editor's own. */
  sure(least) {
    return this.items.filter(({id, confidence = 0, own}) => this.state(id) === 'open' && !own && confidence >= least).map(({id}) => id);
  }

  /** What of a draft's links is not decided yet. */
  awaited(id) {
    return this.current(id).denies.filter(other => this.item(other) && this.pending(other));
  }

  /** Some drafts in an order in which each comes behind what it denies. */
  ordered(ids) {
    const order = new Set(), seen = new Set();
    const visit = id => {
      if (seen.has(id)) return;
      seen.add(id);
      this.current(id).denies.filter(other => ids.includes(other)).forEach(visit);
      order.add(id);
    };
    ids.forEach(visit);
    return [...order];
  }

  /** How many were offered, accepted as they were, mended and recorded, and dropped. */
  figures() {
    const all = this.items.filter(item => !item.own && this.state(item.id) !== 'known');
    const recorded = all.filter(({id}) => this.state(id) === 'recorded');
    const mended = recorded.filter(({id}) => this.changed(id).length).length;
    return {
      offered: all.length, accepted: recorded.length - mended, mended, dropped: all.filter(({id}) => this.state(id) === 'dropped').length,
      open: this.items.filter(({id}) => this.pending(id)).length,
    };
  }
}
