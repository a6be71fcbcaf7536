import { drawsOf } from './draws'
import { connection, noTraffic } from './network'

const REQUESTS = 200
/** Nobody listens there, so that a request gets as far as the network lets it. */
const NOWHERE = 'http://127.0.0.1:1'

/** What becomes of each request of two phones that ask in turns. */
const fates = async (seed: number): Promise<readonly string[]> => {
  const traffic = noTraffic()
  const nextDraws = drawsOf(seed)
  const phones = ['contact-1', 'contact-2'].map((openId) =>
    connection(NOWHERE, openId, { lossy: 0.06, draws: nextDraws() }, traffic),
  )
  const found: string[] = []
  for (let at = 0; at < REQUESTS; at += 1) {
    const before = traffic.lostBefore
    await phones[at % 2]?.ask('session.get', {})
    found.push(traffic.lostBefore > before ? 'lost' : 'sent')
  }
  return found
}
const lostOf = (all: readonly string[]): number => all.filter((fate) => fate === 'lost').length

test('of the same seed the network loses the same requests, of another one others', async () => {
  const once = await fates(20261215)
  expect(await fates(20261215)).toEqual(once)
  expect(await fates(20261216)).not.toEqual(once)
})

test('it loses about as many as it is told to, and no two phones’ alike', async () => {
  const lost = await fates(20261215)
  expect(lostOf(lost)).toBeGreaterThan(REQUESTS * 0.02)
  expect(lostOf(lost)).toBeLessThan(REQUESTS * 0.12)
  expect(lost.filter((_fate, at) => at % 2 === 0)).not.toEqual(lost.filter((_fate, at) => at % 2 === 1))
})

test('ids are drawn of it as well: a phone waits as long for its next try', () => {
  const idsOf = (seed: number) => {
    const nextDraws = drawsOf(seed)
    return [nextDraws(), nextDraws()].flatMap(({ requestId, photoId }) => [requestId(), photoId()])
  }
  expect(idsOf(20261215)).toEqual(idsOf(20261215))
  expect(new Set(idsOf(20261215)).size).toBe(4)
})
