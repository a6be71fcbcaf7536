import { codeFromPage, readCode } from '@/features/bind/invitation-code'

describe('a code as people type it', () => {
  test.each(['ABCD-EFGH-JKMN', 'abcdefghjkmn', ' abcd efgh jkmn ', 'ＡＢＣＤ－ＥＦＧＨ－ＪＫＭＮ'])(
    '%s is read',
    (typed) => {
      expect(readCode(typed)).toMatchObject({
        code: 'ABCDEFGHJKMN',
        shown: 'ABCD-EFGH-JKMN',
        complete: true,
        problem: undefined,
      })
    },
  )

  test('an unfinished one is not called wrong', () => {
    expect(readCode('abcd ef')).toMatchObject({ shown: 'ABCD-EF', complete: false, problem: undefined })
  })

  test('a misread character is pointed out', () => {
    expect(readCode('ABCD-EFGH-0KMN').problem).toContain('“0”')
    expect(readCode('ABCD-EFGH-0KMN').complete).toBe(false)
  })

  test('one that is too long says by how much', () => {
    expect(readCode('ABCDEFGHJKMNP').problem).toContain('现在是 13 位')
  })
})

describe('a code that a link brings', () => {
  test('as the page’s own parameter', () => {
    expect(codeFromPage({ code: 'ABCD-EFGH-JKMN' })).toBe('ABCD-EFGH-JKMN')
  })

  test('as the scene of a QR code, bare or named, percent-encoded as WeChat hands it over', () => {
    expect(codeFromPage({ scene: 'ABCD-EFGH-JKMN' })).toBe('ABCD-EFGH-JKMN')
    expect(codeFromPage({ scene: 'code%3DABCDEFGHJKMN' })).toBe('ABCDEFGHJKMN')
    expect(codeFromPage({ scene: 'code%3DABCDEFGHJKMN%26v%3D1' })).toBe('ABCDEFGHJKMN')
  })

  test('a broken scene does not break the page', () => {
    expect(codeFromPage({ scene: '%E4%A' })).toBe('%E4%A')
    expect(codeFromPage({})).toBeUndefined()
    expect(codeFromPage({ scene: '' })).toBeUndefined()
  })
})
