// What editors do where things that may be one stand side by side, and examples of what each of these has said.
import {ask, Refused, tell, token, urlOf} from './api.js';
import {say} from './words.js';

const EXAMPLES = 2;
const dialog = document.getElementById('merge');
const words = dialog.dataset;
const nameOf = card => card.querySelector('h3').textContent;

document.querySelectorAll('[data-editor]').forEach(button => { button.hidden = !token(); });
document.getElementById('for-editors').hidden = Boolean(token());

const seen = new IntersectionObserver(entries => {
  for (const {target, isIntersecting} of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    examples(target).catch(error => { target.title = error.message; });
  }
});
document.querySelectorAll('[data-examples]').forEach(link => seen.observe(link));

async function examples(link) {
  const path = '/' + link.href.slice(urlOf('/').href.length);
  const {json} = await ask(`${path}&limit=${EXAMPLES}&count=exact`);
  link.append(` (${json.total})`);
  const list = document.createElement('ul');
  list.className = 'examples';
  list.append(...json.items.map(({text, date, language}) => {
    const item = document.createElement('li');
    const quote = document.createElement('q');
    quote.textContent = text;
    quote.dir = 'auto';
    if (language) quote.lang = language;
    item.append(quote, ' ', date);
    return item;
  }));
  link.parentElement.before(list);
}

/** Opens a dialog and answers its reason once it has been sent and `act` has not been refused. */
function asking(box, act) {
  const form = box.querySelector('form');
  const problem = form.querySelector('.problem');
  problem.hidden = true;
  form.onsubmit = async event => {
    event.preventDefault();
    try {
      await act(form.elements.reason.value.trim());
      box.close();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      tell(problem, error.problem);
    }
  };
  box.showModal();
  form.elements.reason.focus();
}

const post = (path, id, action, reason, body) =>
  ask(`${path}/${encodeURIComponent(id)}/${action}?${new URLSearchParams({reason})}`, {method: 'POST', body});

function keep(card) {
  const group = card.closest('.alike');
  const others = [...group.querySelectorAll('.candidate:not(.gone)')].filter(other => other !== card);
  document.getElementById('kept').textContent = `${nameOf(card)} (${card.dataset.id})`;
  document.getElementById('others').replaceChildren(...others.map(choice));
  asking(dialog, async reason => {
    for (const other of others.filter(one => dialog.querySelector(`[value="${CSS.escape(one.dataset.id)}"]`).checked)) {
      await post(group.dataset.path, other.dataset.id, 'merge', reason, {into: card.dataset.id});
      merged(group, other, card, reason);
    }
  });
}

function choice(card) {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = true;
  box.value = card.dataset.id;
  const name = document.createElement('bdi');
  name.textContent = `${nameOf(card)} (${card.dataset.id})`;
  label.append(box, ' ', name);
  return label;
}

function stand(group, card, stands) {
  card.classList.toggle('gone', !stands);
  const standing = group.querySelectorAll('.candidate:not(.gone)');
  group.querySelectorAll('[data-keep]').forEach(button => { button.hidden = standing.length < 2 || button.closest('.gone') !== null; });
}

function merged(group, card, into, reason) {
  stand(group, card, false);
  const line = outcome(group, say(words.done, nameOf(card), nameOf(into)));
  const undo = document.createElement('button');
  undo.type = 'button';
  undo.className = 'quiet';
  undo.textContent = words.undo;
  undo.addEventListener('click', async () => {
    try {
      await post(group.dataset.path, card.dataset.id, 'unmerge', words.because.replace('%1', () => reason).slice(0, 1000));
      stand(group, card, true);
      line.replaceChildren(say(words.undone, nameOf(card)));
      group.querySelector('[data-keep]:not([hidden])').focus();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      tell(line, error.problem);
    }
  });
  line.append(' ', undo);
  setTimeout(() => undo.focus());
}

function outcome(group, text) {
  const line = document.createElement('div');
  line.className = 'notice good';
  line.append(text);
  group.querySelector('.outcome').append(line);
  return line;
}

function unmerge(button) {
  const box = document.getElementById('unmerge');
  const group = button.closest('.alike');
  box.querySelector('bdi').textContent = button.dataset.name;
  asking(box, async reason => {
    await post(group.dataset.path, button.dataset.unmerge, 'unmerge', reason);
    outcome(group, say(words.undone, button.dataset.name));
    button.parentElement.remove();
  });
}

document.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (button?.matches('[data-keep]')) keep(button.closest('.candidate'));
  else if (button?.matches('[data-unmerge]')) unmerge(button);
  else if (button?.matches('dialog [type=button]')) button.closest('dialog').close();
});
