jest.mock('@/services/storage-scope', () => ({ storageScope: () => '' }))
import { resetTaro } from '../support/stand-ins/taro'
import { keep } from '@/services/storage'
import { dropUndo, findUndo, keepUndo } from '@/services/word-in-undo'

const step = {
  no: 2,
  before: { narrative: '现有', selfScore: 1, facts: {} },
  after: { narrative: '甲', selfScore: null, facts: {} },
}

beforeEach(() => resetTaro())

describe('the way back of a putting in', () => {
  it('outlives the page, an assessment at a time', () => {
    keepUndo('c2026-e001', [step])
    expect(findUndo('c2026-e001')).toEqual([step])
    expect(findUndo('c2026-e002')).toEqual([])
  })

  it('is gone once it was gone', () => {
    keepUndo('c2026-e001', [step])
    dropUndo('c2026-e001')
    expect(findUndo('c2026-e001')).toEqual([])
  })

  it.each([['a text'], [[{ no: '2' }]], [[{ ...step, before: null }]], [{ 0: step }]])(
    'is not taken from what another version may have kept: %j',
    (kept) => {
      keep('word-in/c2026-e001', kept)
      expect(findUndo('c2026-e001')).toEqual([])
    },
  )
})
