// The text of an article with its statements marked. Marks may lie within and across each other: each piece of the text between two ends of marks is an
// element of its own, which knows all of them.
import {extent} from './spans.js';

const size = ({content}) => extent(content).end - extent(content).start;
const covers = (span, at) => span && span.start <= at && at < span.end;
const roleAt = (mark, at) => mark.content.some(span => covers(span, at)) ? 'content' : covers(mark.source, at) ? 'source' : covers(mark.cue, at) ? 'cue' : undefined;
const spansOf = ({source, cue, content}) => [source, cue, ...content].filter(Boolean);
const moved = (one, other) => ['source', 'cue', 'content'].some(part => one[part] !== other[part]);
const same = (one, other) => Object.keys(one).every(part => one[part] === other[part]);

/** The marks of a text, of which only those are drawn again that have changed. */
export class Marks {
  #text;
  #marks = new Map();
  #chips = new Map();
  /** How many marks begin or end at a place; those of paragraphs stay. */
  #ends = new Map();
  /** Where the pieces start, in order, with their elements and the ids of the marks that cover them. */
  #starts = [];
  #pieces = new Map();

  /** @param marks {id, source, cue, content, voice, done, dropped, selected, label, title}: voice is the class of the speaker's colour, label what stands before the words */
  constructor(place, text, marks) {
    this.#text = text;
    const paragraphs = [];
    const ends = marks.flatMap(spansOf).flatMap(span => [span.start, span.end]);
    const lines = text.points.flatMap((point, i) => point === '\n' ? [i, i + 1] : []);
    ends.forEach(end => this.#count(end, 1));
    [0, text.points.length, ...lines].forEach(end => this.#count(end, 1));
    const sorted = [...this.#ends.keys()].sort((one, other) => one - other);
    let paragraph = document.createElement('p');
    for (let i = 0; i + 1 < sorted.length; i++) {
      const start = sorted[i];
      if (text.points[start] === '\n') {
        paragraphs.push(paragraph);
        paragraph = document.createElement('p');
      } else paragraph.append(this.#piece(start, sorted[i + 1]));
    }
    paragraphs.push(paragraph);
    this.#starts = [...this.#pieces.keys()];
    for (const each of marks) this.#put(each);
    for (const at of this.#starts) this.#paint(at);
    for (const each of marks) this.#label(each);
    paragraphs.forEach(each => { each.dir = 'auto'; });
    place.replaceChildren(...paragraphs.filter(each => each.textContent.trim()));
  }

  /** Takes marks as they are now; others stay as they are. */
  update(marks) {
    const touched = new Set();
    for (const mark of marks) {
      const before = this.#marks.get(mark.id);
      if (same(mark, before)) continue;
      for (const at of this.#under(before)) touched.add(at);
      if (moved(mark, before)) {
        spansOf(mark).forEach(({start, end}) => [start, end].forEach(at => this.#open(at)));
        for (const at of this.#under(before)) {
          this.#pieces.get(at).ids.delete(mark.id);
          touched.add(at);
        }
        this.#put(mark);
        spansOf(before).forEach(({start, end}) => [start, end].forEach(at => this.#close(at)));
      } else this.#marks.set(mark.id, mark);
      for (const at of this.#under(mark)) touched.add(at);
      this.#label(mark);
    }
    for (const at of touched) if (this.#pieces.has(at)) this.#paint(at);
  }

  #count(at, by) {
    this.#ends.set(at, (this.#ends.get(at) ?? 0) + by);
    return this.#ends.get(at);
  }

  #piece(start, end) {
    const element = document.createElement('span');
    element.dataset.start = start;
    element.textContent = this.#text.slice({start, end});
    this.#pieces.set(start, {element, end, ids: new Set()});
    return element;
  }

  /** The index of the piece in which a place lies. */
  #index(at) {
    let low = 0, high = this.#starts.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.#starts[mid] <= at) low = mid + 1;
      else high = mid;
    }
    return low - 1;
  }

  /** The starts of the pieces that a mark covers. */
  #under(mark) {
    const all = [];
    for (const {start, end} of spansOf(mark)) {
      for (let i = Math.max(this.#index(start), 0); this.#starts[i] < end; i++) if (this.#starts[i] >= start) all.push(this.#starts[i]);
    }
    return all;
  }

  #put(mark) {
    this.#marks.set(mark.id, mark);
    for (const at of this.#under(mark)) this.#pieces.get(at).ids.add(mark.id);
  }

  /** Parts the piece in which a mark begins or ends now. */
  #open(at) {
    if (this.#count(at, 1) > 1) return;
    const index = this.#index(at), start = this.#starts[index], whole = this.#pieces.get(start);
    const element = this.#piece(at, whole.end);
    whole.ids.forEach(id => this.#pieces.get(at).ids.add(id));
    whole.end = at;
    whole.element.textContent = this.#text.slice({start, end: at});
    whole.element.after(element);
    this.#starts.splice(index + 1, 0, at);
    this.#paint(at);
  }

  /** Joins two pieces between which no mark begins or ends any more. */
  #close(at) {
    if (this.#count(at, -1) > 0) return;
    const index = this.#index(at), start = this.#starts[index - 1], first = this.#pieces.get(start), second = this.#pieces.get(at);
    first.end = second.end;
    first.element.textContent = this.#text.slice({start, end: first.end});
    second.element.remove();
    this.#pieces.delete(at);
    this.#starts.splice(index, 1);
  }

  #paint(start) {
    const {element, ids} = this.#pieces.get(start);
    const here = [...ids].map(id => this.#marks.get(id)).filter(each => !each.dropped && roleAt(each, start)).sort((one, other) => size(one) - size(other));
    const first = here.find(({selected}) => selected) ?? here[0];
    element.className = first ? `marked ${first.voice} ${roleAt(first, start)}${first.selected ? ' selected' : ''}${first.done ? ' done' : ''}`
      + (here.filter(each => roleAt(each, start) === 'content').length > 1 ? ' nested' : '') : '';
    element.title = here.map(({title}) => title).join('\n');
    if (first) element.dataset.drafts = here.map(({id}) => id).join(' ');
    else delete element.dataset.drafts;
  }

  /** Sets the button of a mark before its words. */
  #label({id, content, voice, label, title, selected, dropped}) {
    if (!this.#chips.has(id)) this.#chips.set(id, {button: document.createElement('button')});
    const chip = this.#chips.get(id), {button} = chip, at = dropped ? undefined : content[0].start;
    Object.assign(button, {type: 'button', className: `chip ${voice}${selected ? ' selected' : ''}`, textContent: label, dir: 'auto', title});
    button.dataset.drafts = id;
    // The list beside the text has them all for the keyboard.
    button.tabIndex = -1;
    if (dropped) button.remove();
    else if (chip.at !== at) this.#pieces.get(at).element.before(button);
    chip.at = at;
  }
}

/** The place in the text of a point of the page. */
function placeOf(place, text, node, offset) {
  const within = node.nodeType === Node.TEXT_NODE && node.parentElement.closest('[data-start]');
  if (within) return Number(within.dataset.start) + Array.from(node.data.slice(0, offset)).length;
  const point = document.createRange();
  point.setStart(node, offset);
  const next = [...place.querySelectorAll('[data-start]')].find(element => point.comparePoint(element, 0) >= 0);
  return next ? Number(next.dataset.start) : text.points.length;
}

/** What is selected of the text, undefined where nothing is. */
export function selection(place, text) {
  const chosen = getSelection();
  if (chosen.isCollapsed || !chosen.rangeCount || !place.contains(chosen.anchorNode) || !place.contains(chosen.focusNode)) return undefined;
  const {startContainer, startOffset, endContainer, endOffset} = chosen.getRangeAt(0);
  return text.trimmed({start: placeOf(place, text, startContainer, startOffset), end: placeOf(place, text, endContainer, endOffset)});
}
