import type { Attachment, Share } from './package-plan'

/** A share as it really is when its part is built. */
export interface ShareContent<Item extends Attachment> {
  readonly share: Share
  /** Bytes of the enterprise's papers; 0 in a share that goes on with its attachments. */
  readonly papers: number
  readonly attachments: readonly Item[]
}

/** What of a share goes into the part, and what is left for another; null where nothing is. */
export interface CutShare<Item extends Attachment> {
  readonly share: Share
  readonly papers: boolean
  readonly attachments: readonly Item[]
  readonly rest: Share | null
}

const cutShare = <Item extends Attachment>(
  { share, papers, attachments }: ShareContent<Item>,
  room: number,
  first: boolean,
): { readonly cut: CutShare<Item>; readonly used: number } => {
  if (!first && papers > room) return { cut: { share, papers: false, attachments: [], rest: share }, used: 0 }
  let used = papers
  const kept: Item[] = []
  for (const attachment of attachments) {
    // One that alone is heavier than a part would otherwise never find its place.
    if (used + attachment.bytes > room && !(first && kept.length === 0)) break
    used += attachment.bytes
    kept.push(attachment)
  }
  const whole = kept.length === attachments.length
  const last = kept[kept.length - 1]?.key ?? share.after ?? ''
  return { cut: { share, papers: papers > 0, attachments: kept, rest: whole ? null : { ...share, after: last } }, used }
}

/**
 * Fills a part with what its shares really weigh, in their order, up to `limit` bytes. What does not fit is left as shares
 * for a further part: photos may have been added since it was planned. The first share always puts something in.
 */
export const cutPart = <Item extends Attachment>(
  contents: ReadonlyArray<ShareContent<Item>>,
  limit: number,
): ReadonlyArray<CutShare<Item>> => {
  let room = limit
  let full = false
  return contents.map((content, index) => {
    if (full) return { share: content.share, papers: false, attachments: [], rest: content.share }
    const { cut, used } = cutShare(content, room, index === 0)
    room -= used
    full = cut.rest !== null
    return cut
  })
}
