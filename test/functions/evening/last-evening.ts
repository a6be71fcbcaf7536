import type { WorklistPage } from '@/contract/worklist'
import type { CallResult } from '@/services/call'
import { asCounted } from '../support/as-counted'
import { assessment, CYCLE, enterprise, filledIn, person, type Documents } from '../support/standing'
import type { World } from '../support/world'
import { drawsOf } from './draws'
import { connection, type Traffic, type Weather } from './network'
import { phoneOf, sleep, untilAnswered, type Phone } from './phone'

export interface Size {
  readonly contacts: number
  readonly submitting: number
  /** How long the hour takes. */
  readonly hour: number
}

/** 24:00 of the last day. */
export const END = Date.parse('2026-12-16T00:00:00+08:00')
export const BEGINS = new Date(END - 3_600_000)
const UNIONS = 22
const unionOf = (no: number): string => `u-${no % UNIONS}`
const openIdOf = (no: number): string => `contact-${no}`
const paperOf = (no: number): string => assessment(no, null).assessmentId

const numbers = ({ contacts }: Size): readonly number[] => Array.from({ length: contacts }, (_, index) => index + 1)

/** As many enterprises, each filled in but for what is written tonight, and a reviewer a union. */
export const province = (size: Size): Documents => {
  const unions = Array.from({ length: UNIONS }, (_, index) => `u-${index}`)
  const nos = numbers(size)
  return {
    cycles: [{ _id: CYCLE.cycleId, ...CYCLE }],
    unions: unions.map((unionId) => ({ _id: unionId, unionId, name: unionId, kind: 'city' })),
    enterprises: nos.map((no) => enterprise(no, unionOf(no))),
    ...asCounted({ assessments: nos.map((no) => assessment(no, unionOf(no), filledIn())) }),
    people: [
      ...nos.map((no) =>
        person(openIdOf(no), '填报人', { role: 'contact', enterpriseId: enterprise(no, null).enterpriseId }),
      ),
      ...unions.map((unionId) => person(`reviewer-${unionId}`, '审核员', { role: 'reviewer', unionId })),
    ],
  }
}

/** A share of all phones, spread evenly. */
const every = (no: number, nth: number): boolean => no % nth === 0

const WRITTEN = [3, 8] as const

/** What one contact does in that hour: opens the form, writes, writes on while it is saved; some photograph, some lose the network. */
const writes = async (phone: Phone, no: number): Promise<void> => {
  await phone.open()
  for (const each of WRITTEN) {
    phone.type(each, `第 ${each} 项：成立了领导小组`)
    await sleep(30 * (no % 7))
    phone.type(each, `第 ${each} 项：成立了领导小组，制定了方案，${no}`)
    if (every(no, 9)) void phone.loses(400 + (no % 5) * 200)
  }
  if (every(no, 10)) await phone.photograph(20)
  await phone.settled()
}

/** Asks until there is an answer. It does not wait in between: the clock goes on. */
const hearsTheClock = async (phone: Phone): Promise<void> => {
  while ((await phone.ask('session.get', {})).outcome !== 'done');
}

/** A reviewer works through what comes in, until the evening is over. */
const reviews = async (world: World, weather: Weather, traffic: Traffic, isOver: () => boolean): Promise<number> => {
  const { ask } = connection(world.emulator.origin, 'reviewer-u-1', weather, traffic)
  const until = async <Output>(
    work: (requestId: string) => Promise<CallResult<Output>>,
  ): Promise<Output | undefined> => {
    const result = await untilAnswered(weather.draws.requestId(), work)
    return result.outcome === 'done' ? result.value : undefined
  }
  let endorsed = 0
  while (!isOver()) {
    const page: WorklistPage | undefined = await until((requestId) =>
      ask('worklist.page', { unionId: 'u-1', tab: 'waiting', search: '', offset: 0 }, requestId),
    )
    for (const { outline } of page?.rows.slice(0, 3) ?? []) {
      const { assessmentId, revision: seenRevision } = outline
      const begun = await until((requestId) => ask('assessment.beginReview', { assessmentId, seenRevision }, requestId))
      if (!begun) continue
      const input = { assessmentId, seenRevision: begun.revision, signerName: '陈审' }
      if (await until((requestId) => ask('assessment.endorse', input, requestId))) endorsed += 1
    }
    await sleep(100)
  }
  return endorsed
}

export interface Evening {
  readonly phones: readonly Phone[]
  /** How each submission ended, and whether it was sent before 24:00 by the server's clock. */
  readonly submissions: ReadonlyArray<{ readonly phone: Phone; readonly inTime: boolean; readonly end: string }>
  readonly endorsed: number
}

/** From 23:00 to a little past 24:00: the hour is compressed, its last seconds are as long as they are. */
export const lastEvening = async (
  world: World,
  size: Size,
  { lossy, seed }: { readonly lossy: number; readonly seed: number },
  traffic: Traffic,
): Promise<Evening> => {
  const { origin, clock, faults } = world.emulator
  const nextDraws = drawsOf(seed)
  const weather = (): Weather => ({ lossy, draws: nextDraws() })
  const phones = numbers(size).map((no) => phoneOf(origin, openIdOf(no), paperOf(no), weather(), traffic))
  const nth = Math.floor(size.contacts / size.submitting)
  const submitting = phones.filter((_, index) => every(index, nth)).slice(0, size.submitting)
  // Two in five leave it to the last seconds, and a few to the first ones of the day after.
  const early = submitting.filter((_, index) => index % 5 < 3)
  const late = submitting.filter((phone) => !early.includes(phone))
  const submissions: Array<Evening['submissions'][number]> = []
  const submit = async (phone: Phone): Promise<void> => {
    const inTime = phone.serverNow() < END
    submissions.push({ phone, inTime, end: await phone.submit() })
  }
  let over = false
  const reviewing = reviews(world, weather(), traffic, () => over)

  const began = Date.now()
  const passing = setInterval(() => {
    const share = Math.min(1, (Date.now() - began) / size.hour)
    void clock.set(new Date(BEGINS.getTime() + share * 3_560_000))
  }, 500)
  // Somewhere in it the functions die once, and a few answers of the database are lost.
  faults.failNext({ action: 'database.modifyDocument' }, 1, 'kill-after', size.contacts)
  faults.failNext({ action: 'database.aggregateDocuments' }, 3, 'lose-answer', size.contacts)
  await Promise.all(
    phones.map(async (phone, index) => {
      await sleep((size.hour * index) / phones.length)
      await writes(phone, index + 1)
      if (early.includes(phone)) await submit(phone)
    }),
  )
  clearInterval(passing)
  faults.clear()

  // Every phone that is going to submit has heard what the clock says, and goes by that: how long the answer took must not matter.
  await clock.set(new Date(END - 4_000))
  await Promise.all(late.map(hearsTheClock))
  faults.latency(150)
  await Promise.all(
    late.map(async (phone, index) => {
      const at = END - 2_000 + (4_000 * index) / (late.length - 1)
      await sleep(Math.max(0, at - phone.serverNow()))
      await submit(phone)
    }),
  )
  faults.clear()
  over = true
  return { phones, submissions, endorsed: await reviewing }
}
