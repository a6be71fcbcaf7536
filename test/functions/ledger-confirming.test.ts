import { ledgerStanding, ledgerSteps } from './support/ledger'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  await world.insert(ledgerStanding())
})
afterEach(() => world.end())

const { load, check } = ledgerSteps(() => world)

describe('several entries at once', () => {
  const toConfirm = (who = 'reviewer-dg', search = '') => world.as(who).does('ledger.toConfirm', { search, offset: 0 })
  const seenBy = async (who = 'reviewer-dg') => ({
    seen: (await toConfirm(who)).rows.map(({ entryId, revision }) => ({ entryId, seenRevision: revision })),
  })
  const both = async (values: Readonly<Record<string, string>> = {}): Promise<void> => {
    await check()
    await check(values, 'contact-2', 'c2026-e002')
  }

  test('are listed with what stands out of each, and without a value', async () => {
    await both({ staff: '1300', phone: '12', name: '第2号企业集团有限公司' })
    const { count, rows } = await toConfirm()
    expect(count).toBe(2)
    expect(rows).toMatchObject([
      { enterpriseNo: 1, changed: [], renamedTo: null, doubts: 0, noted: false },
      { enterpriseNo: 2, changed: ['职工总数', '联系电话'], renamedTo: '第2号企业集团有限公司', doubts: 1 },
    ])
    expect((await toConfirm('reviewer-dg', '第2号')).rows.map(({ enterpriseNo }) => enterpriseNo)).toEqual([2])
  })

  test('are confirmed each as it was seen: one that was checked again meanwhile is not, and the others are', async () => {
    await both()
    const seen = await seenBy()
    await check({ staff: '9999' }, 'contact-2', 'c2026-e002')
    const request = newRequest()
    const { results } = await world.as('reviewer-dg').does('ledger.confirmMany', seen, request)
    expect(results.map(({ refusal }) => refusal?.refused ?? null)).toEqual([null, 'ledger_changed'])
    expect((await load()).entry.state).toBe('confirmed')
    expect((await load('office', 'c2026-e002')).entry).toMatchObject({ state: 'checked', values: { staff: '1200' } })
    expect(await world.as('reviewer-dg').does('ledger.confirmMany', seen, request)).toEqual({ results })
  })

  test('are the office’s where no union answers', async () => {
    await check({}, 'contact-5', 'c2026-e005')
    await check()
    expect((await toConfirm('office')).rows.map(({ enterpriseNo }) => enterpriseNo)).toEqual([5])
    const { results } = await world.as('office').does('ledger.confirmMany', await seenBy('office'))
    expect(results).toMatchObject([{ entryId: 'c2026-e005', refusal: null }])
  })

  test('of which one is none, or another union’s, are refused as a whole', async () => {
    await both()
    const { seen } = await seenBy()
    const refused = async (entryId: string, who = 'reviewer-dg') =>
      (await world.as(who).isRefused('ledger.confirmMany', { seen: [...seen, { entryId, seenRevision: 0 }] })).refused
    expect(await refused('c2026-e404')).toBe('ledger_entry_unknown')
    expect(await refused('c2026-e003')).toBe('other_union')
    expect((await load()).entry.state).toBe('checked')
  })
})
