// What keeps an article from being read, or a draft from being recorded, in words for those who wrote it.
import {Refused} from './api.js';
import {fieldAt} from './form.js';

const words = document.getElementById('work').dataset;
const UNREADABLE = /is not a date|is no date|EDTF/;

const labelOf = field => (field?.closest('.field')?.querySelector('span') ?? field?.closest('label'))?.textContent.trim();

const missingWord = pointer => `missing${pointer.replace(/\/(.)/g, (step, letter) => letter.toUpperCase())}`;

/**
 * Refuses what is missing, before it is sent.
 * @param given what there is, by JSON pointers
 */
export function refuseMissing(given) {
  const errors = Object.entries(given).filter(([, value]) => !value).map(([pointer]) => ({pointer, detail: words[missingWord(pointer)], whole: true}));
  if (errors.length) throw new Refused({detail: errors.map(({detail}) => detail).join(' '), errors});
}

/** The same refusal, with dates spoken of as people write them, and documents as they can be chosen. */
export function plainly(error) {
  if (!(error instanceof Refused) || !error.problem.errors) return error;
  const errors = error.problem.errors.map(({pointer = '', ...fault}) => {
    if (/\/(date|published)$/.test(pointer) && UNREADABLE.test(fault.detail)) return {...fault, pointer, detail: words.undated};
    return error.problem.status === 409 && pointer.endsWith('/document') ? {detail: words.which, whole: true} : {...fault, pointer};
  });
  return new Refused({...error.problem, errors});
}

/** What was refused, as sentences that name the fields of the form instead of what is sent. */
export function sentences({problem}) {
  const form = document.getElementById('mend').content.firstElementChild;
  const all = (problem.errors ?? []).map(({pointer, detail, whole}) => {
    const label = pointer && !whole && labelOf(fieldAt(form, pointer));
    return label ? `${label}: ${detail}` : detail;
  });
  return all.length ? all.join(' ') : problem.detail;
}
