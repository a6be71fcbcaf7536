import type { Seat } from '@/domain/people/person'
import { isNudge } from '@/domain/reminders/nudge'
import type { EventDocument } from '../_store/events'
import type { Addressee } from '../_store/people'
import { nobodyIn } from './nobody-in'
import type { Run } from './run'

export type Told = EventDocument['effects'][number]

/** What waits for a reviewer from then on. */
export const WAITING: readonly Told['occasion'][] = [
  'submitted',
  'resubmitted',
  'report_submitted',
  'report_resubmitted',
]

/** Whom an effect tells, and how it is told to them. */
interface Addressed {
  readonly people: readonly Addressee[]
  readonly effect: Told
}

/** The union that looks after those whom an effect tells: on its list they stand where they are not reached. */
export const unionOf = async ({ stores }: Run, { audience }: Told): Promise<string | null> => {
  const place = audience.kind === 'person' ? audience.seat : audience
  if ('unionId' in place) return place.unionId
  return 'enterpriseId' in place ? ((await stores.enterprises.find(place.enterpriseId))?.unionId ?? null) : null
}

/** The seat that an effect is meant for, where it is one that nobody may sit in. */
const emptySeatOf = ({ audience }: Told): Seat | undefined => {
  if (audience.kind === 'contacts') return { role: 'contact', enterpriseId: audience.enterpriseId }
  return audience.kind === 'reviewers' ? { role: 'reviewer', unionId: audience.unionId } : undefined
}

/**
 * Whom an effect tells, and how. What waits for the reviewer of a union that has none is told to the office, which is led to
 * inviting one: else it would wait there and nobody would know. A nudge of a seat that nobody sits in is kept for nobody.
 */
export const addressed = async ({ stores }: Run, effect: Told): Promise<Addressed> => {
  const people = await stores.people.inAudience(effect.audience)
  const empty = people.length === 0 && isNudge(effect.occasion) ? emptySeatOf(effect) : undefined
  if (empty) return { people: [{ openId: '', seatId: '', person: nobodyIn(empty) }], effect }
  if (people.length > 0 || effect.audience.kind !== 'reviewers') return { people, effect }
  const { unionId } = effect.audience
  const audience = { kind: 'office' } as const
  // The office answers a 延期申请 itself.
  if (effect.occasion === 'extension_asked') return { people: await stores.people.inAudience(audience), effect }
  if (!WAITING.includes(effect.occasion)) return { people, effect }
  const union = await stores.unions.find(unionId)
  return {
    people: await stores.people.inAudience(audience),
    effect: {
      ...effect,
      ...{ audience, occasion: 'submitted_unattended', aboutSeat: { role: 'reviewer', unionId } },
      detail: { ...effect.detail, unionName: union?.name ?? '' },
    },
  }
}
