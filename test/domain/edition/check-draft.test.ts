import { checkDraft, doubtsOf } from '@/domain/edition/check-draft'
import { editionOf, findVersion } from '@/domain/edition/edition-of-draft'
import { tieToFormer } from '@/domain/edition/compare-editions'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { hints2023 } from '@/domain/rubric/hints-2023'
import { findIndicator, indicatorsOf, pointsOf } from '@/domain/rubric/rubric'
import { INVENTED, annex, read, rowsOf, withRow } from './tables'

const table = read()

describe('a draft becomes no edition', () => {
  test.each([
    ['without a title', { ...table, title: ' ' }, { refused: 'edition_words_missing', with: null }],
    [
      'without the opinion’s sentence',
      { ...table, opinionSentence: '' },
      { refused: 'edition_words_missing', with: null },
    ],
    [
      'with a row without wording',
      withRow(table, 4, { wording: '（10分）' }),
      { refused: 'edition_wording_missing', with: { row: 4 } },
    ],
    [
      'with two indicators of one number',
      withRow(table, 4, { no: 3 }),
      { refused: 'edition_number_twice', with: { no: 3 } },
    ],
    [
      'with numbers missing',
      withRow(table, 4, { no: null }),
      { refused: 'edition_numbers_missing', with: { nos: [4] } },
    ],
    [
      'with a number beyond its rows',
      withRow(table, 4, { no: 12 }),
      { refused: 'edition_numbers_missing', with: { nos: [4] } },
    ],
    [
      'with a row without points',
      withRow(table, 4, { points: null }),
      { refused: 'edition_points_missing', with: { no: 4 } },
    ],
    [
      'with a row of 0 points',
      withRow(table, 4, { points: 0 }),
      { refused: 'edition_points_missing', with: { no: 4 } },
    ],
    [
      'with points in the bonus',
      withRow(table, 9, { points: 2 }),
      { refused: 'edition_points_unexpected', with: { no: 9, title: '改革创新成效加分' } },
    ],
    [
      'whose points do not come to what the heading says',
      withRow(table, 4, { points: 9 }),
      { refused: 'edition_points_differ', with: { title: '数字技能', points: 25, sum: 24 } },
    ],
  ])('%s', (_, draft, refusal) => {
    expect(checkDraft(draft)).toEqual(refusal)
    expect(editionOf(draft, '粤产改办〔2027〕8号', edition2023)).toEqual(refusal)
  })

  test('without any points at all', () => {
    const plain = INVENTED.map(
      ([dimension, wording]) => [dimension.replace(/（.*/, ''), wording.replace(/（.*/, '')] as const,
    )
    const rows = rowsOf(plain).map((cells) =>
      cells.map((cell) => ({ ...cell, text: cell.text.replace(/（\d+分）/, '') })),
    )
    expect(checkDraft(read(annex(rows)))).toEqual({ refused: 'edition_without_points', with: null })
  })

  test('of a notice that names neither number nor year', () => {
    expect(editionOf(table, '新通知', edition2023)).toEqual({ refused: 'edition_source_unreadable', with: null })
  })
})

test.each([
  ['粤产改办〔2027〕8号', '2027-8'],
  ['粤产改办[2027] 12 号 附件 1', '2027-12'],
  ['2027 年的通知', '2027'],
  ['第 3 次会议', undefined],
])('the version of %s is %s', (source, version) => {
  expect(findVersion(source)).toBe(version)
})

describe('doubtful cells are marked', () => {
  test('none in a table that is as it should be', () => {
    const { rows, dimensions, words } = doubtsOf(table)
    expect([rows.flat(), dimensions.flat(), words]).toEqual([[], [], []])
  })

  test('numbers, points and sums', () => {
    expect(doubtsOf(withRow(table, 4, { no: 3 })).rows.slice(2, 4)).toEqual([['number_twice'], ['number_twice']])
    expect(doubtsOf(withRow(table, 4, { no: null })).rows[3]).toEqual(['number_missing'])
    expect(doubtsOf(withRow(table, 4, { no: 12 })).rows[3]).toEqual(['number_out_of_order'])
    expect(doubtsOf(withRow(table, 4, { points: 9 }))).toMatchObject({
      rows: expect.arrayContaining([['points_disagree']]) as unknown,
      dimensions: [[], ['sum_differs'], [], []],
    })
  })
})

describe('the edition that a draft becomes', () => {
  const edition = editionOf(tieToFormer(table, edition2023), '粤产改办〔2027〕8号', edition2023)
  if ('refused' in edition) throw new Error(edition.refused)

  test('has its version from the notice’s number, and names the edition before', () => {
    expect(edition).toMatchObject({ version: '2027-8', after: '2023-10', source: '粤产改办〔2027〕8号' })
    expect([indicatorsOf(edition).length, pointsOf(edition)]).toEqual([9, 60])
  })

  test('asks for the figures of the indicators that its own follow, and of no others', () => {
    const facts = (no: number) => findIndicator(edition, no)?.facts
    expect([findIndicator(edition, 5)?.follows, facts(5)]).toEqual([8, findIndicator(edition2023, 8)?.facts])
    expect([findIndicator(edition, 9)?.follows, facts(9)]).toEqual([27, findIndicator(edition2023, 27)?.facts])
    expect([findIndicator(edition, 6)?.follows, facts(6)]).toEqual([undefined, []])
  })

  test('hints at how to write as the indicators did that its own follow, and says nothing of others', () => {
    const writing = (no: number) => findIndicator(edition, no)?.writing
    expect([writing(5), writing(6)]).toEqual([hints2023[8], undefined])
  })

  test('prints the headings as the notice does', () => {
    expect(edition.printed.dimensions[edition.dimensions[0]?.id ?? '']).toEqual(['组织领导', '（20分）'])
    expect(edition.dimensions.map(({ id }) => id)).toEqual(['organisation', 'd2', 'rights', 'bonus'])
  })
})
