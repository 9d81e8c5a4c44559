// What the drafts of an article may be about: claims on record, and such as would be new.

/** A claim that is to be recorded, told from others by what it says. */
export const said = ({text, negation}) => JSON.stringify([text, negation]);

/** Whether a claim is offered for any draft of the article. */
export const shared = (work, claim) =>
  work.items.some(({claims = [], newClaim}) => claims.some(({id}) => id && id === claim.id) || (newClaim && said(newClaim) === said(claim)));

/** A claim, by its id where it was recorded meanwhile. */
export function settled(work, claim) {
  const id = !claim.id && work.claims[said(claim)];
  return id ? {id} : claim;
}

/** The ids of those on record that a draft may be about, and of those of the other drafts. */
export function claimsFor(work, id) {
  const used = Object.values(work.mended).map(({claim}) => claim?.id).filter(Boolean);
  return [...new Set([...(work.item(id).claims ?? []).map(claim => claim.id), ...Object.values(work.claims), ...used])];
}

/** Those that are not on record and that a draft may be about, each once: its own, those of what it denies or is denied by, and those that others have. */
export function newClaims(work, id) {
  const {denies} = work.current(id);
  const linked = work.items.filter(({id: other}) => denies.includes(other) || work.current(other).denies.includes(id));
  const all = [...[work.item(id), ...linked].map(({newClaim}) => newClaim), ...Object.values(work.mended).map(({claim}) => claim)];
  return [...new Map(all.filter(claim => claim && !settled(work, claim).id).map(claim => [said(claim), claim])).values()];
}
