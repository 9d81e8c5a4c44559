// Places in the text of an article. They count code points, as the API does, for a letter may be two of the units that scripts count.

/** Rules whose statement is the printed words from the reporting verb on: "Denied the report". */
const FROM_CUE = new Set(['object', 'infinitive', 'naming', 'preposition', 'passive', 'noun', 'adjective', 'question']);
const WORD = /[\p{L}\p{N}\p{M}’'-]/u;
const CONTEXT = 32;

export const extent = spans => ({start: spans[0].start, end: spans.at(-1).end});

export class Text {
  constructor(text) {
    this.points = Array.from(text);
    const inside = this.points.map(point => WORD.test(point));
    this.begins = inside.flatMap((word, i) => word && !inside[i - 1] ? [i] : []);
    this.ends = inside.flatMap((word, i) => word && !inside[i + 1] ? [i + 1] : []);
  }

  slice({start, end}) {
    return this.points.slice(start, end).join('');
  }

  /** A place without the white space at its ends, undefined where nothing is left. */
  trimmed({start, end}) {
    while (start < end && !this.points[start].trim()) start++;
    while (start < end && !this.points[end - 1].trim()) end--;
    return start < end ? {start, end} : undefined;
  }

  /** Where some words stand that is nearest to a place, undefined where they stand nowhere. */
  nearest(words, place) {
    const escaped = words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const text = this.points.join('');
    const found = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu'))].map(({index, 0: {length}}) => {
      const start = Array.from(text.slice(0, index)).length;
      return {start, end: start + Array.from(text.slice(index, index + length)).length};
    });
    const far = ({start, end}) => Math.max(place.start - end, start - place.end, 0);
    return found.sort((one, other) => far(one) - far(other))[0];
  }

  /** Pieces with the first start or the last end moved by a word; as they were where there is no room. */
  moved(pieces, end, by) {
    const moved = pieces.map(piece => ({...piece}));
    const piece = end === 'start' ? moved[0] : moved.at(-1);
    const places = end === 'start' ? this.begins : this.ends;
    piece[end] = (by > 0 ? places.find(place => place > piece[end]) : places.findLast(place => place < piece[end])) ?? piece[end];
    return piece.start < piece.end ? moved : pieces;
  }

  /** The quote that finds pieces again: the words as printed, and some before and behind. */
  quote(pieces) {
    const {start, end} = extent(pieces);
    const prefix = this.slice({start: Math.max(0, start - CONTEXT), end: start});
    const suffix = this.slice({start: end, end: end + CONTEXT});
    return {
      exact: this.slice({start, end}),
      ...(start > 0 && {prefix: start > CONTEXT ? prefix.replace(/^\S*\s/, '') : prefix}),
      ...(end < this.points.length && {suffix: end + CONTEXT < this.points.length ? suffix.replace(/\s\S*$/, '') : suffix}),
    };
  }

  /** What is said at a place, as it is recorded: without quotation marks, and beginning with a capital letter. */
  words({rule, cue, content}) {
    const all = extent(content);
    const pieces = FROM_CUE.has(rule) && cue && cue.start < all.end ? [{start: Math.min(cue.start, all.start), end: all.end}] : content;
    const said = pieces.map((piece, i) => {
      const bare = this.slice(piece).replace(/^[\s"“”„«»]+|[\s"“”„«»]+$/g, '').replace(/,$/, '');
      const next = pieces[i + 1];
      // "We know," she said. "They told us.": the comma stands for the end of a sentence.
      const ends = next && /\p{L}[.!?]\s*$/u.test(this.slice({start: piece.end, end: next.start})) && !/[.!?…]$/.test(bare);
      return ends ? `${bare}.` : bare;
    }).join(' ').replace(/\s+/g, ' ');
    return said.charAt(0).toLocaleUpperCase('en') + said.slice(1);
  }
}
