import * as v from 'valibot'
import { contract, isActionName, type ActionName } from '@/contract/contract'
import { SAMPLES } from './samples'

const names = Object.keys(contract) as ActionName[]
/** Fields that may be left out. */
const OPTIONAL: Partial<Record<ActionName, readonly string[]>> = {
  'inbox.feedback': ['page'],
  'feedback.own': ['feedbackId'],
  'colleagues.assign': ['personId'],
  'review.present': ['no'],
  'review.keepLetter': ['each'],
  'assessment.return': ['each'],
  'assessment.sendBack': ['each'],
  'assessment.endorse': ['signature'],
  'cycle.open': ['confirmed', 'rubricVersion', 'carryQuotas', 'dayCount'],
  'cycle.configure': ['cycleId', 'dayCount', 'figuresOnPaper'],
  // Of which year: where none is named, it is the one that whoever asks is led to.
  'worklist.page': ['cycleId'],
  'worklist.extensionRequests': ['cycleId'],
  'unreached.list': ['unionId', 'cycleId', 'reason', 'matter', 'phoned'],
  'unreached.export': ['unionId', 'cycleId', 'reason', 'matter', 'phoned'],
  'oversight.waitingUnions': ['cycleId'],
  'oversight.nudgeUnions': ['cycleId'],
  'oversight.nudgedUnions': ['cycleId'],
  'message.ofDay': ['outcome', 'matter'],
  'audit.export': ['kind', 'personId', 'enterpriseId', 'unionId', 'from', 'until'],
  'audit.list': ['kind', 'personId', 'enterpriseId', 'unionId', 'from', 'until'],
  'oversight.progress': ['cycleId'],
  'totals.year': ['cycleId', 'unionId'],
  'oversight.receivable': ['cycleId'],
  'oversight.enterprises': ['cycleId'],
  'oversight.enterprise': ['cycleId'],
  'routing.list': ['cycleId'],
  'routing.assign': ['cycleId'],
  'enterprise.leave': ['cycleId', 'intoId'],
  'enterprise.rejoin': ['cycleId'],
  'report.list': ['cycleId'],
  'report.export': ['format'],
  'ledger.page': ['cycleId'],
  'ledger.toConfirm': ['cycleId'],
  'ledger.export': ['cycleId', 'search'],
  'worklist.export': ['cycleId'],
  'quota.export': ['presentId'],
  'quota.read': ['presentId'],
  'package.places': ['cycleId'],
  'package.check': ['cycleId'],
  'package.start': ['cycleId'],
  'nomination.load': ['presentId'],
  'nomination.withdraw': ['presentId'],
  'nomination.return': ['presentId'],
  'nomination.decide': ['presentId'],
  'nomination.confirmMany': ['presentId'],
  'nomination.list': ['presentId'],
  'invitation.issue': ['replaces'],
  'roster.remap': ['columns', 'sheet'],
  'invitation.list': ['role'],
  'invitation.seats': ['unionId'],
}
const accepts = (name: ActionName, input: unknown): boolean => v.safeParse(contract[name].input, input).success

describe('an action is known by its own name only', () => {
  test.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '',
    'assessment',
    'assessment.Submit',
    ' session.get',
    'session.get\n',
  ])('%j is none', (name) => {
    expect(isActionName(name)).toBe(false)
  })

  test.each(names)('%s is one', (name) => {
    expect(isActionName(name)).toBe(true)
    expect(name).toMatch(/^[a-z][a-zA-Z]*\.[a-zA-Z]+$/)
    expect(name.length).toBeLessThanOrEqual(64)
  })
})

describe('the inputs of every action are strict', () => {
  test.each(names)('%s takes its own input', (name) => {
    expect(accepts(name, SAMPLES[name])).toBe(true)
  })

  test.each(names)('%s refuses a field too many, whatever it is called', (name) => {
    for (const extra of ['extra', 'openId', 'role', 'now', 'constructor', 'toString', '__proto__', '$set', 'a.b'])
      expect([
        extra,
        accepts(
          name,
          JSON.parse(
            `{${JSON.stringify(SAMPLES[name]).slice(1, -1)}${Object.keys(SAMPLES[name]).length > 0 ? ',' : ''}"${extra}":1}`,
          ),
        ),
      ]).toEqual([extra, false])
  })

  test.each(names)('%s refuses a field too few', (name) => {
    const optional: readonly string[] = OPTIONAL[name] ?? []
    for (const field of Object.keys(SAMPLES[name]).filter((each) => !optional.includes(each))) {
      const { [field]: _left, ...rest } = SAMPLES[name] as Record<string, unknown>
      expect([field, accepts(name, rest)]).toEqual([field, false])
    }
  })

  test.each(names)('%s refuses fields of another type', (name) => {
    const nullable = new Set([
      'selfScore',
      'verifiedScore',
      'bonusPoints',
      'sharpness',
      'replaces',
      'confirmed',
      'after',
      'order',
    ])
    for (const field of Object.keys(SAMPLES[name]))
      for (const wrong of [undefined, null, {}, [{}], Number.NaN, Infinity, () => 1, Symbol('s'), { $gt: '' }]) {
        const mayBe =
          (wrong === null && nullable.has(field)) || (wrong === undefined && OPTIONAL[name]?.includes(field) === true)
        const emptyRecord = field === 'facts' && JSON.stringify(wrong) === '{}'
        if (mayBe || emptyRecord) continue
        expect([field, wrong, accepts(name, { ...SAMPLES[name], [field]: wrong })]).toEqual([field, wrong, false])
      }
  })

  test.each(names)('%s refuses what is no object', (name) => {
    // An empty list is an empty object to the schema library: harmless where nothing has to be in it.
    const mayBeEmpty = Object.keys(SAMPLES[name]).every((field) => OPTIONAL[name]?.includes(field) === true)
    for (const wrong of [null, undefined, 0, '', 'null', true, []])
      expect([wrong, accepts(name, wrong) && !(Array.isArray(wrong) && mayBeEmpty)]).toEqual([wrong, false])
  })
})

describe('reads and writes', () => {
  test('what only asks is a read, and everything else demands a requestId', () => {
    const reads = names.filter((name) => contract[name].kind === 'read')
    expect(reads.sort()).toEqual(
      [
        ...['session.get', 'invitation.preview', 'invitation.list', 'assessment.load', 'assessment.timeline'],
        ...['assessment.authors', 'pairing.look', 'session.list'],
        ...['colleagues.filling', 'review.present', 'phrase.list'],
        'invitation.seats',
        ...['stamp.load', 'stamp.prepareUpload', 'stamp.links', 'assessment.verifyEndorsement'],
        ...['evidence.prepareUpload', 'evidence.links', 'worklist.page', 'oversight.progress', 'oversight.enterprises'],
        'oversight.receivable',
        ...['totals.year', 'totals.own'],
        'ledger.toConfirm',
        'worklist.extensionRequests',
        'unreached.link',
        ...['audit.list', 'audit.own', 'feedback.list', 'feedback.own', 'health.look'],
        ...['unreached.list', 'worklist.nudged', 'oversight.waitingUnions', 'oversight.nudgedUnions'],
        ...['message.ofEnterprise', 'message.ofPerson', 'message.ofDay', 'message.days'],
        ...['document.prepareUpload', 'earlier.load', 'likeness.hints', 'form.edition'],
        ...['document.status', 'document.link'],
        ...['package.places', 'package.check', 'package.status', 'package.link', 'package.list'],
        ...['roster.last', 'roster.rows', 'roster.summary'],
        ...['report.load', 'report.earlier', 'report.timeline', 'report.list'],
        'wordForm.read',
        'quota.read',
        'wordForm.readReport',
        ...['edition.get', 'edition.list', 'edition.loadDraft'],
        ...['ledger.load', 'ledger.page', 'ledger.history', 'ledger.columns'],
        ...[
          'oversight.enterprise',
          'oversight.unions',
          'oversight.people',
          'people.list',
          'people.ownTelephone',
          'people.ownData',
          'union.list',
          'union.mergerPreview',
          'routing.list',
          'inbox.list',
          'inbox.templates',
        ],
        ...['quota.list', 'nomination.load', 'nomination.list', 'cycle.closing', 'cycle.leftOpen', 'cycle.preview'],
        'cycle.holidays',
      ].sort(),
    )
  })
})
