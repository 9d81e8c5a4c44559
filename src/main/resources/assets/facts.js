// Lists of facts, <dl class="facts">, of which the terms with data-fact are shown where there is something to say.

/** @param values of each fact, by its name: what is said of it, each in a line of its own */
export function tellFacts(list, values) {
  for (const term of list.querySelectorAll('[data-fact]')) {
    const lines = [values[term.dataset.fact] ?? []].flat().filter(Boolean);
    term.hidden = term.nextElementSibling.hidden = !lines.length;
    term.nextElementSibling.replaceChildren(...lines.map(line => {
      const element = document.createElement('div');
      element.dir = 'auto';
      element.textContent = line;
      return element;
    }));
  }
}
