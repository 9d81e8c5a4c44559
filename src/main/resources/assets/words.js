// Words of the interface in which names of the record stand, whatever the direction in which these are written.

export const isolated = text => `\u2068${text}\u2069`;

/** A pattern with names in the place of %1, %2 and so on. */
export const say = (pattern, ...names) => names.reduce((text, name, i) => text.replace(`%${i + 1}`, () => isolated(name)), pattern);
