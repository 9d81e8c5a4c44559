// The text of an article with its statements marked. Marks may lie within and across each other: each piece of the text between two ends of marks is an
// element of its own, which knows all of them.
import {extent} from './spans.js';

const size = ({content}) => extent(content).end - extent(content).start;
const covers = (span, at) => span && span.start <= at && at < span.end;
const roleAt = (mark, at) => mark.content.some(span => covers(span, at)) ? 'content' : covers(mark.source, at) ? 'source' : covers(mark.cue, at) ? 'cue' : undefined;

/**
 * @param marks {id, source, cue, content, voice, done, label, title}: voice is the class of the speaker's colour, label what stands before the words
 * @param selected the id of the one that is to stand out
 */
export function mark(place, text, marks, selected) {
  const ends = new Set([0, text.points.length]);
  text.points.forEach((point, i) => { if (point === '\n') ends.add(i).add(i + 1); });
  for (const {source, cue, content} of marks) for (const span of [source, cue, ...content]) if (span) ends.add(span.start).add(span.end);
  const sorted = [...ends].sort((one, other) => one - other);
  const paragraphs = [document.createElement('p')];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const span = {start: sorted[i], end: sorted[i + 1]};
    const words = text.slice(span);
    if (words === '\n') paragraphs.push(document.createElement('p'));
    else paragraphs.at(-1).append(...marks.filter(({content}) => content[0].start === span.start).map(each => chip(each, selected)), piece(span, words, marks, selected));
  }
  paragraphs.forEach(paragraph => { paragraph.dir = 'auto'; });
  place.replaceChildren(...paragraphs.filter(paragraph => paragraph.textContent.trim()));
}

function piece({start}, words, marks, selected) {
  const element = document.createElement('span');
  element.dataset.start = start;
  element.textContent = words;
  const here = marks.filter(each => roleAt(each, start)).sort((one, other) => size(one) - size(other));
  if (!here.length) return element;
  const first = here.find(({id}) => id === selected) ?? here[0];
  element.className = `marked ${first.voice} ${roleAt(first, start)}${first.id === selected ? ' selected' : ''}${first.done ? ' done' : ''}`
    + (here.filter(each => roleAt(each, start) === 'content').length > 1 ? ' nested' : '');
  element.dataset.drafts = here.map(({id}) => id).join(' ');
  element.title = here.map(({title}) => title).join('\n');
  return element;
}

function chip({id, voice, label, title}, selected) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `chip ${voice}${id === selected ? ' selected' : ''}`;
  button.textContent = label;
  button.dir = 'auto';
  button.title = title;
  button.dataset.drafts = id;
  // The list beside the text has them all for the keyboard.
  button.tabIndex = -1;
  return button;
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
