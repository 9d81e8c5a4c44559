// Two editors have changed the same: what each has of each field stands side by side, and one chooses what shall stand. Nothing typed is lost.
import {fill, read} from './form.js';

const sorted = (name, value) => value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value;
const same = (one, other) => JSON.stringify(one, sorted) === JSON.stringify(other, sorted);

/** A value in words, its lists line by line. */
function lines(value) {
  if (value === undefined || value.length === 0) return [];
  if (Array.isArray(value)) return value.flatMap(item => lines(item).join(' · ') || []);
  return typeof value === 'object' ? Object.values(value).flatMap(lines) : [String(value)];
}

function label(form, member) {
  const field = form.querySelector(`[data-pointer="/${member}"], [data-list="/${member}"]`);
  return (field.querySelector(':scope > legend') ?? field.closest('.field').querySelector('span')).textContent;
}

function cell(form, member, side, value, chosen, words, take) {
  const td = document.createElement('td');
  const choice = document.createElement('label');
  const radio = document.createElement('input');
  radio.type = 'radio';
  radio.name = `conflict-${member}`;
  radio.checked = chosen;
  radio.setAttribute('aria-label', `${label(form, member)}: ${words[side]}`);
  radio.addEventListener('change', () => take(value));
  choice.append(radio);
  const shown = lines(value);
  for (const line of shown.length ? shown : [words.nothing]) {
    const text = document.createElement('bdi');
    if (!shown.length) text.className = 'faint';
    text.textContent = line;
    choice.append(text);
  }
  td.append(choice);
  return td;
}

/**
 * Shows what differs in a section of the form. What I have not touched is taken from the record at once, what I have stays mine.
 *
 * @param base   what the form was filled with
 * @param theirs what is on record now
 */
export function settle(section, form, base, theirs) {
  const mine = read(form);
  const members = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(member => !same(mine[member], theirs[member]));
  const take = member => value => fill(form, {...read(form), [member]: value});
  section.querySelector('tbody').replaceChildren(...members.map(member => {
    const kept = !same(mine[member], base[member]);
    if (!kept) take(member)(theirs[member]);
    const row = document.createElement('tr');
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = label(form, member);
    row.append(head, cell(form, member, 'mine', mine[member], kept, section.dataset, take(member)),
      cell(form, member, 'theirs', theirs[member], !kept, section.dataset, take(member)));
    return row;
  }));
  section.hidden = false;
  section.querySelector('h2').focus();
}
