// The form that takes an article, and the articles that the tab keeps.
import {clear, refuse, send} from './edit.js';
import {hintedDates} from './dates.js';
import {plainly, refuseMissing} from './faults.js';
import {fill, read} from './form.js';
import {paste} from './paste.js';
import './suggest.js';
import {isolate} from './cards.js';
import {say} from './words.js';
import {fragment, kept, load, Work} from './work.js';

const form = document.getElementById('article');

/** Sends the article, and answers the work on its drafts, with what was decided of the same ones before. */
async function submit() {
  await hintedDates(form);
  const {text, ...article} = read(form);
  refuseMissing({'/text': text, '/document': article.document?.url || article.document?.title});
  const html = /^\s*<[a-z!]/i.test(text ?? '');
  const {json} = await send('/drafts', {method: 'POST', body: {...article, [html ? 'html' : 'text']: text}});
  const work = new Work({article: {document: article.document}, answer: json});
  const before = load(work.key);
  if (before) for (const part of ['decided', 'mended', 'claims', 'names', 'unreported', 'document']) Object.assign(work[part], before[part]);
  for (const {id, rule, recorded} of json.items) if (!recorded && !work.decided[id]) work.unreported.push({id, rule, outcome: 'offered'});
  work.keep();
  return work;
}

/** Shows the form. */
export function ask(clean) {
  if (clean) fill(form, {});
  form.hidden = false;
  listKept();
}

export function hide() {
  form.hidden = true;
}

/** @param act is called with the work on each article that is sent */
export function onArticle(act) {
  paste(form);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    clear(form);
    form.elements.read.disabled = true;
    try {
      await act(await submit());
    } catch (error) {
      refuse(form, plainly(error));
    } finally {
      form.elements.read.disabled = false;
    }
  });
}

function listKept() {
  const section = document.getElementById('kept');
  const list = section.querySelector('ul');
  const all = kept().filter(work => work.figures().open);
  section.hidden = !all.length;
  list.replaceChildren(...all.map(work => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = fragment(work.key);
    link.append(isolate(work.title));
    const forget = Object.assign(document.createElement('button'), {type: 'button', className: 'quiet', textContent: list.dataset.forget});
    forget.addEventListener('click', () => {
      work.forget();
      listKept();
    });
    item.append(link, ` ${say(list.dataset.left, String(work.figures().open), String(work.items.length))} `, forget);
    return item;
  }));
}
