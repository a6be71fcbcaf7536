import { getPlainDate } from '@/domain/calendar/plain-date'
import { eventSentence, eventTitle } from '@/text/events'
import { heroText } from '@/text/home'
import { concernSentence } from '@/text/office'
import { dueTag } from '@/text/review'
import { shownStateOf } from '@/text/states'
import { NOON, reviewer } from '../support/cast'

test('who handed in and was returned is 整改逾期, in its tag, in lists and in its history, and never one that did not hand in', () => {
  const of = (state: 'draft' | 'returned') => ({ state, startedAt: NOON, reviewBeganAt: null, lateAt: NOON })
  expect(shownStateOf(of('draft'))).toBe('late')
  expect(shownStateOf(of('returned'))).toBe('rectification_late')
  expect([dueTag(-2, 'draft').label, dueTag(-2, 'returned').label]).toEqual(['已逾期 2 天', '整改逾期 2 天'])
  const event = {
    ...{ eventId: 'late', subjectId: 'c2026-e031', kind: 'marked_late' as const, at: NOON, round: 1, revision: 3 },
    ...{
      actor: { personId: reviewer.personId, name: '', role: 'clock' as const },
      state: 'returned' as const,
      detail: {},
    },
  }
  expect(eventTitle(event)).toBe('整改逾期')
  expect(eventSentence(event)).toBe('整改期限已过，没有再次提交，已标为整改逾期。')
})

test('what is to be looked after is said with what it means', () => {
  expect(concernSentence({ filter: 'at_risk', count: 3 })).toBe('有风险：3 家未提交，按一天填一项算，剩下的天数不够。')
  expect(concernSentence({ filter: 'rectification_late', count: 1 })).toBe('整改逾期：1 家过了整改期限还没有改好再交。')
})

test('a last day of another year is said with its year: it would else read as one that is over', () => {
  expect(heroText.deadline(getPlainDate('2027-12-15'), 364).lead).toBe('距2027年12月15日截止')
  expect(heroText.deadline(getPlainDate('2026-12-15'), 23).lead).toBe('距12月15日截止')
})
