import type { ActionInput } from '@/contract/contract'
import { assessment, enterprise } from './standing'
import type { World } from './world'
import { writing, type Writing } from './writing'

export const DONGGUAN = 'u-dongguan'
export const SHENZHEN = 'u-shenzhen'

/** What the office asks for once it has seen the numbers of a merger. */
export const mergerOf = async (
  world: World,
  unionId: string,
  intoId: string,
  more: Partial<ActionInput<'union.merge'>> = {},
): Promise<ActionInput<'union.merge'>> => {
  const { numbers, years } = await world.as('office').does('union.mergerPreview', { unionId, intoId })
  return {
    ...{ unionId, intoId, reason: '机构合并', keepsReviewers: true, seen: numbers },
    ...{ seenYears: years.map(({ cycleId }) => cycleId), ...more },
  }
}

/** What a reviewer of a union keeps of the first enterprise's form. */
export const reviewing = (
  openId: string,
  seen: Readonly<Record<number, string>>,
  unionId = DONGGUAN,
  of = 'c2026-e001',
) => {
  const personId = `p-${openId}`
  return { _id: `${of}:${unionId}:${personId}`, assessmentId: of, personId, name: '王审', unionId, seen }
}

/** The steps by which the union of Dongguan is merged into that of Shenzhen. */
export const mergers = (world: () => World) => {
  const office = () => world().as('office')
  const list = (search = '', offset = 0) => office().does('union.list', { search, offset })
  const merger = (more: Partial<ActionInput<'union.merge'>> = {}) => mergerOf(world(), DONGGUAN, SHENZHEN, more)
  return {
    office,
    list,
    rowOf: async (unionId: string) => (await list()).rows.find((row) => row.unionId === unionId),
    papers: (collection: string, where: object) =>
      world().read<{ _id: string; unionId: string; unionName: string }>(collection, where),
    merger,
    merge: async (more: Partial<ActionInput<'union.merge'>> = {}) => office().does('union.merge', await merger(more)),
    /** The office archives 2026 over whatever of it is left. */
    archive: async () => {
      const { unfinished } = await office().does('cycle.closing', { cycleId: 'c2026' })
      const [cycle] = await world().read<{ revision: number }>('cycles', { _id: 'c2026' })
      const seenRevision = cycle?.revision ?? 0
      await office().does('cycle.archive', { cycleId: 'c2026', seenRevision, confirmed: unfinished })
    },
    /** As many enterprises of Dongguan besides, each with a form. */
    insertMany: async (count: number) => {
      const numbers = Array.from({ length: count }, (_, at) => 100 + at)
      await world().insert({
        enterprises: numbers.map((no) => enterprise(no, DONGGUAN)),
        assessments: numbers.map((no) => assessment(no, DONGGUAN)),
      })
    },
  }
}

/** Unions renamed and merged. */
export const unionWrites: readonly Writing[] = [
  writing(
    'union.rename',
    'office',
    async () => ({ unionId: 'u-dongguan', seenName: '东莞市总工会', name: '东莞市工会联合会' }),
    (input) => ({ ...input, name: '东莞工会' }),
  ),
  writing(
    'union.setTelephone',
    'reviewer-dg',
    async () => ({ unionId: 'u-dongguan', telephone: '0769-22223333' }),
    (input) => ({ ...input, telephone: '0769-22224444' }),
  ),
]
