import { canonicalText } from '@/domain/chain/canonical-text'
import { beginningAfter, linkDigestOf, linkTo, nameDigestOf, UNKNOWN_BEFORE } from '@/domain/chain/chain'
import { pseudonymOf } from '@/domain/chain/pseudonym'
import { sha256Of } from '../../../cloudfunctions/_store/digest'

const EVENT = {
  ...{ eventId: 'r-1', subjectId: 'c2026-e001', kind: 'submitted', at: 1_764_554_400_000 },
  actor: { personId: 'p-1', name: '张三', role: 'contact' },
  ...{ round: 1, state: 'submitted', revision: 1, detail: { late: true, score: 61.5 } },
  snapshot: { answers: { 1: { narrative: '成立领导小组', selfScore: 5 } }, evidence: {} },
}
const SALT = 'a'.repeat(32)
const FRESH = { revision: 0 }
const linked = (event = EVENT, paper: Parameters<typeof linkTo>[0] = FRESH) => linkTo(paper, event, SALT, sha256Of)
const digest = (event: typeof EVENT) => linked(event).link.digest

describe('a canonical text', () => {
  test('does not go by the order of keys, nor by what is not said', () => {
    expect(canonicalText({ b: 1, a: { d: undefined, c: [2, { f: 3, e: {} }] } })).toBe(
      canonicalText({ a: { c: [2, { f: 3 }] }, b: 1 }),
    )
  })

  test('is the same for a file that a restored backup keeps elsewhere', () => {
    expect(canonicalText('cloud://prod-1.7072-prod/incoming/a.jpg')).toBe(
      canonicalText('cloud://other-2.6f74-other/incoming/a.jpg'),
    )
  })

  test.each([
    ['a key and a value', { a: 'b' }, ['a', 'b']],
    ['a number and its digits', 1, '1'],
    ['nothing and no text', null, ''],
    ['the order of a list', [1, 2], [2, 1]],
    ['an empty place in a list', [[], 1], [1, []]],
  ])('tells %s apart', (_what, one, other) => {
    expect(canonicalText(one)).not.toBe(canonicalText(other))
  })
})

describe('the digest of an event', () => {
  test.each([
    ['what was submitted', { snapshot: { answers: { 1: { narrative: '成立小组', selfScore: 5 } }, evidence: {} } }],
    ['its kind', { kind: 'withdrawn' }],
    ['the moment', { at: EVENT.at + 1 }],
    ['who did it', { actor: { ...EVENT.actor, personId: 'p-2' } }],
    ['by which name', { actor: { ...EVENT.actor, name: '李四' } }],
    ['from which role', { actor: { ...EVENT.actor, role: 'office' } }],
    ['the state', { state: 'endorsed' }],
    ['the revision', { revision: 2 }],
    ['the round', { round: 2 }],
    ['a text of it', { detail: { late: true, score: 60 } }],
    ['the paper', { subjectId: 'c2026-e002' }],
  ])('is another for another %s', (_what, change) => {
    expect(digest({ ...EVENT, ...change })).not.toBe(digest(EVENT))
  })

  test('goes by nothing that the event does not say: its id, what is still to be told, when it was filed', () => {
    const beside = { eventId: 'r-1:c2026-e001', effects: [{}], delivery: 'done', requestDigest: 'x', filed: false }
    expect(digest({ ...EVENT, ...beside })).toBe(digest(EVENT))
  })

  test('stays the same where the name is erased: it holds the digest of the name, which nobody can guess without the salt', () => {
    const { link } = linked()
    const erased = { ...EVENT, actor: { ...EVENT.actor, name: pseudonymOf('p-1', sha256Of) } }
    expect(linkDigestOf(erased, link, sha256Of)).toBe(link.digest)
    expect(link.name).toBe(nameDigestOf(SALT, '张三', sha256Of))
    expect(link.name).not.toBe(nameDigestOf('b'.repeat(32), '张三', sha256Of))
  })
})

describe('a chain', () => {
  test('begins with nothing for a paper that nothing had happened to', () => {
    const { link, chain } = linked()
    expect(link).toMatchObject({ no: 1, previous: '' })
    expect(chain).toEqual({ length: 1, head: link.digest })
  })

  test('says so where the paper was moved before there were chains', () => {
    expect(linked(EVENT, { revision: 3 }).link).toMatchObject({ no: 1, previous: UNKNOWN_BEFORE })
  })

  test('says so where the clock had marked it late before there were chains, which raises no revision', () => {
    expect(linked(EVENT, { revision: 0, lateAt: 1 }).link).toMatchObject({ no: 1, previous: UNKNOWN_BEFORE })
    expect(linked(EVENT, { revision: 0, lateAt: null }).link).toMatchObject({ no: 1, previous: '' })
  })

  test('goes on from its head, so that another event before gives other digests after', () => {
    const after = (first: typeof EVENT) => linked(EVENT, { revision: 1, chain: linked(first).chain }).link
    expect(after(EVENT)).toMatchObject({ no: 2, previous: digest(EVENT) })
    expect(after({ ...EVENT, round: 2 }).digest).not.toBe(after(EVENT).digest)
  })

  test('may begin over what had happened before, all of it and in its order', () => {
    const other = { ...EVENT, kind: 'withdrawn' }
    const beginnings = [[], [EVENT], [other], [EVENT, other], [other, EVENT]].map((events) =>
      beginningAfter(events, sha256Of),
    )
    expect(new Set(beginnings).size).toBe(beginnings.length)
  })

  test('nobody did what the clock did: it names nobody, and has no salt', () => {
    const byClock = { ...EVENT, actor: { personId: '', name: '', role: 'clock' } }
    const { link, salt } = linked(byClock)
    expect([link.name, salt]).toEqual([undefined, undefined])
  })
})

test('a pseudonym is the same for one person, another for another, and holds no name', () => {
  expect(pseudonymOf('p-1', sha256Of)).toBe(pseudonymOf('p-1', sha256Of))
  expect(pseudonymOf('p-1', sha256Of)).not.toBe(pseudonymOf('p-2', sha256Of))
  expect(pseudonymOf('p-1', sha256Of)).toMatch(/^已离开的人员 [0-9A-F]{6}$/)
})
