import { EJSON } from 'bson'
import { Agent, request } from 'node:http'
import { asCounted } from '../test/functions/support/as-counted'
import { assessment, CYCLE, enterprise, filledIn, person } from '../test/functions/support/standing'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One POST of JSON on a kept connection; fails on anything but an answer. */
export const post = (url: string, body: string, headers: Record<string, string> = {}): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const sent = request(
      url,
      { agent, method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

const BATCH = 50

export const insert = async (
  origin: string,
  collection: string,
  rows: readonly object[],
  atOnce: number = BATCH,
): Promise<void> => {
  for (let at = 0; at < rows.length; at += atOnce) {
    const data = rows.slice(at, at + atOnce).map((row) => EJSON.stringify(row, { relaxed: false }))
    const answer = (await post(
      `${origin}/admin?env=local`,
      JSON.stringify({ action: 'database.insertDocument', collectionName: collection, data }),
    )) as { code?: string; message?: string }
    if (answer.code) throw new Error(`${collection}: ${answer.message ?? answer.code}`)
  }
}

const UNIONS = 22

export const unionsOfLoad = Array.from({ length: UNIONS }, (_, index) => ({
  ...{ _id: `u-${index}`, unionId: `u-${index}` },
  ...{ name: `u-${index}`, kind: 'city' },
}))

export const unionOf = (no: number): string => `u-${no % UNIONS}`
export const contactOf = (no: number): string => `contact-${no}`
export const assessmentOf = (no: number): string => `${CYCLE.cycleId}-e${String(no).padStart(3, '0')}`

export const numbersFrom = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index)

/** The contacts of these enterprises. */
export const peopleOfLoad = (numbers: readonly number[]) =>
  numbers.map((no) =>
    person(contactOf(no), '填报人', { role: 'contact', enterpriseId: `e${String(no).padStart(3, '0')}` }),
  )

/** Enterprises, each with its contact. */
export const insertEnterprises = async (origin: string, numbers: readonly number[]): Promise<void> => {
  await insert(
    origin,
    'enterprises',
    numbers.map((no) => enterprise(no, unionOf(no))),
    numbers.length,
  )
  await insert(origin, 'people', peopleOfLoad(numbers), numbers.length)
}

/** As many enterprises as asked for, each filled in to the last indicator, with a contact, and a reviewer a union. */
export const fill = async (origin: string, enterprises: number): Promise<void> => {
  const numbers = numbersFrom(1, enterprises)
  const drafts = filledIn()
  await insert(origin, 'cycles', [{ _id: CYCLE.cycleId, ...CYCLE }])
  await insert(origin, 'unions', unionsOfLoad)
  await insert(origin, 'people', [
    person('office', '省产改办', { role: 'office' }),
    ...unionsOfLoad.map(({ unionId }) => person(`reviewer-${unionId}`, '审核员', { role: 'reviewer', unionId })),
    ...peopleOfLoad(numbers),
  ])
  await insert(
    origin,
    'enterprises',
    numbers.map((no) => enterprise(no, unionOf(no))),
  )
  const { assessments, totals } = asCounted({ assessments: numbers.map((no) => assessment(no, unionOf(no), drafts)) })
  await insert(origin, 'assessments', assessments)
  await insert(origin, 'totals', totals)
}
