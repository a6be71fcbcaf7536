import type { Evidence } from '@/domain/evidence/photo'
import type { FillPorts } from './fill-ports'
import type { FillState, FillStore, PhotoLink } from './fill-state'

/** The contract's own limit of indicators a question. */
const INDICATORS_A_CALL = 5
/** A link that ends within this is asked for anew, so that a picture opened in a moment is still there. */
const MARGIN = 60_000

type Shown = Pick<FillState, 'evidence' | 'links' | 'previews'>

const lasts = (link: PhotoLink | undefined, now: number): boolean => link !== undefined && link.expiresAt - MARGIN > now

/** The indicators of `nos` with a photo that nothing can be shown of, in questions of five. */
const linksNeeded = (
  { evidence, links, previews }: Shown,
  nos: readonly number[],
  now: number,
): ReadonlyArray<readonly number[]> => {
  const lacking = nos.filter((no) =>
    (evidence[no] ?? []).some(({ photoId }) => previews[photoId] === undefined && !lasts(links[photoId], now)),
  )
  const questions = Math.ceil(lacking.length / INDICATORS_A_CALL)
  return Array.from({ length: questions }, (_, index) =>
    lacking.slice(index * INDICATORS_A_CALL, (index + 1) * INDICATORS_A_CALL),
  )
}

/** Milliseconds until the first link of these indicators has to be asked for anew; undefined where there is none. */
export const linksLast = (
  links: FillState['links'],
  evidence: Evidence,
  nos: readonly number[],
  now: number,
): number | undefined => {
  const ends = nos.flatMap((no) => evidence[no] ?? []).flatMap(({ photoId }) => links[photoId]?.expiresAt ?? [])
  return ends.length === 0 ? undefined : Math.max(0, Math.min(...ends) - MARGIN - now)
}

/** Fetches the links that these indicators lack. One that does not come leaves its tile grey; opening the page again asks again. */
export const fetchLinks = async (store: FillStore, ports: FillPorts, nos: readonly number[]): Promise<void> => {
  const { assessmentId } = store.getState()
  for (const question of linksNeeded(store.getState(), nos, ports.now())) {
    const result = await ports.call('evidence.links', { assessmentId, nos: [...question] })
    if (result.outcome !== 'done') return
    const { expiresAt } = result.value
    const found = Object.fromEntries(result.value.links.map(({ photoId, url }) => [photoId, { url, expiresAt }]))
    store.setState(({ links }) => ({ links: { ...links, ...found } }))
  }
}
