import type { ActionInput, ActionOutput } from '@/contract/contract'
import type { Instant } from '@/domain/calendar/instant'
import type { Evidence } from '@/domain/evidence/photo'
import type { CallResult } from '@/services/call'
import type { Failure } from '@/text/failures'
import { batchesOf } from './batches'

/** A short-lived address of a photo. */
export interface PhotoLink {
  readonly url: string
  readonly expiresAt: number
}

/** By photo id. */
export type PhotoLinks = Readonly<Record<string, PhotoLink>>

/** evidence.links takes so many indicators a call. */
const LINKS_PER_CALL = 5

/** Links are fetched anew this long before they end, so that none ends under somebody's eyes. */
const BEFORE_EXPIRY = 5 * 60_000
/** However short-lived the links are, they are not asked for more often. */
const AT_MOST_EVERY = 30_000

/** The indicators among `nos` that have a photo: links are given for what is attached now alone. */
export const numbersWithPhotos = (nos: readonly number[], evidence: Evidence): readonly number[] =>
  nos.filter((no) => (evidence[no] ?? []).length > 0)

/** Indicators in calls of at most LINKS_PER_CALL. */
export const linkCallsOf = (nos: readonly number[]): ReadonlyArray<readonly number[]> => batchesOf(nos, LINKS_PER_CALL)

/** In how many milliseconds links that end at `expiresAt` are to be fetched anew. */
export const refreshIn = (expiresAt: number, now: Instant): number =>
  Math.max(AT_MOST_EVERY, expiresAt - now - BEFORE_EXPIRY)

/** Whether a link can still be shown for a while. */
export const isFresh = (link: PhotoLink | undefined, now: number): boolean =>
  link !== undefined && link.expiresAt - BEFORE_EXPIRY > now

type Ask = (
  action: 'evidence.links',
  input: ActionInput<'evidence.links'>,
) => Promise<CallResult<ActionOutput<'evidence.links'>>>

/** Fetches the links of these indicators' photos. One call that fails takes nothing from the others. */
export const fetchPhotoLinks = async (
  ask: Ask,
  assessmentId: string,
  nos: readonly number[],
): Promise<{ readonly links: PhotoLinks; readonly failure: Failure | undefined }> => {
  const results = await Promise.all(
    linkCallsOf(nos).map((few) => ask('evidence.links', { assessmentId, nos: [...few] })),
  )
  const found = results.flatMap((result) => (result.outcome === 'done' ? [result.value] : []))
  return {
    links: Object.fromEntries(
      found.flatMap(({ links, expiresAt }) => links.map(({ photoId, url }) => [photoId, { url, expiresAt }])),
    ),
    failure: results.find((result): result is Failure => result.outcome !== 'done'),
  }
}
