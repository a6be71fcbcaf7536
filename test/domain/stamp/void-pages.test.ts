import { decideStamp } from '@/domain/stamp/decide-stamp'
import { findStanding, voidBecause } from '@/domain/stamp/stamped-form'
import { NOON } from '../support/cast'
import { OTHER, present, context, done, attach, handedIn } from '../support/stamping'

describe('pages are void', () => {
  const form = handedIn.forms[0]
  if (!form) throw new Error('there is one')
  test.each([
    ['while the form is returned', present('returned'), 'reopened'],
    ['after a withdrawal', present('draft', { round: 0, submittedAt: null }), 'reopened'],
    ['after it was submitted again', present('submitted', { round: 2, submittedAt: NOON }, OTHER), 'resubmitted'],
    ['whatever else changed what it says', present('submitted', {}, OTHER), 'changed'],
  ])('%s', (_when, now, because) => {
    expect(voidBecause(form, now)).toBe(because)
    expect(findStanding(handedIn, now)).toBeUndefined()
  })

  test.each(['submitted', 'endorsed', 'received'] as const)('not while the same submission is %s', (state) => {
    expect(voidBecause(form, present(state))).toBeNull()
  })

  test('not after it was withdrawn and submitted as it was: it bears the same code', () => {
    expect(voidBecause(form, present('submitted', { submittedAt: NOON }))).toBeNull()
  })

  test('until what they say is there again, whatever was photographed of another form meanwhile', () => {
    const other = present('submitted', { round: 2, submittedAt: NOON }, OTHER)
    const file = done(decideStamp(handedIn, attach('new'), context({ present: other, seenDigest: OTHER })))
    const back = present('submitted', { round: 3, submittedAt: NOON })
    expect(findStanding(file, back)).toBe(form)
    const opened = done(decideStamp(file, { kind: 'reopen' }, context({ present: back })))
    expect(findStanding(opened, back)).toMatchObject({ sheets: form.sheets, finished: null })
    expect(findStanding(opened, other)).toBe(file.forms[1])
    expect(opened.forms).toHaveLength(2)
  })

  test('and stay on file beside those of the next form', () => {
    const again = present('submitted', { round: 2, submittedAt: NOON }, OTHER)
    const file = done(decideStamp(handedIn, attach('new'), context({ present: again, seenDigest: OTHER })))
    expect(file.forms.map(({ sheets }) => sheets.map(({ photoId }) => photoId))).toEqual([['one', 'two'], ['new']])
    expect(file.forms[0]).toBe(form)
  })
})
