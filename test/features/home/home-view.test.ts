import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Assessment } from '@/domain/assessment/assessment'
import { homeViewOf } from '@/features/home/home-view'
import { china, contact, cycle, day, NOON, office, reviewer } from '../../domain/support/cast'
import {
  ALL_NOS,
  after,
  answersFor,
  blank,
  complete,
  endorsed,
  flag,
  received,
  resubmitted,
  returned,
  submitted,
  underReview,
  withAnswers,
} from '../../domain/support/stages'

const at = (assessment: Assessment, now = NOON) => homeViewOf({ assessment, cycle, rubric: edition2023 }, now)
const firstSeven = withAnswers(blank, answersFor([1, 2, 3, 4, 5, 6, 7]))

describe('the home page says how many days are left', () => {
  test('to the cycle’s deadline', () => {
    expect(at(blank).hero).toMatchObject({ lead: '距12月15日截止', figure: '23', unit: '天' })
  })

  test('and on the day itself says today, until 24:00', () => {
    const { hero } = at(blank, china('2026-12-15 23:59'))
    expect(hero).toMatchObject({ lead: '12月15日 24:00 截止', figure: '今天' })
    expect(hero.unit).toBeUndefined()
  })

  test('and after it that it is over, since when, and what to do', () => {
    const view = at(firstSeven, china('2026-12-17 08:00'))
    expect(view.hero).toMatchObject({ lead: '12月15日已过 2 天', figure: '已截止' })
    expect(view.tag.label).toBe('已逾期')
    expect(view.expectation).toContain('需要延期请在下面申请')
    expect(view.next.text).toBe('继续填写第 8 项')
  })

  test('how a request for a later day stands', () => {
    expect(at(blank, china('2026-12-10 09:00')).extension).toBeUndefined()
    const asked = after(blank, contact, { kind: 'ask_extension', wishedOn: day('2026-12-20'), reason: '搬迁' })
    expect(at(asked, china('2026-12-10 09:00')).extension).toBe('等答复')
    const declined = after(asked, office, { kind: 'decline_extension', reason: '请按时提交' })
    expect(at(declined, china('2026-12-10 09:00')).extension).toBe('没有同意')
  })

  test('to an extended deadline, and says that it was extended', () => {
    const extended = after(blank, office, { kind: 'extend', deadlineOn: day('2026-12-25'), reason: '搬迁' })
    expect(at(extended, china('2026-12-20 09:00')).hero).toMatchObject({ lead: '已延期，距12月25日截止', figure: '5' })
  })

  test('to the end of the rectification period of a return', () => {
    expect(at(returned, china('2026-12-17 09:00')).hero).toMatchObject({
      lead: '整改期限12月20日，还有',
      figure: '3',
      unit: '天',
    })
  })

  test('and once that period is over but the deadline is not, until when it can still be sent', () => {
    const soon = after(flag(underReview, 8), reviewer, { kind: 'return', rectifyBy: day('2026-11-25'), note: '' })
    expect(at(soon, china('2026-11-27 09:00')).hero).toMatchObject({
      lead: '整改期限11月25日已过，最晚12月15日',
      figure: '请尽快',
    })
  })
})

describe('before the year’s opening day the home page', () => {
  const EVE = china('2026-10-29 23:59')

  test('says the day, and until then invites to read and not to write', () => {
    const view = at(blank, EVE)
    expect(view.hero).toMatchObject({ lead: '距10月30日开始填报', figure: '1', unit: '天' })
    expect(view.expectation).toBe('本次填报从10月30日开始，现在还不能填写。请先准备材料，到时再来。')
    expect(view.next).toEqual({ text: '看看要填什么', action: { kind: 'fill', dimensionId: 'organisation', no: 1 } })
    expect(view.mayFill).toBe(false)
  })

  test('does so of what was filled in or returned before the day was moved', () => {
    expect(at(complete, EVE).expectation).toContain('从10月30日开始')
    expect(at(complete, EVE).next).toEqual({ text: '看看要填什么', action: { kind: 'check' } })
    expect(at(returned, EVE)).toMatchObject({ mayFill: false, next: { action: { no: 8 } } })
  })

  test('and from the day’s first moment on it invites to write', () => {
    const view = at(blank, china('2026-10-30 00:00'))
    expect(view.next.text).toBe('开始填写第 1 项')
    expect(view.mayFill).toBe(true)
  })
})

describe('the home page says what is expected now', () => {
  test('an untouched form: begin with the first indicator', () => {
    const view = at(blank)
    expect(view.tag.label).toBe('未开始')
    expect(view.expectation).toContain('共 28 项')
    expect(view.next).toEqual({ text: '开始填写第 1 项', action: { kind: 'fill', dimensionId: 'organisation', no: 1 } })
  })

  test('a begun form: how many are left, and on with the first that is open', () => {
    const view = at(firstSeven)
    expect(view.tag.label).toBe('填报中')
    expect(view.expectation).toBe('已填 7 / 28 项，再填 21 项就可以提交')
    expect(view.next).toEqual({ text: '继续填写第 8 项', action: { kind: 'fill', dimensionId: 'skills', no: 8 } })
  })

  test('one that has words and no score is not counted as done', () => {
    const { 1: one } = answersFor([1])
    const unscored = withAnswers(blank, one ? { 1: { ...one, selfScore: null } } : {})
    expect(at(unscored).expectation).toBe('已写 1 / 28 项，还有 28 项要填写或打分')
    expect(at(unscored).next.text).toBe('继续填写第 1 项')
  })

  test('all written but one without a score: that one', () => {
    const { 9: nine, ...others } = answersFor(ALL_NOS)
    const unscored = withAnswers(blank, nine ? { ...others, 9: { ...nine, selfScore: null } } : {})
    expect(at(unscored).expectation).toBe('28 项都写了，还有 1 项要补充，补好就可以提交')
    expect(at(unscored).next.text).toBe('继续填写第 9 项')
  })

  test('a complete form: check it and submit', () => {
    expect(at(complete).next).toEqual({ text: '去检查并提交', action: { kind: 'check' } })
    expect(at(complete).expectation).toContain('检查一遍就可以提交')
  })

  test('a complete form after the deadline: it can be looked over, and is not promised to go out', () => {
    expect(at(complete, china('2026-12-16 00:00')).next.text).toBe('查看检查结果')
  })

  test('a submitted form without a responsible union: nothing, the office assigns one', () => {
    const unrouted = after({ ...complete, unionId: null, unionName: null }, contact, { kind: 'submit' })
    expect(at(unrouted).unionLine).toBe('责任工会：待省产改办分派')
    expect(at(unrouted).expectation).toBe('等省产改办分派责任工会，您现在不用做什么')
  })

  test('a submitted form: wait, and it may be withdrawn; once review has begun, only wait', () => {
    expect(at(submitted).expectation).toBe('等东莞市总工会审核；审核开始前可以撤回')
    expect(at(underReview).expectation).toBe('东莞市总工会正在审核，有结果会通知您')
    expect(at(submitted).next).toEqual({ text: '查看回执', action: { kind: 'receipt' } })
  })

  test('an endorsed form: its opinion can be read', () => {
    expect(at(endorsed).hero.figure).toBe('同意呈报')
    expect(at(endorsed).next.text).toBe('查看审核意见')
  })

  test('a received form: it is done', () => {
    expect(at(received).hero.figure).toBe('已完成')
    expect(at(received).withContact).toBe(false)
  })
})

describe('a return comes first', () => {
  test('each returned indicator stands there with what the reviewer wrote', () => {
    const view = at(returned)
    expect(view.returned?.lead).toBe('东莞市总工会退回，请于12月20日前（含当日）改好再提交')
    expect(view.returned?.rows.map(({ no, comment, corrected }) => ({ no, comment, corrected }))).toEqual([
      { no: 8, comment: '请补充佐证材料', corrected: false },
      { no: 17, comment: '请补充佐证材料', corrected: false },
    ])
    expect(view.next.text).toBe('去修改第 8 项')
    expect(view.expectation).toBe('退回 2 项，请按意见修改后再次提交')
  })

  test('what was saved since counts as corrected, and the next one is led to', () => {
    const half = withAnswers(returned, answersFor([8], china('2026-11-23 09:00')))
    expect(at(half).next.text).toBe('去修改第 17 项')
    expect(at(half).expectation).toBe('退回 2 项，已修改 1 项')
  })

  test('a photo added since counts as well', () => {
    const photo = {
      photoId: 'a'.repeat(32),
      fileId: 'f',
      type: 'jpeg',
      bytes: 1,
      caption: '',
      attachedAt: china('2026-11-23 09:00'),
      attachedBy: contact.personId,
    } as const
    expect(at({ ...returned, evidence: { 8: [photo] } }).returned?.rows[0]?.corrected).toBe(true)
  })

  test('when all are corrected it can be submitted again', () => {
    const corrected = withAnswers(returned, answersFor([8, 17], china('2026-11-23 09:00')))
    expect(at(corrected).next.text).toBe('去检查并再次提交')
    expect(at(corrected).expectation).toContain('都已修改')
  })

  test('and it is gone once the form was submitted again', () => {
    expect(at(resubmitted).returned).toBeNull()
  })
})
