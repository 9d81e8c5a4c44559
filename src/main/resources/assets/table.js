// The beginning of a table as the browser needs it to show columns and rows, and to cut out rows that were refused. What counts is how the API reads it.

const SEPARATORS = [',', ';', '\t', '|'];

/** The records of a text, each {line, raw, cells}: where it begins, how it stands there, and what it says. */
export function records(text, separator) {
  const found = [];
  let start = 0, line = 1, next = 1, quoted = false;
  for (let i = 0; i <= text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === '\n' || i === text.length) {
      next++;
      if (quoted && i < text.length) continue;
      const raw = text.slice(start, i).replace(/\r$/, '');
      if (raw.trim()) found.push({line, raw, cells: cells(raw, separator)});
      start = i + 1;
      line = next;
      quoted = false;
    }
  }
  return found;
}

function cells(raw, separator) {
  const found = [];
  let cell = '', quoted = false;
  for (let i = 0; i < raw.length; i++) {
    if (quoted) {
      if (raw[i] !== '"') cell += raw[i];
      else if (raw[i + 1] === '"') cell += raw[i++];
      else quoted = false;
    } else if (raw[i] === '"' && cell === '') quoted = true;
    else if (raw[i] === separator) {
      found.push(cell);
      cell = '';
    } else cell += raw[i];
  }
  return [...found, cell];
}

/** What the header has most of. */
export function separatorOf(text) {
  const header = text.slice(0, text.search(/\r?\n|$/)).replace(/"[^"]*"/g, '');
  return SEPARATORS.reduce((most, each) => header.split(each).length > header.split(most).length ? each : most);
}

export const cell = (text, separator) => text.includes('"') || text.includes(separator) || /[\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
