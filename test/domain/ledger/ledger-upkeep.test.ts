import type { LedgerCommand } from '@/domain/ledger/ledger-command'
import { office, reviewer } from '../support/cast'
import { after, allowed, ask, checked, codeOf, COMMANDS, fresh, IN_STATE } from '../support/ledger-stages'

describe('a return', () => {
  test('needs a word', () => {
    expect(codeOf(ask(checked, reviewer, { kind: 'return', note: ' \n' }))).toBe('reason_missing')
  })

  test('leaves the word and what was proposed for the enterprise to go on from', () => {
    expect(IN_STATE.returned).toMatchObject({
      state: 'returned',
      returned: { note: '职工总数请核实', byName: '审核员甲' },
    })
    expect(IN_STATE.returned.check?.changes).toHaveLength(2)
  })

  test('of a confirmed one takes nothing back, and proposes nothing any more', () => {
    const { entry } = allowed(ask(IN_STATE.confirmed, reviewer, COMMANDS.return))
    expect(entry).toMatchObject({ values: { staff: '1250' }, confirmedAt: null, check: { changes: [] } })
  })
})

describe('a correction', () => {
  test('needs a reason, and something to correct', () => {
    expect(codeOf(ask(checked, office, { ...COMMANDS.correct, reason: '' } as LedgerCommand))).toBe('reason_missing')
    expect(
      codeOf(ask(fresh, office, { kind: 'correct', wanted: { name: null, values: { staff: '1,200' } }, reason: '核' })),
    ).toBe('ledger_unchanged')
  })

  test('holds at once, and what was proposed is held against it', () => {
    const { entry } = allowed(ask(checked, office, COMMANDS.correct))
    expect(entry).toMatchObject({ state: 'checked', values: { staff: '1300' } })
    expect(entry.check?.changes).toMatchObject([{ field: 'name' }, { field: 'staff', from: '1300', to: '1250' }])
  })

  test('that says what was proposed leaves nothing of it to confirm', () => {
    const same: LedgerCommand = { kind: 'correct', wanted: { name: null, values: { staff: '1250' } }, reason: '已核' }
    expect(after(checked, office, same).check?.changes).toMatchObject([{ field: 'name' }])
  })

  test('of a confirmed entry leaves the enterprise’s word as it was', () => {
    expect(after(IN_STATE.confirmed, office, COMMANDS.correct).check).toEqual(IN_STATE.confirmed.check)
  })

  test.each(['correct', 'import'] as const)('%s: a rename is one like any other', (kind) => {
    const wanted = { name: '新名称有限公司', values: {} }
    const { entry, renamedTo } = allowed(ask(fresh, office, { kind, wanted, reason: '更名', note: '' }))
    expect(entry).toMatchObject({ enterpriseName: '新名称有限公司', formerNames: [{ name: fresh.enterpriseName }] })
    expect(renamedTo).toBe('新名称有限公司')
  })
})

describe('a handover to another union', () => {
  test('is written down with both names', () => {
    const { entry, event } = allowed(ask(checked, office, COMMANDS.route))
    expect(entry).toMatchObject({
      unionId: 'u-guangzhou',
      unionName: '广州市总工会',
      state: 'checked',
      check: checked.check,
    })
    expect(event).toMatchObject({
      kind: 'routed',
      changes: [{ label: '责任工会', from: '东莞市总工会', to: '广州市总工会' }],
      note: '属地调整',
    })
  })

  test('to the union that has it already is none', () => {
    expect(codeOf(ask(checked, office, { ...COMMANDS.route, unionId: 'u-dongguan' } as LedgerCommand))).toBe(
      'routing_unchanged',
    )
  })
})
