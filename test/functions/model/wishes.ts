import fc from 'fast-check'
import { decide } from './decide'
import { dayOf, daysAfter, isOpenFor, lastDayOf, type Ask, type Model, type Request } from './model'
import { NOS, SEATS, UNIONS } from './province'

/** One of a list, by any number. */
export const at = <Of>(list: readonly Of[], pick: number): Of | undefined => list[pick % Math.max(1, list.length)]
export const names = Object.keys(SEATS)
const KINDS = [
  'save',
  'submit',
  'withdraw',
  'begin',
  'remark',
  'return',
  'endorse',
  'send_back',
  'receive',
  'extend',
  'route',
] as const
const TEXTS = ['', '补充了制度文件和会议记录。', '职代会审议通过，全体职工知晓。', '暂无'] as const

/** What a person wants to do; whose paper it is and what it looks like is found when it comes to it. */
export interface Wish {
  readonly kind: (typeof KINDS)[number]
  readonly who: number
  readonly no: number
  readonly text: number
  readonly flagged: boolean
  readonly days: number
  /** They look at a page that somebody else has outdated. */
  readonly stale: boolean
  /** Whoever it is, allowed or not. */
  readonly anybody: boolean
}

export const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom(...KINDS, 'save', 'submit', 'submit', 'return', 'endorse', 'remark'),
  // Mostly at the same few papers, which so come far.
  who: fc.oneof({ weight: 3, arbitrary: fc.nat(9) }, { weight: 2, arbitrary: fc.nat(500) }),
  no: fc.nat(2),
  text: fc.nat(3),
  flagged: fc.boolean(),
  days: fc.constantFrom(-1, 0, 1, 3, 10, 100, 200),
  stale: fc.integer({ min: 0, max: 7 }).map((turn) => turn === 7),
  anybody: fc.integer({ min: 0, max: 7 }).map((turn) => turn === 7),
})

const askOf = (model: Model, id: string, wished: Wish): Ask | undefined => {
  const paper = model.papers[id]
  if (!paper) return undefined
  const { kind, days } = wished
  const no =
    at(
      NOS.filter((each) => wished.anybody || kind !== 'save' || isOpenFor(paper, each)),
      wished.no,
    ) ?? NOS[0]
  const back = wished.stale ? 1 : 0
  const seen = Math.max(0, paper.revision - back)
  switch (kind) {
    case 'save':
      return {
        kind,
        paper: id,
        no,
        seen: Math.max(0, (paper.answers[no]?.revision ?? 0) - back),
        text: at(TEXTS, wished.text) ?? '',
        score: wished.flagged ? null : 1,
      }
    case 'remark':
      return {
        kind,
        paper: id,
        no,
        seen: Math.max(0, (paper.remarks[no]?.revision ?? 0) - back),
        flagged: wished.flagged,
      }
    case 'return':
    case 'send_back':
      return { kind, paper: id, seen, day: daysAfter(dayOf(model.now), days) }
    case 'extend':
      return { kind, paper: id, seen, day: daysAfter(lastDayOf(model, paper), days) }
    case 'route':
      return { kind, paper: id, union: at(UNIONS, wished.days + 1) ?? UNIONS[0] }
    default:
      return { kind, paper: id, seen }
  }
}

/** What somebody does where nobody may do what was wished: so that a history comes on. */
const INSTEAD = ['submit', 'remark', 'save', 'submit'] as const

/** Mostly what somebody may do, something else where nobody may do what was wished; now and then anybody anything. */
export const requestOf = (model: Model, id: string, wished: Wish): Request => {
  const all = (kind: Wish['kind']): readonly Request[] =>
    Object.keys(model.papers).flatMap((paper) => {
      const ask = askOf(model, paper, { ...wished, kind })
      return ask ? names.map((seat) => ({ id, seat, ask })) : []
    })
  const allowed = (kind: Wish['kind']) => all(kind).filter((request) => decide(model, request).done)
  const instead = at(INSTEAD, wished.text) ?? 'save'
  const those = wished.anybody || wished.stale ? [] : [wished.kind, instead, 'save' as const].map(allowed)
  const found = at(those.find((each) => each.length > 0) ?? all(wished.kind), wished.who)
  if (!found) throw new Error('nobody is there')
  return found
}
