import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { EJSON } from 'bson'
import type { PackageView } from '@/contract/package'
import { fileStore } from '../cloudfunctions/_store/files'
import { sdkEnvironment } from '../emulator/sdk-environment'
import { newRequest } from '../test/functions/support/new-request'
import { assessmentOf, fill, post } from './load'

const ENTERPRISES = Number(process.env['BENCH_ENTERPRISES'] ?? 100)
const INDICATORS = 28
const PHOTOS = Number(process.env['BENCH_PHOTOS'] ?? 3)
const PHOTO_BYTES = 300_000
const OFFICE = 'office'

/**
 * As many different photos as one enterprise has; every enterprise refers to the same ones, which storage reads anew for each.
 * Random bytes do not compress, as a photo's do not.
 */
const uploadPhotos = async (origin: string): Promise<Readonly<Record<number, readonly object[]>>> => {
  Object.assign(process.env, sdkEnvironment(origin))
  const files = fileStore()
  const evidence: Record<number, object[]> = {}
  for (let no = 1; no <= INDICATORS; no += 1)
    for (let index = 0; index < PHOTOS; index += 1) {
      const photoId = randomBytes(16).toString('hex')
      const bytes = Math.round(PHOTO_BYTES * (0.7 + 0.6 * Math.random()))
      const fileId = await files.keep(`evidence/bench/${photoId}.jpg`, randomBytes(bytes))
      const photo = { photoId, fileId, type: 'jpeg', bytes, caption: `现场照片 ${index + 1}`, attachedAt: index }
      evidence[no] = [...(evidence[no] ?? []), { ...photo, attachedBy: 'p' }]
    }
  return evidence
}

const endorse = async (origin: string, evidence: object): Promise<void> => {
  const submittedAt = Date.parse('2026-11-30T02:00:00Z')
  for (let no = 1; no <= ENTERPRISES; no += 1)
    await post(
      `${origin}/admin?env=local`,
      JSON.stringify({
        action: 'database.modifyDocument',
        collectionName: 'assessments',
        ...{ multi: false, merge: true, upsert: false },
        query: EJSON.stringify({ _id: assessmentOf(no) }, { relaxed: false }),
        data: EJSON.stringify(
          { $set: { evidence, state: 'endorsed', round: 1, revision: 3, submittedAt, endorsedAt: submittedAt } },
          { relaxed: false },
        ),
      }),
    )
}

/** The most memory that the process of the function `documents` ever held, as the kernel counted it. */
const peakOfFunction = (dataDir: string): number => {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (!command.includes(dataDir) || !command.includes('cloudfunctions/documents/index.js')) continue
      const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      if (peak !== undefined) return Number(peak) / 1024
    } catch {
      // A process that ended while the list was read.
    }
  }
  return Number.NaN
}

const ask = async (origin: string, action: string, input: object): Promise<{ package: PackageView }> => {
  const event = JSON.stringify({ action, requestId: newRequest(), input })
  const answer = (await post(`${origin}/client/functions/documents`, event, { 'x-local-openid': OFFICE })) as {
    result?: { outcome: string; value: { package: PackageView } }
  }
  if (answer.result?.outcome !== 'done') throw new Error(`${action}: ${JSON.stringify(answer)}`)
  return answer.result.value
}

const build = async (origin: string, dataDir: string): Promise<void> => {
  const started = performance.now()
  let { package: view } = await ask(origin, 'package.start', { scope: { kind: 'all' } })
  const planned = performance.now() - started
  let longest = 0
  let calls = 0
  while (view.state === 'building') {
    const at = performance.now()
    view = (await ask(origin, 'package.continue', { packageId: view.packageId })).package
    longest = Math.max(longest, performance.now() - at)
    calls += 1
  }
  const seconds = (performance.now() - started) / 1000
  const bytes = view.parts.reduce((sum, part) => sum + part.bytes, 0)
  const largest = Math.max(...view.parts.map((part) => part.bytes))
  const say = (name: string, figure: string) => console.log(`${name.padEnd(28)} ${figure}`)
  say('enterprises', `${view.enterprisesDone} × ${INDICATORS} × ${PHOTOS} photos, ${view.state}, lost ${view.lost}`)
  say('parts', `${view.parts.length}, the largest ${(largest / 1e6).toFixed(1)} MB`)
  say('bytes', `${(bytes / 1e6).toFixed(0)} MB`)
  say('planning', `${(planned / 1000).toFixed(1)} s`)
  say('all', `${seconds.toFixed(1)} s, ${(bytes / 1e6 / seconds).toFixed(0)} MB/s`)
  say('calls', `${calls}, the longest ${(longest / 1000).toFixed(1)} s`)
  say('peak memory of the function', `${peakOfFunction(dataDir).toFixed(0)} MB (512 are allowed)`)
  say(
    'load of the machine',
    loadavg()
      .map((load) => load.toFixed(1))
      .join(' '),
  )
}

/** One package of the whole province, as the office asks for it: storage, function and database in their own processes. */
const main = async (): Promise<void> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const server = fork(path.join(__dirname, 'server.ts'), [dataDir], { execArgv: ['--import', 'tsx'] })
  const [origin] = (await once(server, 'message')) as [string]
  try {
    await fill(origin, ENTERPRISES)
    await endorse(origin, await uploadPhotos(origin))
    await build(origin, dataDir)
  } finally {
    server.disconnect()
    await once(server, 'exit')
    rmSync(dataDir, { recursive: true, force: true })
  }
}

void main()
