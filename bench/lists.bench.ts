import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import type { ActionInput, ActionName } from '@/contract/contract'
import type { Reply } from '@/contract/envelope'
import { searchKeyOf } from '@/domain/ledger/search-key'
import { freshEnterpriseReports } from '@/domain/report/report'
import { addedUp } from '@/domain/totals/counters'
import { manifest } from '../cloudfunctions/_store/manifest'
import type { TotalsDocument } from '../cloudfunctions/_store/totals-document'
import { readingOf } from '../cloudfunctions/deadline/reading'
import { builtFolder } from '../config/built-folder'
import { startEmulator, type Emulator } from '../emulator'
import { asCounted } from '../test/functions/support/as-counted'
import { COLUMNS, ledgerEntry } from '../test/functions/support/ledger'
import { newRequest } from '../test/functions/support/new-request'
import { assessment, CYCLE, enterprise, person } from '../test/functions/support/standing'
import { insert, insertEnterprises, numbersFrom, unionOf, unionsOfLoad } from './load'

const SIZES = (process.env['BENCH_ENTERPRISES'] ?? '100,1000,10000,100000').split(',').map(Number)
const AT_ONCE = 500
/** Each page is asked for so often; what is shown is the median. */
const TIMES = 5

/** A year in which a third has handed in, with its ledger, its reports and everybody who is bound. */
const fillYear = async (origin: string, enterprises: number): Promise<void> => {
  await insert(origin, 'cycles', [{ _id: CYCLE.cycleId, ...CYCLE }])
  await insert(origin, 'ledger_columns', [{ ...COLUMNS, _id: CYCLE.cycleId, cycleId: CYCLE.cycleId }])
  await insert(origin, 'unions', unionsOfLoad)
  await insert(origin, 'people', [
    person('office', '省产改办', { role: 'office' }),
    ...unionsOfLoad.map(({ unionId }) => person(`reviewer-${unionId}`, '审核员', { role: 'reviewer', unionId })),
  ])
  const added = new Map<string, TotalsDocument>()
  for (let from = 1; from <= enterprises; from += AT_ONCE) {
    const numbers = numbersFrom(from, Math.min(AT_ONCE, enterprises - from + 1))
    const papers = {
      assessments: numbers.map((no) =>
        assessment(no, unionOf(no), { state: no % 3 === 0 ? 'submitted' : 'draft' } as never),
      ),
      ledger: numbers.map((no) => {
        const entry = ledgerEntry(no, unionOf(no))
        const searchKey = searchKeyOf({ no, names: [entry.enterpriseName] }, readingOf)
        return { ...entry, _id: entry.entryId, searchKey }
      }),
      reports: numbers.flatMap((no) =>
        freshEnterpriseReports(CYCLE, enterprise(no, unionOf(no))).map((report) => ({
          ...report,
          _id: report.reportId,
        })),
      ),
    }
    const { totals, ...rows } = asCounted(papers)
    for (const { _id, standings = {}, ...of } of totals)
      added.set(_id, { ...of, _id, standings: addedUp([added.get(_id)?.standings ?? {}, standings]) })
    await insertEnterprises(origin, numbers)
    for (const [collection, documents] of Object.entries(rows)) await insert(origin, collection, documents, AT_ONCE)
  }
  await insert(origin, 'totals', [...added.values()])
}

type Asked = {
  readonly [Name in ActionName]?: ReadonlyArray<readonly [by: string, what: string, input: ActionInput<Name>]>
}

const first = { search: '', offset: 0 }
const PAGES: Asked = {
  'session.get': [['office', 'home', {}]],
  'oversight.progress': [['office', 'progress', {}]],
  'oversight.enterprises': [
    ['office', 'its list', { ...first, filter: 'all' }],
    ['office', 'its list, a search', { ...first, filter: 'all', search: '第777' }],
    ['office', 'its list, a wide search', { ...first, filter: 'all', search: '有限公司' }],
    ['office', 'its list, submitted', { ...first, filter: 'submitted' }],
  ],
  'worklist.page': [
    ['reviewer-u-1', 'worklist', { ...first, unionId: 'u-1', tab: 'waiting' }],
    ['reviewer-u-1', 'worklist, unsubmitted', { ...first, unionId: 'u-1', tab: 'unsubmitted' }],
  ],
  'ledger.page': [['office', 'ledger', { ...first, filter: 'all' }]],
  'report.list': [['office', 'reports', { ...first, kind: 'stage', filter: 'all' }]],
  'routing.list': [['office', 'routing', { ...first, tab: 'routed' }]],
  'totals.year': [['office', 'totals', {}]],
  'people.list': [
    ['office', 'people', first],
    ['reviewer-u-1', 'people of a union', first],
  ],
  'invitation.seats': [['office', 'invitations', { ...first, role: 'contact', state: 'all' }]],
  'cycle.preview': [['office', 'opening a year', {}]],
}

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)
const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

interface Cost {
  readonly calls: number
  readonly returned: number
  readonly examined: number
  readonly bytes: number
  readonly ms: number
}

const costOf = async (emulator: Emulator, action: string, by: string, input: unknown): Promise<Cost> => {
  const times: number[] = []
  let bytes = 0
  for (let time = 0; time < TIMES; time += 1) {
    emulator.resetStats()
    const began = performance.now()
    const event = { action, requestId: newRequest(), input }
    const result = (await emulator.invoke('api', event, { openId: by })) as Reply
    times.push(performance.now() - began)
    if (result.outcome !== 'done') throw new Error(`${action}: ${JSON.stringify(result)}`)
    bytes = Buffer.byteLength(JSON.stringify(result))
  }
  const { calls, returned, examined } = emulator.stats()
  return { calls: sumOf(calls), returned: sumOf(returned), examined: sumOf(examined), bytes, ms: medianOf(times) }
}

/** A page the obvious way: all papers of the year are read, a thousand at a time, and cut to a page. */
const obviousPage = async (enterprises: number): Promise<Cost> => {
  const database = cloudbase.init({ env: 'local' }).database()
  const began = performance.now()
  let bytes = 0
  let calls = 0
  for (let from = 0; from < enterprises; from += 1000, calls += 1) {
    const { data } = (await database
      .collection('assessments')
      .where({ cycleId: CYCLE.cycleId })
      .skip(from)
      .limit(1000)
      .get()) as { data: readonly unknown[] }
    bytes += Buffer.byteLength(JSON.stringify(data))
  }
  return { calls, returned: enterprises, examined: enterprises, bytes, ms: performance.now() - began }
}

const row = (what: string, { calls, returned, examined, bytes, ms }: Cost): string =>
  [
    what.padEnd(24),
    ...[calls, returned, examined, bytes].map((each) => String(each).padStart(10)),
    `${ms.toFixed(0)} ms`.padStart(10),
  ].join('')

const measure = async (enterprises: number): Promise<void> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-lists-'))
  const emulator = await startEmulator({
    ...{ dataDir, manifest, functionsDir: builtFolder('cloudfunctions') },
    functionEnv: { INVITATION_SECRET: 'local-invitations-open-nothing', SDK_KEEPALIVE: 'on' },
    now: new Date('2026-12-01T02:00:00Z'),
  })
  Object.assign(process.env, emulator.sdkEnvironment())
  try {
    await fillYear(emulator.origin, enterprises)
    await emulator.warmUp('api')
    console.log(`\n${enterprises} enterprises`)
    for (const [action, asked] of Object.entries(PAGES))
      for (const [by, what, input] of asked) console.log(row(what, await costOf(emulator, action, by, input)))
    console.log(row('a page the obvious way', await obviousPage(enterprises)))
    console.log(`memory of api at most ${Math.round((emulator.stats().peakMemory['api'] ?? 0) / 1024 / 1024)} MB`)
  } finally {
    await emulator.stop()
    rmSync(dataDir, { recursive: true })
  }
}

const main = async (): Promise<void> => {
  console.log(`load ${loadavg()[0]?.toFixed(1)}`)
  console.log(
    ['page'.padEnd(24), ...['calls', 'answered', 'examined', 'bytes', 'median'].map((each) => each.padStart(10))].join(
      '',
    ),
  )
  for (const enterprises of SIZES) await measure(enterprises)
}

void main()
