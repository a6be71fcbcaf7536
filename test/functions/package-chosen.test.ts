import type { AssessmentDocument } from '../../cloudfunctions/_store/assessment-document'
import { unzip } from './support/packages'
import { submittedPackages } from './support/submitted-packages'

const { withSubmitted, world, start, finish, fetchPart } = submittedPackages()

/** The numbers of the enterprises whose papers are in it. */
const numbersIn = async (openId: string, packageId: string): Promise<readonly string[]> => {
  const found = await unzip(await fetchPart(openId, packageId, 0))
  const parts = [...found.keys()].flatMap((path) => path.split('/'))
  return [...new Set(parts.flatMap((part) => /^(\d{3}) /.exec(part)?.[1] ?? []))]
}

describe('a package of some', () => {
  withSubmitted([1, 2, 3])

  test('holds those that were chosen, once each, in the ledger’s order, and no other', async () => {
    const view = await start('office', { kind: 'chosen', enterpriseIds: ['e003', 'e001', 'e003'] })
    expect(view).toMatchObject({ enterprises: 2, title: '2026年度材料包-所选2家企业' })
    await finish('office', view.packageId)
    expect(await numbersIn('office', view.packageId)).toEqual(['001', '003'])
  })

  test('holds what a list shows when it is begun, and goes on with just these', async () => {
    const shown = { by: 'tab', unionId: 'u-dongguan', tab: 'waiting' } as const
    const scope = { kind: 'shown', shown, search: '第2号' } as const
    expect(await world().as('reviewer-dg').does('package.check', { scope })).toMatchObject({
      enterprises: 1,
      included: 1,
    })
    const view = await start('reviewer-dg', scope)
    expect(view.scope).toEqual({ kind: 'chosen', enterpriseIds: ['e002'], unionId: 'u-dongguan' })
    await finish('reviewer-dg', view.packageId)
    expect(await numbersIn('reviewer-dg', view.packageId)).toEqual(['002'])
  })

  test('leaves out what went to another union meanwhile', async () => {
    const view = await start('reviewer-dg', { kind: 'chosen', enterpriseIds: ['e001', 'e002'] })
    const [second] = await world().read<AssessmentDocument>('assessments', { _id: 'c2026-e002' })
    if (!second) throw new Error('it was handed in')
    const moved: AssessmentDocument = { ...second, unionId: 'u-shenzhen' }
    await world().replace('assessments', moved)
    await finish('reviewer-dg', view.packageId)
    expect(await numbersIn('reviewer-dg', view.packageId)).toEqual(['001'])
  })

  test('of which a list shows none is nothing to package', async () => {
    const scope = { kind: 'shown', shown: { by: 'filter', filter: 'received' }, search: '' } as const
    expect((await world().as('office').isRefused('package.start', { scope })).refused).toBe('package_empty')
  })
})
