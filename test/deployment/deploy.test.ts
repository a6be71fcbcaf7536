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
