import type { Share } from '@/domain/package/package-plan'

/**
 * How long papers are made for one part. The call that builds it has 60 s in all, and streams up to 95 MB after this; a phone asks how
 * far it is meanwhile.
 */
const GATHERING_MILLISECONDS = 25_000

/** The milliseconds since this was called. */
const stopwatch = (): (() => number) => {
  const startedAt = performance.now()
  return () => performance.now() - startedAt
}

/**
 * Gathers shares one enterprise after the other, so that what is held is what one part holds, until the time for it is over. The first is
 * gathered in any case, or a slow one would never be. A share of which nothing is there any more is passed over.
 * @returns what was gathered, and the shares that were not begun: they become a part of their own.
 */
export const gatherInTime = async <Gathered>(
  shares: readonly Share[],
  gather: (share: Share) => Promise<Gathered | undefined>,
  spent: () => number = stopwatch(),
): Promise<{ readonly gathered: readonly Gathered[]; readonly left: readonly Share[] }> => {
  const gathered: Gathered[] = []
  for (const [index, share] of shares.entries()) {
    if (index > 0 && spent() >= GATHERING_MILLISECONDS) return { gathered, left: shares.slice(index) }
    const content = await gather(share)
    if (content) gathered.push(content)
  }
  return { gathered, left: [] }
}
