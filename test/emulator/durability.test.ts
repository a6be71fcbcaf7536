import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { removeFolder, start, stop, temporaryFolder } from './support/start'

interface Acknowledged {
  added: string[]
  counted: number
  paired: number
  uploaded: number
}

/** Lets another process write into `dataDir` for a while and kills it in the middle of it. */
const writeAndKill = (dataDir: string): Promise<Acknowledged> =>
  new Promise((resolve, reject) => {
    const script = join(__dirname, 'support', 'write-until-killed.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    let killed = false
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (!killed && output.length > 20_000) {
        killed = true
        child.kill('SIGKILL')
      }
    })
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(errors))
      // The last line may have been cut by the kill.
      const lines = output
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Record<string, unknown>)
      const last = (name: string): number =>
        lines.reduce((most, line) => (typeof line[name] === 'number' ? Math.max(most, line[name]) : most), -1)
      resolve({
        added: lines.flatMap(({ added }) => (typeof added === 'string' ? [added] : [])),
        counted: last('counted'),
        paired: last('paired'),
        uploaded: last('uploaded'),
      })
    })
  })

test('what was acknowledged survives kill -9, and a transaction is there as a whole or not at all', async () => {
  const dataDir = temporaryFolder()
  const acknowledged = await writeAndKill(dataDir)
  expect(acknowledged.added.length).toBeGreaterThan(100)
  const running = await start({ dataDir })
  const { db, app } = running
  const all = async (name: string): Promise<Set<string>> => {
    const found = new Set<string>()
    for (let skip = 0; ; skip += 1000) {
      const { data } = await db.collection(name).field({ _id: true }).skip(skip).limit(1000).get()
      for (const { _id: id } of data) found.add(id)
      if (data.length < 1000) return found
    }
  }
  const [things, others] = [await all('things'), await all('others')]
  expect(acknowledged.added.filter((id) => !things.has(id))).toEqual([])
  expect((await db.collection('things').doc('counter').get()).data[0].n).toBeGreaterThanOrEqual(acknowledged.counted)
  for (let i = 0; i <= acknowledged.paired; i++) expect(things.has(`left-${i}`) && others.has(`right-${i}`)).toBe(true)
  const sides = (name: string, ids: Set<string>): string[] =>
    [...ids]
      .filter((id) => id.startsWith(name))
      .map((id) => id.slice(name.length))
      .sort()
  expect(sides('left-', things)).toEqual(sides('right-', others))
  const { fileContent } = await app.downloadFile({
    fileID: `cloud://local.local-bucket/files/${acknowledged.uploaded}.txt`,
  })
  expect(String(fileContent)).toBe(`file ${acknowledged.uploaded}`)
  await stop(running)
})

test('after a stop and a start everything is as it was: order, indexes, values', async () => {
  const dataDir = temporaryFolder()
  const first = await start({ dataDir, now: new Date('2023-12-10T00:00:00Z') })
  await first.db.collection('people').add([
    { _id: 'z', phone: '1', org: 'o', tags: ['x'], at: new Date(5), big: 2 ** 40, f: 1.5, n: null },
    { _id: 'a', phone: '2', org: 'o' },
    { _id: 'gone', phone: '3', org: 'o' },
  ] as never)
  await first.db.collection('people').doc('gone').remove()
  await first.db.collection('people').doc('z').update({ f: 2.5 })
  const before = (await first.db.collection('people').get()).data
  await first.emulator.stop()
  const second = await start({ dataDir, now: new Date('2030-01-01T00:00:00Z') })
  expect((await second.db.collection('people').get()).data).toEqual(before)
  expect(before.map(({ _id: id }: { _id: string }) => id)).toEqual(['z', 'a'])
  expect((await second.db.collection('people').where({ org: 'o' }).count()).total).toBe(2)
  await expect(second.db.collection('people').add({ phone: '2' })).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  })
  expect(second.emulator.stats().fullScans['people']).toBe(0)
  expect(second.emulator.clock.now().toISOString().slice(0, 10)).toBe('2023-12-10')
  await second.emulator.stop()
  removeFolder(dataDir)
})
