import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { formatMoment, formatTime } from '@/text/dates'
import type { Saving } from './saving-state'

/** What the line under a field says of its saving. */
export type SaveWord =
  | { readonly kind: 'idle' | 'saving' | 'offline' | 'unreached' | 'unkept' | 'failed' | 'incomplete' }
  | { readonly kind: 'busy' | 'quota' | 'stopped' }
  | { readonly kind: 'saved'; readonly at: string }

const savedAt = (at: Instant, now: Instant): string =>
  chinaDateOf(at) === chinaDateOf(now) ? formatTime(at) : formatMoment(at)

/**
 * What is said of a saving now: typing never waits, and nobody is left in doubt. `kept`: the phone holds what is written; where it
 * had no room, nothing is said to be stored here.
 */
export const saveWordOf = <Content>(
  { phase, base, unreadable }: Pick<Saving<Content>, 'phase' | 'base' | 'unreadable'>,
  online: boolean,
  kept: boolean,
  now: Instant,
): SaveWord => {
  // What was typed beside the text and is no number yet, or is still asked about, is not saved along with it.
  const incomplete = Object.keys(unreadable).length > 0
  switch (phase.kind) {
    case 'clean':
      return { kind: incomplete ? 'incomplete' : 'idle' }
    case 'conflict':
    case 'refused':
      return { kind: 'idle' }
    case 'dirty':
    case 'saving':
      return { kind: online ? 'saving' : kept ? 'offline' : 'unkept' }
    case 'saved':
      if (incomplete) return { kind: 'incomplete' }
      return base.savedAt === null ? { kind: 'idle' } : { kind: 'saved', at: savedAt(base.savedAt, now) }
    case 'offline':
      if (!kept) return { kind: 'unkept' }
      // Why it was not served is of the last try; now there is no network to try again by.
      if (!online) return { kind: 'offline' }
      if (phase.because) return { kind: phase.because === 'quota' ? 'quota' : 'busy' }
      return { kind: 'unreached' }
    case 'stopped':
      return { kind: kept ? 'stopped' : 'unkept' }
    case 'failed':
      return { kind: 'failed' }
  }
}
