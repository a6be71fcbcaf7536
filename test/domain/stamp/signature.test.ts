import { canonicalEndorsement, canonicalSubmission } from '@/domain/form/canonical'
import { checkSignature, extended, hasRoom, lengthOf, PAD, type Strokes } from '@/domain/stamp/signature'
import { verdictOf } from '@/domain/stamp/verdict'
import { contact, NOON, office, reviewer, rubric } from '../support/cast'
import {
  after,
  allowed,
  ask,
  codeOf,
  contextFor,
  endorsed,
  flag,
  remarkOf,
  RETURN,
  submitted,
  underReview,
} from '../support/stages'

const NAME: Strokes = [
  [100, 100, 400, 120, 250, 300],
  [500, 80, 520, 340],
]
const { digestOf } = contextFor(underReview, reviewer)
const withSignature = (signature: Strokes) =>
  ask(underReview, reviewer, { kind: 'endorse', signerName: '陈审', signature })

describe('what was drawn is no signature', () => {
  test.each<[string, Strokes]>([
    ['nothing', []],
    ['a tap', [[300, 200]]],
    ['a tick of the finger', [[300, 200, 380, 240]]],
    ['a line that leaves the pad', [[0, 0, PAD.width + 1, 0, 0, 0]]],
    ['a line below the pad', [[0, PAD.height + 1, 900, 10]]],
    ['half a point', [[0, 0, 600, 0, 7]]],
    ['fractions', [[0, 0, 600.5, 0]]],
    ['more than forty lines', Array.from({ length: 41 }, () => [0, 0, 100, 100])],
    ['an endless scribble', [Array.from({ length: 2402 }, (_, index) => (index * 7) % 400)]],
  ])('%s', (_name, strokes) => {
    expect(codeOf(checkSignature(strokes))).toBe('signature_unusable')
    expect(codeOf(withSignature(strokes))).toBe('signature_unusable')
  })
})

test('a name is one, and its length is what the finger went', () => {
  expect(checkSignature(NAME)).toBeUndefined()
  expect(lengthOf([[0, 0, 300, 400, 300, 400]])).toBe(500)
})

describe('drawing', () => {
  test('leaves out points that look like no movement, and keeps to the pad', () => {
    const drawn = [
      [10.4, 10.6],
      [12, 12],
      [2000, -5],
    ].reduce<readonly number[]>((stroke, [x, y]) => extended(stroke, x ?? 0, y ?? 0), [])
    expect(drawn).toEqual([10, 11, PAD.width, 0])
  })

  test('ends where the pad is full', () => {
    expect(hasRoom(NAME)).toBe(true)
    expect(hasRoom([Array.from({ length: 2400 }, () => 0)])).toBe(false)
  })
})

describe('an endorsement says exactly what was endorsed', () => {
  test('by digest, person and time, though nobody drew anything', () => {
    expect(endorsed.endorsement).toEqual({
      digest: digestOf(canonicalEndorsement(underReview, rubric)),
      formDigest: digestOf(canonicalSubmission(underReview, rubric)),
      at: NOON,
      by: reviewer.personId,
      byName: reviewer.name,
      signature: null,
    })
  })

  test('with the signature where there is one, on the assessment and in the event that stays', () => {
    const { patch, event } = allowed(withSignature(NAME))
    expect(patch.endorsement?.signature).toEqual(NAME)
    expect(event.detail).toMatchObject({ digest: patch.endorsement?.digest, signature: NAME })
  })

  test('and a return takes it off the assessment', () => {
    const sentBack = after(flag(endorsed, 8), office, { ...RETURN, kind: 'send_back' })
    expect(sentBack.endorsement).toBeNull()
  })
})

/** What the event of its endorsement says. */
const KEPT = {
  digest: endorsed.endorsement?.digest,
  formDigest: endorsed.endorsement?.formDigest,
  isChainWhole: true,
}

describe('taken anew, the digest says', () => {
  test.each([
    ['that nothing was endorsed yet', submitted, 'none'],
    ['that it is the same', endorsed, 'same'],
    ['that it is the same once it was received', after(endorsed, office, { kind: 'receive' }), 'same'],
    [
      'that only the union’s numbers were changed since',
      { ...endorsed, remarks: { 8: remarkOf({ verifiedScore: 1, verifiedReason: '凭证不足' }) } },
      'remarks_changed',
    ],
    [
      'that an answer was changed',
      { ...endorsed, answers: { ...endorsed.answers, 8: { ...endorsed.answers[9], narrative: '改过' } } },
      'changed',
    ],
  ] as const)('%s', (_case, assessment, verdict) => {
    expect(verdictOf(assessment as typeof endorsed, rubric, KEPT, digestOf)).toBe(verdict)
  })

  test('whoever asks, it is the contents that count: a photo more is another form', () => {
    const photo = { photoId: 'p', caption: '', by: contact.personId } as never
    expect(verdictOf({ ...endorsed, evidence: { 8: [photo] } }, rubric, KEPT, digestOf)).toBe('changed')
  })
})
