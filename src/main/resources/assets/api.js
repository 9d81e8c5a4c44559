// How scripts ask the API, and write to it as the editor who has signed in. The token is kept in session storage only: it ends with the tab.

const KEY = 'onrecord.token';
export const base = document.body.dataset.base;
/** The URL of a path of the service such as '/statements'. */
export const urlOf = path => new URL('.' + path, new URL(base, location.href));

export const token = () => sessionStorage.getItem(KEY);
export const keepToken = value => value ? sessionStorage.setItem(KEY, value) : sessionStorage.removeItem(KEY);

/** A refusal of the API: `problem` is its application/problem+json. */
export class Refused extends Error {
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/**
 * Sends a request to a path of the service such as '/statements/0190...', and answers {json, etag, location, status}.
 * @throws {Refused} where the answer is a problem
 */
export async function ask(path, {method = 'GET', body, headers = {}} = {}) {
  const all = {Accept: 'application/json', ...headers};
  if (token()) all.Authorization = `Bearer ${token()}`;
  const plain = body === undefined || typeof body === 'string' || body instanceof Blob;
  if (!plain && !all['Content-Type']) all['Content-Type'] = 'application/json';
  let answer;
  try {
    answer = await fetch(urlOf(path), {
      method, headers: all,
      // Where a token is refused, the browser should not ask for a password.
      credentials: token() ? 'omit' : 'same-origin',
      body: plain ? body : JSON.stringify(body),
    });
  } catch (error) {
    throw new Refused({title: error.name, detail: error.message, status: 0});
  }
  const text = await answer.text();
  const json = text && (answer.headers.get('Content-Type') ?? '').includes('json') ? JSON.parse(text) : undefined;
  if (!answer.ok) throw new Refused(json ?? {title: answer.statusText, detail: text || answer.statusText, status: answer.status});
  return {json, etag: answer.headers.get('ETag'), location: answer.headers.get('Location'), status: answer.status};
}

/** Says in an element what was wrong and what would be right. */
export function tell(element, problem) {
  element.replaceChildren();
  element.classList.remove('good');
  element.classList.add('notice', 'bad');
  element.setAttribute('role', 'alert');
  const detail = document.createElement('p');
  detail.textContent = problem.detail;
  element.append(detail);
  if (problem.errors?.length) {
    const list = document.createElement('ul');
    for (const fault of problem.errors) {
      const item = document.createElement('li');
      item.textContent = [fault.parameter ?? fault.pointer, fault.detail].filter(Boolean).join(': ');
      list.append(item);
    }
    element.append(list);
  }
  element.hidden = false;
}
