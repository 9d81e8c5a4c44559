// Records the drafts that an editor confirms, and reports what became of drafts.
import {Refused} from './api.js';
import {settled} from './claims.js';
import {send} from './edit.js';
import {refuseMissing} from './faults.js';

const AT_ONCE = 1000;

export class Recorder {
  /** Why drafts were not recorded, by their ids. */
  refused = new Map();

  constructor(work) {
    this.work = work;
  }

  /** Sends a draft that an editor has confirmed, as soon as what it denies is decided. Answers whether it was not refused. */
  async confirm(id) {
    const {work} = this;
    this.refused.delete(id);
    if (work.awaited(id).length) {
      work.decide(id, {state: 'waiting'});
      return true;
    }
    try {
      const {statement: {text, stance, date, speaker}, claim} = work.current(id);
      refuseMissing({'/text': text, '/stance': stance, '/date': date, '/speaker': speaker?.name || speaker?.anonymous,
        '/claim/text': !claim || settled(work, claim).id || claim.text});
      const {json} = await send('/statements', {method: 'POST', body: work.body(id), headers: {'Idempotency-Key': `${id}-${work.began}`}});
      work.became(id, json);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refused.set(id, error);
      work.decide(id);
      return false;
    }
    const changed = work.changed(id);
    this.report(id, ...changed.length ? ['mended', changed] : ['accepted']);
    return true;
  }

  drop(id) {
    this.refused.delete(id);
    this.work.decide(id, {state: 'dropped'});
    this.report(id, 'dropped');
  }

  /** Records what waited for what is decided now. */
  async settle() {
    const {work} = this;
    for (;;) {
      const ready = work.items.find(({id}) => work.state(id) === 'waiting' && !work.awaited(id).length);
      if (!ready) return;
      await this.confirm(ready.id);
    }
  }

  report(id, outcome, changed) {
    const {rule, own} = this.work.item(id);
    if (own) return;
    this.work.unreported.push({id, rule, outcome, ...(changed && {changed})});
    this.work.keep();
  }

  /**
   * Reports what became of drafts. What cannot be reported now is reported with the next.
   * @returns why it cannot
   */
  async flush() {
    const {work} = this;
    while (work.unreported.length) {
      const items = work.unreported.slice(0, AT_ONCE);
      try {
        await send('/drafts/outcomes', {method: 'POST', body: {items}});
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return error;
      }
      work.unreported.splice(0, items.length);
      work.keep();
    }
    return undefined;
  }
}
