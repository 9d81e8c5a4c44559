// Forms whose fields are those of a JSON body. A field has the JSON pointer of its value in data-pointer, from the item that it stands in: the
// fieldset with data-item of a list, which is the element with the list's pointer in data-list. A template with the id that data-template names is a
// new item; button[data-add] in a list adds one, button[data-remove] in an item takes it away.

const FIELDS = '[data-pointer]';
const ITEM = '[data-item]';

const listOf = element => element.closest('[data-list]');
/** What stands in a part of a form, and not in a list within that. */
const inner = (root, selector, list) => [...root.querySelectorAll(selector)].filter(each => listOf(each.parentElement) === list);
const itemsOf = list => inner(list, ITEM, list);

export const steps = at => at.split('/').slice(1);

/** The JSON pointer of a field, an item or a list. */
export function pointer(element) {
  const list = listOf(element.parentElement);
  if (element.matches(ITEM)) return `${pointer(list)}/${itemsOf(list).indexOf(element)}`;
  return (list ? pointer(element.parentElement.closest(ITEM)) : '') + (element.dataset.pointer ?? element.dataset.list);
}

/** The field at a JSON pointer, or else the first below it, or the one that it lies in. */
export function fieldAt(form, wanted) {
  const fields = [...form.querySelectorAll(FIELDS)].map(field => [pointer(field), field]);
  const found = fields.find(([at]) => at === wanted) ?? fields.find(([at]) => at.startsWith(wanted + '/'))
    ?? fields.filter(([at]) => at && wanted.startsWith(at + '/')).sort((a, b) => b[0].length - a[0].length)[0];
  return found?.[1];
}

/** What a form says, as JSON. What is empty is left out. */
export function read(form) {
  const json = {};
  for (const item of form.querySelectorAll(ITEM)) if (!item.querySelector('[data-pointer=""]')) put(json, pointer(item), {});
  for (const field of form.querySelectorAll(FIELDS)) {
    const value = field.type === 'checkbox' ? field.checked : field.value.trim();
    if (value !== '' && !field.disabled) put(json, pointer(field), value);
  }
  return json;
}

function put(json, at, value) {
  const path = steps(at);
  const last = path.pop();
  let place = json;
  path.forEach((step, i) => { place = place[step] ??= /^\d+$/.test(path[i + 1] ?? last) ? [] : {}; });
  if (typeof value !== 'object') place[last] = value;
  else place[last] ??= value;
}

/** The value at a JSON pointer, undefined where there is none. */
export const get = (json, at) => steps(at).reduce((place, step) => place?.[step], json);

/** Gives a form the values of some JSON; its lists get as many items as that has. */
export function fill(form, json) {
  fillPart(form, json, null);
}

function fillPart(root, json, list) {
  for (const field of inner(root, FIELDS, list)) {
    const value = field.dataset.pointer === '' ? json : get(json, field.dataset.pointer);
    if (field.type === 'checkbox') field.checked = value === true;
    else field.value = value ?? '';
  }
  for (const child of inner(root, '[data-list]', list)) {
    itemsOf(child).forEach(item => item.remove());
    for (const value of get(json, child.dataset.list) ?? []) fillPart(add(child), value, child);
  }
}

/** Adds an item to a list, and answers it. */
export function add(list) {
  const item = document.getElementById(list.dataset.template).content.firstElementChild.cloneNode(true);
  const before = inner(list, '[data-add]', list)[0];
  list.insertBefore(item, before.closest('[data-list] > *'));
  number(list);
  return item;
}

/** Says in the legend of each item which it is, for who does not see where one ends. */
function number(list) {
  itemsOf(list).forEach((item, i) => {
    const place = item.querySelector('legend .place');
    if (place) place.textContent = i + 1;
  });
}

document.addEventListener('click', event => {
  const button = event.target.closest('button[data-add], button[data-remove]');
  if (!button) return;
  const list = listOf(button);
  if (button.matches('[data-add]')) {
    add(list).querySelector('input, select, textarea').focus();
  } else {
    button.closest(ITEM).remove();
    number(list);
    inner(list, '[data-add]', list)[0].focus();
  }
  list.dispatchEvent(new Event('change', {bubbles: true}));
});
