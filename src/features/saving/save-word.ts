import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { formatMoment, formatTime } from '@/text/dates'
import type { Saving } from './saving-state'

/** What the line under a field says of its saving. */
export type SaveWord =
  | { readonly kind: 'idle' | 'saving' | 'offline' | 'unreached' | 'failed' }
  | { readonly kind: 'saved'; readonly at: string }

const savedAt = (at: Instant, now: Instant): string =>
  chinaDateOf(at) === chinaDateOf(now) ? formatTime(at) : formatMoment(at)

/** What is said of a saving now: typing never waits, and nobody is left in doubt. */
export const saveWordOf = <Content>(
  { phase, base }: Pick<Saving<Content>, 'phase' | 'base'>,
  online: boolean,
  now: Instant,
): SaveWord => {
  switch (phase.kind) {
    case 'clean':
    case 'conflict':
    case 'refused':
      return { kind: 'idle' }
    case 'dirty':
    case 'saving':
      return { kind: online ? 'saving' : 'offline' }
    case 'saved':
      return base.savedAt === null ? { kind: 'idle' } : { kind: 'saved', at: savedAt(base.savedAt, now) }
    case 'offline':
      return { kind: online ? 'unreached' : 'offline' }
    case 'failed':
      return { kind: 'failed' }
  }
}
