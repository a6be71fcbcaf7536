import type { LoadedReport } from '@/contract/report'
import { getInstant, startOfChinaDay } from '@/domain/calendar/instant'
import type { Section } from '@/domain/report/report'
import { refuse } from '@/domain/refusal/refusal'
import { createReportEditor, type ReportPorts } from '@/features/report/report-editor'
import { reportView, unkeptText } from '@/features/report/report-view'
import { PAUSE } from '@/features/saving/next-saving'
import type { CallResult } from '@/services/call'
import type { Draft } from '@/services/drafts'
import '@/text/refused-in-packages'
import { contact, cycle, NOON, office, reviewer } from '../domain/support/cast'
import { inState, written } from '../domain/support/reports'

const REPORT = written('stage')

/** A server and a phone, of which a test says how they behave. */
const surroundings = () => {
  const drafts = new Map<number, Draft<string>>()
  const unkept = new Map<number, Draft<string>>()
  const saves: Array<{ readonly no: number; readonly text: string; readonly requestId: string | undefined }> = []
  const now = { offline: false, full: false, section: undefined as Section | undefined, report: REPORT }
  let ids = 0
  let tellStorage: () => void = () => undefined
  const answer = (action: string, input: unknown, requestId?: string): CallResult<unknown> => {
    if (now.offline) return { outcome: 'offline' }
    if (action === 'report.load')
      return { outcome: 'done', value: { report: now.report, cycle } satisfies LoadedReport }
    const { no, text, seenRevision } = input as { no: number; text: string; seenRevision: number }
    saves.push({ no, text, requestId })
    if (now.section && now.section.revision !== seenRevision)
      return {
        outcome: 'refused',
        refusal: refuse('report_section_stale', {
          no,
          revision: now.section.revision,
          savedAt: NOON,
          text: now.section.text,
        }),
      }
    return { outcome: 'done', value: { section: { text, revision: seenRevision + 1, savedAt: NOON, savedBy: 'p' } } }
  }
  const ports: ReportPorts = {
    call: ((action: string, input: unknown, requestId?: string) =>
      Promise.resolve(answer(action, input, requestId))) as ReportPorts['call'],
    now: () => NOON,
    newRequestId: () => `request-${String(++ids).padStart(16, '0')}`,
    drafts: {
      keep: (_id, no, draft) => {
        ;(now.full ? unkept : drafts).set(no, draft)
        tellStorage()
        return now.full ? 'no_room' : 'kept'
      },
      find: (_id, no) => unkept.get(no) ?? drafts.get(no),
      drop: (_id, no) => {
        drafts.delete(no)
        unkept.delete(no)
        tellStorage()
      },
      unkept: () => [...unkept.keys()],
    },
    storage: {
      isFull: () => now.full,
      watch: (onChange) => {
        tellStorage = onChange
        return () => undefined
      },
    },
    watchNetwork: () => () => undefined,
    watchForeground: () => () => undefined,
  }
  return { drafts, saves, now, start: () => createReportEditor(REPORT.reportId, ports) }
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds)

test('what is typed is on the phone at once, with the server after a pause, and then the phone forgets it', async () => {
  const { drafts, saves, start } = surroundings()
  const editor = start()
  await editor.reload()
  editor.sections.write(3, '不足：人手少。', {})
  expect(drafts.get(3)?.content).toBe('不足：人手少。')
  expect(saves).toEqual([])
  await pass(PAUSE)
  expect(saves).toMatchObject([{ no: 3, text: '不足：人手少。' }])
  expect(drafts.size).toBe(0)
  const view = reportView(editor.store.getState(), contact, NOON)
  expect(view?.sections[2]?.saveWord).toEqual({ kind: 'saved', at: '12:00' })
})

test('a program that dies offline has lost nothing: the next one shows the text and sends the same request', async () => {
  const { drafts, saves, now, start } = surroundings()
  const first = start()
  await first.reload()
  now.offline = true
  first.sections.write(1, '离线写的', {})
  await pass(PAUSE)
  expect(reportView({ ...first.store.getState(), online: false }, contact, NOON)?.sections[0]?.saveWord).toEqual({
    kind: 'offline',
  })
  const kept = drafts.get(1)?.unanswered?.requestId
  now.offline = false
  const second = start()
  await second.reload()
  expect(second.store.getState().sections[1]?.content).toBe('离线写的')
  await pass(1)
  expect(saves).toEqual([{ no: 1, text: '离线写的', requestId: kept }])
})

test('on a full phone without a network nothing is called stored, and the text can be copied away', async () => {
  const { drafts, now, start } = surroundings()
  const editor = start()
  await editor.reload()
  now.offline = true
  now.full = true
  editor.sections.write(1, '只在屏幕上', {})
  await pass(PAUSE)
  const view = reportView(editor.store.getState(), contact, NOON)
  expect(view?.sections[0]?.saveWord).toEqual({ kind: 'unkept' })
  expect(view && unkeptText(view)).toMatch(/\n只在屏幕上$/)
  expect([view?.unkept, drafts.size]).toEqual([[1], 0])
  now.offline = false
  await pass(60_000)
  expect(reportView(editor.store.getState(), contact, NOON)?.unkept).toEqual([])
})

test('somebody else’s text and one’s own are both kept until a person chooses', async () => {
  const { now, saves, start } = surroundings()
  const editor = start()
  await editor.reload()
  now.section = { text: '同事写的', revision: 2, savedAt: NOON, savedBy: 'other' }
  editor.sections.write(2, '我写的', {})
  await pass(PAUSE)
  expect(reportView(editor.store.getState(), contact, NOON)?.sections[1]?.conflict).toMatchObject({
    mine: '我写的',
    theirs: { content: '同事写的', revision: 2 },
  })
  editor.sections.choose(2, '同事写的\n我写的')
  await pass(1)
  expect(saves[saves.length - 1]).toMatchObject({ no: 2, text: '同事写的\n我写的' })
  expect(reportView(editor.store.getState(), contact, NOON)?.sections[1]?.conflict).toBeUndefined()
})

test('what would be refused is not sent, and says what to mend', async () => {
  const { saves, start } = surroundings()
  const editor = start()
  await editor.reload()
  editor.sections.write(4, '字'.repeat(10_001), {})
  await pass(PAUSE)
  expect(saves).toEqual([])
  expect(reportView(editor.store.getState(), contact, NOON)?.sections[3]?.problem).toContain('至少删去 1 字')
})

test.each([
  [contact, 'draft', ['submit'], true],
  [reviewer, 'draft', [], false],
  [contact, 'submitted', ['withdraw'], false],
  [reviewer, 'submitted', ['return', 'receive'], false],
  [office, 'submitted', [], false],
  [contact, 'returned', ['submit'], true],
  [contact, 'received', [], false],
] as const)('%#: what the page offers is what the rules allow', async (person, state, moves, writing) => {
  const { now, start } = surroundings()
  now.report = inState('stage', state)
  const editor = start()
  await editor.reload()
  const view = reportView(editor.store.getState(), person, getInstant(NOON))
  expect([view?.moves, view?.writing]).toEqual([moves, writing])
})

test('before the year’s opening day it is there to be read, and its writer is told the day', async () => {
  const { start } = surroundings()
  const editor = start()
  await editor.reload()
  const eve = getInstant(startOfChinaDay(cycle.openOn) - 1)
  const view = reportView(editor.store.getState(), contact, eve)
  expect(view).toMatchObject({ writing: false, unopened: expect.stringContaining('从10月30日开始') })
  expect(view?.sections.map(({ text }) => text)).not.toContain('')
  expect(reportView(editor.store.getState(), reviewer, eve)?.unopened).toBeUndefined()
  expect(reportView(editor.store.getState(), contact, startOfChinaDay(cycle.openOn))).toMatchObject({
    writing: true,
    unopened: undefined,
  })
})
