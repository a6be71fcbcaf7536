import path from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import { shortHead } from '@/domain/chain/head'
import { sealStore } from '../../cloudfunctions/_store/seals'
import { manifest } from '../../cloudfunctions/_store/manifest'
import { getInstant } from '@/domain/calendar/instant'
import { startEmulator, type Emulator } from '../../emulator'
import { seed } from '../../seeds/fill'
import { scratchFolder } from '../support/scratch-folder'
import { command, projectOf } from './support/backing-up'
import { ENVIRONMENT } from './support/deploying'

jest.setTimeout(300_000)

const NOW = new Date('2026-12-01T02:00:00Z')
const project = projectOf(ENVIRONMENT)
const dataDir = path.join(scratchFolder('verified'), 'data')
let emulator: Emulator
const database = () => {
  Object.assign(process.env, emulator.sdkEnvironment())
  return cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV }).database()
}
const verify = (...args: readonly string[]) => command('verify', ['--env', ENVIRONMENT, ...args], { emulator, project })

interface Stored extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly chain: { readonly head: string; readonly length: number }
}
const one = async <Document extends Stored = Stored>(collection: string, where: object): Promise<Document> => {
  const { data } = await database().collection(collection).where(where).limit(1).get()
  return data[0] as Document
}
const put = async ({ _id, ...fields }: { readonly _id: string }, collection: string) => {
  await database().collection(collection).doc(_id).set(fields)
}

/** Changes a document for as long as something is done. */
const changed = async (collection: string, document: Stored, change: object, work: () => Promise<void>) => {
  await put({ ...document, ...change }, collection)
  await work()
  await put(document, collection)
}

const record = (no: number) => ({
  ...{
    _id: `r-${no}`,
    auditId: `r-${no}`,
    at: NOW.getTime() - 3_600_000 + no,
    what: 'evidence.remove',
    kind: 'writing',
  },
  by: { personId: 'p-1', name: '张三', seat: 'office', salt: 'a'.repeat(32) },
  ...{ subject: 'c2026-e031', no: 8, about: ['enterprise:e031'], outcome: 'done' },
})

let endorsed: Stored
beforeAll(async () => {
  emulator = await startEmulator({ dataDir, manifest })
  await seed(emulator.sdkEnvironment(), NOW)
  await emulator.fill({ audit: Array.from({ length: 620 }, (_none, no) => record(no)) })
  const seals = sealStore(database())
  while ((await seals.seal(getInstant(NOW.getTime()))) > 0);
  endorsed = await one('assessments', { state: 'endorsed' })
})
afterAll(() => emulator.stop())

test('where all is as the program left it, it says how much it has looked at, and ends with 0', async () => {
  const { code, said } = await verify()
  expect(said).toContain('没有发现改动、删除或增加。')
  expect(said).toMatch(/看过材料 \d{2,} 份、封存的操作记录 620 条；还没有封存的操作记录 0 条/)
  expect(code).toBe(0)
})

describe('it names what was changed, and ends with 2:', () => {
  const names = async (...words: readonly string[]) => {
    const { code, said } = await verify()
    for (const word of words) expect(said).toContain(word)
    expect(code).toBe(2)
  }

  test('an event', async () => {
    const event = await one('events', { subjectId: endorsed._id, kind: 'endorsed' })
    await changed('events', event, { at: 1 }, () =>
      names(
        ...[endorsed._id, '“同意呈报”', '的内容被改动'],
        '请先不要改动数据，保留这份结果，用最近的备份核对这几份材料，并告诉省产改办。',
      ),
    )
  })

  test('an endorsed text together with its digest', async () => {
    const answers = { ...(endorsed['answers'] as object), 1: { narrative: '改过', selfScore: 1, facts: {} } }
    const endorsement = { ...(endorsed['endorsement'] as object), digest: 'f'.repeat(64) }
    await changed('assessments', endorsed, { answers, endorsement }, () =>
      names(`阶段性评估表（${endorsed._id}）`, '与最后一次提交', '同意呈报（内容摘要或签字人）'),
    )
  })

  test('a record, by the paper that it is of', async () => {
    await changed('audit', await one('audit', { _id: 'r-600' }), { no: 9 }, () =>
      names('操作记录 r-600（c2026-e031）被改动', '第 2 号'),
    )
  })

  test('an event that was taken out, one that was put in, a paper that is gone, a record that is gone', async () => {
    const event = await one('events', { subjectId: endorsed._id, kind: 'endorsed' })
    await database().collection('events').doc(event._id).remove()
    await names('不见了')
    await emulator.fill({ events: [event, { ...event, _id: 'forged', eventId: 'forged' }] })
    await names('后来加进去的')
    await database().collection('events').doc('forged').remove()
    await database().collection('assessments').doc(endorsed._id).remove()
    await names(`（${endorsed._id}）：材料不见了`)
    await emulator.fill({ assessments: [endorsed] })
    const removed = await one('audit', { _id: 'r-1' })
    await database().collection('audit').doc('r-1').remove()
    await names('操作记录 r-1不见了')
    await emulator.fill({ audit: [removed] })
    expect((await verify()).code).toBe(0)
  })
})

describe('a head that stands on a paper', () => {
  test('is found, whole or short, with how much has happened since', async () => {
    const { head, length } = endorsed.chain
    for (const typed of [head, shortHead(head), shortHead(head).toLowerCase().replace('-', '')]) {
      const { code, said } = await verify('--head', typed)
      expect(said).toContain(`第 ${length} 步`)
      expect(said).toContain('这是最后一步')
      expect(said.includes('短码只用来查找，请再核对文件最后的 64 位')).toBe(typed !== head)
      expect(code).toBe(0)
    }
    const first = await one<Stored & { readonly link: { readonly digest: string } }>('events', {
      ...{ subjectId: endorsed._id, 'link.no': 1 },
    })
    const { said } = await verify('--head', first.link.digest)
    expect(said).toContain(`以后又有 ${length - 1} 步`)
  })

  test('is nowhere where the paper shows another history: it says so, and ends with 2', async () => {
    const { code, said } = await verify('--head', '0000-0000')
    expect(said).toContain('校验码 0000-0000：在这里的任何一步都找不到')
    expect(code).toBe(2)
  })

  test('is not looked for where it cannot be one', async () => {
    const { code, said } = await verify('--head', '校验码')
    expect(said).toContain('不像校验码')
    expect(code).toBe(1)
  })
})

test('without saying which environment, or with no keys for it, it looks at nothing', async () => {
  expect(await command('verify', [], { emulator, project })).toMatchObject({ code: 1 })
  const { code, said } = await command('verify', ['--env', 'chan-gai-none'], { project: projectOf() })
  expect([code, said]).toEqual([1, expect.stringContaining('没有腾讯云访问密钥')])
})

test('the local product is looked at in its folder, and not while it is in use', async () => {
  const local = () => command('verify', ['--local', dataDir], { project })
  expect(await local()).toMatchObject({ code: 1, said: expect.stringContaining('正在使用') as string })
  await emulator.stop()
  expect(await local()).toMatchObject({ code: 0, said: expect.stringContaining('没有发现改动') as string })
  emulator = await startEmulator({ dataDir, manifest })
})
