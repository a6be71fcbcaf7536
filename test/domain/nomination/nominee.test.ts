import { checkNominee, NOMINEE_LIMITS, normalisedName, sameNominee } from '@/domain/nomination/nominee'
import { done, nominee } from './support'

describe('names are the same company’s', () => {
  test.each([
    ['TCL 华星光电技术有限公司', 'ＴＣＬ华星光电技术有限公司'],
    ['日立电梯（中国）有限公司', '日立电梯(中国)有限公司'],
    ['深圳市水务（集团）有限公司', '深圳市水务集团有限公司'],
    ['五羊-本田摩托有限公司', '五羊—本田摩托有限公司'],
    ['广东生益科技股份有限公司', ' 广东生益科技　股份有限公司 '],
    ['tcl 王牌电器', 'TCL王牌电器'],
  ])('%s and %s', (a, b) => {
    expect(normalisedName(a)).toBe(normalisedName(b))
  })

  test.each([
    ['深圳市建工集团股份有限公司', '深圳市特区建工集团有限公司'],
    ['中建四局第一建设有限公司', '中建四局第二建设有限公司'],
  ])('but not %s and %s', (a, b) => {
    expect(normalisedName(a)).not.toBe(normalisedName(b))
  })
})

describe('what is written of a nominee', () => {
  test.each([
    ['without a name', nominee('  '), 'nomination_name_missing'],
    ['with a name of punctuation', nominee('（）'), 'nomination_name_missing'],
    ['without a reason', nominee('甲公司', { reason: ' ' }), 'reason_missing'],
    ['with a wrong credit code', nominee('甲公司', { creditCode: '123' }), 'credit_code_wrong'],
    ['with too long a name', nominee('甲'.repeat(NOMINEE_LIMITS.name + 1)), 'nomination_too_long'],
    [
      'with too long a reason',
      nominee('甲公司', { reason: '好'.repeat(NOMINEE_LIMITS.reason + 1) }),
      'nomination_too_long',
    ],
  ])('%s is refused', (_, written, refused) => {
    expect(checkNominee(written)).toMatchObject({ refused })
  })

  test('is tidied: blanks, what cannot be seen, and a code in small or wide letters', () => {
    const tidy = done(checkNominee(nominee(' 甲\u0000公司 ', { creditCode: ' ９１１０００００100003962t ' })))
    expect(tidy).toMatchObject({ name: '甲公司', creditCode: '91100000100003962T' })
  })

  test('may leave open what the ledger verifies later', () => {
    expect(checkNominee(nominee('甲公司'))).toEqual(nominee('甲公司'))
  })

  test('is the same only where every field is', () => {
    expect(sameNominee(nominee('甲公司'), nominee('甲公司'))).toBe(true)
    expect(sameNominee(nominee('甲公司'), nominee('甲公司', { kind: 'park' }))).toBe(false)
  })
})
