import { isWrite, startTencentCloud, type TencentCloud } from '../support/tencent-cloud/stand-in'
import { BUCKET } from '../support/tencent-cloud/tcb'
import { builtFunctions, dataInMemory, ENVIRONMENT, run } from './support/deploying'

let cloud: TencentCloud
const [builds, { data }] = [builtFunctions(), dataInMemory()]
beforeAll(async () => {
  cloud = await startTencentCloud(ENVIRONMENT)
  expect((await run({ builds, data })).done).toBe(true)
})
afterAll(() => cloud.stop())

test('files that earlier versions left and noted nowhere are removed, and what is in use is let be', async () => {
  cloud.forgetCalls()
  const host = `${BUCKET}.cos.ap-shanghai.tencentcos.cn`
  const put = (key: string, days: number): void => {
    cloud.cos.objects.set(`${host}/${key}`, Buffer.from('x'))
    cloud.cos.modified.set(`${host}/${key}`, new Date(Date.now() - days * 86_400_000).toISOString())
  }
  for (let no = 0; no < 120; no += 1) put(`exports/${no}.xlsx`, 0)
  put('documents/forms/c2026-e001.pdf', 0)
  put('documents/imports/i1/of-before.xlsx', 3)
  put('documents/imports/i2/of-today.xlsx', 0)
  put('documents/made/j1/table.xlsx', 30)
  const looked = await run({ builds, data, dryRun: true })
  expect(looked.said.join('\n')).toMatch(
    /云存储 exports\/ 的 120 个文件[^]+documents\/forms\/ 的 1 个[^]+documents\/imports\/ 的 1 个/,
  )
  expect(cloud.calls.filter(isWrite)).toEqual([])
  const { done, said } = await run({ builds, data })
  expect([done, said.join('\n')]).toEqual([true, expect.stringContaining('都与清单一致')])
  const left = [...cloud.cos.objects.keys()]
    .filter((key) => key.startsWith(host))
    .map((key) => key.slice(host.length + 1))
  expect(left).toEqual(['documents/imports/i2/of-today.xlsx', 'documents/made/j1/table.xlsx'])
})
