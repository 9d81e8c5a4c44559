// What all pages for editors share: signing in where it is needed, and saying what was wrong beside the field that it concerns.
import {ask, keepToken, Refused, tell, token} from './api.js';
import {fieldAt} from './form.js';

const area = document.getElementById('editor');
const signIn = document.getElementById('sign-in');
const who = document.getElementById('signed-in');
let signingIn;

/** Ends when an editor has signed in: {name, role}. */
export const editor = token() ? known() : asked();

/** Sends a request as the editor. Where the token is not good any more it asks for another one in place, and sends the request again. */
export async function send(path, options) {
  for (;;) {
    try {
      return await ask(path, options);
    } catch (error) {
      if (error.problem?.status !== 401) throw error;
      await asked(error.problem);
    }
  }
}

async function known() {
  try {
    const {json} = await ask('/token');
    show(json);
    return json.role === 'reader' ? new Promise(() => {}) : json;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.problem.status === 401) keepToken('');
    return asked(error.problem);
  }
}

/** One form for all requests that wait for it. */
function asked(problem) {
  signIn.hidden = false;
  if (problem) tell(signIn.querySelector('.problem'), problem.status === 401 ? {detail: signIn.dataset.unknown} : problem);
  signIn.elements.token.focus();
  return signingIn ??= new Promise(resolve => signIn.addEventListener('submit', async event => {
    event.preventDefault();
    keepToken(signIn.elements.token.value.trim());
    signIn.elements.token.value = '';
    signIn.querySelector('.problem').hidden = true;
    signIn.hidden = true;
    signingIn = undefined;
    resolve(await known());
  }, {once: true}));
}

function show({name, role}) {
  who.querySelector('bdi').textContent = name;
  for (const word of who.querySelectorAll('[data-role]')) word.hidden = word.dataset.role !== role;
  who.hidden = false;
  area.hidden = role === 'reader';
}

document.getElementById('sign-out').addEventListener('click', () => {
  keepToken('');
  location.reload();
});

/** Forgets what was wrong with a form. */
export function clear(form) {
  form.querySelectorAll('.fault').forEach(note => note.remove());
  form.querySelectorAll('[aria-invalid]').forEach(field => {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
  });
  form.querySelector('.problem').hidden = true;
}

/**
 * Says what is wrong with a form: of each fault that has a JSON pointer beside the field with that data-pointer, with a button for each candidate of
 * an ambiguous name, and of the others in the element of class problem.
 */
export function refuse(form, error) {
  if (!(error instanceof Refused)) throw error;
  clear(form);
  const {problem} = error;
  const elsewhere = (problem.errors ?? []).filter(fault => !mark(form, fault));
  const beside = (problem.errors ?? []).length > elsewhere.length;
  tell(form.querySelector('.problem'), {...problem, errors: beside ? elsewhere : [], detail: beside ? area.dataset.refused : problem.detail});
  (form.querySelector('[aria-invalid]') ?? form.querySelector('.problem')).scrollIntoView({block: 'center'});
  form.querySelector('[aria-invalid]')?.focus({preventScroll: true});
}

function mark(form, fault) {
  const field = fault.pointer && fieldAt(form, fault.pointer);
  if (!field) return false;
  const note = document.createElement('span');
  note.className = 'fault';
  note.id = `fault-${form.querySelectorAll('.fault').length}`;
  note.textContent = fault.detail;
  // Said once: what was hinted at while it was typed keeps its buttons only.
  const hinted = field.closest('.field')?.querySelector('.reading');
  if (hinted) {
    note.append(...hinted.querySelectorAll('button'));
    hinted.replaceChildren();
  }
  for (const candidate of fault.candidates ?? []) note.append(choice(field, candidate));
  (field.closest('.field') ?? field).append(note);
  field.closest('details')?.setAttribute('open', '');
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', note.id);
  return true;
}

function choice(field, {id, name, from, to}) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = `${area.dataset.take} ${name} (${[id, [from, to].filter(Boolean).join('–')].filter(Boolean).join(', ')})`;
  button.addEventListener('click', () => {
    field.value = id;
    field.dispatchEvent(new Event('change', {bubbles: true}));
    field.focus();
  });
  return button;
}
