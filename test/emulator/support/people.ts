import { start, type Running } from './start'

const people = Array.from({ length: 300 }, (_unused, i) => ({
  _id: `p${i}`,
  phone: `1380000${i}`,
  org: `o${i % 10}`,
  role: i % 3 === 0 ? 'reviewer' : 'contact',
  since: i,
  at: i,
  marks: i === 5 ? [1, 1000] : [i + 2000],
  tags: [`t${i % 5}`, 'all'],
}))

/** An emulator with three hundred people of ten organisations, each field of an index with values that can be told apart. */
export const startWithPeople = async (): Promise<Running> => {
  const running = await start()
  await running.db.collection('people').add(people)
  return running
}
