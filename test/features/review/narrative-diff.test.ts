import { diffNarratives } from '@/features/review/indicator-view'

const before = '按工资总额 2% 计提教育经费若干万元，全年举办数控、电气等培训 42 期。'
const after =
  '按工资总额 2% 足额计提教育经费 186.4 万元，其中 68% 用于一线产业工人技能提升，全年举办数控、电气等培训 42 期。'
const text = (stretches: ReturnType<typeof diffNarratives>, without: 'insert' | 'delete') =>
  stretches
    .filter(({ kind }) => kind !== without)
    .map((stretch) => stretch.text)
    .join('')

test('without what came, the former text reads on; without what went, the present one', () => {
  const stretches = diffNarratives(before, after)
  expect(text(stretches, 'insert')).toBe(before)
  expect(text(stretches, 'delete')).toBe(after)
})
test('a phrase that was replaced stays one stretch, what came before what went', () => {
  expect(diffNarratives(before, after).filter(({ kind }) => kind !== 'equal')).toEqual([
    { kind: 'insert', text: '足额' },
    { kind: 'insert', text: ' 186.4 万元，其中 68% 用于一线产业工人技能提升' },
    { kind: 'delete', text: '若干万元' },
  ])
})
test('the same text is one equal stretch', () => {
  expect(diffNarratives(before, before)).toEqual([{ kind: 'equal', text: before }])
})
test('from nothing and to nothing', () => {
  expect(diffNarratives('', '新')).toEqual([{ kind: 'insert', text: '新' }])
  expect(diffNarratives('旧', '')).toEqual([{ kind: 'delete', text: '旧' }])
})
test('a rare character is never cut in half', () => {
  const stretches = diffNarratives('𠮷野', '𠮶野')
  expect(
    stretches.every((stretch) => Array.from(stretch.text).every((character) => !/^[\uD800-\uDFFF]$/.test(character))),
  ).toBe(true)
})
test('two narratives of 2,000 characters that share nothing take no noticeable time', () => {
  const long = (from: number) =>
    Array.from({ length: 2000 }, (_, index) => String.fromCharCode(from + ((index * 7919) % 5000))).join('')
  const started = process.hrtime.bigint()
  diffNarratives(long(0x4e00), long(0x6e00))
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000)
})
