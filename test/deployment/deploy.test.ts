import { notLookedAt, well, wrong } from '@/domain/health/health'
import { deployment } from '../../deployment/manifest'
import { filesOfFolder } from '../../deployment/bundle'
import { isWrite, startTencentCloud, type TencentCloud } from '../support/tencent-cloud/stand-in'
import { builtFunctions, dataInMemory, ENVIRONMENT, run } from './support/deploying'

let cloud: TencentCloud
beforeEach(async () => {
  cloud = await startTencentCloud(ENVIRONMENT)
})
afterEach(() => cloud.stop())

test('an empty environment becomes what the manifest says', async () => {
  const builds = builtFunctions()
  const { data, written } = dataInMemory()
  const { done, said } = await run({ builds, data })
  expect(said.join('\n')).toContain('都与清单一致')
  expect(done).toBe(true)
  for (const { name, indexes } of deployment.collections) {
    const made = cloud.tcb.collections.get(name)
    expect([name, made?.acl]).toEqual([name, 'ADMINONLY'])
    expect([name, made?.indexes.map((index) => index.name)]).toEqual([name, indexes.map((index) => index.name)])
  }
  for (const { name, runtime, timeout, memorySize, triggers } of deployment.functions) {
    expect(cloud.scf.functions.get(name)).toMatchObject({ runtime, timeout, memorySize, triggers, status: 'Active' })
    expect(cloud.scf.functions.get(name)?.files).toEqual(filesOfFolder(`${builds}/${name}`).files)
  }
  expect(written).toEqual(['filled', 'invited'])
})

test('a second run writes nothing', async () => {
  const [builds, { data }] = [builtFunctions(), dataInMemory()]
  await run({ builds, data })
  cloud.forgetCalls()
  const { done, said } = await run({ builds, data })
  expect(cloud.calls.filter(isWrite)).toEqual([])
  expect(said[0]).toBe('和清单没有差别。')
  expect(done).toBe(true)
})

describe('how it ends is what the environment finds of itself', () => {
  const deployed = async () => {
    const { data } = dataInMemory()
    return run({ builds: builtFunctions(), data })
  }

  test('well: it says so, part by part, with how full the storage is', async () => {
    const { done, said } = await deployed()
    expect(done).toBe(true)
    expect(said).toContain('部署好了，运行正常。')
    expect(said).toContain('云存储已用 12 MB。')
    expect(said.filter((line) => line.startsWith('✓ 数据库集合'))).toHaveLength(1)
  })

  test('a fault: it names it with what to do, does not say that it is well, and fails', async () => {
    cloud.scf.findings = cloud.scf.findings.map((each) =>
      each.part === 'storage' ? wrong('storage', 'failed', { names: ['move'] }) : each,
    )
    const { done, said } = await deployed()
    expect(done).toBe(false)
    expect(said.find((line) => line.startsWith('✗ 云存储'))).toMatch(/移动没有成功.*怎么办：请系统管理员/)
    expect(said.join()).not.toContain('运行正常')
  })

  test('a timer that has yet to run for the first time is no fault', async () => {
    cloud.scf.findings = cloud.scf.findings.map((each) =>
      each.part === 'clock' ? notLookedAt('clock', 'awaited') : each,
    )
    expect((await deployed()).done).toBe(true)
  })

  test.each([
    ['something else', { told: 0 }],
    ['a part that nobody knows', { findings: [{ ...well('clock'), part: 'moon' }] }],
    ['a refusal', { outcome: 'refused', refusal: { refused: 'request_malformed' } }],
  ])('%s instead: it fails and shows what was answered', async (_what, reply) => {
    cloud.scf.invoked = (_name, event) =>
      'check' in (event as object) ? reply : { refusal: { refused: 'identity_missing' } }
    const { done, said } = await deployed()
    expect(done).toBe(false)
    expect(said.join('\n')).toContain('运行状态没有查成')
  })
})
