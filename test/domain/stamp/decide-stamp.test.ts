import type { AssessmentState } from '@/domain/assessment/assessment'
import { decideStamp, type StampCommand } from '@/domain/stamp/decide-stamp'
import { type StampFile } from '@/domain/stamp/stamped-form'
import { ACTORS, contact, NOON, ROLES } from '../support/cast'
import { IN_STATE } from '../support/stages'
import { present, EMPTY, context, done, codeOf, attach, after, names, two, handedIn } from '../support/stamping'

const COMMANDS: readonly StampCommand[] = [
  attach('new'),
  { kind: 'remove', photoId: 'one' },
  { kind: 'reorder', photoIds: ['two', 'one'] },
  { kind: 'keep_as_is', photoId: 'one' },
  { kind: 'finish' },
  { kind: 'reopen' },
]

describe('who may work on the pages, and when', () => {
  const STATES = Object.keys(IN_STATE) as AssessmentState[]
  test.each(ROLES.flatMap((role) => STATES.flatMap((state) => COMMANDS.map((command) => ({ role, state, command })))))(
    '$role, $state, $command.kind',
    ({ role, state, command }) => {
      const answer = decideStamp(two, command, context({ actor: ACTORS[role], present: present(state) }))
      const expected =
        role !== 'contact' ? 'not_permitted' : state === 'draft' || state === 'returned' ? 'stamp_form_open' : 'done'
      expect(codeOf(answer)).toBe(expected)
    },
  )

  test.each(COMMANDS)('$kind: not with the paper of another form', (command) => {
    expect(codeOf(decideStamp(two, command, context({ seenDigest: 'b'.repeat(64) })))).toBe('stamp_other_form')
  })
})

describe('a page is refused', () => {
  test('with too few pixels to read the table, and the numbers are said', () => {
    expect(decideStamp(EMPTY, attach('small', { width: 640, height: 1600 }), context())).toMatchObject({
      refused: 'stamp_sheet_small',
      with: { width: 640, height: 1600 },
    })
  })

  test('beyond twenty, unless it takes another one’s place', () => {
    const full = after(EMPTY, ...Array.from({ length: 20 }, (_, index) => attach(`p${index}`)))
    expect(codeOf(decideStamp(full, attach('more'), context()))).toBe('stamp_limit')
    expect(names(done(decideStamp(full, attach('more', {}, 'p3'), context())))[3]).toBe('more')
  })

  test('after the pages were handed in, as is every other change', () => {
    const codes = COMMANDS.slice(0, 4).map((command) => codeOf(decideStamp(handedIn, command, context())))
    expect(codes).toEqual(['stamp_finished', 'stamp_finished', 'stamp_finished', 'stamp_finished'])
  })
})

describe('pages keep their order', () => {
  test('of being photographed', () => expect(names(two)).toEqual(['one', 'two']))

  test('of a person’s choice', () =>
    expect(names(after(two, { kind: 'reorder', photoIds: ['two', 'one'] }))).toEqual(['two', 'one']))

  test('when one is photographed anew', () =>
    expect(names(after(two, attach('again', {}, 'one')))).toEqual(['again', 'two']))

  test('and one whose predecessor is gone goes to the end', () =>
    expect(names(after(two, attach('again', {}, 'gone')))).toEqual(['one', 'two', 'again']))

  test.each([[['two']], [['one', 'one']], [['one', 'two', 'three']], [['one', 'three']], [[]]])(
    'an order that is not of these pages loses none: %j',
    (photoIds) => {
      expect(codeOf(decideStamp(two, { kind: 'reorder', photoIds }, context()))).toBe('stamp_pages_changed')
    },
  )
})

describe('handing in', () => {
  test('is refused without a page', () => {
    expect(codeOf(decideStamp(EMPTY, { kind: 'finish' }, context()))).toBe('stamp_empty')
  })

  test('names the pages that look blurred until they are photographed anew or said to be readable', () => {
    const blurred = after(two, attach('dim', { sharpness: 0.1 }), attach('dimmer', { sharpness: 0.2 }))
    expect(decideStamp(blurred, { kind: 'finish' }, context())).toMatchObject({
      refused: 'stamp_unclear',
      with: { pages: [3, 4] },
    })
    const seen = after(blurred, attach('clear', {}, 'dim'), { kind: 'keep_as_is', photoId: 'dimmer' })
    const [form] = after(seen, { kind: 'finish' }).forms
    expect(form?.sheets.map(({ keptAsIs }) => keptAsIs)).toEqual([false, false, false, true])
    expect(form?.finished).toEqual({ at: NOON, by: contact.personId, byName: contact.name })
  })

  test('what could not be measured does not stand in the way', () => {
    expect(codeOf(decideStamp(after(EMPTY, attach('x', { sharpness: null })), { kind: 'finish' }, context()))).toBe(
      'done',
    )
  })

  test('can be taken back until the office has received the form', () => {
    expect(done(decideStamp(handedIn, { kind: 'reopen' }, context())).forms[0]?.finished).toBeNull()
    expect(codeOf(decideStamp(handedIn, { kind: 'reopen' }, context({ present: present('received') })))).toBe(
      'stamp_received',
    )
  })
})

test.each([
  [attach('one'), two],
  [{ kind: 'remove', photoId: 'gone' }, two],
  [{ kind: 'reorder', photoIds: ['one', 'two'] }, two],
  [{ kind: 'finish' }, handedIn],
  [{ kind: 'reopen' }, two],
] as ReadonlyArray<[StampCommand, StampFile]>)('repeated, nothing is left to write: %j', (command, file) => {
  expect(decideStamp(file, command, context())).toBe(file)
})
