// The document that an article is: how the page calls it, and which one on record it may be.
import {isolate} from './cards.js';
import {say} from './words.js';

const place = document.getElementById('imprint');
const same = document.getElementById('same');

const line = ({title, url, publisher, published}) => [title ?? url, publisher?.name ?? publisher, published].filter(Boolean).join(' · ');

export function showSource(work) {
  const {url, title, publisher, published} = work.article.document;
  document.getElementById('headline').textContent = work.title;
  place.replaceChildren(...[work.names[publisher] ?? publisher, published, title && url].filter(Boolean).flatMap((part, i) => i ? [' · ', isolate(part)] : [isolate(part)]));
  const {document: sure, documents = [], differs = []} = work.answer;
  const all = [sure, ...documents].filter(Boolean);
  same.hidden = !all.length;
  const choice = same.querySelector('select');
  choice.replaceChildren(...work.undecided ? [new Option(choice.dataset.choose, '?')] : [], ...all.map(each => new Option(line(each), each.id)), new Option(choice.dataset.fresh, ''));
  choice.value = work.document ?? (work.undecided ? '?' : '');
  const told = differs.map(({recorded, sent}) => say(choice.dataset.differs, recorded, sent)).join(' ');
  same.querySelector('output').textContent = sure ? told : choice.dataset.unsure;
}

/** Has it said whether the article is on record before anything is recorded of it. */
export function askSource() {
  const choice = same.querySelector('select');
  choice.scrollIntoView({block: 'center'});
  choice.focus();
  return choice.dataset.unsure;
}

/** @param act is called with the id of the document that is chosen, '' for a new one */
export function onSource(act) {
  same.querySelector('select').addEventListener('change', ({target}) => {
    target.querySelector('[value="?"]')?.remove();
    act(target.value);
  });
}
