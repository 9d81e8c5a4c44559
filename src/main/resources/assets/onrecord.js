// What works without scripts is not repeated here: pages can be read without any.

/** Copies the text of the element that a button names in data-copy. */
document.addEventListener('click', async event => {
  const button = event.target.closest('button[data-copy]');
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  await navigator.clipboard.writeText(source.value ?? source.textContent);
  const label = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => { button.textContent = label; }, 2000);
});

/** Puts the fragment of a page, which can also be followed as a link, where it was linked. */
for (const link of document.querySelectorAll('a[data-fragment]')) {
  fetch(link.href, {headers: {Accept: 'text/html'}}).then(answer => answer.ok ? answer.text() : Promise.reject(answer.status)).then(html => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    link.replaceWith(...page.querySelector('#' + link.dataset.fragment).childNodes);
  }).catch(problem => link.append(` (${problem})`));
}

/** Leaves fields without a value out of the address that a form makes. */
document.addEventListener('formdata', ({target, formData}) => {
  if (target.method !== 'get') return;
  const filled = [...formData].filter(([, value]) => value !== '');
  for (const name of new Set(formData.keys())) formData.delete(name);
  for (const [name, value] of filled) formData.append(name, value);
});
