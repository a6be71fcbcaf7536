import { NAME_LIMIT, safeName, uniquePaths } from '@/domain/package/file-name'

describe('a name that every system unpacks', () => {
  test.each([
    ['深圳市总工会', '深圳市总工会'],
    ['广东生益科技股份有限公司（东莞）', '广东生益科技股份有限公司（东莞）'],
    ['..', '未命名'],
    ['.', '未命名'],
    ['', '未命名'],
    ['   ', '未命名'],
    ['../../etc/passwd', '／..／etc／passwd'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a／b＼c：d＊e？f＂g＜h＞i｜j'],
    ['C:\\Windows', 'C：＼Windows'],
    ['培训签到表...', '培训签到表'],
    ['培训签到表. . ', '培训签到表'],
    ['.hidden', 'hidden'],
    ['CON', '_CON'],
    ['con', '_con'],
    ['nul.txt', '_nul.txt'],
    ['COM1', '_COM1'],
    ['LPT9.jpg', '_LPT9.jpg'],
    ['COM¹', '_COM¹'],
    ['CONSOLE', 'CONSOLE'],
    ['=HYPERLINK("http://x")', '＝HYPERLINK(＂http：／／x＂)'],
    ['+86 20', '＋86 20'],
    ['-rf', '－rf'],
    ['@all', '＠all'],
    ['第一行\n第二行', '第一行 第二行'],
    ['a\u0000b\u0007', 'ab'],
    ['发票\u202Egpj.exe', '发票gpj.exe'],
    ['零\u200B宽\uFEFF', '零宽'],
    ['现场照片😀', '现场照片😀'],
    ['半个\uD83D', '半个'],
  ])('%j becomes %j', (typed, name) => {
    expect(safeName(typed)).toBe(name)
  })

  test('a long name is cut by characters, and no emoji in two', () => {
    const name = safeName('😀'.repeat(200))
    expect(Array.from(name)).toHaveLength(NAME_LIMIT)
    expect(name).toBe('😀'.repeat(NAME_LIMIT))
  })

  test('what cutting leaves at the end is no dot and no blank either', () => {
    expect(safeName(`${'甲'.repeat(NAME_LIMIT - 2)}. 乙`)).toBe('甲'.repeat(NAME_LIMIT - 2))
  })

  test('two ways to write é are one name', () => {
    expect(safeName('cafe\u0301')).toBe(safeName('caf\u00e9'))
  })

  test('whatever is typed, the name is one that Windows takes', () => {
    const evil = ['..', '/', '\\', 'CON', '\u0000', '.', ' ', '=', '😀', '\uD800', 'ＣＯＮ', '\t', ':', 'aux', '|']
    for (const a of evil)
      for (const b of evil) {
        const name = safeName(`${a}${b}`)
        expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f]/)
        expect(name).not.toMatch(/^[.\s]|[.\s]$/)
        expect(name).not.toMatch(/^(?:con|aux|nul|prn)(?:\.|$)/i)
        expect(name.length).toBeGreaterThan(0)
      }
  })
})

describe('paths that do not fall together', () => {
  test('the same name twice gets a number before its ending', () => {
    expect(uniquePaths(['a/照片.jpg', 'a/照片.jpg', 'a/照片.jpg'])).toEqual([
      'a/照片.jpg',
      'a/照片（2）.jpg',
      'a/照片（3）.jpg',
    ])
  })

  test('capitals make no difference on Windows and macOS', () => {
    expect(uniquePaths(['A.JPG', 'a.jpg'])).toEqual(['A.JPG', 'a（2）.jpg'])
  })

  test('a number that is taken already is passed over', () => {
    expect(uniquePaths(['a（2）.jpg', 'a.jpg', 'a.jpg'])).toEqual(['a（2）.jpg', 'a.jpg', 'a（3）.jpg'])
  })

  test('a dot in a folder is no ending', () => {
    expect(uniquePaths(['v1.2/表', 'v1.2/表'])).toEqual(['v1.2/表', 'v1.2/表（2）'])
  })
})
