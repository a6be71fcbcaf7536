import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Assessment } from '@/domain/assessment/assessment'
import { checkViewOf } from '@/features/check/check-view'
import { NOTHING_ON_THE_PHONE, type OnThePhone } from '@/features/home/local-assessment'
import { china, cycle, NOON } from '../../domain/support/cast'
import { ALL_NOS, answersFor, blank, complete, returned, submitted, withAnswers } from '../../domain/support/stages'

const DIMENSIONS = edition2023.dimensions.map(({ id }) => id)

const check = (assessment: Assessment, now = NOON, onPhone: OnThePhone = NOTHING_ON_THE_PHONE, terms = cycle) =>
  checkViewOf({ assessment, cycle: terms, rubric: edition2023, now, onPhone })

describe('the check before submitting', () => {
  test('lets a complete form go to its union', () => {
    expect(check(complete).submit).toEqual({ text: '提交给东莞市总工会', allowed: true, hint: undefined })
  })

  test('says who is waited for where no union is responsible yet, and lets it go all the same', () => {
    const { submit } = check({ ...complete, unionId: null, unionName: null })
    expect(submit).toMatchObject({ text: '提交（待省产改办分派责任工会）', allowed: true })
  })

  test('names what blocks, one row an indicator, and keeps the button shut', () => {
    const but13 = withAnswers(blank, answersFor(ALL_NOS.filter((no) => no !== 13)))
    const view = check(but13)
    expect(view.blocking.map(({ no, sentences }) => ({ no, sentences }))).toEqual([
      { no: 13, sentences: ['还没有填写'] },
    ])
    expect(view.submit).toMatchObject({ allowed: false, hint: '还有 1 项必须处理，处理好就可以提交' })
  })

  test('points out what is worth a look without stopping anybody', () => {
    const { 16: sixteen } = answersFor([16])
    const short = withAnswers(complete, sixteen ? { 16: { ...sixteen, narrative: '开展了若干工作。' } } : {})
    expect(check(short).advisory.find(({ no }) => no === 16)?.sentences[0]).toBe('只有 8 字，建议 100 字左右')
    expect(check(short).submit.allowed).toBe(true)
  })

  test('after a return speaks only of what may be changed', () => {
    expect(check(returned).advisory.every(({ no }) => [8, 17].includes(no))).toBe(true)
    expect(check(returned).submit.text).toBe('再次提交给东莞市总工会')
  })

  test('after a return says first what was not corrected, and that it may come back', () => {
    const half = withAnswers(returned, answersFor([8], china('2026-11-23 09:00')))
    expect(check(half).uncorrected).toMatchObject([
      { no: 17, state: 'attention', sentences: expect.arrayContaining(['退回后还没有修改']) },
    ])
    expect(check(half).advisory.map(({ no }) => no)).not.toContain(17)
    expect(check(half).verdict).toEqual({
      tone: 'warn',
      title: '可以提交',
      note: '第 17 项退回后还没有修改，可能会再次退回',
    })
    expect(check(half).confirmBody).toContain('第 17 项退回后还没有修改')
    expect(check(half).submit.allowed).toBe(true)
  })

  test('says its verdict first: whether it can go, and what stands in the way', () => {
    expect(check(blank).verdict).toEqual({
      tone: 'danger',
      title: '还不能提交：28 项必须处理',
      note: '还有 28 项必须处理，处理好就可以提交',
    })
    expect(check(complete).verdict).toMatchObject({ tone: 'ok', title: '可以提交' })
    expect(check(complete, china('2026-12-16 00:00')).verdict).toMatchObject({
      tone: 'danger',
      title: '现在还不能提交',
    })
  })

  test('groups what it found by dimension, and within one what weighs more stands first', () => {
    const answers = answersFor([16, 17, 18])
    const sixteen = answers[16] && { ...answers[16], narrative: '开展了若干工作。' }
    const eighteen = answers[18] && { ...answers[18], facts: { insured: 9, insurable: 3 } }
    const doubtful = withAnswers(complete, { ...(sixteen && { 16: sixteen }), ...(eighteen && { 18: eighteen }) })
    const rights = check(doubtful).advisory.filter(({ dimensionId }) => dimensionId === 'rights')
    expect(rights[0]).toMatchObject({ no: 18, dimension: '权益维护' })
    const order = check(doubtful).advisory.map(({ dimensionId }) => dimensionId)
    expect(order).toEqual([...order].sort((a, b) => DIMENSIONS.indexOf(a) - DIMENSIONS.indexOf(b)))
  })

  test('waits for what is still on the phone, and says which indicators', () => {
    expect(check(complete, NOON, { waiting: [3, 5], attention: [], unkept: [] }).submit).toMatchObject({
      allowed: false,
      hint: '第 3、5 项还没有存到服务器，保存好就可以提交',
    })
    expect(check(complete, NOON, { waiting: [3, 5], attention: [5], unkept: [] }).submit.hint).toContain(
      '第 5 项没有保存成功',
    )
  })

  test('is shut before the cycle opens and after the last day, each in its own words', () => {
    expect(check(complete, china('2026-10-20 09:00')).submit).toMatchObject({
      allowed: false,
      hint: '本次填报从10月30日开始，现在还不能填写。请先准备材料，到时再来。',
    })
    expect(check(complete, china('2026-12-15 23:59')).submit.allowed).toBe(true)
    expect(check(complete, china('2026-12-16 00:00')).submit.hint).toContain('12月15日已过，不能提交')
  })

  test('offers no button for what was submitted already', () => {
    expect(check(submitted).withContact).toBe(false)
    expect(check(submitted).submit.allowed).toBe(false)
  })
})

describe('the totals', () => {
  test('the radar has the seven dimensions and leaves the bonus out', () => {
    expect(check(complete).axes.map(({ label }) => label)).toHaveLength(7)
    expect(check(complete).axes[0]).toEqual({ key: 'organisation', label: '组织领导', value: 8.5, max: 10 })
    expect(check(blank).axes[0]?.value).toBeNull()
  })

  test('the bonus stands apart from the 100', () => {
    expect(check(complete).bonusLine).toBe('加分项 2 项已填，分值由省级确定，不计入总分')
    const set = { ...cycle, bonusPoints: { 27: 5, 28: 5 } }
    expect(check(complete, NOON, NOTHING_ON_THE_PHONE, set).bonusLine).toBe('加分项另计 0 分，不计入总分')
  })

  test('the confirmation says the score, who will look at it, and that it can be taken back', () => {
    const { confirmBody } = check(complete)
    expect(confirmBody).toContain('自评总分 87 分')
    expect(confirmBody).toContain('东莞市总工会')
    expect(confirmBody).toContain('可以撤回')
  })
})
