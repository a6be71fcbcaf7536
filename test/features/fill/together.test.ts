import type { Fill } from '@/features/fill/fill'
import { resolveConflict, writeNarrative } from '@/features/fill/writing'
import { PAUSE } from '@/features/saving/next-saving'
import { pass, type FakePhone } from './fake-phone'
import { content, type FakeServer } from './fake-server'
import { onAPhone } from './on-a-phone'

let server: FakeServer
let phone: FakePhone
let fill: Fill

onAPhone((opened) => ({ server, phone, fill } = opened))

const ALL = Array.from({ length: 28 }, (_, index) => index + 1)
/** The calls that saved something, with how many answers went in each. */
const saves = () =>
  server.asked
    .filter(({ action }) => action.startsWith('assessment.save'))
    .map(({ input }) => (Array.isArray(input['answers']) ? input['answers'].length : 1))
const write = (nos: readonly number[], said = '写的') => nos.forEach((no) => writeNarrative(fill, no, `${said} ${no}`))
const phase = (no: number) => fill.store.getState().answers[no]?.phase.kind
const phases = () => new Set(ALL.map(phase))
const onServer = () => ALL.filter((no) => server.answerOf(no)?.narrative === `写的 ${no}`)
const restart = async () => {
  phone.kill()
  fill = await phone.started()
}

test('a whole form that is put in at once is one call, and its copy is kept once', async () => {
  write(ALL)
  fill.answers.sendNow()
  await pass()
  expect(saves()).toEqual([28])
  expect(onServer()).toEqual(ALL)
  expect(phases()).toEqual(new Set(['saved']))
  expect(phone.drafts.size).toBe(0)
  expect(phone.copy?.assessment.answers[28]?.narrative).toBe('写的 28')
})

test('one that waits alone goes as it always went', async () => {
  write([5])
  await pass(PAUSE)
  expect(server.asked.map(({ action }) => action)).toContain('assessment.saveAnswer')
  expect(saves()).toEqual([1])
})

test('what was asked for before it is submitted is one call: what is typed, and what waits for the network', async () => {
  phone.online(false)
  server.weather = 'down'
  write(ALL.slice(0, 20))
  fill.answers.sendNow()
  await pass()
  write(ALL.slice(20))
  server.weather = 'up'
  const before = saves().length
  const settled = fill.answers.settle()
  await pass()
  expect(await settled).toBe(true)
  expect(saves().slice(before)).toEqual([28])
})

test('without a network all wait, try again in one call, and none is lost by a restart', async () => {
  server.weather = 'down'
  write(ALL)
  fill.answers.sendNow()
  await pass()
  expect(phases()).toEqual(new Set(['offline']))
  await pass(2000)
  expect(saves()).toEqual([28, 28])
  await restart()
  expect(phone.drafts.size).toBe(28)
  server.weather = 'up'
  await pass(60_000)
  expect(onServer()).toEqual(ALL)
  expect(saves().every((count) => count === 28)).toBe(true)
})

test('where the reply is lost they are sent again under the ids that they had, and are known', async () => {
  server.weather = 'reply_lost'
  write(ALL)
  fill.answers.sendNow()
  await pass()
  server.weather = 'up'
  await restart()
  await pass(60_000)
  expect(phases()).toEqual(new Set(['saved']))
  expect(ALL.every((no) => server.answerOf(no)?.revision === 1)).toBe(true)
})

test('a conflict and a refusal appear at their own indicator, and the others are saved', async () => {
  server.saveAs('colleague', 3, content('同事写的'))
  server.assessment = { ...server.assessment, editable: ALL.filter((no) => no !== 7) }
  write(ALL)
  fill.answers.sendNow()
  await pass()
  expect([phase(3), phase(7), phase(8)]).toEqual(['conflict', 'refused', 'saved'])
  expect(onServer()).toEqual(ALL.filter((no) => no !== 3 && no !== 7))
  expect(phone.drafts.get(3)?.content.narrative).toBe('写的 3')
  expect(phone.drafts.get(7)?.content.narrative).toBe('写的 7')
  resolveConflict(fill, 3, 'mine')
  await pass()
  expect(server.answerOf(3)?.narrative).toBe('写的 3')
})

test('what is typed while they are under way is sent after them', async () => {
  write(ALL)
  fill.answers.sendNow()
  writeNarrative(fill, 9, '又改了')
  await pass(PAUSE)
  expect(server.answerOf(9)).toMatchObject({ narrative: '又改了', revision: 2 })
  expect(saves()).toEqual([28, 1])
})

test('what the domain forbids goes nowhere, and the others go', async () => {
  write(ALL)
  writeNarrative(fill, 4, '字'.repeat(2001))
  fill.answers.sendNow()
  await pass()
  expect(saves()).toEqual([27])
  expect([phase(4), phase(5)]).toEqual(['refused', 'saved'])
})

test('one over which the server breaks holds up no other', async () => {
  server.breaksOver = '写的 13'
  write(ALL)
  fill.answers.sendNow()
  await pass(60_000)
  expect(onServer()).toEqual(ALL.filter((no) => no !== 13))
  expect(phase(13)).toBe('failed')
  expect(phone.drafts.get(13)?.content.narrative).toBe('写的 13')
})

test('one over which its function is killed, which looks busy, holds up no other', async () => {
  server.killedOver = '写的 13'
  write(ALL)
  fill.answers.sendNow()
  await pass(60_000)
  expect(onServer()).toEqual(ALL.filter((no) => no !== 13))
  expect(phone.drafts.get(13)?.content.narrative).toBe('写的 13')
})

test('where the network goes while each is tried alone, one call finds it gone, and the rest waits with it', async () => {
  server.breaksOver = '写的 13'
  write(ALL)
  fill.answers.sendNow()
  await pass(3_000)
  expect(saves()).toEqual([28, 28])
  server.weather = 'down'
  await pass(5_000)
  expect(saves().slice(2)).toEqual([1])
  expect(phases()).toEqual(new Set(['offline']))
  server.weather = 'up'
  await pass(120_000)
  expect(onServer()).toEqual(ALL.filter((no) => no !== 13))
})

test('functions of before refuse the call, and are not asked for each answer besides', async () => {
  server.outdated = 'functions_outdated'
  write(ALL)
  fill.answers.sendNow()
  await pass()
  expect(saves()).toEqual([28])
  expect(phone.drafts.size).toBe(28)
})
